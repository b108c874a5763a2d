package org.dulae;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dulae.access.Actor;
import org.dulae.access.UnitId;
import org.dulae.directory.CareCapacities;
import org.dulae.directory.CareCapacities.Told;
import org.dulae.directory.CareKind;
import org.dulae.directory.DirectoryEntries;
import org.dulae.directory.DirectoryEntries.Entry;
import org.dulae.directory.LocalGovernments;
import org.dulae.directory.Organisation;
import org.dulae.directory.Organisation.Does;
import org.dulae.directory.OrganisationFilter;
import org.dulae.directory.OrganisationId;
import org.dulae.directory.OrganisationKind;
import org.dulae.directory.Organisations;
import org.dulae.directory.Organisations.NewOrganisation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Organisations around the demo's centres. The units of the social ministry are those the province has, by their kinds; a school, a health
 * station, a police station, a temple, a club and a fund are invented, and their names say so.
 */
@Component
class DemoDirectory {
    private static final String LAMPANG = "52";
    private static final String HUA_MUEANG = "521305";
    private static final LocalDate LATELY = LocalDate.of(2026, 11, 1);
    /** The first day of fiscal year 2566, on which many health stations went from the ministry to their province. */
    private static final LocalDate MOVED = LocalDate.of(2022, 10, 1);
    /** For women and families the centre in Lampang answers for five provinces. */
    private static final List<String> WOMEN_AND_FAMILIES = List.of("52", "53", "62", "64", "67");

    private static final List<Unit> UNITS = List.of(
            new Unit(
                    "CHILD_SHELTER",
                    "DCY",
                    "บ้านพักเด็กและครอบครัวจังหวัดลำปาง",
                    "Shelter for Children and Families, Lampang"),
            new Unit("CHILD_HOME", "DCY", "สถานพัฒนาและฟื้นฟูเด็กจังหวัดลำปาง", "Home for Children, Lampang"),
            new Unit(
                    "DESTITUTE_CENTRE",
                    "DSDW",
                    "ศูนย์คุ้มครองคนไร้ที่พึ่งจังหวัดลำปาง",
                    "Protection Centre for the Destitute, Lampang"),
            new Unit(
                    "DISABILITY_CENTRE", "DEP", "ศูนย์บริการคนพิการจังหวัดลำปาง", "Disability Service Centre, Lampang"),
            new Unit(
                    "WOMEN_FAMILY_CENTRE",
                    "DWF",
                    "ศูนย์เรียนรู้การพัฒนาสตรีและครอบครัวภาคเหนือ จังหวัดลำปาง",
                    "Women and Family Learning Centre of the North, Lampang"));

    private static final List<Around> AROUND = List.of(
            new Around(
                    OrganisationKind.SCHOOL,
                    "โรงเรียนตัวอย่างหัวเมือง",
                    "Example school, Hua Mueang",
                    HUA_MUEANG,
                    null),
            new Around(
                    OrganisationKind.POLICE,
                    "สถานีตำรวจภูธรตัวอย่างเมืองปาน",
                    "Example police, Mueang Pan",
                    "521301",
                    null),
            new Around(OrganisationKind.FAITH, "วัดตัวอย่างหัวเมือง", "Example temple, Hua Mueang", HUA_MUEANG, null),
            new Around(
                    OrganisationKind.ELDERLY_CLUB,
                    "ชมรมผู้สูงอายุตัวอย่างหัวเมือง",
                    "Example elderly club",
                    HUA_MUEANG,
                    null),
            new Around(
                    OrganisationKind.FUND, "กองทุนสวัสดิการตัวอย่างหัวเมือง", "Example welfare fund", HUA_MUEANG, null),
            new Around(
                    OrganisationKind.LOCAL_HELP_CENTRE,
                    "ศูนย์ปฏิบัติการร่วมในการช่วยเหลือประชาชน อบต.หัวเมือง (ตัวอย่าง)",
                    "Joint operation centre of Hua Mueang (example)",
                    HUA_MUEANG,
                    "องค์การบริหารส่วนตำบลหัวเมือง"));

    private final Organisations organisations;
    private final DirectoryEntries entries;
    private final LocalGovernments governments;

    DemoDirectory(Organisations organisations, DirectoryEntries entries, LocalGovernments governments) {
        this.organisations = organisations;
        this.entries = entries;
        this.governments = governments;
    }

    private record Unit(String kind, String department, String thai, String english) {}

    /** @param parent the local government it belongs to, by name */
    private record Around(
            OrganisationKind kind,
            String thai,
            String english,
            String tambon,
            @Nullable String parent) {}

    /** @param elderly the agency that signs in already */
    void make(Actor province, UnitId elderly) {
        OrganisationId office = new OrganisationId(province.unit().value());
        entries.belong(province, office, coded(province, OrganisationKind.DEPARTMENT, "OPS"), LocalDate.MIN);
        kindOf(province, new OrganisationId(elderly.value()), "ELDERLY_CENTRE", "DOP");
        for (Unit unit : UNITS) {
            OrganisationId id =
                    enter(province, OrganisationKind.ONE_HOME_AGENCY, unit.thai(), unit.english(), LAMPANG, null);
            kindOf(province, id, unit.kind(), unit.department());
            if (unit.kind().equals("WOMEN_FAMILY_CENTRE")) {
                WOMEN_AND_FAMILIES.forEach(
                        area -> governments.cover(province, id, area, true, "WOMEN_FAMILY_AID", LocalDate.MIN));
            }
        }
        around(province);
    }

    private void around(Actor province) {
        for (Around one : AROUND) {
            OrganisationId parent = one.parent() == null ? null : government(province, one.parent());
            enter(province, one.kind(), one.thai(), one.english(), one.tambon(), parent);
        }
        OrganisationId health = coded(province, OrganisationKind.MINISTRY, "MOPH");
        OrganisationId station = enter(
                province,
                OrganisationKind.HEALTH_STATION,
                "รพ.สต.ตัวอย่างหัวเมือง",
                "Example health station, Hua Mueang",
                HUA_MUEANG,
                health);
        entries.belong(province, station, government(province, "องค์การบริหารส่วนจังหวัดลำปาง"), MOVED);
    }

    private OrganisationId enter(
            Actor province,
            OrganisationKind kind,
            String thai,
            String english,
            String area,
            @Nullable OrganisationId parent) {
        return organisations.register(
                province, new NewOrganisation(kind, thai, english, parent, area, null, LocalDate.MIN));
    }

    private void kindOf(Actor province, OrganisationId id, String kind, String department) {
        Organisation one = organisations.get(province, id);
        entries.change(
                province,
                id,
                one.version(),
                new Entry(
                        kind,
                        one.nameTh(),
                        one.nameEn(),
                        null,
                        one.areaCode(),
                        one.phone(),
                        null,
                        new Does("", ""),
                        null));
        entries.belong(province, id, coded(province, OrganisationKind.DEPARTMENT, department), LocalDate.MIN);
    }

    private OrganisationId coded(Actor province, OrganisationKind kind, String code) {
        return organisations.coded(province, kind, code).orElseThrow().id();
    }

    private OrganisationId government(Actor province, String name) {
        OrganisationFilter named = new OrganisationFilter(name, OrganisationKind.LOCAL_GOVERNMENT, LAMPANG, LATELY);
        return organisations.search(province, named, 1, 1).items().getFirst().id();
    }

    /** How much care there is in the demo province and one of its tambons: invented, and every figure says so itself. */
    @Component
    static class Care {
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

        Care(CareCapacities capacities) {
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
}
