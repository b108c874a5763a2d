package org.dulae.person;

import java.util.Optional;
import org.dulae.shared.ThaiText;

/** A Thai phone number as dialled at home: mobile 10 digits, landline 9; +66 and 66 become 0. */
record PhoneNumber(String digits) {
    private static final int SHORTEST = 9;
    private static final int LONGEST = 15;

    /** Foreign numbers keep their country code; empty when it is no phone number at all. */
    static Optional<PhoneNumber> read(String typed) {
        String text = ThaiText.arabicDigits(typed).strip();
        String digits = text.replaceAll("[^0-9]", "");
        if (!text.matches("[+0-9 ().\\-–/]*") || digits.length() > LONGEST) {
            return Optional.empty();
        }
        boolean fromAbroad = (text.startsWith("+66") || digits.startsWith("66")) && digits.length() >= 11;
        String home = fromAbroad ? "0" + digits.substring(2).replaceFirst("^0", "") : digits;
        boolean thai = home.matches("0[2-9][0-9]{7,8}");
        return thai || text.startsWith("+") && digits.length() >= SHORTEST
                ? Optional.of(new PhoneNumber(home))
                : Optional.empty();
    }

    String masked() {
        return Phone.masked(digits);
    }

    /** {@code 081-234-5678}. */
    String written() {
        int cut = digits.startsWith("02") ? 2 : 3;
        int last = digits.length() - 4;
        return last > cut
                ? digits.substring(0, cut) + "-" + digits.substring(cut, last) + "-" + digits.substring(last)
                : digits;
    }

    /** Never the digits: a log line is no place for them. */
    @Override
    public String toString() {
        return masked();
    }
}
