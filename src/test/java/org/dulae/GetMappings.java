package org.dulae;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every address pattern of ours that answers GET, and which of them an address falls under. */
final class GetMappings {
    private record Shape(String pattern, Pattern fits) {
        /** As the router decides: the fewer variables, the nearer. */
        long variables() {
            return pattern.chars().filter(c -> c == '{').count();
        }
    }

    private final List<Shape> shapes = new ArrayList<>();
    private final Map<String, String> known = new HashMap<>();

    GetMappings(RequestMappingHandlerMapping mappings) {
        mappings.getHandlerMethods().forEach((mapping, handler) -> {
            if (handler.getBeanType().getName().startsWith("org.dulae.")
                    && mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET)) {
                mapping.getPatternValues()
                        .forEach(pattern -> shapes.add(
                                new Shape(pattern, Pattern.compile(pattern.replaceAll("\\{[^}]+}", "[^/]+")))));
            }
        });
        shapes.sort(Comparator.comparing(Shape::variables));
    }

    Set<String> all() {
        Set<String> all = new TreeSet<>();
        shapes.forEach(shape -> all.add(shape.pattern));
        return all;
    }

    /** The pattern an address falls under; an address that falls under none is its own. */
    String of(String address) {
        return known.computeIfAbsent(
                address.replaceFirst("[?#].*", ""),
                path -> shapes.stream()
                        .filter(shape -> shape.fits.matcher(path).matches())
                        .map(Shape::pattern)
                        .findFirst()
                        .orElse(path));
    }
}
