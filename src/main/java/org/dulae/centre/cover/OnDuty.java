package org.dulae.centre.cover;

import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.access.UnitKind;
import org.dulae.access.UserId;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * To whom a centre falls at a moment.
 *
 * @param open whether it is an hour of work; if so, and it does not fall to the officer, then the officer is away
 * @param deputy who does it, where it falls to the deputy; else null
 * @param fallback what kind of office answers after that; null where nobody said
 */
public record OnDuty(
        Place centre,
        Holder holder,
        boolean open,
        @Nullable Deputy deputy,
        @Nullable UnitKind fallback) {
    /** Who it falls to. */
    public enum Holder {
        OFFICER,
        DEPUTY,
        FALLBACK,
        NOBODY
    }

    /** @param phone the number that is answered day and night; null = nobody wrote one down */
    public record Place(
            UnitId id,
            String nameTh,
            String nameEn,
            String areaCode,
            @Nullable String phone) {
        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    /** @param sees works on matters of this place anyway */
    public record Deputy(UserId id, String name, boolean sees) {}

    /** Somebody answers, and not the centre itself. */
    public boolean isElsewhere() {
        return holder == Holder.DEPUTY || holder == Holder.FALLBACK;
    }

    /** Who that is, in words. */
    public String who(Texts t) {
        return deputy == null ? t.text("centre.cover.desk." + fallback) : deputy.name();
    }

    /** The office that answers when neither officer nor deputy does. */
    public boolean isFallback(Actor actor) {
        return actor.unitKind() == fallback
                && (actor.unitArea().equals("00") || centre.areaCode().startsWith(actor.unitArea()));
    }

    /**
     * Whether something that waits there is the actor's to look after. A deputy who has not taken it in time may not have seen it: then the
     * fallback knows of it as well.
     *
     * @param late its time is over, and nobody has taken it
     */
    public boolean fallsTo(Actor actor, boolean late) {
        return switch (holder) {
            case DEPUTY -> deputy != null && deputy.id().equals(actor.id()) || late && isFallback(actor);
            case FALLBACK -> isFallback(actor);
            case OFFICER, NOBODY -> false;
        };
    }
}
