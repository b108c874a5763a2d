package org.dulae;

import java.time.LocalDate;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.directory.CareCapacities;
import org.dulae.directory.CareCapacities.Told;
import org.dulae.directory.CareKind;
import org.springframework.stereotype.Component;

/** How much care there is in the demo province and one of its tambons: invented, and every figure says so itself. */
@Component
class DemoCare {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final String SOURCE = "ตัวอย่างที่แต่งขึ้น ไม่ใช่ตัวเลขจริง";
    private static final Map<CareKind, Integer> PROVINCE = Map.of(
            CareKind.CARE_GIVER, 900,
            CareKind.CARE_VOLUNTEER, 150,
            CareKind.CARE_MANAGER, 80,
            CareKind.DAY_PLACE, 200,
            CareKind.HOME_REPAIR, 120);
    private static final Map<CareKind, Integer> TAMBON = Map.of(CareKind.CARE_GIVER, 6, CareKind.HOME_REPAIR, 2);

    private final CareCapacities capacities;

    DemoCare(CareCapacities capacities) {
        this.capacities = capacities;
    }

    void make(Actor province) {
        PROVINCE.forEach((kind, amount) -> tell(province, "52", kind, amount));
        TAMBON.forEach((kind, amount) -> tell(province, "521305", kind, amount));
    }

    private void tell(Actor province, String area, CareKind kind, int amount) {
        capacities.add(province, area, kind, new Told(amount, DAY, null, SOURCE));
    }
}
