package org.dulae.complaint;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Problems;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** A complaint as it was typed, on the public page or by a colleague: field → what stands in it. */
record ComplaintForm(Map<String, String> fields) {
    static final ComplaintForm EMPTY = new ComplaintForm(Map.of());
    private static final int LONGEST_STORY = 8000;
    private static final int LONGEST = 500;
    private static final Set<String> LONG = Set.of("story", "wishes");

    /** As typed, for the field itself. */
    String raw(String field) {
        return fields.getOrDefault(field, "");
    }

    String one(String field) {
        return ThaiText.normalise(raw(field)).strip();
    }

    Complaint.Safe safe() {
        return Arrays.stream(Complaint.Safe.values())
                .filter(known -> known.name().equals(one("safe")))
                .findFirst()
                .orElse(Complaint.Safe.NOT_ASKED);
    }

    /** Nothing but what happened is asked of anybody. */
    Problems problems() {
        Problems found = one("story").isEmpty() ? Problems.of("story", "complaint.missing.story") : Problems.NONE;
        for (Map.Entry<String, String> field : fields.entrySet()) {
            int most = LONG.contains(field.getKey()) ? LONGEST_STORY : LONGEST;
            found = field.getValue().length() > most ? found.and(field.getKey(), "complaint.too-long") : found;
        }
        return found;
    }

    NewComplaint told(Complaint.Channel channel, String province, Set<UUID> known) {
        UUID unit = id("unit");
        UUID officer = id("officer");
        return new NewComplaint(
                new Complained(
                        province,
                        unit != null && known.contains(unit) ? unit : null,
                        officer != null && known.contains(officer) ? Set.of(officer) : Set.of(),
                        one("about")),
                new Complaint.Told(channel, one("story"), one("wishes"), one("caseNumber")),
                new Complaint.Reach(one("name"), one("phone"), safe(), one("reach")));
    }

    private @Nullable UUID id(String field) {
        try {
            return one(field).isEmpty() ? null : UUID.fromString(one(field));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
