package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StartupProblemTests {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Trouble.class)
    void isOneSentenceInThaiAndOneInEnglishUnderOneCode(Trouble trouble) {
        assertThat(trouble.sentence(Locale.ROOT, "ก", "ข", "ค"))
                .containsPattern("[ก-ฮ]")
                .doesNotContain("{", "\n");
        assertThat(trouble.sentence(Locale.ENGLISH, "a", "b", "c")).doesNotContainPattern("[ก-ฮ]|[{\n]");
        assertThat(trouble.sentences("x", "y", "z").lines()).hasSize(2).allMatch(line -> line.startsWith(trouble.code));
    }

    @Test
    void portInUse() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Settings settings = new Settings(Map.of("PORT", String.valueOf(other.getLocalPort())));
            refuses(settings::requireFreePort, Trouble.PORT_IN_USE);
            Settings figures = new Settings(Map.of("PORT", "0", "DULAE_METRICS", String.valueOf(other.getLocalPort())));
            refuses(figures::requireFreePort, Trouble.PORT_IN_USE);
        }
        new Settings(Map.of("PORT", "0")).requireFreePort();
    }

    @Test
    void portThatIsNoPort() {
        refuses(() -> new Settings(Map.of("PORT", "eighty")).port(), Trouble.BAD_SETTING);
        refuses(() -> new Settings(Map.of("PORT", "70000")).port(), Trouble.BAD_SETTING);
        assertThat(new Settings(Map.of()).port()).isEqualTo(8080);
    }

    @Test
    void listensForOtherComputersOnlyWithTlsOrATrustedProxy() {
        refuses(() -> new Settings(Map.of("DULAE_BIND", "0.0.0.0")).web(), Trouble.OPEN_WITHOUT_TLS);
        assertThat(new Settings(Map.of()).web()).containsEntry("server.address", "127.0.0.1");
        assertThat(new Settings(Map.of("DULAE_BIND", "0.0.0.0", "DULAE_PROXY", "10.0.0.2, 10.0.0.3")).web())
                .containsEntry("server.address", "0.0.0.0")
                .containsEntry("dulae.secure-cookies", true)
                .containsEntry("server.servlet.session.cookie.secure", true)
                .containsEntry("server.tomcat.remoteip.internal-proxies", "\\Q10.0.0.2\\E|\\Q10.0.0.3\\E");
    }

    @Test
    void figuresAreForThisComputerUnlessAnAddressIsNamed() {
        assertThat(new Settings(Map.of()).web()).doesNotContainKeys("dulae.metrics", "dulae.otlp");
        assertThat(new Settings(Map.of("DULAE_METRICS", "9464")).web())
                .containsEntry("dulae.metrics", "127.0.0.1:9464");
        assertThat(new Settings(Map.of("DULAE_METRICS", "10.0.0.1:9464")).web())
                .containsEntry("dulae.metrics", "10.0.0.1:9464");
        refuses(() -> new Settings(Map.of("DULAE_METRICS", "yes")).web(), Trouble.BAD_SETTING);
        refuses(() -> new Settings(Map.of("DULAE_OTLP", "collector")).web(), Trouble.BAD_SETTING);
    }

    @Test
    void theLogIsKeptForSomeDaysAndNeverFillsTheDisk() {
        assertThat(new Settings(Map.of()).log(folder.resolve("dulae.log")))
                .containsEntry("logging.logback.rollingpolicy.max-history", 90)
                .containsEntry("logging.logback.rollingpolicy.total-size-cap", "500MB");
        assertThat(new Settings(Map.of("DULAE_LOG_DAYS", "7", "DULAE_LOG_MB", "20")).log(folder.resolve("dulae.log")))
                .containsEntry("logging.logback.rollingpolicy.max-history", 7)
                .containsEntry("logging.logback.rollingpolicy.total-size-cap", "20MB");
        refuses(() -> new Settings(Map.of("DULAE_LOG_DAYS", "0")).log(folder), Trouble.BAD_SETTING);
    }

    @Test
    void keystoreThatCannotBeOpened() {
        refuses(
                () -> new Settings(
                                Map.of("DULAE_TLS", folder.resolve("none.p12").toString()))
                        .web(),
                Trouble.KEYSTORE_UNREADABLE);
    }

    @Test
    void homeThatCannotBeWritten() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        refuses(() -> new Home(file.resolve("home")).open(), Trouble.HOME_READ_ONLY);
    }

    @Test
    void fullDisk() {
        IOException full = new IOException("No space left on device");
        assertThat(new Home(folder).problem(full).trouble()).isEqualTo(Trouble.DISK_FULL);
    }

    @Test
    void databaseThatDoesNotAnswer() throws IOException {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + free + "/dulae?user=u&password=p";
        refuses(
                () -> DatabaseUrls.external(Map.of("DULAE_DATABASE_URL", url), new Home(folder), 0),
                Trouble.DATABASE_SILENT);
    }

    @Test
    void databaseThatRefusesThePassword() {
        try (TestDatabase database = TestDatabase.empty()) {
            String url = database.urls().owner().as("nobody_known", "guess").full();
            refuses(
                    () -> DatabaseUrls.external(Map.of("DULAE_DATABASE_URL", url), new Home(folder), 0),
                    Trouble.DATABASE_REFUSES);
        }
    }

    @Test
    void databaseThatCannotDoThai() {
        try (TestDatabase database =
                TestDatabase.empty("template template0 encoding 'SQL_ASCII' locale 'C' locale_provider libc")) {
            String url = database.urls().owner().full();
            String app = database.urls().app().full();
            refuses(
                    () -> DatabaseUrls.external(
                            Map.of("DULAE_DATABASE_URL", url, "DULAE_DATABASE_APP_URL", app), new Home(folder), 0),
                    Trouble.DATABASE_NOT_THAI);
        }
    }

    @Test
    void applicationRoleThatIsMissingOrTooStrong() {
        try (TestDatabase database = TestDatabase.empty()) {
            Login owner = database.urls().owner();
            refuses(() -> external(owner, owner), Trouble.APP_ROLE_TOO_STRONG);
            // The application's role may not make roles: in the place of the owner it shows what happens then.
            refuses(() -> external(database.urls().app(), owner.as("dulae_unknown", "x")), Trouble.APP_ROLE_MISSING);
            assertThat(external(owner, database.urls().app()).app().user())
                    .isEqualTo(database.urls().app().user());
        }
    }

    private DatabaseUrls external(Login owner, Login app) {
        return DatabaseUrls.external(
                Map.of("DULAE_DATABASE_URL", owner.full(), "DULAE_DATABASE_APP_URL", app.full()), new Home(folder), 0);
    }

    private static void refuses(ThrowingCallable start, Trouble trouble) {
        assertThatThrownBy(start)
                .asInstanceOf(type(StartupProblem.class))
                .extracting(StartupProblem::trouble)
                .isEqualTo(trouble);
    }
}
