package org.dulae;

import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.modulith.Modulithic;

/** The whole of Dulae in one process: {@code bin/run} starts it. */
@SpringBootApplication
@Modulithic(sharedModules = "shared")
public class Application {
    /** {@code --database} starts the database alone; {@code --rehearse} ends after the first pages. */
    public static void main(String[] args) {
        if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
            // The build looks at what beans there are; nothing is started.
            SpringApplication.run(Application.class, args);
            return;
        }
        Launch launch = new Launch(System.getenv());
        System.exit(Set.of(args).contains("--database") ? launch.databaseAlone() : launch.everything(args));
    }
}
