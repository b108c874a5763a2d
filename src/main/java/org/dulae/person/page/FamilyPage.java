package org.dulae.person.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.dulae.access.Choice;
import org.dulae.access.Problems;
import org.dulae.person.PersonFile;
import org.dulae.person.PersonId;
import org.dulae.person.PersonMatch;
import org.dulae.person.Sex;
import org.dulae.person.family.Family;
import org.dulae.person.family.Genogram;
import org.dulae.person.family.Kin;
import org.dulae.person.family.Relative;
import org.dulae.person.family.Tie;
import org.dulae.person.page.HouseholdController.MemberForm;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/** A family, drawn and told in words. */
record FamilyPage(
        PersonFile file,
        Family family,
        Genogram picture,
        MemberForm form,
        Problems problems,
        List<PersonMatch> matches,
        PersonWords words,
        String clientKey) {
    String name(Texts t) {
        return PersonWords.name(file, t);
    }

    String path(String below) {
        return "/people/" + file.id() + "/family" + below;
    }

    boolean adding() {
        return form != MemberForm.EMPTY;
    }

    String get(@Nullable String typed) {
        return form.get(typed);
    }

    /** The picture in one sentence. */
    String sentence(Texts t) {
        long known = family.people().stream().filter(one -> !one.missing()).count();
        long home = family.people().stream().filter(Relative::home).count();
        return t.text("person.family.sentence", name(t), known, family.generations(), home);
    }

    String name(Relative one, Texts t) {
        return one.missing()
                ? t.text("person.family.missing")
                : one.name().isEmpty() ? t.text("person.unnamed") : one.name();
    }

    String called(Relative one, Texts t) {
        return one.missing()
                ? t.text("person.family.missing.short")
                : one.cut().isEmpty() ? t.text("person.family.unnamed.short") : one.cut();
    }

    boolean isHer(Relative one) {
        return one.id().equals(file.id());
    }

    /** By the sex of who it is, where the language has a word for each. */
    String kin(Relative one, Texts t) {
        String key = "person.kin." + family.kin(one.id()).name();
        String own = key + "." + one.sex().name();
        return t.text(t.has(own) ? own : key);
    }

    String age(Relative one, Texts t) {
        return one.diedOn() == null ? one.birth().age(t) : one.birth().ageOn(one.diedOn(), t);
    }

    /** Inside the figure, as is usual. */
    String years(Relative one, Texts t) {
        OptionalInt years = one.died() ? OptionalInt.empty() : one.birth().years(t.today());
        return one.missing() ? "?" : years.isEmpty() ? "" : String.valueOf(years.getAsInt());
    }

    /** The line under the name: who it is to the person, or that she has died. */
    String below(Relative one, Texts t) {
        return one.died() ? t.text("person.has-died") : isHer(one) || one.missing() ? "" : kin(one, t);
    }

    /** Everything the figure shows, for who hears it. */
    String spoken(Relative one, Texts t) {
        List<String> parts = new ArrayList<>(List.of(name(one, t)));
        parts.add(kin(one, t));
        if (one.diedOn() != null) {
            parts.add(t.text("person.died", t.date(one.diedOn())));
        } else if (one.birth().date() != null) {
            parts.add(one.birth().age(t));
        }
        String cares = cares(one, t);
        if (!cares.isEmpty()) {
            parts.add(t.text("person.family.cares", cares));
        }
        if (one.home()) {
            parts.add(t.text("person.family.home"));
        }
        return String.join(", ", parts);
    }

    String cares(Relative one, Texts t) {
        return family.caredForBy(one.id()).stream().map(other -> name(other, t)).collect(Collectors.joining(", "));
    }

    /** What is drawn as a couple, in words. */
    String couples(Relative one, Texts t) {
        return family.couplesOf(one.id()).stream()
                .map(tie -> t.text("person.family.with", tie(tie, t), name(other(tie, one.id()), t)))
                .collect(Collectors.joining(" · "));
    }

    private Relative other(Tie tie, PersonId one) {
        return family.find(tie.other(one)).orElseThrow();
    }

    String tie(Tie tie, Texts t) {
        Tie.Ending ending = tie.ending();
        String kind = t.text("person.tie." + tie.kind().name());
        return ending == null ? kind : t.text("person.tie." + ending.name());
    }

    /** A recorded tie as a sentence: from whom, what, to whom, since when. */
    String told(Tie tie, Texts t) {
        String from = name(other(tie, tie.to()), t);
        String to = name(other(tie, tie.from()), t);
        List<String> parts = new ArrayList<>();
        parts.add(t.text("person.tie.told." + tie.kind().name(), from, to));
        if (tie.since() != null) {
            parts.add(t.text("person.tie.since", tie.since()));
        }
        if (tie.ending() != null) {
            String ended = t.text("person.tie." + tie.ending().name());
            parts.add(tie.until() == null ? ended : t.text("person.tie.until", ended, tie.until()));
        }
        return String.join(" · ", parts);
    }

    static String at(Tie tie) {
        return "/" + Objects.requireNonNull(tie.id());
    }

    static boolean mayEnd(Tie tie) {
        return tie.ending() == null && (tie.kind().couples() || tie.kind() == Tie.Kind.CARE);
    }

    static List<Choice> endings(Tie tie, Texts t) {
        List<Tie.Ending> all = tie.kind() == Tie.Kind.MARRIAGE
                ? List.of(Tie.Ending.SEPARATED, Tie.Ending.DIVORCED)
                : List.of(tie.kind().couples() ? Tie.Ending.SEPARATED : Tie.Ending.ENDED);
        return PersonWords.choices("person.tie.", t, all.toArray(Tie.Ending[]::new));
    }

    static List<Choice> kins(Texts t) {
        return PersonWords.choices("person.kin.", t, Kin.recordable().toArray(Kin[]::new));
    }

    static List<Choice> sexes(Texts t) {
        return PersonWords.choices("person.sex.", t, Sex.values());
    }
}
