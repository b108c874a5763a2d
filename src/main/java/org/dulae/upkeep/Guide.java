package org.dulae.upkeep;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** The one page for whoever looks after the machine, as docs/operate.th.md has it. */
record Guide(String title, List<Block> blocks) {
    enum Kind {
        HEADING,
        TEXT,
        STEP,
        COMMANDS
    }

    enum Style {
        PLAIN,
        STRONG,
        /** A page of the program. */
        PAGE,
        TYPED
    }

    record Span(String text, Style style) {}

    /** @param number of a step; 0: none */
    record Block(Kind kind, int number, List<Span> spans) {}

    static Guide read() {
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(Guide.class.getResourceAsStream("operate.th.md")), StandardCharsets.UTF_8)) {
            return of(Parser.builder().build().parseReader(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Guide of(Node document) {
        List<Block> blocks = new ArrayList<>();
        for (Node node = document.getFirstChild(); node != null; node = node.getNext()) {
            add(node, 0, blocks);
        }
        return new Guide(blocks.getFirst().spans().getFirst().text(), blocks.subList(1, blocks.size()));
    }

    private static void add(Node node, int number, List<Block> blocks) {
        switch (node) {
            case Heading heading -> blocks.add(new Block(Kind.HEADING, 0, spans(heading)));
            case Paragraph text when number > 0 -> blocks.add(new Block(Kind.STEP, number, spans(text)));
            case Paragraph text -> blocks.add(new Block(Kind.TEXT, 0, spans(text)));
            case FencedCodeBlock code ->
                blocks.add(new Block(
                        Kind.COMMANDS,
                        0,
                        code.getLiteral()
                                .lines()
                                .map(line -> new Span(line, Style.TYPED))
                                .toList()));
            case OrderedList list -> steps(list, blocks);
            default -> throw new IllegalStateException("no such thing on the page: " + node);
        }
    }

    private static void steps(OrderedList list, List<Block> blocks) {
        int number = 1;
        for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
            for (Node part = item.getFirstChild(); part != null; part = part.getNext()) {
                add(part, number, blocks);
            }
            number++;
        }
    }

    private static List<Span> spans(Node block) {
        List<Span> spans = new ArrayList<>();
        for (Node node = block.getFirstChild(); node != null; node = node.getNext()) {
            spans.add(
                    switch (node) {
                        case Text text -> new Span(text.getLiteral(), Style.PLAIN);
                        case SoftLineBreak same -> new Span(" ", Style.PLAIN);
                        case Code code -> new Span(code.getLiteral(), Style.TYPED);
                        case StrongEmphasis strong -> new Span(inside(strong), Style.STRONG);
                        case Emphasis page -> new Span(inside(page), Style.PAGE);
                        default -> throw new IllegalStateException("no such thing in a line: " + node);
                    });
        }
        return spans;
    }

    private static String inside(Node node) {
        return ((Text) node.getFirstChild()).getLiteral();
    }
}
