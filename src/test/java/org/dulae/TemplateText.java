package org.dulae;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a JTE template shows a reader without asking a bundle: the letters of its HTML outside {@code ${…}}, of the
 * attributes that are read aloud or shown, and Thai letters inside its expressions.
 */
final class TemplateText {
    private static final Set<String> SPOKEN =
            Set.of("title", "alt", "placeholder", "aria-label", "aria-description", "label");

    private final String source;
    private final List<String> found = new ArrayList<>();
    private final StringBuilder run = new StringBuilder();
    private int at;

    private TemplateText(String source) {
        this.source = source.replaceAll("(?s)<%--.*?--%>", "")
                .replaceAll("(?s)<!--.*?-->", "")
                .replaceAll("(?m)^\\s*@import .*$", "")
                .replaceAll("&#?\\w+;", " ");
    }

    static List<String> of(String template) {
        TemplateText reader = new TemplateText(template);
        while (reader.at < reader.source.length()) {
            reader.html();
            reader.at++;
        }
        reader.endRun();
        return reader.found;
    }

    /** Reads HTML up to the end or to the back-tick that closes a content block. */
    private void html() {
        while (at < source.length() && source.charAt(at) != '`') {
            if (starts("${") || starts("$unsafe{") || starts("!{")) {
                endRun();
                at = source.indexOf('{', at) + 1;
                java('{', '}');
            } else if (source.charAt(at) == '@' && isKeyword()) {
                endRun();
                keyword();
            } else if (source.charAt(at) == '<' && at + 1 < source.length() && isTagStart(source.charAt(at + 1))) {
                endRun();
                tag();
            } else {
                run.append(source.charAt(at++));
            }
        }
        endRun();
    }

    private boolean isKeyword() {
        return source.substring(at).matches("(?s)@(param|template|if|elseif|else|endif|for|endfor|raw|endraw)\\b.*");
    }

    private void keyword() {
        if (starts("@param")) {
            int line = source.indexOf('\n', at);
            int content = source.indexOf("@`", at);
            at = content >= 0 && content < line ? content : line < 0 ? source.length() : line;
            if (starts("@`")) {
                contentBlock();
            }
            return;
        }
        boolean hasBrackets = starts("@template") || starts("@if") || starts("@elseif") || starts("@for");
        at++;
        while (at < source.length() && (Character.isLetterOrDigit(source.charAt(at)) || source.charAt(at) == '.')) {
            at++;
        }
        if (hasBrackets) {
            at++;
            java('(', ')');
        }
    }

    private void contentBlock() {
        at += 2;
        html();
        at++;
    }

    /** Skips a Java expression up to its closing bracket, reading the content blocks inside it as HTML. */
    private void java(char open, char close) {
        int depth = 1;
        while (at < source.length() && depth > 0) {
            char c = source.charAt(at);
            if (starts("@`")) {
                contentBlock();
                continue;
            }
            if (c == '"') {
                string();
                continue;
            }
            depth += c == open ? 1 : c == close ? -1 : 0;
            at++;
        }
    }

    private void string() {
        int from = ++at;
        while (source.charAt(at) != '"') {
            at += source.charAt(at) == '\\' ? 2 : 1;
        }
        String text = source.substring(from, at++);
        if (text.codePoints().anyMatch(TemplateText::isThai)) {
            found.add(text);
        }
    }

    private void tag() {
        while (at < source.length() && source.charAt(at) != '>') {
            if (starts("${")
                    || starts("@if")
                    || starts("@endif")
                    || starts("@else")
                    || starts("@for")
                    || starts("@endfor")) {
                run.setLength(0);
                if (starts("${")) {
                    at += 2;
                    java('{', '}');
                } else {
                    keyword();
                }
            } else if (source.charAt(at) == '"') {
                attribute(run.toString().replaceAll("(?s).*\\s", "").replace("=", ""));
            } else {
                run.append(source.charAt(at++));
            }
        }
        run.setLength(0);
        at++;
    }

    private void attribute(String name) {
        run.setLength(0);
        at++;
        while (source.charAt(at) != '"') {
            if (starts("${")) {
                at += 2;
                java('{', '}');
            } else if (source.charAt(at) == '@' && isKeyword()) {
                keyword();
            } else {
                run.append(source.charAt(at++));
            }
        }
        at++;
        if (SPOKEN.contains(name)) {
            endRun();
        }
        run.setLength(0);
    }

    private void endRun() {
        String text = run.toString().strip();
        if (text.codePoints().anyMatch(c -> isThai(c) || c < 0x250 && Character.isLetter(c))) {
            found.add(text);
        }
        run.setLength(0);
    }

    private boolean starts(String token) {
        return source.startsWith(token, at);
    }

    private static boolean isTagStart(char c) {
        return Character.isLetter(c) || c == '/' || c == '!';
    }

    private static boolean isThai(int c) {
        return c >= 'ก' && c <= '๛';
    }
}
