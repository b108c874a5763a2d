package org.dulae.document;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a file is by its first bytes; neither its name nor what the browser says counts. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png"),
    WEBP("image/webp", "webp"),
    M4A("audio/mp4", "m4a"),
    MP3("audio/mpeg", "mp3"),
    OGG("audio/ogg", "ogg"),
    WEBM("audio/webm", "webm"),
    WAV("audio/wav", "wav");

    private static final Set<String> PICTURES_OF_APPLE = Set.of("heic", "heix", "hevc", "mif1", "msf1", "avif");
    private final String media;
    private final String ending;

    FileType(String media, String ending) {
        this.media = media;
        this.ending = ending;
    }

    public String media() {
        return media;
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }

    public boolean isPicture() {
        return this == JPEG || this == PNG || this == WEBP;
    }

    public boolean isSound() {
        return compareTo(M4A) >= 0;
    }

    static Optional<FileType> of(byte[] file) {
        return Stream.of(values()).filter(type -> type.begins(file)).findFirst();
    }

    /** Pictures as an iPhone keeps them: few browsers show them, and what they tell is not taken out here. */
    static boolean isOfApple(byte[] file) {
        return has(file, 4, "ftyp")
                && file.length > 12
                && PICTURES_OF_APPLE.contains(new String(file, 8, 4, StandardCharsets.ISO_8859_1));
    }

    private boolean begins(byte[] file) {
        return switch (this) {
            case PDF -> has(file, 0, "%PDF-");
            case JPEG -> has(file, 0, "\u00ff\u00d8\u00ff");
            case PNG -> has(file, 0, "\u0089PNG\r\n\u001a\n");
            case WEBP -> has(file, 0, "RIFF") && has(file, 8, "WEBP");
            case WAV -> has(file, 0, "RIFF") && has(file, 8, "WAVE");
            case M4A -> has(file, 4, "ftyp") && !isOfApple(file);
            case MP3 -> has(file, 0, "ID3") || file.length > 4 && file[0] == -1 && (file[1] & 0xE6) == 0xE2;
            case OGG -> has(file, 0, "OggS");
            case WEBM -> has(file, 0, "\u001a\u0045\u00df\u00a3");
        };
    }

    static boolean has(byte[] file, int at, String sign) {
        byte[] asked = sign.getBytes(StandardCharsets.ISO_8859_1);
        return file.length > at + asked.length && Arrays.equals(file, at, at + asked.length, asked, 0, asked.length);
    }

    /**
     * Without what tells where, when and with what it was made.
     *
     * @throws Unusable when it is not what it began as
     */
    byte[] bare(byte[] file) {
        try {
            return stripped(file);
        } catch (IndexOutOfBoundsException broken) {
            throw new Unusable("document.error.broken");
        }
    }

    private byte[] stripped(byte[] file) {
        return switch (this) {
            case PDF -> file;
            case JPEG -> Metadata.ofJpeg(file);
            case PNG -> Metadata.ofPng(file);
            case WEBP -> Riff.ofWebp(file);
            case WAV -> Riff.ofWav(file);
            case M4A -> Sound.ofM4a(file);
            case MP3 -> Sound.ofMp3(file);
            case OGG -> Sound.ofOgg(file);
            case WEBM -> Sound.ofWebm(file);
        };
    }
}
