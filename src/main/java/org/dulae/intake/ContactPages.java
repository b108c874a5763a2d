package org.dulae.intake;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.Actor;
import org.dulae.access.Problems;
import org.dulae.access.Role;
import org.dulae.access.UnitId;
import org.dulae.access.Units;
import org.dulae.benefit.Facts;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the pages of contacts together. */
@Component
class ContactPages {
    private static final int WORDS = 110;
    private final DeskPages desk;
    private final Units units;
    private final Contacts contacts;
    private final RightsHeard heard;

    ContactPages(DeskPages desk, Units units, Contacts contacts, RightsHeard heard) {
        this.desk = desk;
        this.units = units;
        this.contacts = contacts;
        this.heard = heard;
    }

    /**
     * One contact after the call, and room to open a case from it while it has none.
     *
     * @param personName whose need it is; null where nobody is registered yet or she is out of the reader's sight
     * @param noted what was answered about rights and stays known of her
     */
    record ContactPage(
            Contact contact,
            String channelName,
            String unitName,
            List<String> problemNames,
            List<String> groupNames,
            List<String> flagNames,
            boolean mayOpenCase,
            boolean mayGrow,
            ContactForm form,
            Problems problems,
            String clientKey,
            @Nullable String personName,
            Facts noted) {}

    /** One line of a list: no name, only what was told and what became of it. */
    record Line(
            String id,
            Instant at,
            String typeKey,
            String statusKey,
            String channelName,
            String words,
            @Nullable String urgency,
            @Nullable Instant dueAt) {}

    record ContactsPage(List<Line> lines, boolean mine, int number, boolean more) {}

    ContactPage one(Actor actor, Contact contact, ContactForm form, Problems problems, Texts t) {
        boolean growable = contact.caseId() == null && !contact.type().equals("WRONG_NUMBER");
        return new ContactPage(
                contact,
                desk.name("channel", contact.channel(), t),
                units.find(new UnitId(contact.unit())).map(unit -> unit.name(t)).orElse(""),
                contact.problems().stream()
                        .map(code -> desk.name("problem", code, t))
                        .toList(),
                contact.targetGroups().stream()
                        .map(code -> desk.name("target_group", code, t))
                        .toList(),
                contact.flags().stream()
                        .map(flag -> t.text("intake.flag." + flag))
                        .toList(),
                contact.caseId() != null
                        && actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD),
                growable && !actor.has(Role.PROVINCE_HEAD),
                form,
                problems,
                NewId.next().toString(),
                contacts.personName(actor, contact).orElse(null),
                heard.of(actor, contact));
    }

    ContactsPage list(List<Contact> contacts, boolean mine, int number, int size, Texts t) {
        List<Line> lines =
                contacts.stream().limit(size).map(contact -> line(contact, t)).toList();
        return new ContactsPage(lines, mine, number, contacts.size() > size);
    }

    private Line line(Contact contact, Texts t) {
        String told = contact.notes().strip();
        String words = contact.team() != null
                ? t.text("intake.contacts.restricted")
                : told.isEmpty()
                        ? t.text("intake.untold")
                        : told.length() <= WORDS ? told : told.substring(0, WORDS) + "…";
        return new Line(
                contact.id().toString(),
                contact.receivedAt(),
                "intake.type." + contact.type(),
                "intake.status." + contact.status(),
                desk.name("channel", contact.channel(), t),
                words,
                contact.urgency(),
                contact.dueAt());
    }

    /** What was told before, with what is known now on top: nothing is typed twice. */
    ContactForm merged(Contact contact, ContactForm typed, ContactForm more) {
        Map<String, List<String>> fields = new LinkedHashMap<>(typed.fields());
        fields.put("type", List.of("HELP"));
        fields.put("channel", List.of(contact.channel()));
        fields.put("notes", List.of(contact.notes()));
        fields.put("problems", contact.problems());
        fields.put("groups", contact.targetGroups());
        fields.put("flags", contact.flags());
        put(fields, "urgency", contact.urgency());
        put(fields, "urgencyProposed", contact.urgencyProposed());
        put(fields, "urgencyReason", contact.urgencyReason());
        put(fields, "crisis", contact.crisis());
        put(fields, "placeText", contact.place());
        put(fields, "otherSystem", contact.otherSystem());
        put(fields, "otherNumber", contact.otherNumber());
        put(fields, "gave", contact.gave());
        putCaller(fields, contact.caller());
        put(fields, "restricted", contact.team() == null ? null : "yes");
        fields.put(
                "notThem", contact.kept().notThem().stream().map(UUID::toString).toList());
        put(
                fields,
                "personId",
                contact.person() == null ? null : contact.person().toString());
        fields.putAll(more.fields());
        return desk.resolved(new ContactForm(fields));
    }

    private static void putCaller(Map<String, List<String>> fields, Contact.Caller caller) {
        put(fields, "callerRelation", caller.relation());
        put(fields, "callerName", caller.name());
        put(fields, "callerPhone", caller.phone());
        put(fields, "callerSafe", caller.safe());
        put(fields, "callerTime", caller.time());
    }

    private static void put(Map<String, List<String>> fields, String field, @Nullable String value) {
        if (value != null) {
            fields.put(field, List.of(value));
        }
    }

    Problems problems(ContactForm form) {
        Problems problems = desk.problems(form);
        return form.one("place").isEmpty() ? problems.and("place", "intake.missing.place") : problems;
    }
}
