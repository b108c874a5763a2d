package org.dulae.benefit;

import org.dulae.shared.Baht;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What a rule gives.
 *
 * @param baht null where it is not money, or where no amount was found
 * @param upTo whether less may be given
 * @param note what it is for, what is given instead of money, or where the amount was looked for in vain
 * @param when to whom; null for everybody
 */
public record Amount(
        @Nullable Baht baht,
        Per per,
        boolean upTo,
        @Nullable Words note,
        @Nullable Condition when) {

    static Amount of(long baht, Per per) {
        return new Amount(Baht.of(baht), per, false, null, null);
    }

    static Amount upTo(long baht, Per per) {
        return new Amount(Baht.of(baht), per, true, null, null);
    }

    static Amount inKind(String th, String en) {
        return new Amount(null, Per.KIND, false, new Words(th, en), null);
    }

    /** Says where it was looked for, so that nobody takes a gap for a nought. */
    static Amount notFound(String th, String en) {
        return new Amount(null, Per.TIME, false, new Words(th, en), null);
    }

    Amount to(Condition whom) {
        return new Amount(baht, per, upTo, note, whom);
    }

    Amount called(String th, String en) {
        return new Amount(baht, per, upTo, new Words(th, en), when);
    }

    /** Nobody has found how much it is. */
    public boolean missing() {
        return baht == null && per != Per.KIND;
    }

    /** {@code 600 บาทต่อเดือน}, {@code ไม่เกิน 40,000 บาทต่อหลัง}, or the words for what is no money. */
    public String words(Texts t) {
        if (baht == null) {
            String said = note == null ? "" : note.in(t);
            return missing() ? t.text("benefit.amount.not-found", said) : said;
        }
        String money = t.text("benefit.per." + per, t.baht(baht));
        String limited = upTo ? t.text("benefit.amount.up-to", money) : money;
        return note == null ? limited : t.text("benefit.amount.note", limited, note.in(t));
    }

    /** To whom, in words; empty for everybody. */
    public String whom(Texts t) {
        return when == null ? "" : when.words(t);
    }
}
