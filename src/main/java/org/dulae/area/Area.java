package org.dulae.area;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place.
 *
 * @param lat of a point inside the area, to a hundredth of a degree; never an office, nothing is routed by it
 * @param otherPostcodes also in use there: a postcode does not follow from a tambon
 * @param people in the civil register; see {@link Population} for the date
 */
public record Area(
        AreaCode code,
        String nameTh,
        String nameEn,
        double lat,
        double lon,
        @Nullable String postcode,
        List<String> otherPostcodes,
        int people) {

    public AreaLevel level() {
        return code.level();
    }

    boolean hasPostcode(String beginning) {
        if (postcode == null) {
            return false;
        }
        if (postcode.startsWith(beginning)) {
            return true;
        }
        for (String other : otherPostcodes) {
            if (other.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
