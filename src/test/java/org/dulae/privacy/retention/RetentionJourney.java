package org.dulae.privacy.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;

/** One proposes to erase, another approves, and the certificate can be printed: on a desk and on a phone. */
class RetentionJourney extends Journey {
    @Test
    void proposesApprovesAndCertifies() {
        Actor officer = SomeActor.officerOf("240102");
        account(officer, "old24");
        SomeOldThing.contact(owner, officer, "SILENT", null, null);
        Actor privacy = SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24");
        account(privacy, "proposer24");
        account(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "24"), "approver24");
        owner.sql("update access.app_user set demo = true where login in ('proposer24', 'approver24')")
                .update();
        Page page = window();
        signIn(page, "proposer24");
        page.navigate("/privacy/retention");
        seen(page);
        page.getByText("สายเงียบและโทรผิด").click();
        assertThat(page.getByText("ยังไม่มีอะไรถูกลบ")).isVisible();
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.getByText("คุณเป็นผู้เสนอ")).isVisible();
        seen(page);
        String proposal = page.url();
        Page head = window();
        signIn(head, "approver24");
        head.navigate(proposal);
        seen(head);
        head.locator("main .btn-primary").click();
        assertThat(head.locator("a[href$='/paper']")).isVisible();
        seen(head);
        Page phone = phone();
        signIn(phone, "proposer24");
        for (String address : List.of(
                proposal,
                "/privacy/retention",
                "/privacy/retention/CASE",
                "/privacy/retention?lang=en",
                proposal + "?lang=en")) {
            phone.navigate(address);
            seen(phone);
        }
    }
}
