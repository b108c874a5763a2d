package org.dulae.shared;

import java.util.List;
import java.util.function.Function;

/**
 * One page of a list, numbered from 1. It knows whether there is more, not how many there are: a count over all
 * people of a province costs more than the page itself, so a total is asked for where a total is shown.
 */
public record PageOf<T>(List<T> items, int number, int size, boolean more) {
    public PageOf {
        if (number < 1 || size < 1) {
            throw new IllegalArgumentException("page " + number + " of size " + size);
        }
        items = List.copyOf(items);
    }

    /** From a query that asked for one row more than fits ({@code limit :size + 1}). */
    public static <T> PageOf<T> cut(List<T> rows, int number, int size) {
        boolean more = rows.size() > size;
        return new PageOf<>(more ? rows.subList(0, size) : rows, number, size, more);
    }

    public static int offset(int number, int size) {
        return (Math.max(number, 1) - 1) * size;
    }

    public boolean hasPrevious() {
        return number > 1;
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public <R> PageOf<R> map(Function<? super T, ? extends R> change) {
        return new PageOf<>(items.stream().<R>map(change).toList(), number, size, more);
    }
}
