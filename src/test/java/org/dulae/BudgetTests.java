package org.dulae;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import org.dulae.Checkout.Parsed;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Small enough to be read. What is larger stands in {@code docs/budget-exceptions.txt} with its size, and that list may only shrink: an
 * entry that is too high or no longer needed fails here as well.
 */
class BudgetTests {
    private static final Path EXCEPTIONS = Path.of("docs/budget-exceptions.txt");
    private static final int CLASS_LINES = 250;
    private static final int METHOD_LINES = 25;
    private static final int CONSTRUCTOR_PARAMETERS = 6;
    private static final int DOOR_METHODS = 12;
    private static final int DOORS = 5;
    private static final int PACKAGE_FILES = 40;
    private static final List<Parsed> SOURCES = Checkout.parsed(Checkout.files(Checkout.JAVA, ".java"));

    @Test
    void nothingIsLargerThanItsBudget() {
        assertThat(measured())
                .as("what is over its budget, against %s", EXCEPTIONS)
                .containsExactlyInAnyOrderEntriesOf(excepted());
    }

    /** Without a list of exceptions: a class that proves two things is two, and a scene that is large has a class of its own. */
    @Test
    void noClassOfTheTestsIsLargerThanOneOfTheProduct() {
        Map<String, Integer> over = new TreeMap<>();
        Checkout.parsed(Checkout.files(Checkout.TESTS, ".java"))
                .forEach(source -> keep(over, CLASS_LINES, name(source), length(source)));
        assertThat(over).as("more than %s lines", CLASS_LINES).isEmpty();
    }

    private static Map<String, Integer> measured() {
        Map<String, Integer> over = new TreeMap<>();
        SOURCES.forEach(source -> {
            keep(over, CLASS_LINES, "class " + name(source), length(source));
            methods(source, over);
        });
        SOURCES.stream()
                .collect(groupingBy(Parsed::place))
                .forEach((module, files) -> keep(
                        over, PACKAGE_FILES, "package " + (module.isEmpty() ? "org.dulae" : module), files.size()));
        SOURCES.stream()
                .filter(source -> door(source) != null)
                .collect(groupingBy(Parsed::place))
                .forEach((module, doors) -> keep(over, DOORS, "doors " + module, doors.size()));
        return over;
    }

    private static int length(Parsed source) {
        return (int) source.line(source.positions().getEndPosition(source.tree(), source.tree()));
    }

    private static void methods(Parsed source, Map<String, Integer> over) {
        ClassTree door = door(source);
        if (door != null) {
            keep(over, DOOR_METHODS, "door " + name(source), (int) door.getMembers().stream()
                    .filter(member -> member instanceof MethodTree method
                            && method.getReturnType() != null
                            && isPublic(method.getModifiers()))
                    .count());
        }
        new TreeScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, String outer) {
                String here = outer.isEmpty() ? name(source) : outer + "." + type.getSimpleName();
                // A record takes what it is made of; a class takes what it works with.
                type.getMembers().stream()
                        .filter(member -> type.getKind() != Tree.Kind.RECORD && member instanceof MethodTree)
                        .map(MethodTree.class::cast)
                        .filter(method -> method.getReturnType() == null)
                        .forEach(constructor -> keep(
                                over,
                                CONSTRUCTOR_PARAMETERS,
                                "constructor " + here,
                                constructor.getParameters().size()));
                return super.visitClass(type, here);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree method, String type) {
                if (method.getBody() != null) {
                    keep(
                            over,
                            METHOD_LINES,
                            "method " + type + "." + method.getName(),
                            lines(source, method.getBody()));
                }
                return super.visitMethod(method, type);
            }
        }.scan(source.tree(), "");
    }

    /** From the line of the opening bracket to that of the closing one, both counted; a text block counts as one line. */
    private static int lines(Parsed source, Tree body) {
        int[] lines = {span(source, body)};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLiteral(LiteralTree literal, @Nullable Void nothing) {
                lines[0] -= span(source, literal) - 1;
                return null;
            }
        }.scan(body, null);
        return lines[0];
    }

    private static int span(Parsed source, Tree tree) {
        long from = source.line(source.positions().getStartPosition(source.tree(), tree));
        long to = source.line(source.positions().getEndPosition(source.tree(), tree));
        return (int) (to - from + 1);
    }

    /** The class of this file, if it is what other modules call. */
    private static @Nullable ClassTree door(Parsed source) {
        return source.tree().getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .filter(type -> isPublic(type.getModifiers())
                        && type.getModifiers().getAnnotations().stream()
                                .anyMatch(a -> a.getAnnotationType().toString().equals("Service")))
                .findFirst()
                .orElse(null);
    }

    private static boolean isPublic(ModifiersTree modifiers) {
        return modifiers.getFlags().contains(Modifier.PUBLIC);
    }

    private static void keep(Map<String, Integer> over, int budget, String what, int size) {
        if (size > budget) {
            over.merge(what, size, Math::max);
        }
    }

    private static String name(Parsed source) {
        return source.place().isEmpty() ? source.name() : source.place() + "." + source.name();
    }

    /** Lines such as {@code class casework.CaseFile 260: why}; a line without a reason is refused. */
    private static Map<String, Integer> excepted() {
        return Checkout.text(EXCEPTIONS)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toMap(BudgetTests::what, BudgetTests::size));
    }

    private static String what(String line) {
        assertThat(line).matches("(class|method|constructor|door|doors|package) \\S+ \\d+: .{10,}");
        return line.substring(0, line.lastIndexOf(' ', line.indexOf(':')));
    }

    private static int size(String line) {
        return Integer.parseInt(line.substring(line.lastIndexOf(' ', line.indexOf(':')) + 1, line.indexOf(':')));
    }
}
