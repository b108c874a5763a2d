package org.dulae.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Files made of named pieces: of a WAV the sound alone stays, of a WEBP everything but what tells of its making. */
final class Riff {
    private static final int HEAD = 12;
    private static final Set<String> TELLING = Set.of("EXIF", "XMP ");
    private static final Set<String> SOUND = Set.of("fmt ", "fact", "data");
    /** In the head of a WEBP: that a piece EXIF and a piece XMP follow. */
    private static final int SAYS_TELLING = 0x0C;

    private Riff() {}

    static byte[] ofWebp(byte[] file) {
        byte[] bare = pieces(file, name -> !TELLING.contains(name));
        if (FileType.has(bare, HEAD, "VP8X")) {
            bare[HEAD + 8] &= (byte) ~SAYS_TELLING;
        }
        return bare;
    }

    static byte[] ofWav(byte[] file) {
        return pieces(file, SOUND::contains);
    }

    private interface Stays {
        boolean of(String name);
    }

    private static byte[] pieces(byte[] file, Stays stays) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, HEAD);
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = HEAD;
        while (at + 8 <= file.length) {
            long told = all.getInt(at + 4) & 0xFFFFFFFFL;
            // A recorder that was switched off never wrote how long it is: then it goes to the end.
            int length = (int) Math.min(8 + told + told % 2, file.length - at);
            if (stays.of(new String(file, at, 4, StandardCharsets.ISO_8859_1))) {
                bare.write(file, at, length);
            }
            at += length;
        }
        if (bare.size() == HEAD) {
            throw new Unusable("document.error.broken");
        }
        byte[] whole = bare.toByteArray();
        ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(4, whole.length - 8);
        return whole;
    }
}
