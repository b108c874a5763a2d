package org.dulae.centre;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** What has to be said so that a centre is looked after at every hour, also where one person works there alone. */
public enum CoverPart {
    HOURS,
    DEPUTY,
    FALLBACK;

    /** As the database has them: when it opens, the status of the deputy's account, what the fallback is; a deputy who has left is none. */
    static Set<CoverPart> of(@Nullable Object opens, @Nullable String deputy, @Nullable String fallback) {
        return Stream.of(
                        opens == null ? null : HOURS,
                        "ACTIVE".equals(deputy) ? DEPUTY : null,
                        fallback == null ? null : FALLBACK)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is not said yet, in the order of the page. */
    public static List<CoverPart> missing(Collection<CoverPart> said) {
        return Arrays.stream(values()).filter(part -> !said.contains(part)).toList();
    }

    public static String words(List<CoverPart> parts, Texts t) {
        return parts.stream().map(part -> t.text("centre.cover.part." + part)).collect(Collectors.joining(", "));
    }
}
