package org.dulae.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.openpdf.layout.breaker.BreakPoint;
import org.openpdf.layout.breaker.BreakPointsProvider;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.LayoutProcessor;

/**
 * Turns a page of ours into a PDF: Thai marks stand where they belong, lines break between Thai words, and what is copied out of it is the text that
 * went in.
 */
final class Paper {
    private static final List<String> FACES = List.of("/Sarabun_400Regular.ttf", "/Sarabun_700Bold.ttf");
    private static final String LOOK = "<style>" + resource("/paper.css") + "</style></head>";
    private static final Locale THAI = Locale.forLanguageTag("th");

    static {
        LayoutProcessor.enable();
        LayoutProcessor.setWriteActualText();
    }

    private Paper() {}

    /** @param html well-formed, made by our own templates: nothing is fetched from elsewhere */
    static byte[] of(String html) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            ITextRenderer renderer = new ITextRenderer();
            for (String face : FACES) {
                String where = Objects.requireNonNull(Paper.class.getResource(face), face)
                        .toString();
                renderer.getFontResolver().addFont(where, "Sarabun", BaseFont.IDENTITY_H, true, null);
            }
            renderer.getSharedContext().setLineBreakingStrategy((text, language, style) -> between(text));
            renderer.setDocumentFromString(html.replace("</head>", LOOK));
            renderer.layout();
            renderer.createPDF(pdf);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pdf.toByteArray();
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(Paper.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dictionary of the JDK knows where a Thai word ends, but not that พ.ย. and อ.เมือง and 16:30 are one; Latin text breaks as it always does. */
    static BreakPointsProvider between(String text) {
        BreakIterator words = BreakIterator.getLineInstance(THAI);
        words.setText(text);
        return () -> {
            int next = words.next();
            while (next != BreakIterator.DONE && isWithinOne(text, next)) {
                next = words.next();
            }
            return next == BreakIterator.DONE ? BreakPoint.getDonePoint() : new BreakPoint(next);
        };
    }

    private static boolean isWithinOne(String text, int at) {
        if (at < 2 || at >= text.length()) {
            return false;
        }
        char before = text.charAt(at - 2);
        char after = text.charAt(at);
        return switch (text.charAt(at - 1)) {
            case '.' -> isThai(before) && isThai(after);
            case ':' -> Character.isDigit(before) && Character.isDigit(after);
            default -> false;
        };
    }

    private static boolean isThai(char sign) {
        return sign >= 'ก' && sign <= '\u0e4e';
    }
}
