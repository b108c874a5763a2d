package org.dulae.casework;

/** The five dimensions of quality of life in which a case is assessed; the scale of four levels is the project's own and labelled so. */
public enum Dimension {
    HEALTH,
    LIVING,
    EDUCATION,
    INCOME,
    /** Reaching the services of the state. */
    ACCESS
}
