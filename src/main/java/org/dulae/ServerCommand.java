package org.dulae;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one of PostgreSQL's programs, in an environment that nothing is inherited from but the bare necessities. */
record ServerCommand(Binaries binaries, ServerUser user) {
    record Outcome(int status, String output) {
        boolean succeeded() {
            return status == 0;
        }
    }

    Outcome run(String program, List<String> arguments) {
        return run(binaries.program(program), arguments);
    }

    Outcome run(Path program, List<String> arguments) {
        List<String> command = new ArrayList<>(user.prefix());
        command.add(program.toString());
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        // A folder that every account may be in.
        builder.directory(binaries.folder().toFile());
        plain(builder.environment());
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new Outcome(process.waitFor(), output.strip());
        } catch (IOException e) {
            return new Outcome(127, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Outcome(130, "interrupted");
        }
    }

    /** No LANG, LC_* or PG* of whoever started us. */
    private static void plain(Map<String, String> environment) {
        environment
                .keySet()
                .removeIf(name -> name.startsWith("LC_")
                        || name.startsWith("PG")
                        || name.equals("LANG")
                        || name.equals("LANGUAGE"));
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
