package org.dulae.area;

/** A village (หมู่บ้าน) of a tambon; {@code nameTh} without the word บ้าน. */
public record Village(AreaCode code, int moo, String nameTh) {}
