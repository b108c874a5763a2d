package org.dulae.person;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dulae.shared.ThaiKeyboard;
import org.dulae.shared.ThaiText;

/**
 * What was typed into the one search box, understood: names, nickname and places as folded words, digits of a card or a phone, the
 * number of a village.
 *
 * @param readings the words as typed, as they are heard and, where that makes sense, as they would be on the other keyboard layout
 * @param digits four or more digits in a row, or empty
 * @param moo number of the village, or empty
 */
record Wanted(List<List<String>> readings, String digits, String moo) {
    private static final int MOST_WORDS = 6;
    private static final int FEWEST_DIGITS = 4;
    private static final Pattern MOO =
            Pattern.compile("(?<![\\p{L}\\p{M}])(?:หมู่ที่|หมู่|ม\\.|[Mm]oo)\\s*(\\d{1,2})(?!\\d)");
    private static final Pattern DIGITS = Pattern.compile("(?<![\\p{L}\\p{Nd}])\\+?\\d[\\d\\-–.() ]*\\d");
    private static final Pattern PLACE_WORD = Pattern.compile(
            "(?<![\\p{L}\\p{M}])(?:จังหวัด|อำเภอ|ตำบล|แขวง|เขต|บ้าน|ซอย|จ\\.|อ\\.|ต\\.|บ\\.)\\s*(?=\\S)");

    static Wanted read(String typed) {
        String text = ThaiText.arabicDigits(ThaiText.normalise(typed));
        Matcher moo = MOO.matcher(text);
        String village = moo.find() ? String.valueOf(Integer.parseInt(moo.group(1))) : "";
        String rest = moo.replaceAll(" ");
        Matcher run = DIGITS.matcher(rest);
        String digits = run.find() ? digits(run.group()) : "";
        boolean number = digits.length() >= FEWEST_DIGITS;
        String words = number ? run.replaceFirst(" ") : rest;
        return new Wanted(readings(words), number ? digits : "", village);
    }

    /** A phone number as it is dialled at home; else the digits as they stand. */
    private static String digits(String run) {
        return PhoneNumber.read(run).map(PhoneNumber::digits).orElse(run.replaceAll("\\D", ""));
    }

    private static List<List<String>> readings(String text) {
        Set<List<String>> all = new LinkedHashSet<>();
        for (String reading : ThaiKeyboard.candidates(text.strip())) {
            String bare = PLACE_WORD.matcher(reading).replaceAll(" ");
            all.add(words(ThaiText.fold(bare)));
            all.add(words(Spoken.fold(bare)));
        }
        all.remove(List.of());
        return List.copyOf(all);
    }

    /** For when nothing at all is found: the same keys on the other layout, whether or not that reads like words. */
    static Wanted swapped(String typed) {
        boolean latin = typed.chars().allMatch(c -> c < 128);
        String other = latin ? ThaiKeyboard.toThai(typed) : ThaiKeyboard.toLatin(typed);
        return new Wanted(readings(other), "", "");
    }

    /** Folded words in order; a single letter or a house number says nothing. */
    private static List<String> words(String folded) {
        return Arrays.stream(folded.split(" "))
                .filter(Wanted::saysSomething)
                .distinct()
                .limit(MOST_WORDS)
                .toList();
    }

    private static boolean saysSomething(String word) {
        return word.length() > 1 && word.chars().anyMatch(Character::isLetter);
    }

    boolean isEmpty() {
        return readings.isEmpty() && digits.isEmpty();
    }

    /** The text a person is found by: each name with and without what might be a title, a comma, the places, every word once. */
    static String searchText(List<String> names, List<String> places) {
        Set<String> words = new LinkedHashSet<>();
        for (String name : names) {
            String bare = PLACE_WORD.matcher(name).replaceAll(" ");
            for (String heard :
                    List.of(ThaiText.foldPlace(name), ThaiText.fold(name), ThaiText.fold(bare), Spoken.fold(bare))) {
                words.addAll(Arrays.asList(heard.split(" ")));
            }
        }
        words.add(",");
        for (String place : places) {
            String bare = PLACE_WORD.matcher(place).replaceAll(" ");
            words.addAll(Arrays.asList(ThaiText.foldPlace(bare).split(" ")));
        }
        words.remove("");
        return " " + String.join(" ", words) + " ";
    }
}
