package org.dulae.document;

import java.util.Set;

/** What a form asks for, and which types of files are that. */
public enum FileKind {
    PAPER(FileType.PDF, FileType.JPEG, FileType.PNG),
    PICTURE(FileType.JPEG, FileType.PNG, FileType.WEBP),
    SOUND(FileType.M4A, FileType.MP3, FileType.OGG, FileType.WEBM, FileType.WAV);

    private final Set<FileType> types;

    FileKind(FileType... types) {
        this.types = Set.of(types);
    }

    /** @throws Unusable when it is something else, with the reason somebody with a telephone can do something about */
    FileType of(byte[] file) {
        if (FileType.isOfApple(file) && this != SOUND) {
            throw new Unusable("document.error.heic");
        }
        return FileType.of(file).filter(types::contains).orElseThrow(() -> new Unusable("document.error." + this));
    }

    /** For the field of a form: what may be chosen. */
    public String accept() {
        return switch (this) {
            case PAPER -> "application/pdf,image/jpeg,image/png";
            case PICTURE -> "image/jpeg,image/png,image/webp";
            case SOUND -> "audio/*";
        };
    }
}
