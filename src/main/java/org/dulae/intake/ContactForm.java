package org.dulae.intake;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dulae.access.Problems;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/**
 * The desk's one form as it was typed: field → what stands in it. A draft keeps exactly this, so nothing that was typed is ever
 * dropped, whether it can be read or not.
 */
record ContactForm(Map<String, List<String>> fields) {
    static final ContactForm EMPTY = new ContactForm(Map.of());
    /** Fields of the request that are no part of what was told. */
    private static final Set<String> NOT_TOLD = Set.of("_csrf", "clientKey", "seq");

    /** Someone else the matter concerns, as told: a name or "the younger boy", an age, how related. */
    record Other(String name, String age, String relation) {
        boolean told() {
            return !name.isBlank() || !age.isBlank();
        }
    }

    static ContactForm of(Map<String, String[]> parameters) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        parameters.forEach((field, values) -> {
            if (!NOT_TOLD.contains(field)) {
                fields.put(field, List.of(values));
            }
        });
        return new ContactForm(fields);
    }

    /** The text of a field, normalised; empty when nothing was typed. */
    String one(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : ThaiText.normalise(values.getLast()).strip();
    }

    /** The text of a field, or null when nothing was typed. */
    @Nullable
    String some(String field) {
        String text = one(field);
        return text.isEmpty() ? null : text;
    }

    /** As typed, for the field itself. */
    String raw(String field) {
        List<String> values = fields.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getLast();
    }

    List<String> many(String field) {
        return fields.getOrDefault(field, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    boolean ticked(String field) {
        return !one(field).isEmpty();
    }

    ContactForm with(String field, String... values) {
        Map<String, List<String>> more = new LinkedHashMap<>(fields);
        more.put(field, Arrays.asList(values));
        return new ContactForm(more);
    }

    String type() {
        String type = one("type");
        return type.isEmpty() ? "HELP" : type;
    }

    boolean is(String type) {
        return type().equals(type);
    }

    String channel() {
        String channel = one("channel");
        return channel.isEmpty() ? "HOTLINE_1300" : channel;
    }

    List<RedFlag> flags() {
        List<String> ticked = many("flags");
        return Arrays.stream(RedFlag.values())
                .filter(flag -> ticked.contains(flag.name()))
                .toList();
    }

    UrgencyProposal proposal() {
        return UrgencyProposal.propose(raw("notes"), flags(), many("problems"));
    }

    /** What the operator decided; what was only proposed counts until another level is chosen. */
    String urgency() {
        String chosen = one("urgency");
        boolean followsProposal = chosen.isEmpty() || chosen.equals(one("urgencyProposed"));
        return followsProposal ? proposal().level() : chosen;
    }

    List<Other> others() {
        List<String> names = fields.getOrDefault("otherName", List.of());
        List<String> ages = fields.getOrDefault("otherAge", List.of());
        List<String> relations = fields.getOrDefault("otherRelation", List.of());
        return IntStream.range(0, names.size())
                .mapToObj(row -> new Other(names.get(row), at(ages, row), at(relations, row)))
                .toList();
    }

    private static String at(List<String> values, int row) {
        return row < values.size() ? values.get(row) : "";
    }

    boolean names() {
        return !one("given").isEmpty()
                || !one("family").isEmpty()
                || !one("nickname").isEmpty();
    }

    /** What the person who needs help is called, as typed. */
    String named() {
        String nickname = one("nickname").isEmpty() ? "" : "(" + one("nickname") + ")";
        return Stream.of(one("title") + one("given"), one("family"), nickname)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
    }

    boolean knowsPerson() {
        return some("personId") != null || names();
    }

    /** What is missing before this can be kept as a contact of its type; a life in danger needs only a phone or a place. */
    Problems problems(boolean placeKnown) {
        Problems problems = Problems.NONE;
        boolean p0 = is("HELP") && urgency().equals("P0");
        boolean reachable =
                !one("callerPhone").isEmpty() || placeKnown || !one("placeText").isEmpty();
        if (p0 && !reachable) {
            problems = problems.and("callerPhone", "intake.missing.phone-or-place");
        }
        if (is("HELP") && !p0 && raw("notes").isBlank() && many("problems").isEmpty()) {
            problems = problems.and("notes", "intake.missing.notes");
        }
        if (is("HELP") && !p0 && !knowsPerson() && one("unnamed").isEmpty()) {
            problems = problems.and("given", "intake.missing.person");
        }
        return is("SMALL_MATTER") ? smallMatter(problems) : decided(problems);
    }

    private Problems smallMatter(Problems problems) {
        Problems found = problems;
        if (!knowsPerson()) {
            found = found.and("given", "intake.missing.person");
        }
        if (raw("notes").isBlank()) {
            found = found.and("notes", "intake.missing.notes");
        }
        if (raw("gave").isBlank()) {
            found = found.and("gave", "intake.missing.gave");
        }
        return found;
    }

    // Another level than the proposed one is the operator's right; a few words say why.
    private Problems decided(Problems problems) {
        boolean lower = urgency().compareTo(proposal().level()) > 0;
        return is("HELP") && lower && raw("urgencyReason").isBlank()
                ? problems.and("urgencyReason", "intake.missing.urgency-reason")
                : problems;
    }

    boolean sensitive(Set<String> sensitiveProblems) {
        return many("problems").stream().anyMatch(sensitiveProblems::contains);
    }

    /** Colleagues whom the person does not want to know. */
    Set<UUID> notThem() {
        return many("notThem").stream().map(UUID::fromString).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Restricted unless the operator unticked it: the box is offered ticked as soon as a sensitive problem is. Advice too: that somebody
     * asked is what must not be known.
     */
    boolean restricted(Set<String> sensitiveProblems) {
        return !is("WRONG_NUMBER")
                && !is("SILENT")
                && (ticked("restricted")
                        || sensitive(sensitiveProblems) && !Objects.equals(one("restrictedShown"), "yes"));
    }
}
