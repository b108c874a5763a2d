package org.dulae.privacy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dulae.privacy.BreachPeopleController.PeoplePage;
import org.dulae.privacy.Breaches.Reach;
import org.dulae.privacy.Breaches.Touched;
import org.dulae.shared.Texts;

/** Whom a breach touched as a workbook: codes and numbers of cases, and nobody's name. */
final class BreachPeopleBook {
    private static final List<Integer> WIDTHS = List.of(8, 18, 12, 22, 44, 10, 24);

    private BreachPeopleBook() {}

    static byte[] of(PeoplePage page, Texts t) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Dulae", "1.0")) {
            write(book.newWorksheet(t.text("privacy.people.sheet")), page, t);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void write(Worksheet sheet, PeoplePage page, Texts t) {
        List<String> above = above(page, t);
        for (int row = 0; row < above.size(); row++) {
            sheet.value(row, 0, above.get(row));
        }
        sheet.style(0, 0).bold().set();
        int row = above.size() + 1;
        List<String> heads = heads(t);
        for (int at = 0; at < heads.size(); at++) {
            sheet.width(at, WIDTHS.get(at));
            sheet.value(row, at, heads.get(at));
            sheet.style(row, at).bold().set();
        }
        List<Touched> all = page.listed().touched().items();
        for (int index = 0; index < all.size(); index++) {
            line(sheet, row + 1 + index, page.number(index), all.get(index), page, t);
        }
    }

    private static List<String> above(PeoplePage page, Texts t) {
        Reach reach = page.listed().reach();
        int here = page.listed().touched().items().size();
        List<String> above = new ArrayList<>(List.of(
                t.text("privacy.people"),
                page.office().unitName(t.isThai()) + " · " + t.longDate(t.today()),
                page.listed().breach().told().what(),
                t.text("privacy.breach.count", reach.people(), reach.matters(), reach.hidden(), reach.others()),
                t.text("privacy.people.lead")));
        if (page.listed().touched().more()) {
            above.add(t.text("privacy.people.book.more", here, reach.listed(), reach.listed() - here));
        }
        return above;
    }

    private static List<String> heads(Texts t) {
        return List.of(
                t.text("privacy.people.line"),
                t.text("privacy.breach.number"),
                t.text("privacy.people.what"),
                t.text("privacy.people.case"),
                t.text("privacy.people.place"),
                t.text("privacy.people.times"),
                t.text("privacy.people.last"));
    }

    private static void line(Worksheet sheet, int row, int number, Touched one, PeoplePage page, Texts t) {
        sheet.value(row, 0, number);
        sheet.value(row, 1, one.code());
        sheet.value(row, 2, t.text("privacy.people.person." + one.person()));
        sheet.value(row, 3, one.number());
        sheet.value(row, 4, page.place(one, t));
        sheet.value(row, 5, one.times());
        sheet.value(row, 6, t.dateTime(one.last()));
    }
}
