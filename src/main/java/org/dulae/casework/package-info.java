/**
 * The case: a person's matter from the day it was told to the day it is closed.
 *
 * <p>Owns case files with their problems, facts, assessments, plans, help and history, and the work list's lines of cases. Answers "what
 * has happened, what is next, what became better". Tells {@link org.dulae.casework.CaseEvent}. Never closes or ranks anything by itself.
 */
@ApplicationModule(
        allowedDependencies = {"person", "centre", "centre :: cover", "clock", "vocabulary", "access", "area", "shared"
        })
@NullMarked
package org.dulae.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
