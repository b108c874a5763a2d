package org.dulae.document;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Takes out of a picture where, when and with what it was taken; which way is up stays, or a scan would lie on its side. */
final class Metadata {
    private static final int START_OF_SCAN = 0xDA;
    private static final int FIRST_APP = 0xE0;
    private static final int EXIF = 0xE1;
    /** Says how the colours are written. */
    private static final int ADOBE = 0xEE;

    private static final int LAST_APP = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int ORIENTATION = 0x0112;
    private static final int PNG_HEAD = 8;
    private static final Set<String> TELLING = Set.of("tEXt", "zTXt", "iTXt", "eXIf", "tIME");

    private Metadata() {}

    /** @throws Unusable when it is no picture after all */
    static byte[] ofJpeg(byte[] file) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, 2);
        int at = 2;
        while (at + 4 <= file.length) {
            int marker = file[at + 1] & 0xFF;
            int length = ((file[at + 2] & 0xFF) << 8 | file[at + 3] & 0xFF) + 2;
            if ((file[at] & 0xFF) != 0xFF || length < 4 || at + length > file.length) {
                throw new Unusable("document.error.broken");
            }
            if (marker == START_OF_SCAN) {
                bare.write(file, at, file.length - at);
                return bare.toByteArray();
            }
            if (marker == EXIF) {
                byte[] upright =
                        upright(ByteBuffer.wrap(file, at + 4, length - 4).slice());
                bare.write(upright, 0, upright.length);
            } else if (!tells(marker)) {
                bare.write(file, at, length);
            }
            at += length;
        }
        throw new Unusable("document.error.broken");
    }

    /** The segment that says which way is up, of a picture that was laid bare; empty where it has none. */
    static byte[] orientation(byte[] bare) {
        int at = 2;
        while (at + 4 <= bare.length && (bare[at + 1] & 0xFF) != START_OF_SCAN) {
            int length = ((bare[at + 2] & 0xFF) << 8 | bare[at + 3] & 0xFF) + 2;
            if ((bare[at + 1] & 0xFF) == EXIF) {
                return Arrays.copyOfRange(bare, at, at + length);
            }
            at += length;
        }
        return new byte[0];
    }

    private static boolean tells(int marker) {
        return marker == COMMENT || marker > FIRST_APP && marker <= LAST_APP && marker != ADOBE;
    }

    /** A segment that says which way is up and nothing else; none where it says nothing of it. */
    private static byte[] upright(ByteBuffer exif) {
        if (exif.remaining() < 16 || exif.getInt(0) != 0x45786966) {
            return new byte[0];
        }
        ByteBuffer tiff = exif.slice(6, exif.remaining() - 6);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = directory < 8 || directory > tiff.limit() - 2 ? 0 : tiff.getShort(directory) & 0xFFFF;
        for (int entry = 0; entry < entries && directory + 14 + 12 * entry <= tiff.limit(); entry++) {
            int begin = directory + 2 + 12 * entry;
            if ((tiff.getShort(begin) & 0xFFFF) == ORIENTATION) {
                return segment(tiff.getShort(begin + 8));
            }
        }
        return new byte[0];
    }

    private static byte[] segment(short orientation) {
        return ByteBuffer.allocate(36)
                .putShort((short) 0xFFE1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) ORIENTATION)
                .putShort((short) 3)
                .putInt(1)
                .putShort(orientation)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** @throws Unusable when it is no picture after all */
    static byte[] ofPng(byte[] file) {
        ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
        bare.write(file, 0, PNG_HEAD);
        ByteBuffer all = ByteBuffer.wrap(file);
        int at = PNG_HEAD;
        while (at + 12 <= file.length) {
            int length = all.getInt(at);
            if (length < 0 || length > file.length - at - 12) {
                throw new Unusable("document.error.broken");
            }
            String kind = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            if (!TELLING.contains(kind)) {
                bare.write(file, at, length + 12);
            }
            if (kind.equals("IEND")) {
                return bare.toByteArray();
            }
            at += length + 12;
        }
        throw new Unusable("document.error.broken");
    }
}
