package org.dulae.access;

import org.jspecify.annotations.Nullable;

/**
 * One choice of a select, of radios or of check boxes.
 *
 * @param hint a few words under the label, or null
 */
public record Choice(String value, String label, @Nullable String hint) {
    public Choice(String value, String label) {
        this(value, label, null);
    }
}
