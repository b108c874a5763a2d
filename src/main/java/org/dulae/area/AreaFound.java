package org.dulae.area;

import java.util.List;

/** What typed words mean: one place, several to choose from, or none we know. */
public sealed interface AreaFound {
    record One(AreaPath path) implements AreaFound {}

    record Many(List<AreaPath> paths) implements AreaFound {}

    record None() implements AreaFound {}
}
