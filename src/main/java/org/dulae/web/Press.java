package org.dulae.web;

import java.util.Map;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Component;

/** Prints a paper that no browser asked for, such as those of the demo: in Thai, by the same way as all others. */
@Component
public class Press {
    private final JteViews views;
    private final Frames frames;

    Press(JteViews views, Frames frames) {
        this.views = views;
        this.frames = frames;
    }

    public Texts words() {
        return frames.thai().t();
    }

    /** @param template such as {@code letter/letterPaper} */
    public byte[] thai(String template, Map<String, ?> model) {
        return views.paper(template, model, frames.thai());
    }
}
