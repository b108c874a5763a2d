package org.dulae;

import org.dulae.upkeep.Installation;
import org.springframework.stereotype.Component;

/** An installation that holds real people never starts as a demo or for practice: nobody may take them for invented ones. */
@Component
class NeverBack {
    NeverBack(Installation installation) {
        if (!installation.madeFor().realPeople() && installation.holdsRealPeople()) {
            throw new StartupProblem(Trouble.REAL_PEOPLE_HERE);
        }
    }
}
