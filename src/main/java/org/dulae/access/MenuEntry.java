package org.dulae.access;

import static org.dulae.access.Role.ADMIN;
import static org.dulae.access.Role.OFFICER;
import static org.dulae.access.Role.OPERATOR;
import static org.dulae.access.Role.PRIVACY;
import static org.dulae.access.Role.PROVINCE_HEAD;
import static org.dulae.access.Role.PROVINCE_OFFICER;
import static org.dulae.access.Role.SOCIAL_WORKER;

import java.util.List;
import java.util.Set;

/**
 * One entry of the main menu. The order is that of the rail; a phone shows the first four.
 *
 * @param key message key of its word
 * @param icon name in the sprite
 */
public record MenuEntry(String key, String icon, String path, Set<Role> roles) {
    private static final List<MenuEntry> ALL = List.of(
            new MenuEntry(
                    "ui.menu.today",
                    "calendar-check",
                    "/today",
                    Set.of(OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER, PROVINCE_HEAD)),
            new MenuEntry(
                    "ui.menu.cases",
                    "folder",
                    "/cases",
                    Set.of(OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER, PROVINCE_HEAD)),
            new MenuEntry("ui.menu.desk", "phone", "/desk", Set.of(OPERATOR, OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER)),
            new MenuEntry(
                    "ui.menu.contacts",
                    "message",
                    "/contacts",
                    Set.of(OPERATOR, OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER)),
            new MenuEntry(
                    "ui.menu.queue", "map-pin-question", "/queue", Set.of(OPERATOR, PROVINCE_OFFICER, PROVINCE_HEAD)),
            new MenuEntry(
                    "ui.menu.people",
                    "users",
                    "/people",
                    Set.of(OPERATOR, OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER, PROVINCE_HEAD)),
            new MenuEntry(
                    "ui.menu.numbers",
                    "chart-bar",
                    "/numbers",
                    Set.of(OPERATOR, OFFICER, SOCIAL_WORKER, PROVINCE_OFFICER, PROVINCE_HEAD)),
            new MenuEntry("ui.menu.privacy", "shield-lock", "/privacy", Set.of(PRIVACY)),
            new MenuEntry("ui.menu.complaints", "message-report", "/complaints", Set.of(PRIVACY)),
            new MenuEntry("ui.menu.inbox", "bell", "/inbox", Set.of(PRIVACY, PROVINCE_HEAD)),
            new MenuEntry("ui.menu.accounts", "user-check", "/accounts", Set.of(ADMIN)),
            new MenuEntry("ui.menu.upkeep", "database", "/upkeep", Set.of(ADMIN)),
            new MenuEntry("ui.menu.age-files", "chart-bar", "/age-files", Set.of(ADMIN)),
            new MenuEntry("ui.menu.holidays", "calendar", "/holidays", Set.of(ADMIN)),
            new MenuEntry("ui.menu.rollout", "flag", "/rollout", Set.of(Role.values())),
            new MenuEntry("ui.menu.centres", "building-community", "/centres", Set.of(Role.values())));

    static List<MenuEntry> of(Frame frame) {
        return ALL.stream()
                .filter(entry -> frame.may(entry.roles.toArray(Role[]::new)))
                .limit(8)
                .toList();
    }

    /** Where somebody with these roles begins; without a page of the menu, the own account. */
    static String first(Actor actor) {
        return ALL.stream()
                .filter(entry -> actor.has(entry.roles.toArray(Role[]::new)))
                .map(MenuEntry::path)
                .findFirst()
                .orElse("/account");
    }
}
