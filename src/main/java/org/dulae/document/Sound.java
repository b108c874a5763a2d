package org.dulae.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;

/** Takes out of a recording what tells where it was made and who is heard: telephones write a place and a title into it. Films are not kept. */
final class Sound {
    private static final Set<String> TELLING = Set.of("udta", "meta", "uuid");
    private static final Set<String> NESTED = Set.of("moov", "trak", "mdia");
    private static final int DEEPEST = 4;
    private static final int SEGMENT = 0x18538067;
    private static final Set<Integer> TELLING_ELEMENTS = Set.of(0x1254C367, 0x1941A469);
    private static final int VOID = 0xEC;
    private static final int OGG_HEAD = 27;
    private static final int CHECKSUM = 22;

    private Sound() {}

    private static Unusable broken() {
        return new Unusable("document.error.broken");
    }

    /** What tells becomes free space of the same size, so that everything stays where the file says it is. */
    static byte[] ofM4a(byte[] file) {
        byte[] bare = file.clone();
        boxes(bare, 0, bare.length, DEEPEST);
        return bare;
    }

    private static void boxes(byte[] file, int from, int to, int deep) {
        ByteBuffer all = ByteBuffer.wrap(file);
        int at = from;
        while (at + 8 <= to) {
            long told = all.getInt(at) & 0xFFFFFFFFL;
            int head = told == 1 ? 16 : 8;
            long length = told == 1 && at + 16 <= to ? all.getLong(at + 8) : told == 0 ? to - at : told;
            if (length < head || length > to - at) {
                throw broken();
            }
            String name = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
            int end = at + (int) length;
            if (name.equals("hdlr") && FileType.has(file, at + head + 8, "vide")) {
                throw new Unusable("document.error.film");
            }
            if (TELLING.contains(name)) {
                System.arraycopy("free".getBytes(StandardCharsets.ISO_8859_1), 0, file, at + 4, 4);
                Arrays.fill(file, at + head, end, (byte) 0);
            } else if (NESTED.contains(name) && deep > 0) {
                boxes(file, at + head, end, deep - 1);
            }
            at = end;
        }
    }

    static byte[] ofMp3(byte[] file) {
        int from = 0;
        while (from + 10 < file.length && file[from] == 'I' && file[from + 1] == 'D' && file[from + 2] == '3') {
            int size = file[from + 6] << 21 | file[from + 7] << 14 | file[from + 8] << 7 | file[from + 9] & 0x7F;
            from += 10 + size + ((file[from + 5] & 0x10) == 0 ? 0 : 10);
        }
        int to = file.length > 128 && FileType.has(file, file.length - 128, "TAG") ? file.length - 128 : file.length;
        if (from < 0 || from >= to) {
            throw broken();
        }
        return Arrays.copyOfRange(file, from, to);
    }

    /** The second packet says what the recording is called; its letters become blanks. */
    static byte[] ofOgg(byte[] file) {
        byte[] bare = file.clone();
        int at = 0;
        while (at + OGG_HEAD < bare.length && FileType.has(bare, at, "OggS")) {
            int parts = bare[at + 26] & 0xFF;
            int from = at + OGG_HEAD + parts;
            int end = from + length(bare, at + OGG_HEAD, parts);
            if (end > bare.length) {
                throw broken();
            }
            if (FileType.has(bare, from, "\u0080theora")) {
                throw new Unusable("document.error.film");
            }
            boolean opus = FileType.has(bare, from, "OpusTags");
            if (opus || FileType.has(bare, from, "\u0003vorbis")) {
                blank(bare, from + (opus ? 8 : 7), end);
                checksum(bare, at, end);
            }
            at = end;
        }
        return bare;
    }

    private static int length(byte[] file, int table, int parts) {
        int length = 0;
        for (int part = table; part < table + parts; part++) {
            length += file[part] & 0xFF;
        }
        return length;
    }

    private static void blank(byte[] file, int from, int end) {
        ByteBuffer all = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int at = from + 4 + all.getInt(from);
        int many = at < from || at + 4 > end ? -1 : all.getInt(at);
        at += 4;
        for (int one = 0; one < many; one++) {
            int length = at + 4 > end ? -1 : all.getInt(at);
            if (length < 0 || length > end - at - 4) {
                throw broken();
            }
            int equals = at + 4;
            while (equals < at + 4 + length && file[equals] != '=') {
                equals++;
            }
            Arrays.fill(file, Math.min(equals + 1, at + 4 + length), at + 4 + length, (byte) ' ');
            at += 4 + length;
        }
        if (many < 0) {
            throw broken();
        }
    }

    /** Over the whole page with zeros in its own place (RFC 3533). */
    private static void checksum(byte[] file, int from, int end) {
        Arrays.fill(file, from + CHECKSUM, from + CHECKSUM + 4, (byte) 0);
        int sum = 0;
        for (int at = from; at < end; at++) {
            sum ^= (file[at] & 0xFF) << 24;
            for (int bit = 0; bit < 8; bit++) {
                sum = sum < 0 ? sum << 1 ^ 0x04C11DB7 : sum << 1;
            }
        }
        ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).putInt(from + CHECKSUM, sum);
    }

    /** Tags and what is attached become void elements of the same size; of a recording still running the rest is sound alone. */
    static byte[] ofWebm(byte[] file) {
        byte[] bare = file.clone();
        if (new String(bare, 0, Math.min(bare.length, 4096), StandardCharsets.ISO_8859_1)
                .matches("(?s).*V_(VP|AV1|MPEG).*")) {
            throw new Unusable("document.error.film");
        }
        int at = 0;
        while (at + 12 < bare.length) {
            int idLength = vint(bare[at]);
            int id = id(bare, at, idLength);
            int head = idLength + vint(bare[at + idLength]);
            long size = size(bare, at + idLength, head - idLength);
            if (id == SEGMENT) {
                at += head;
            } else if (size < 0 || size > bare.length - at - head) {
                return bare;
            } else {
                empty(bare, at, head + (int) size, TELLING_ELEMENTS.contains(id));
                at += head + (int) size;
            }
        }
        return bare;
    }

    /** How many bytes a number takes is in its first. */
    private static int vint(byte first) {
        return Math.max(1, Integer.numberOfLeadingZeros(first & 0xFF) - 23);
    }

    private static int id(byte[] file, int at, int length) {
        int id = 0;
        for (int i = 0; i < length; i++) {
            id = id << 8 | file[at + i] & 0xFF;
        }
        return id;
    }

    private static void empty(byte[] file, int at, int length, boolean telling) {
        if (telling && length > 9) {
            Arrays.fill(file, at, at + length, (byte) 0);
            file[at] = (byte) VOID;
            ByteBuffer.wrap(file).putLong(at + 1, 0x0100000000000000L | length - 9);
        }
    }

    /** Negative where nobody wrote it. */
    private static long size(byte[] file, int at, int length) {
        long size = file[at] & (0xFF >> length);
        boolean unknown = size == (0xFF >> length);
        for (int i = 1; i < length && at + i < file.length; i++) {
            size = size << 8 | file[at + i] & 0xFF;
            unknown &= file[at + i] == -1;
        }
        return unknown ? -1 : size;
    }
}
