package org.dulae.access.accounts;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Page;
import java.security.InvalidKeyException;
import java.time.Clock;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;

/** The own account: a second factor, a shared PC, two PCs, two offices. */
class AccountJourney extends Journey {
    private static String code(String secret, Duration later) {
        try {
            SecretKeySpec key = new SecretKeySpec(Base32.decode(secret), "HmacSHA1");
            return new TimeBasedOneTimePasswordGenerator()
                    .generateOneTimePasswordString(
                            key, Clock.systemUTC().instant().plus(later));
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    private void enter(Page page, String login, String code) {
        page.navigate("/sign-in");
        page.locator("#login").fill(login);
        page.locator("#password").fill(PASSWORD);
        if (!page.locator("#code").isVisible()) {
            page.locator("main details > summary").click();
        }
        page.locator("#code").fill(code);
        page.locator("main button.btn-primary").click();
    }

    private static void signOut(Page page) {
        page.locator("details.account > summary").click();
        page.locator("form[action='/sign-out'] button").click();
        page.waitForURL(Pattern.compile("/sign-in"));
    }

    @Test
    void aRoleThatNeedsASecondFactorWorksOnceThereIsOneAndTheCodeIsAskedFromThenOn() {
        account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "52"), "account.nida");
        Page page = window();
        signIn(page, "account.nida");
        page.navigate("/privacy");
        assertThat(page.locator("#break-glass")).hasCount(0);
        page.navigate("/account");
        seen(page);
        page.locator("main a.btn-primary[href='/account/second-factor']").click();
        assertThat(page.locator("svg.qr path")).hasAttribute("d", Pattern.compile("M\\d+ \\d+h1v1.*"));
        seen(page);
        String secret = page.locator("input[name=secret]").getAttribute("value");
        page.locator("#code").fill("000000");
        page.locator("#present").fill(PASSWORD);
        page.locator("main button.btn-primary").click();
        assertThat(page.locator("main")).containsText("รหัส 6 หลักหรือรหัสผ่านไม่ตรง");
        assertThat(page.locator("input[name=secret]")).hasAttribute("value", secret);
        page.locator("#code").fill(code(secret, Duration.ZERO));
        page.locator("#present").fill(PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL(Pattern.compile("/account$"));
        seen(page);
        page.navigate("/privacy");
        assertThat(page.locator("#break-glass")).isVisible();
        signOut(page);

        enter(page, "account.nida", "123456");
        assertThat(page.locator("[role=alert]")).containsText("ยังเข้าไม่ได้");
        seen(page);
        enter(page, "account.nida", code(secret, Duration.ofSeconds(30)));
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate("/privacy");
        assertThat(page.locator("#break-glass")).isVisible();
    }

    @Test
    void aSharedPcIsLockedAtOnceAndOpenedByItsPerson() {
        account(SomeActor.officerOf("521305"), "account.locks");
        Page page = window();
        signIn(page, "account.locks");
        page.navigate("/cases");
        page.locator("form[action='/lock'] button").click();
        page.waitForURL(Pattern.compile("/unlock"));
        seen(page);
        page.navigate("/cases");
        assertThat(page).hasURL(Pattern.compile("/sign-in"));
        page.navigate("/unlock");
        page.locator("#login").fill("account.locks");
        page.locator("#password").fill(PASSWORD);
        page.locator("main button.btn-primary").click();
        page.waitForURL(url -> !url.contains("/unlock") && !url.contains("/sign-in"));
        page.navigate("/cases");
        assertThat(page).hasURL(Pattern.compile("/cases"));
    }

    @Test
    void signsOutEverywhereButHere() {
        account(SomeActor.officerOf("521305"), "account.everywhere");
        Page here = window();
        Page elsewhere = window();
        signIn(here, "account.everywhere");
        signIn(elsewhere, "account.everywhere");
        here.navigate("/account");
        here.locator("form[action='/account/sign-out-elsewhere'] button").click();
        assertThat(here).hasURL(Pattern.compile("/account$"));
        here.navigate("/today");
        assertThat(here).hasURL(Pattern.compile("/today"));
        elsewhere.navigate("/today");
        assertThat(elsewhere).hasURL(Pattern.compile("/sign-in"));
    }

    @Test
    void actsForOneOfTwoOfficesAtATime() {
        Actor here = account(SomeActor.officerOf("521305"), "account.switches");
        Actor there = SomeActor.stored(owner, SomeActor.officerOf("521302"));
        owner.sql(
                        "update access.unit set name_th = case id when ? then 'ศูนย์แรก' else 'ศูนย์ที่สอง' end where id in (?, ?)")
                .params(here.unit().value(), here.unit().value(), there.unit().value())
                .update();
        owner.sql(
                        "insert into access.user_role (user_id, unit_id, role, valid_from) values (?, ?, 'SOCIAL_WORKER', '2026-01-01')")
                .params(here.id().value(), there.unit().value())
                .update();
        Page page = window();
        signIn(page, "account.switches");
        page.locator("details.account > summary").click();
        page.locator("details.account a[href='/units']").click();
        seen(page);
        String other = page.locator("main li:has(form) b").innerText();
        page.locator("form[action='/account/unit'] button").click();
        page.waitForURL(url -> !url.contains("/units"));
        assertThat(page.locator("details.account > summary")).containsText(other);
    }
}
