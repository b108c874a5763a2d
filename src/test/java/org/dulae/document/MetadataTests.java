package org.dulae.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** What tells where and with what something was made is taken out; what is to be seen or heard stays. */
class MetadataTests {
    private static byte[] picture(String format, int width, int height) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }

    /** A picture with one more piece behind its first bytes. */
    private static byte[] with(byte[] picture, int at, byte[] piece) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(picture, 0, at);
        out.writeBytes(piece);
        out.write(picture, at, picture.length - at);
        return out.toByteArray();
    }

    private static byte[] exif() {
        return new byte[] {
            -1, -31, 0, 46, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6,
            0, 0, 0, 0, 0, 0, 0, 'G', 'P', 'S', ' ', 'H', 'O', 'M', 'E', 0, 0, 0, 0
        };
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.ISO_8859_1);
    }

    private static byte[] bare(byte[] file, FileType type) {
        assertThat(FileType.of(file)).contains(type);
        return type.bare(file);
    }

    @Test
    void forgetsWhereAPictureWasTakenAndRemembersWhichWayIsUp() throws Exception {
        byte[] bare = bare(with(picture("jpg", 6, 4), 2, exif()), FileType.JPEG);
        assertThat(text(bare))
                .doesNotContain("GPS HOME")
                .contains("Exif\0\0MM\0*")
                .contains("\1\22\0\3\0\0\0\1\0\6");
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(6);
        byte[] note = {0, 0, 0, 5, 't', 'E', 'X', 't', 'H', 'O', 'M', 'E', 0, 0, 0, 0, 0};
        byte[] png = bare(with(picture("png", 6, 4), 33, note), FileType.PNG);
        assertThat(text(png)).doesNotContain("HOME");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(4);
    }

    @Test
    void makesAPictureSmallForAListTheSameWayUp() throws Exception {
        byte[] bare = FileType.JPEG.bare(with(picture("jpg", 4000, 3000), 2, exif()));
        byte[] small = Preview.of(FileType.JPEG, bare).orElseThrow();
        assertThat(text(small)).contains("\1\22\0\3\0\0\0\1\0\6");
        assertThat(ImageIO.read(new ByteArrayInputStream(small)).getWidth()).isBetween(200, 320);
        assertThat(small).hasSizeLessThan(20_000);
        assertThat(Preview.of(FileType.PDF, bytes("%PDF-1.7"))).isEmpty();
        assertThat(Preview.of(FileType.JPEG, Arrays.copyOf(bare, 60))).isEmpty();
    }

    private static byte[] piece(String name, String content) {
        return ByteBuffer.allocate(8 + content.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(bytes(name))
                .putInt(content.length())
                .put(bytes(content))
                .array();
    }

    private static byte[] riff(String kind, byte[]... pieces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(piece("RIFF", ""));
        out.writeBytes(bytes(kind));
        Arrays.stream(pieces).forEach(out::writeBytes);
        return out.toByteArray();
    }

    @Test
    void keepsOfAWavTheSoundAloneAndOfAWebpThePicture() {
        byte[] wav = bare(
                riff("WAVE", piece("fmt ", "0123456789abcdef"), piece("LIST", "INFOHOME"), piece("data", "sound!")),
                FileType.WAV);
        assertThat(text(wav)).contains("0123456789abcdef", "sound!").doesNotContain("HOME");
        assertThat(ByteBuffer.wrap(wav).order(ByteOrder.LITTLE_ENDIAN).getInt(4))
                .isEqualTo(wav.length - 8);
        byte[] webp = bare(
                riff("WEBP", piece("VP8X", "\u000c\0\0\0\0\0\0\0\0\0"), piece("VP8 ", "dots"), piece("EXIF", "HOME")),
                FileType.WEBP);
        assertThat(text(webp)).contains("dots").doesNotContain("HOME");
        assertThat(webp[20]).isZero();
    }

    private static byte[] box(String name, byte[] content) {
        return ByteBuffer.allocate(8 + content.length)
                .putInt(8 + content.length)
                .put(bytes(name))
                .put(content)
                .array();
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(out::writeBytes);
        return out.toByteArray();
    }

    private static byte[] recording(String handler) {
        byte[] track = box("trak", box("mdia", box("hdlr", bytes("\0\0\0\0\0\0\0\0" + handler + "\0\0\0\0"))));
        return joined(
                box("ftyp", bytes("M4A \0\0\0\0")),
                box("moov", joined(track, box("udta", bytes("\u00a9xyz+18.28+99.49/")))),
                box("mdat", bytes("sound!")));
    }

    @Test
    void forgetsWhereATelephoneRecordedAndKeepsNoFilm() {
        byte[] bare = bare(recording("soun"), FileType.M4A);
        assertThat(text(bare)).contains("sound!").doesNotContain("xyz", "18.28");
        assertThat(bare).hasSameSizeAs(recording("soun"));
        assertThatThrownBy(() -> FileType.M4A.bare(recording("vide"))).isInstanceOf(Unusable.class);
        byte[] film = bytes("\u001a\u0045\u00df\u00a3\u0080 matroska V_VP8 ");
        assertThatThrownBy(() -> FileType.WEBM.bare(film)).isInstanceOf(Unusable.class);
    }

    @Test
    void forgetsTheTitleOfAnMp3AnOggAndAWebm() {
        byte[] mp3 = joined(bytes("ID3\4\0\0\0\0\0\4HOME"), new byte[] {-1, -5}, bytes("sound!sound!"));
        assertThat(text(bare(mp3, FileType.MP3))).startsWith("\u00ff\u00fb").doesNotContain("HOME");
        byte[] title = joined(bytes("OpusTags\4\0\0\0test\1\0\0\0\12\0\0\0TITLE=HOME"));
        byte[] ogg = bare(
                joined(bytes("OggS" + "\0".repeat(22) + "\1"), new byte[] {(byte) title.length}, title), FileType.OGG);
        assertThat(text(ogg)).contains("TITLE=    ").doesNotContain("HOME");
        assertThat(ByteBuffer.wrap(ogg).getInt(22)).isNotZero();
        byte[] tags = joined(new byte[] {0x12, 0x54, (byte) 0xC3, 0x67, (byte) 0x86}, bytes("TTHOME"));
        byte[] webm = bare(
                joined(
                        bytes("\u001a\u0045\u00df\u00a3\u0084webm"),
                        bytes("\u0018\u0053\u0080\u0067\u0001\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff"),
                        tags,
                        bytes("\u001f\u0043\u00b6\u0075\u0001\u00ff\u00ff\u00ff\u00ff\u00ff\u00ff\u00ffsound!")),
                FileType.WEBM);
        assertThat(text(webm)).contains("sound!").doesNotContain("HOME");
    }

    @Test
    void refusesWhatIsNotWhatItBeganAs() {
        for (byte[] broken : new byte[][] {
            Arrays.copyOf(new byte[] {-1, -40, -1, -31, 127}, 9),
            bytes("OggS" + "\0".repeat(22) + "\1\20short"),
            bytes("RIFF\0\0\0\0WAVEnone\1\0\0\0xx"),
            joined(box("ftyp", bytes("M4A ")), bytes("\0\0\1\0moov")),
            bytes("ID3\4\0\0\177\177\177\177sound")
        }) {
            assertThatThrownBy(() -> FileType.of(broken).orElseThrow().bare(broken))
                    .as(text(broken))
                    .isInstanceOf(Unusable.class);
        }
    }
}
