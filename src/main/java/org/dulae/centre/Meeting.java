package org.dulae.centre;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.dulae.access.UnitId;
import org.dulae.shared.Texts;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about centres of an area. Offices and numbers, no names of people.
 *
 * @param areaCode the tambon it was held in
 * @param chair the office held by whoever was in the chair
 * @param total all who came
 * @param people how many came of each group
 */
public record Meeting(
        UUID id,
        Kind kind,
        Instant beginsAt,
        String areaCode,
        String venue,
        @Nullable String host,
        @Nullable String chair,
        @Nullable String agenda,
        @Nullable String minutes,
        int total,
        Map<Group, Integer> people,
        List<Resolution> resolutions,
        int version) {
    public enum Kind {
        BRIEFING,
        BOARD,
        COMMUNITY,
        OTHER
    }

    /** Where those who came are from. The two lines of local leaders answer to different ministries and are never one number. */
    public enum Group {
        /** Kamnan and village heads, appointed under the Ministry of the Interior (ผู้นำท้องที่). */
        DISTRICT_LINE,
        /** Mayors and councillors, elected (ผู้นำท้องถิ่น). */
        LOCAL_LINE,
        PROVINCE_OFFICE,
        ONE_HOME_AGENCY,
        LOCAL_GOVERNMENT,
        SCHOOL,
        HEALTH_STATION,
        POLICE,
        /** Social development volunteers (อพม.) and their chairs. */
        VOLUNTEER,
        CIVIL_SOCIETY,
        FAITH,
        VILLAGER,
        OTHER
    }

    /** An organisation by its name in the directory. */
    public record Named(UUID id, String nameTh, String nameEn) {
        public String name(Texts t) {
            return t.pick(nameTh, nameEn);
        }
    }

    /**
     * What was resolved, and what that set in motion.
     *
     * @param centre the centre it agreed to, or null
     * @param owner the office that is to do it, or null
     */
    public record Resolution(
            UUID id,
            int ordinal,
            String content,
            @Nullable Named centre,
            @Nullable Named owner,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate doneOn) {
        boolean isOf(UnitId office) {
            return owner != null && owner.id().equals(office.value());
        }

        /** Given to somebody and not done yet. */
        public boolean isOpen() {
            return owner != null && doneOn == null;
        }
    }

    public Meeting {
        people = Map.copyOf(people);
        resolutions = List.copyOf(resolutions);
    }

    /** The day it was held. */
    public LocalDate on() {
        return LocalDate.ofInstant(beginsAt, ThaiDate.ZONE);
    }

    /** Those who came and are in no group. */
    int others() {
        return total - sum(people);
    }

    static int sum(Map<Group, Integer> people) {
        return people.values().stream().mapToInt(Integer::intValue).sum();
    }
}
