package org.dulae.complaint;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom and what a complaint is about.
 *
 * @param unit the office, if it is known
 * @param named colleagues, as far as somebody knew which
 * @param words who and which office in the words of whoever complained; may be empty
 */
public record Complained(String province, @Nullable UUID unit, Set<UUID> named, String words) {}
