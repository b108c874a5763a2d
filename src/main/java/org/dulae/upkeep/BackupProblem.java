package org.dulae.upkeep;

import org.jspecify.annotations.Nullable;

/** Why a backup or a restore did not succeed. Its words are {@code upkeep.problem.<code>}. */
public final class BackupProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code is what people search for or read out on the telephone. */
    public enum Kind {
        KEY_MISSING("DULAE-040"),
        OTHER_KEY("DULAE-041"),
        CHANGED("DULAE-042"),
        NO_BACKUP("DULAE-043"),
        NEWER("DULAE-044"),
        NOT_EMPTY("DULAE-045"),
        OTHER_DATA_KEY("DULAE-046"),
        NOT_THE_SAME("DULAE-047"),
        BUSY("DULAE-048"),
        NOT_WRITABLE("DULAE-049"),
        NEVER_STARTED("DULAE-050"),
        DATABASE("DULAE-051");

        public final String code;

        Kind(String code) {
            this.code = code;
        }
    }

    private final Kind kind;
    private final String about;

    /** @param about a file, a folder or a table; never a value */
    public BackupProblem(Kind kind, Object about, @Nullable Throwable cause) {
        super(kind.code + " " + about, cause);
        this.kind = kind;
        this.about = about.toString();
    }

    public BackupProblem(Kind kind, Object about) {
        this(kind, about, null);
    }

    public Kind kind() {
        return kind;
    }

    public String about() {
        return about;
    }

    /** Key of its sentence. */
    public String key() {
        return "upkeep.problem." + kind.code;
    }
}
