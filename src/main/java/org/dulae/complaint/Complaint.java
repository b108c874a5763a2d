package org.dulae.complaint;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.dulae.access.Stale;
import org.dulae.access.UserId;
import org.dulae.shared.Light;
import org.jspecify.annotations.Nullable;

/**
 * A complaint about the service, as whoever answers it sees it. Pure: every act returns it as it is afterwards. Its times are our own
 * targets; no act waits for the case it may be about, and none holds that up.
 *
 * @param found what was looked into and found; empty = nothing written yet
 */
public record Complaint(
        UUID id,
        About about,
        Told told,
        Reach reach,
        Times times,
        String found,
        @Nullable Answer answer,
        @Nullable Passed passed,
        Handler handler,
        int version) {

    /** @param words who and which office, as told */
    public record About(Complained whom, String unitTh, String unitEn, String words) {}

    /** @param caseNumber as told: nobody has looked whether there is such a case */
    public record Told(Channel channel, String story, String wishes, String caseNumber) {}

    public enum Channel {
        SPOKEN,
        WEB
    }

    /**
     * How an answer comes to whoever complained; by the code on the public page it always does.
     *
     * @param name empty = without a name
     * @param phone empty = none
     * @param how in words: when, through whom
     */
    public record Reach(String name, String phone, Safe safe, String how) {
        public boolean anonymous() {
            return name.isEmpty() && phone.isEmpty();
        }
    }

    /** Whether one may call that number. */
    public enum Safe {
        SAFE,
        UNSAFE,
        NOT_ASKED
    }

    public record Times(
            Instant received,
            Instant acknowledgeBy,
            Instant answerBy,
            @Nullable Instant acknowledged,
            @Nullable Instant examined) {}

    public enum Outcome {
        UPHELD,
        PARTLY,
        NOT_UPHELD,
        CANNOT_BE_KNOWN
    }

    /** @param appealBy the last day; null while nothing is answered is no case: an answer always says it */
    public record Answer(
            Outcome outcome, String text, String change, String appealTo, LocalDate appealBy, Instant at) {}

    /** @param id who answers it; null = nobody yet */
    public record Handler(@Nullable UUID id, String name) {}

    /** Whether this one answers it in the place of whoever is away. */
    public boolean isInstead(UserId who) {
        return !who.value().equals(handler.id);
    }

    /** How it came to whoever has it now. */
    public record Passed(Instant at, String by, String why) {}

    /** How far it is. */
    public enum Stage {
        RECEIVED,
        ACKNOWLEDGED,
        EXAMINED,
        ANSWERED
    }

    public Stage stage() {
        if (answer != null) {
            return Stage.ANSWERED;
        }
        return times.examined != null
                ? Stage.EXAMINED
                : times.acknowledged != null ? Stage.ACKNOWLEDGED : Stage.RECEIVED;
    }

    /** What is due next: a word that it has come, then the answer. */
    public Instant due() {
        return stage() == Stage.RECEIVED ? times.acknowledgeBy : times.answerBy;
    }

    public String light(Instant now) {
        if (answer != null) {
            return Light.OK;
        }
        return due().isBefore(now) ? Light.BAD : stage() == Stage.RECEIVED ? Light.WARN : Light.OK;
    }

    Complaint acknowledged(Instant now) {
        return times.acknowledged == null ? with(known(now), found, null) : open();
    }

    /** What was found replaces what was found before; whoever looks into it knows of it. */
    Complaint examined(String what, Instant now) {
        Times known = known(now);
        return with(
                new Times(known.received, known.acknowledgeBy, known.answerBy, known.acknowledged, now), what, null);
    }

    Complaint answered(Answer told) {
        return with(known(told.at), found, told);
    }

    private Times known(Instant now) {
        Instant at = times.acknowledged == null ? now : times.acknowledged;
        return new Times(times.received, times.acknowledgeBy, times.answerBy, at, times.examined);
    }

    private Complaint with(Times after, String what, @Nullable Answer told) {
        open();
        return new Complaint(id, about, this.told, reach, after, what, told, passed, handler, version);
    }

    /** An answer that was given stays as it was given. */
    private Complaint open() {
        if (answer != null) {
            throw new Stale("complaint");
        }
        return this;
    }
}
