package org.dulae.area;

/** In Bangkok a district is a khet (เขต) and a tambon a khwaeng (แขวง). */
public enum AreaLevel {
    COUNTRY,
    PROVINCE,
    DISTRICT,
    TAMBON,
    VILLAGE
}
