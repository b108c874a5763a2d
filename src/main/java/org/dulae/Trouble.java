package org.dulae;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Everything that can stand in the way of a start. The code is what people search for or read out on the telephone; the sentences stand in
 * {@code messages/startup*.properties}. The scripts in {@code bin/} use DULAE-001 to DULAE-009, backups DULAE-040 to DULAE-051.
 */
enum Trouble {
    PORT_IN_USE("DULAE-010"),
    BAD_SETTING("DULAE-011"),
    OPEN_WITHOUT_TLS("DULAE-012"),
    KEYSTORE_UNREADABLE("DULAE-013"),
    HOME_READ_ONLY("DULAE-020"),
    DISK_FULL("DULAE-021"),
    HOME_CLOSED("DULAE-022"),
    OTHER_VERSION("DULAE-023"),
    SERVER_DOES_NOT_START("DULAE-024"),
    NO_SERVER_FOR_PLATFORM("DULAE-025"),
    OLDER_VERSION("DULAE-026"),
    UPGRADE_UNFINISHED("DULAE-027"),
    STILL_RUNNING("DULAE-028"),
    NO_OLD_SERVER("DULAE-029"),
    DATABASE_SILENT("DULAE-030"),
    DATABASE_REFUSES("DULAE-031"),
    DATABASE_TOO_OLD("DULAE-032"),
    DATABASE_NOT_THAI("DULAE-033"),
    APP_ROLE_MISSING("DULAE-034"),
    APP_ROLE_TOO_STRONG("DULAE-035"),
    DATABASE_NOT_OURS("DULAE-036"),
    OTHER_PROGRAM("DULAE-037"),
    REAL_PEOPLE_HERE("DULAE-038"),
    NO_WAY_BACK("DULAE-039"),
    UNKNOWN("DULAE-099");

    final String code;

    Trouble(String code) {
        this.code = code;
    }

    /** Thai first, then English, each one sentence. */
    String sentences(Object... facts) {
        return code + "  " + sentence(Locale.ROOT, facts) + System.lineSeparator() + code + "  "
                + sentence(Locale.ENGLISH, facts);
    }

    String sentence(Locale locale, Object... facts) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "messages.startup",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return new MessageFormat(bundle.getString("startup.problem." + code), Locale.ROOT).format(facts);
    }
}
