package org.dulae.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.shared.NewId;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Files: what is kept, in what form, and who reads it. */
@DulaeTest
class DocumentsTests {
    private static final String TAMBON = "521306";
    private static final byte[] PDF = "%PDF-1.7 ลงชื่อ".getBytes(StandardCharsets.UTF_8);
    private final Documents documents;
    private final JdbcClient owner;
    private final Actor officer = SomeActor.officerOf(TAMBON);

    @Autowired
    DocumentsTests(
            Documents documents,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.documents = documents;
        this.owner = JdbcClient.create(new DriverManagerDataSource(url, user, password));
    }

    private static Documents.Owner record() {
        return new Documents.Owner(NewId.next(), TAMBON, null, null);
    }

    private static byte[] picture(String format) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(6, 4, BufferedImage.TYPE_INT_RGB), format, out);
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

    @Test
    void isKeptEncryptedReadBackWholeAndEachReadingIsRecorded() {
        Documents.Owner letter = record();
        UUID file = documents.keep(officer, letter, PDF);
        assertThat(owner.sql("select content from document.file where id = ?")
                        .param(file)
                        .query(byte[].class)
                        .single())
                .satisfies(kept ->
                        assertThat(new String(kept, StandardCharsets.UTF_8)).doesNotContain("PDF", "ลงชื่อ"));
        assertThat(documents.open(officer, letter.id(), file).bytes()).isEqualTo(PDF);
        assertThat(owner.sql("select count(*) from access.audit where act = 'document.read' and ? = any(subjects)")
                        .param(file)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isNotThereForAnotherPlaceAnotherTeamOrAnotherRecord() {
        Documents.Owner letter = record();
        UUID file = documents.keep(officer, letter, PDF);
        Actor elsewhere = SomeActor.officerOf("521304");
        assertThat(documents.of(elsewhere, letter.id())).isEmpty();
        assertThatThrownBy(() -> documents.open(elsewhere, letter.id(), file)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> documents.open(officer, NewId.next(), file)).isInstanceOf(NotFound.class);
        UUID team = NewId.next();
        Actor member = SomeActor.inTeams(officer, team);
        Documents.Owner hidden = new Documents.Owner(NewId.next(), TAMBON, team, null);
        documents.keep(member, hidden, PDF);
        assertThat(documents.of(member, hidden.id())).hasSize(1);
        assertThat(documents.of(officer, hidden.id())).isEmpty();
    }

    @Test
    void refusesWhatIsLargerOrOfAnotherKindThanItSays() {
        assertThatThrownBy(() -> documents.keep(officer, record(), "<html>".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Unusable.class, why -> assertThat(why.key()).isEqualTo("document.error.type"));
        assertThatThrownBy(() -> documents.keep(officer, record(), Arrays.copyOf(PDF, Documents.LARGEST + 1)))
                .isInstanceOfSatisfying(
                        Unusable.class, why -> assertThat(why.key()).isEqualTo("document.error.large"));
        assertThatThrownBy(() -> documents.keep(officer, record(), new byte[0])).isInstanceOf(Unusable.class);
        assertThatThrownBy(() -> FileType.JPEG.bare(Arrays.copyOf(new byte[] {-1, -40, -1, -31, 127}, 9)))
                .isInstanceOf(Unusable.class);
    }

    @Test
    void forgetsWhereAPictureWasTakenAndRemembersWhichWayIsUp() throws Exception {
        byte[] exif = new byte[] {
            -1, -31, 0, 46, 'E', 'x', 'i', 'f', 0, 0, 'I', 'I', 42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6,
            0, 0, 0, 0, 0, 0, 0, 'G', 'P', 'S', ' ', 'H', 'O', 'M', 'E', 0, 0, 0, 0
        };
        byte[] bare = FileType.JPEG.bare(with(picture("jpg"), 2, exif));
        String text = new String(bare, StandardCharsets.ISO_8859_1);
        assertThat(text).doesNotContain("GPS HOME").contains("Exif\0\0MM\0*").contains("\1\22\0\3\0\0\0\1\0\6");
        assertThat(ImageIO.read(new ByteArrayInputStream(bare)).getWidth()).isEqualTo(6);
        byte[] note = {0, 0, 0, 5, 't', 'E', 'X', 't', 'H', 'O', 'M', 'E', 0, 0, 0, 0, 0};
        byte[] png = FileType.PNG.bare(with(picture("png"), 33, note));
        assertThat(new String(png, StandardCharsets.ISO_8859_1)).doesNotContain("HOME");
        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getHeight()).isEqualTo(4);
    }
}
