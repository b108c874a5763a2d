package org.dulae.privacy.retention;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.dulae.Journey;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.SomeActor;
import org.dulae.access.UnitKind;
import org.dulae.casework.SomeCase;
import org.dulae.person.PersonId;
import org.junit.jupiter.api.Test;

/** An answered request past its time: one proposes it, another approves, its number stays, and the certificate can be printed. */
class ErasedRecordJourney extends Journey {
    @Test
    void aRequestPastItsTimeIsProposedApprovedAndOnlyCounted() {
        Actor officer = account(SomeActor.officerOf("600105"), "old60");
        Actor privacy = account(SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "60"), "proposer60");
        account(SomeActor.of(Role.PROVINCE_HEAD, UnitKind.PROVINCE, "60"), "approver60");
        owner.sql("update access.app_user set demo = true where login in ('proposer60', 'approver60')")
                .update();
        PersonId person = SomeCase.person(owner, "600105", "แก้วกาญจนาภรณ์พรรณรายรัตนโกสินทร์สมมุติเทพ");
        SomeOldRecord old = new SomeOldRecord(owner, officer);
        old.request(person, null, SomeOldRecord.OLD, null);
        new SomeOldRecord(owner, privacy).complaint(null, "", SomeOldRecord.OLD, null);
        Page page = window();
        signIn(page, "proposer60");
        page.navigate("/privacy/retention");
        seen(page);
        page.getByText("คำขอเรื่องข้อมูลที่ตอบแล้ว").first().click();
        assertThat(page.getByText("ยังไม่มีอะไรถูกลบ")).isVisible();
        seen(page);
        page.locator("main .btn-primary").click();
        assertThat(page.getByText("คุณเป็นผู้เสนอ")).isVisible();
        seen(page);
        String proposal = page.url();
        Page head = window();
        signIn(head, "approver60");
        head.navigate(proposal);
        seen(head);
        head.locator("main .btn-primary").click();
        assertThat(head.locator("a[href$='/paper']")).isVisible();
        seen(head);
        head.navigate("/privacy/retention");
        assertThat(head.locator("#numbers")).isVisible();
        seen(head);
        Page phone = phone();
        signIn(phone, "proposer60");
        for (String address : List.of(
                "/privacy/retention?lang=th",
                "/privacy/retention/COMPLAINT",
                proposal,
                "/privacy/retention?lang=en",
                "/privacy/retention/COMPLAINT")) {
            phone.navigate(address);
            seen(phone);
        }
    }
}
