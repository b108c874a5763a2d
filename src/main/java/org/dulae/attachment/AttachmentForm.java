package org.dulae.attachment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.dulae.access.Problems;
import org.dulae.attachment.Attachment.Kind;
import org.dulae.person.PersonId;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;

/** What was typed about a photo, a paper or a voice. */
record AttachmentForm(Kind kind, Map<String, String> fields, List<String> purposes, LocalDate today) {
    String of(String field) {
        return fields.getOrDefault(field, "");
    }

    private String plain(String field) {
        return ThaiText.normalise(of(field)).strip();
    }

    private Optional<LocalDate> day(String field) {
        return ThaiDate.parse(of(field), today).filter(day -> !day.isAfter(today));
    }

    Problems problems(boolean restricted) {
        Problems found = Problems.NONE;
        found = plain("what").isEmpty() ? found.and("what", "attachment.missing.what." + kind) : found;
        found = plain("useFor").isEmpty() ? found.and("useFor", "attachment.missing.useFor") : found;
        found = day("on").isEmpty() ? found.and("on", "attachment.missing.on") : found;
        return kind.keepsCopy() ? consentProblems(found, restricted) : found;
    }

    private Problems consentProblems(Problems before, boolean restricted) {
        Problems found = before;
        String by = of("consentBy");
        if (by.isEmpty()) {
            found = found.and("consentBy", "attachment.missing.consentBy");
        }
        if (by.equals("GUARDIAN") && plain("consentName").isEmpty()) {
            found = found.and("consentName", "attachment.missing.consentName");
        }
        if (by.equals("CANNOT") && plain("consentReason").isEmpty()) {
            found = found.and("consentReason", "attachment.missing.consentReason");
        }
        if (!purposes.contains(Consent.Purpose.HELP.name())) {
            found = found.and("purposes", "attachment.missing.purposes");
        } else if (by.equals("CANNOT") && purposes.size() > 1) {
            found = found.and("purposes", "attachment.cannot.purposes");
        } else if (restricted && purposes.contains(Consent.Purpose.PUBLIC.name())) {
            found = found.and("purposes", "attachment.restricted.purposes");
        }
        found = of("consentHow").isEmpty() ? found.and("consentHow", "attachment.missing.consentHow") : found;
        return day("consentOn").isEmpty() ? found.and("consentOn", "attachment.missing.on") : found;
    }

    /** Only of a form without problems, as the rest. */
    Attachment.Told told() {
        return new Attachment.Told(
                kind,
                plain("what"),
                plain("useFor"),
                day("on").orElseThrow(),
                kind == Kind.SEEN ? ThaiText.arabicDigits(plain("numberEnd")) : "");
    }

    Consent consent() {
        Set<Consent.Purpose> said =
                purposes.stream().map(Consent.Purpose::valueOf).collect(Collectors.toSet());
        Consent.By by = Consent.By.valueOf(of("consentBy"));
        return new Consent(
                by,
                by == Consent.By.GUARDIAN ? plain("consentName") : "",
                by == Consent.By.CANNOT ? plain("consentReason") : "",
                said,
                Consent.How.valueOf(of("consentHow")),
                day("consentOn").orElseThrow(),
                plain("childSays"));
    }

    PersonId person() {
        return PersonId.valueOf(of("of"));
    }
}
