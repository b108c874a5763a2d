package org.dulae;

import java.util.Arrays;
import java.util.Set;
import org.dulae.shared.BothLanguages;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.modulith.Modulithic;

/** The whole of Dulae in one process: {@code bin/run} starts it. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class Application {
    /**
     * {@code --database} starts the database alone; {@code --rehearse} ends after the first pages. A word in front is a command instead: what
     * {@code bin/backup} and the like do, for a machine that has this one file and no checkout.
     */
    public static void main(String[] args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build looks at what beans there are; nothing is started.
            SpringApplication.run(Application.class, args);
            return;
        }
        if (args.length > 0 && !args[0].startsWith("-")) {
            command(args[0], Arrays.copyOfRange(args, 1, args.length));
            return;
        }
        Launch launch = new Launch(System.getenv());
        System.exit(Set.of(args).contains("--database") ? launch.databaseAlone() : launch.everything(args));
    }

    private static void command(String name, String... rest) {
        // What the migrations of a restore say is for a log, not for who waits.
        System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
        System.setProperty("slf4j.internal.verbosity", "WARN");
        switch (name) {
            case "backup", "restore", "upgrade-database" -> BackupCommand.run(name, rest);
            case "audit" -> AuditCommand.main(rest);
            default -> {
                BothLanguages.say("upkeep.command.unknown", name);
                System.exit(2);
            }
        }
    }
}
