package org.dulae.document;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/** What a file is by its first bytes; neither its name nor what the browser says counts. */
public enum FileType {
    PDF("application/pdf", "pdf", "%PDF-"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n");

    private final String media;
    private final String ending;
    private final byte[] begin;

    FileType(String media, String ending, String begin) {
        this.media = media;
        this.ending = ending;
        this.begin = begin.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    public String media() {
        return media;
    }

    /** Of a file's name. */
    public String ending() {
        return ending;
    }

    static Optional<FileType> of(byte[] file) {
        return Stream.of(values())
                .filter(type -> file.length > type.begin.length
                        && Arrays.equals(file, 0, type.begin.length, type.begin, 0, type.begin.length))
                .findFirst();
    }

    /** Without what tells where and with what a picture was taken. */
    byte[] bare(byte[] file) {
        return switch (this) {
            case PDF -> file;
            case JPEG -> Metadata.ofJpeg(file);
            case PNG -> Metadata.ofPng(file);
        };
    }
}
