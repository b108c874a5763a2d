package org.dulae.exchange;

import static org.dulae.exchange.LedgerColumn.BIRTH;
import static org.dulae.exchange.LedgerColumn.DATE;
import static org.dulae.exchange.LedgerColumn.DONE;
import static org.dulae.exchange.LedgerColumn.FAMILY;
import static org.dulae.exchange.LedgerColumn.GROUP;
import static org.dulae.exchange.LedgerColumn.HOUSE;
import static org.dulae.exchange.LedgerColumn.MOO;
import static org.dulae.exchange.LedgerColumn.NAME;
import static org.dulae.exchange.LedgerColumn.NEXT;
import static org.dulae.exchange.LedgerColumn.NEXT_ON;
import static org.dulae.exchange.LedgerColumn.NICKNAME;
import static org.dulae.exchange.LedgerColumn.NUMBER;
import static org.dulae.exchange.LedgerColumn.OLD_NUMBER;
import static org.dulae.exchange.LedgerColumn.PHONE;
import static org.dulae.exchange.LedgerColumn.PROBLEM;
import static org.dulae.exchange.LedgerColumn.SEEN;
import static org.dulae.exchange.LedgerColumn.TAMBON;
import static org.dulae.exchange.LedgerColumn.TITLE;
import static org.dulae.exchange.LedgerColumn.TOLD;
import static org.dulae.exchange.LedgerColumn.URGENCY;
import static org.dulae.exchange.LedgerColumn.VILLAGE;
import static org.dulae.exchange.LedgerColumn.VISITOR;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.person.Birth;
import org.dulae.person.Dwelling;
import org.dulae.person.Names;
import org.dulae.person.NewPerson;
import org.dulae.person.NewPerson.NewPhone;
import org.dulae.person.NumberKind;
import org.dulae.person.PhoneOwner;
import org.dulae.person.Safety;
import org.dulae.person.Sex;
import org.dulae.shared.ThaiDate;
import org.dulae.shared.ThaiText;
import org.jspecify.annotations.Nullable;

/** What a row means, or why it cannot be taken. Knows words, places and the day; nobody and no case. */
record RowReader(LedgerWords words, LedgerPlaces places, LocalDate today) {
    private static final int LONGEST = 200;
    private static final int LONGEST_TEXT = 4000;
    private static final int DIGITS_WITHOUT_ZERO = 9;
    private static final Pattern TITLES =
            Pattern.compile("^(นางสาว|น\\.ส\\.|นส\\.|นาย|นาง|เด็กชาย|ด\\.ช\\.|เด็กหญิง|ด\\.ญ\\.)\\s*(?=\\S)");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\(([^)]*)\\)");

    /** @throws LedgerProblem with the reason */
    CaseTold aCase(LedgerRow row) {
        demandShort(row);
        Names names = names(row);
        if (names.given().isEmpty() && names.nickname().isEmpty()) {
            throw new LedgerProblem("exchange.refused.name");
        }
        if (row.of(TOLD).isEmpty() && row.of(PROBLEM).isEmpty()) {
            throw new LedgerProblem("exchange.refused.need");
        }
        return new CaseTold(
                person(row, names, places.code(row.of(TAMBON))),
                past(row),
                words.problems(row.of(PROBLEM)),
                words.groups(row.of(GROUP)),
                words.urgency(row.of(URGENCY)),
                row.of(TOLD),
                row.of(DONE),
                row.of(NEXT),
                next(row),
                row.of(OLD_NUMBER));
    }

    /** @throws LedgerProblem with the reason */
    VisitTold aVisit(LedgerRow row) {
        demandShort(row);
        if (row.of(SEEN).isEmpty()) {
            throw new LedgerProblem("exchange.refused.seen");
        }
        return new VisitTold(past(row), names(row), row.of(OLD_NUMBER), row.of(VISITOR), row.of(SEEN), next(row));
    }

    private static void demandShort(LedgerRow row) {
        for (Map.Entry<LedgerColumn, String> cell : row.said().entrySet()) {
            if (cell.getValue().length() > (cell.getKey().isText() ? LONGEST_TEXT : LONGEST)) {
                throw new LedgerProblem("exchange.refused.long", cell.getValue().substring(0, 40));
            }
        }
    }

    private LocalDate past(LedgerRow row) {
        String said = row.of(DATE);
        if (said.isEmpty()) {
            throw new LedgerProblem("exchange.refused.date.missing");
        }
        LocalDate day = ThaiDate.parse(said, today).orElseThrow(() -> new LedgerProblem("exchange.refused.date", said));
        if (day.isAfter(today)) {
            throw new LedgerProblem("exchange.refused.date.ahead", said);
        }
        return day;
    }

    private @Nullable LocalDate next(LedgerRow row) {
        String said = row.of(NEXT_ON);
        return said.isEmpty()
                ? null
                : ThaiDate.parse(said, today).orElseThrow(() -> new LedgerProblem("exchange.refused.next", said));
    }

    private static Names names(LedgerRow row) {
        String written = row.of(NAME);
        Matcher bracketed = IN_BRACKETS.matcher(written);
        String nickname = row.of(NICKNAME).isEmpty() && bracketed.find() ? bracketed.group(1) : row.of(NICKNAME);
        String whole = IN_BRACKETS.matcher(written).replaceAll(" ").strip();
        Matcher titled = TITLES.matcher(whole);
        String title = titled.find() ? titled.group(1) : "";
        String[] parts =
                whole.substring(title.isEmpty() ? 0 : titled.end()).strip().split("\\s+", 2);
        String family = row.of(FAMILY).isEmpty() && parts.length > 1 ? parts[1] : row.of(FAMILY);
        return new Names(row.of(TITLE).isEmpty() ? title : row.of(TITLE), parts[0], family, nickname);
    }

    private static NewPerson person(LedgerRow row, Names names, String areaCode) {
        String number = row.of(NUMBER);
        Dwelling home = home(row);
        List<NewPhone> phones = Arrays.stream(row.of(PHONE).split("[,;/\\n]"))
                .map(RowReader::phone)
                .filter(phone -> !phone.isEmpty())
                .map(phone -> new NewPhone(phone, PhoneOwner.SELF, "", Safety.NOT_ASKED, ""))
                .toList();
        return new NewPerson(names, Sex.UNKNOWN, row.of(BIRTH), kind(number), number, areaCode, home, phones, null);
    }

    private static Dwelling home(LedgerRow row) {
        return Dwelling.at(row.of(HOUSE), row.of(MOO), row.of(VILLAGE), "");
    }

    /** Whom a row is about, as far as that can be read: of a row that cannot be taken too, which may contradict another. */
    LedgerWho who(LedgerRow row) {
        String place = row.of(TAMBON);
        try {
            place = places.code(place);
        } catch (LedgerProblem unread) {
            // Told when the row is looked at; what is written stands for the place.
        }
        return LedgerWho.of(
                row.number(),
                names(row),
                row.of(NUMBER),
                Birth.read(row.of(BIRTH), today).orElse(Birth.UNKNOWN),
                place,
                home(row));
    }

    /** A workbook that takes a phone for a number forgets the nought it begins with. */
    private static String phone(String written) {
        String phone = ThaiText.arabicDigits(written).strip();
        return phone.matches("[1-9][0-9]{" + (DIGITS_WITHOUT_ZERO - 2) + "," + (DIGITS_WITHOUT_ZERO - 1) + "}")
                ? "0" + phone
                : phone;
    }

    private static NumberKind kind(String written) {
        String number = ThaiText.arabicDigits(written);
        if (number.isEmpty()) {
            return NumberKind.NONE;
        }
        if (!number.matches("[0-9 .-]+")) {
            return NumberKind.PASSPORT;
        }
        return number.startsWith("0") ? NumberKind.PINK_CARD : NumberKind.THAI_ID;
    }
}
