package org.dulae.access;

import java.util.List;
import org.dulae.shared.MadeFor;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What every page needs besides its own content: words, who is looking, the token for forms, the look.
 *
 * @param actor null where nobody has signed in
 * @param theme "light" or "dark"
 * @param path address of the page, without its query
 * @param madeFor whether this installation may hold real people, which every page says
 * @param flash what has just been done, in words, and after it the address that undoes it, if there is one
 */
public record Frame(
        Texts t,
        @Nullable Actor actor,
        String csrfParameter,
        String csrfToken,
        String theme,
        String path,
        MadeFor madeFor,
        List<String> flash) {

    /** Whether somebody is signed in who holds one of these roles. */
    public boolean may(Role... roles) {
        return actor != null && actor.has(roles);
    }

    /** Whether the page lies at this address or below it. */
    public boolean here(String prefix) {
        return path.equals(prefix) || path.startsWith(prefix + "/");
    }

    /** Address of a style sheet, script or picture, for example {@code asset("css/app.css")}. */
    public String asset(String file) {
        return Assets.url(file);
    }

    /** The entries of the main menu for this actor, at most eight. */
    public List<MenuEntry> menu() {
        return MenuEntry.of(this);
    }

    public @Nullable String done() {
        return flash.isEmpty() ? null : flash.getFirst();
    }

    public @Nullable String undo() {
        return flash.size() < 2 ? null : flash.get(1);
    }
}
