package org.dulae.person;

import org.dulae.shared.ThaiText;

/**
 * Where in the place somebody lives. Of a refuge nothing is kept.
 *
 * @param moo number of the village in its tambon (หมู่ที่)
 * @param lane ตรอก or ซอย
 * @param moving no fixed place (เคลื่อนที่)
 * @param refuge in a safe place whose address appears nowhere
 */
public record Dwelling(
        String houseNo,
        String moo,
        String village,
        String lane,
        String road,
        String landmark,
        boolean moving,
        boolean refuge) {
    public static final Dwelling NOT_KNOWN = new Dwelling("", "", "", "", "", "", false, false);
    public static final Dwelling MOVING = new Dwelling("", "", "", "", "", "", true, false);
    public static final Dwelling REFUGE = new Dwelling("", "", "", "", "", "", false, true);

    public Dwelling {
        houseNo = refuge ? "" : tidy(houseNo);
        moo = refuge ? "" : tidy(moo).replaceFirst("^(?:หมู่ที่|หมู่|ม\\.|moo)\\s*", "");
        village = refuge ? "" : tidy(village).replaceFirst("^บ้าน(?=[ก-ฮเ-ไ]{2})", "");
        lane = refuge ? "" : tidy(lane);
        road = refuge ? "" : tidy(road);
        landmark = refuge ? "" : tidy(landmark);
    }

    private static String tidy(String typed) {
        return ThaiText.arabicDigits(ThaiText.normalise(typed));
    }

    /** House number, village and landmark: what a call usually tells. */
    public static Dwelling at(String houseNo, String moo, String village, String landmark) {
        return new Dwelling(houseNo, moo, village, "", "", landmark, false, false);
    }

    public boolean isEmpty() {
        return !moving && !refuge && (houseNo + moo + village + lane + road + landmark).isEmpty();
    }
}
