package org.dulae.person;

/** The 13 digits of a Thai identity card or a pink card. A right sum does not prove that the number was ever given to anybody. */
public record CitizenNumber(String digits) {
    private static final int LENGTH = 13;

    public CitizenNumber {
        if (!fits(digits)) {
            throw new IllegalArgumentException("not a 13-digit number with its check digit");
        }
    }

    /** Thirteen digits whose last one follows from the others; twelve equal digits pass the sum but were never given. */
    public static boolean fits(String digits) {
        boolean form = digits.length() == LENGTH && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return form
                && digits.chars().limit(LENGTH - 1).distinct().count() > 1
                && digits.charAt(LENGTH - 1) == checkDigit(digits);
    }

    /** The 13th digit for the first twelve. */
    public static char checkDigit(String first) {
        int sum = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += (first.charAt(i) - '0') * (LENGTH - i);
        }
        return (char) ('0' + (11 - sum % 11) % 10);
    }

    /** Registrar 0000, which no office has: such a number names no real person. */
    public boolean isInvented() {
        return digits.startsWith("0000", 1);
    }

    /** {@code x-xxxx-xxxxx-12-1}. */
    public String masked() {
        return "x-xxxx-xxxxx-" + digits.substring(10, 12) + "-" + digits.charAt(12);
    }

    /** {@code 1-0000-00000-12-1}. */
    public String written() {
        return digits.charAt(0) + "-" + digits.substring(1, 5) + "-" + digits.substring(5, 10) + "-"
                + digits.substring(10, 12) + "-" + digits.charAt(12);
    }

    /** Never the digits: a log line is no place for them. */
    @Override
    public String toString() {
        return masked();
    }
}
