package org.dulae.upkeep;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An administrator sees up to when everything would come back, says who keeps the keys, and what is missing before real people may be entered. */
class UpkeepJourney extends Journey {
    private static final String FOLDER = "/srv/backups/of-the-province/machine-two/";

    @BeforeAll
    void twoNights() {
        Actor admin = account(SomeActor.of(Role.ADMIN, UnitKind.PROVINCE, "94"), "upkeep.admin");
        // Otherwise the journey would need a second factor as well.
        owner.sql("update access.app_user set demo = true where id = ?")
                .param(admin.id().value())
                .update();
        backup(Instant.now().minus(1, ChronoUnit.HOURS), "GOOD", null, FOLDER + "dulae-2026-11-22-020000.backup");
        backup(Instant.now().minus(25, ChronoUnit.HOURS), "FAILED", "DULAE-049", FOLDER);
    }

    private void backup(Instant at, String outcome, @Nullable String problem, String file) {
        owner.sql("""
                        insert into upkeep.backup (id, started_at, finished_at, occasion, outcome, problem, file, bytes, row_count)
                        values (?, ?, ?, 'NIGHTLY', ?, ?, ?, 4200000, 81234)
                        """)
                .params(NewId.next(), Timestamp.from(at.minusSeconds(9)), Timestamp.from(at), outcome, problem, file)
                .update();
    }

    @Test
    void seesWhatWouldComeBackAndNamesWhoKeepsTheKeys() {
        int holders = 0;
        for (Page page : new Page[] {window(), phone()}) {
            signIn(page, "upkeep.admin");
            page.navigate("/upkeep");
            assertThat(page.locator("main")).containsText("dulae-2026-11-22-020000.backup");
            assertThat(page.locator("main")).containsText("DULAE_BACKUP_DIR");
            page.locator("form[action='/upkeep/holders'] button").click();
            assertThat(page.locator("[name=name][aria-invalid=true]")).isVisible();
            seen(page);
            page.locator("[name=name]").fill("สมศรี ตัวอย่าง");
            page.locator("[name=place]").fill("ตู้นิรภัยของ อบต.");
            page.locator("form[action='/upkeep/holders'] button").click();
            assertThat(page.locator("form[action$='/end']")).hasCount(++holders);
            assertThat(page.locator("main")).containsText("สมศรี ตัวอย่าง");
            seen(page);
            page.locator("main a[href='/upkeep/ready']").click();
            assertThat(page.locator("aside.trial")).containsText("ห้ามใส่ข้อมูลคนจริง");
            assertThat(page.locator("[name=reason]")).hasCount(0);
            seen(page);
        }
    }
}
