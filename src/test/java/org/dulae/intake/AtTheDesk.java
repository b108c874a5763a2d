package org.dulae.intake;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** What every journey does at the desk. */
public final class AtTheDesk {
    private AtTheDesk() {}

    /** Begins a contact as whoever is signed in. */
    public static Page begun(Page page) {
        page.navigate("/desk");
        page.locator("button.start-first").click();
        page.waitForURL(Pattern.compile("/desk/[0-9a-f-]{36}"));
        return page;
    }

    /** Types a tambon and its district, and takes the line that shows both. */
    public static void place(Page page, String tambon, String district) {
        page.locator("#place").pressSequentially(tambon + " " + district);
        page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName(Pattern.compile(tambon + ".*" + district)))
                .first()
                .click();
    }

    /** Sends it to whoever answers for it, and waits for the contact's page. */
    public static void send(Page page) {
        page.locator("button[value=HELP]").click();
        page.waitForURL(Pattern.compile("/contacts/"));
    }
}
