package org.dulae.directory;

import java.util.Map;

/** What the columns of a table of organisations may be called, in Thai or English. */
final class ImportColumns {
    static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("kind", "kind"),
            Map.entry("ประเภท", "kind"),
            Map.entry("class", "class"),
            Map.entry("ชนิด", "class"),
            Map.entry("name_th", "name_th"),
            Map.entry("name", "name_th"),
            Map.entry("ชื่อ", "name_th"),
            Map.entry("name_en", "name_en"),
            Map.entry("ชื่ออังกฤษ", "name_en"),
            Map.entry("area", "area"),
            Map.entry("พื้นที่", "area"),
            Map.entry("ตำบล", "area"),
            Map.entry("phone", "phone"),
            Map.entry("โทรศัพท์", "phone"),
            Map.entry("code", "code"),
            Map.entry("รหัส", "code"),
            Map.entry("from", "from"),
            Map.entry("ตั้งแต่", "from"));

    private ImportColumns() {}
}
