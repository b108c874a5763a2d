package org.dulae.benefit;

import java.time.LocalDate;
import java.util.List;
import org.dulae.shared.ThaiDate;

/** One payment of one-off aid, from whichever agency. */
public record Grant(String code, LocalDate on) {
    /** How many times in the Thai fiscal year of this day, up to and with the day. */
    static int times(List<Grant> grants, String code, LocalDate day) {
        int year = ThaiDate.fiscalYear(day);
        int times = 0;
        for (Grant grant : grants) {
            if (grant.code.equals(code) && ThaiDate.fiscalYear(grant.on) == year && !grant.on.isAfter(day)) {
                times++;
            }
        }
        return times;
    }
}
