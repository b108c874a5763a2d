package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** Where a server keeps its data: made once, whole or not at all, and only ever opened by the version that made it. */
record DataFolder(Home home, Path data, ServerCommand command, String password) {
    void createIfMissing(String version) {
        Path mark = data.resolve("PG_VERSION");
        try {
            if (!Files.exists(mark)) {
                if (data.equals(home.file(EmbeddedPostgres.DATA)) && DatabaseUpgrade.standsAside(home)) {
                    throw new StartupProblem(Trouble.UPGRADE_UNFINISHED, home.folder());
                }
                Path fresh = home.file("database.new");
                Binaries.delete(fresh);
                initdb(fresh);
                Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
            }
            String found = Files.readString(mark).strip();
            if (!version.startsWith(found + ".")) {
                boolean older = Integer.parseInt(found) < Integer.parseInt(version.split("\\.")[0]);
                throw new StartupProblem(older ? Trouble.OLDER_VERSION : Trouble.OTHER_VERSION, data, found, version);
            }
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    private void initdb(Path fresh) throws IOException {
        Files.createDirectory(fresh);
        Home.mode(fresh, "rwx------");
        command.user().own(fresh);
        Path passwordFile = home.file("database.new.password");
        Home.writePrivate(passwordFile, password);
        command.user().own(passwordFile);
        // Never inherited from the environment: without a UTF-8 lc-ctype every Thai search silently finds nothing.
        ServerCommand.Outcome made = command.run(
                "initdb",
                List.of(
                        "--pgdata=" + fresh,
                        "--username=" + EmbeddedPostgres.SUPERUSER,
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--lc-ctype=C.UTF-8",
                        "--lc-collate=C"));
        Files.delete(passwordFile);
        if (!made.succeeded()) {
            throw problem(home, fresh, made.output());
        }
    }

    /** What a server's last words mean to the person at the keyboard. */
    static StartupProblem problem(Home home, Path where, String words) {
        if (words.contains("No space left")) {
            return home.problem(new IOException("No space left"));
        }
        if (words.contains("Read-only file system")) {
            return home.problem(new IOException("Read-only file system"));
        }
        return new StartupProblem(Trouble.SERVER_DOES_NOT_START, where, words);
    }
}
