package org.dulae.area;

import java.util.List;
import org.dulae.area.PlaceWords.Word;

/** An area as search sees it: names folded once, with the places above it. A cost of 0 is a perfect answer. */
final class Place {
    static final int NO = Integer.MAX_VALUE;

    /** @param layIn places it is no longer in */
    record Former(List<String> codes, List<Place> layIn) {}

    private static final int BEGINS = 2;
    private static final int BEGINS_A_WORD = 4;
    private static final int CONTAINS = 6;
    private static final int LIES_IN = 20;
    /** Never exact: an older address is offered to choose, not taken as said. */
    private static final int LAY_IN = 1;

    private static final int SHORTEST_PART = 3;
    private static final int SHORTEST_POSTCODE = 3;
    private static final double ALIKE = 0.5;

    final AreaPath path;
    final AreaLevel level;
    final Former former;
    private final List<Place> above;
    private final String thai;
    private final String latin;
    private final int[] latinWords;
    private final String thaiWithAbove;
    private final int[] thaiPairs;
    private final int[] latinPairs;

    /** @param above the nearest first */
    Place(AreaPath path, List<Place> above, Former former) {
        this.former = former;
        this.path = path;
        this.level = path.area().level();
        this.above = above;
        Area area = path.area();
        this.thai = PlaceWords.tight(area.nameTh());
        this.latin = PlaceWords.tight(area.nameEn());
        this.latinWords = PlaceWords.wordStarts(area.nameEn());
        StringBuilder all = new StringBuilder(thai);
        above.forEach(place -> all.append(place.thai));
        this.thaiWithAbove = all.toString();
        this.thaiPairs = Misspelt.pairs(thai);
        this.latinPairs = Misspelt.pairs(latin);
    }

    /** How far the words are from this place: its own name first or last among them, the rest names above it. */
    int cost(PlaceWords words) {
        int size = words.size();
        int best = NO;
        for (int k = size; k > 0; k--) {
            best = Math.min(best, cost(words, words.first(k), 0, k));
            if (k < size) {
                best = Math.min(best, cost(words, words.last(k), size - k, size));
            }
        }
        int aboveOnly = best == NO ? restCost(words, 0, 0) : NO;
        return aboveOnly == NO ? best : LIES_IN + aboveOnly;
    }

    private int cost(PlaceWords words, Word own, int from, int to) {
        int ownCost = ownCost(own);
        int rest = ownCost == NO ? NO : restCost(words, from, to);
        return rest == NO ? NO : ownCost + rest;
    }

    private int ownCost(Word word) {
        if (!word.asksFor(level)) {
            return NO;
        }
        if (word.isFigure()) {
            return figureCost(word.text());
        }
        int cost = nameCost(word.text());
        return cost == NO && thaiWithAbove.startsWith(word.text()) ? BEGINS : cost;
    }

    private int figureCost(String figure) {
        String code = path.code().value();
        if (isCode(code, figure) || former.codes.stream().anyMatch(old -> isCode(old, figure))) {
            return 0;
        }
        boolean postcode = figure.length() >= SHORTEST_POSTCODE && path.area().hasPostcode(figure);
        return postcode || code.startsWith(figure) || beginsWithAFormerDistrict(figure) ? BEGINS : NO;
    }

    private static boolean isCode(String code, String figure) {
        return code.equals(figure) || code.concat("00").equals(figure);
    }

    /** A tambon was given another number when its district was: the older one offers the district's tambons. */
    private boolean beginsWithAFormerDistrict(String figure) {
        return level == AreaLevel.TAMBON
                && above.getFirst().former.codes.stream().anyMatch(figure::startsWith);
    }

    private int nameCost(String name) {
        if (thai.equals(name) || latin.equals(name)) {
            return 0;
        }
        if (thai.startsWith(name) || latin.startsWith(name)) {
            return BEGINS;
        }
        for (int start : latinWords) {
            if (latin.startsWith(name, start)) {
                return BEGINS_A_WORD;
            }
        }
        return name.length() >= SHORTEST_PART && (thai.contains(name) || latin.contains(name)) ? CONTAINS : NO;
    }

    /** Every word outside [from, to) must name a place above, or be a postcode. */
    private int restCost(PlaceWords words, int from, int to) {
        int sum = 0;
        for (int i = 0; i < words.size(); i++) {
            if (i < from || i >= to) {
                int cost = aboveCost(words.word(i));
                if (cost == NO) {
                    return NO;
                }
                sum += cost;
            }
        }
        return sum;
    }

    private int aboveCost(Word word) {
        if (word.isFigure()) {
            return path.area().hasPostcode(word.text()) ? 0 : NO;
        }
        int best = namedCost(above, word);
        int once = best == NO ? namedCost(former.layIn, word) : NO;
        return once == NO ? best : LAY_IN + once;
    }

    private static int namedCost(List<Place> places, Word word) {
        int best = NO;
        for (Place place : places) {
            int cost = word.asksFor(place.level) ? place.nameCost(word.text()) : NO;
            best = cost <= BEGINS_A_WORD ? Math.min(best, cost / 2) : best;
        }
        return best;
    }

    /** For misspelt words: how alike the names are, from 0 to 1. */
    double likeness(Misspelt words) {
        double best = 0;
        for (int k = words.size(); k > 0; k--) {
            double own = likeness(words.phrase(k));
            if (own > best && own >= ALIKE && restIsAlike(words, k)) {
                best = own;
            }
        }
        return best;
    }

    private boolean restIsAlike(Misspelt words, int from) {
        for (int i = from; i < words.size(); i++) {
            int[] word = words.word(i);
            if (above.stream().noneMatch(place -> place.likeness(word) >= ALIKE)) {
                return false;
            }
        }
        return true;
    }

    private double likeness(int[] pairs) {
        return Math.max(Misspelt.likeness(thaiPairs, pairs), Misspelt.likeness(latinPairs, pairs));
    }
}
