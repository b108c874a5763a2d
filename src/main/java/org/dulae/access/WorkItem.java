package org.dulae.access;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.dulae.shared.Texts;
import org.jspecify.annotations.Nullable;

/**
 * One line of the work list: how it stands, whom it is about, what is next and why, who does it, and what can be done without opening it.
 *
 * @param key unique on the page, for example {@code case-…}
 * @param name the person; null when the actor may not see the person's record
 * @param restricted then no name is shown, whatever {@code name} says
 * @param urgency P0 … P3, or null
 * @param next what is to be done
 * @param why a few words more, may be empty
 * @param owner who does it, or whom it waits for; empty = nobody yet
 * @param instead done in the place of this owner, who is away
 * @param since since when it is theirs
 * @param clocks the times that run within it and ask today
 */
public record WorkItem(
        String key,
        Group group,
        Instant dueAt,
        String href,
        @Nullable String name,
        boolean restricted,
        String number,
        @Nullable String urgency,
        Function<Texts, String> next,
        Function<Texts, String> why,
        @Nullable UUID ownerId,
        String owner,
        boolean instead,
        Instant since,
        List<Act> acts,
        List<Within> clocks) {

    /**
     * A time that runs within a line.
     *
     * @param light as on its own page
     * @param says what it asks; of a restricted matter only that it runs
     */
    public record Within(
            String key, String light, Instant dueAt, Function<Texts, String> says, String href, List<Act> acts) {}

    /** The address of the list on which an act was pressed, as its form says it: whose work it shows, and of which urgency. */
    public static String listAt(String back) {
        String[] parts = back.split("-", 2);
        String who = "/today?who=" + (parts[0].equals("unit") ? "unit" : "mine");
        return parts.length == 2 && parts[1].matches("P[0-3]") ? who + "&urgency=" + parts[1] : who;
    }

    public static boolean isList(String back) {
        return back.matches("(mine|unit)(-P[0-3])?");
    }

    /** The groups of the list, in the order of the page. */
    public enum Group {
        LATE,
        TODAY,
        WAITING,
        NEW,
        /** Of a day that comes by itself: not to be done yet, good to know. */
        SOON,
        /** Not due yet: counted, not listed. */
        LATER
    }

    /**
     * Something that can be done without opening the line.
     *
     * @param key message key of the button
     * @param fields what the button sends
     * @param post false = a link
     * @param later belongs into the menu "put off"
     */
    public record Act(String key, String icon, String path, Map<String, String> fields, boolean post, boolean later) {
        /** It asks for a few words, in the field "content". */
        public boolean isTyped() {
            return fields.containsKey("content");
        }

        public static Act link(String key, String icon, String path) {
            return new Act(key, icon, path, Map.of(), false, false);
        }

        public static Act button(String key, String icon, String path, Map<String, String> fields) {
            return new Act(key, icon, path, fields, true, false);
        }

        /** In the menu "put off", with a form for the day. */
        public static Act chooseDay(String key, String path) {
            return new Act(key, "calendar", path, Map.of(), false, true);
        }

        public static Act putOff(String key, String path, Map<String, String> fields) {
            return new Act(key, "calendar-plus", path, fields, true, true);
        }
    }
}
