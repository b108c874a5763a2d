package org.dulae.person.family;

import java.util.List;

/**
 * A family drawn: where each figure stands and which lines join them, in pixels.
 *
 * @param homes outlines round those who live with the person
 */
public record Genogram(
        int width, int height, List<Figure> figures, List<Couple> couples, List<Descent> descents, List<String> homes) {
    /** Width and height of a figure. */
    public static final int SIZE = 48;

    /** A couple of figures side by side never stands closer. */
    static final int COLUMN = 116;

    /** Under a figure: a name and a line more. */
    static final int LABEL = 46;

    /** @param x its middle */
    public record Figure(Relative who, int x, int y) {}

    /** @param x where the strokes of a separation stand */
    public record Couple(Tie tie, String path, int x, int y) {
        /** One stroke for separated, two for divorced. */
        public int strokes() {
            Tie.Ending ending = tie.ending();
            return ending == null ? 0 : ending == Tie.Ending.DIVORCED ? 2 : 1;
        }
    }

    /** @param broken not by birth */
    public record Descent(String path, boolean broken) {}

    public static Genogram of(Family family) {
        return new GenogramLines(family, new GenogramRows(family)).draw();
    }
}
