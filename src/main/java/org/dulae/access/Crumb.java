package org.dulae.access;

import org.jspecify.annotations.Nullable;

/**
 * One level of the path above a page, usually of the area.
 *
 * @param href null for the page itself
 */
public record Crumb(String label, @Nullable String href) {
    public Crumb(String label) {
        this(label, null);
    }
}
