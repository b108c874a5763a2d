package org.dulae;

import static org.dulae.shared.BothLanguages.say;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.dulae.access.privacy.Anchor;
import org.dulae.access.privacy.AuditVerify;
import org.dulae.access.privacy.AuditVerify.Finding;
import org.dulae.access.privacy.AuditVerify.Report;

/** {@code bin/audit verify [ANCHOR]}: says whether the audit is whole, in Thai and English; 0 whole, 1 not, 2 could not look. */
final class AuditCommand {
    private static final int NOT_WHOLE = 1;
    private static final int COULD_NOT_LOOK = 2;

    private AuditCommand() {}

    /** The first argument is the act, the second the file of an anchor; without it this installation's own. */
    public static void main(String[] args) {
        if (args.length == 0 || args.length > 2 || !args[0].equals("verify")) {
            say("access.audit.verify.usage");
            System.exit(COULD_NOT_LOOK);
        }
        System.exit(run(args.length == 2 ? Path.of(args[1]) : null));
    }

    private static int run(@org.jspecify.annotations.Nullable Path chosen) {
        Settings settings = new Settings(System.getenv());
        Home home = Home.of(System.getenv());
        Path file = chosen == null ? home.file("anchors").resolve("anchors.txt") : chosen;
        if (chosen != null && !Files.isReadable(chosen)) {
            say("access.audit.verify.no-anchor", chosen);
            return COULD_NOT_LOOK;
        }
        Database database = new Database(settings, home, Launch.versions().getProperty("dulae.postgresql"));
        try (Connection connection = database.urls().owner().connect()) {
            List<Anchor> anchors = Anchor.read(file);
            Report report = AuditVerify.verify(connection, anchors);
            tell(report, anchors.size(), file);
            return report.whole() ? 0 : NOT_WHOLE;
        } catch (StartupProblem e) {
            System.err.println(e.getMessage());
            return COULD_NOT_LOOK;
        } catch (SQLException e) {
            say("access.audit.verify.failed", String.valueOf(e.getMessage()));
            return COULD_NOT_LOOK;
        } finally {
            database.stop();
        }
    }

    private static void tell(Report report, int anchors, Path file) {
        for (Finding finding : report.findings()) {
            say("access.audit.found." + finding.code(), finding.what());
        }
        say(
                report.whole() ? "access.audit.verify.whole" : "access.audit.verify.broken",
                report.rows(),
                report.seals(),
                report.unsealed());
        if (anchors == 0) {
            say("access.audit.verify.without-anchor", file);
        } else {
            say("access.audit.verify.anchors", anchors, file);
        }
    }
}
