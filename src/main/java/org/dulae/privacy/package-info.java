/**
 * What the law on personal data asks of the offices (พ.ร.บ.คุ้มครองข้อมูลส่วนบุคคล พ.ศ. 2562).
 *
 * <p>Owns for which purpose each table keeps something about people, by which section, what people ask about the data kept of them, the
 * register of breaches, who controls what is kept and by which agreement with its signed copies, and the monthly sample of searches. Answers "why is this kept" ({@link org.dulae.privacy.Purpose}) and "what is kept about me" ({@link org.dulae.privacy.Requests}).
 * Tells nothing. Never decides a request, never puts what is restricted on paper, never erases what only one person
 * wants erased, and of a restricted matter past its time shows nobody outside its team more than a number.
 */
@ApplicationModule(
        allowedDependencies = {
            "casework",
            "casework :: refusal",
            "intake",
            "person",
            "document",
            "clock",
            "directory",
            "vocabulary",
            "access",
            "access :: privacy",
            "area",
            "shared"
        })
@NullMarked
package org.dulae.privacy;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
