package org.dulae.benefit;

import org.dulae.shared.Texts;

/** Words that belong to the data itself, in both languages: the official name of a benefit, the title of a law, a doubt. */
public record Words(String th, String en) {
    public String in(Texts t) {
        return t.pick(th, en);
    }
}
