package org.dulae.benefit;

import org.jspecify.annotations.Nullable;

/**
 * The legal instrument a rule follows.
 *
 * @param gazette volume and part of the Royal Gazette, where known
 */
public record Law(Words title, @Nullable String gazette) {}
