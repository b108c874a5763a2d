package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * PostgreSQL refuses to run as root. A root installation gives the data to an account without rights ({@code dulae} if the machine has it,
 * else {@code nobody}) and runs the server as that account; where that account cannot enter the folder, the server runs in a user namespace
 * of its own, in which it is not root. The choice is read back from the owner of the data, so that it stays the same for ever.
 */
record ServerUser(List<String> prefix, int uid, int gid) {
    private static final ServerUser OURSELVES = new ServerUser(List.of(), -1, -1);
    private static final ServerUser NAMESPACE = new ServerUser(List.of("unshare", "--user"), -1, -1);

    static ServerUser choose(Home home, Binaries binaries, Path data) {
        if (Binaries.windows() || !Home.isRoot()) {
            return OURSELVES;
        }
        return candidates(data)
                .filter(user -> user.canRun(binaries))
                .findFirst()
                .orElseThrow(() -> new StartupProblem(Trouble.HOME_CLOSED, home.folder()));
    }

    /** Gives a folder to the account under which the server will run. */
    void own(Path folder) throws IOException {
        if (uid >= 0) {
            Files.setAttribute(folder, "unix:uid", uid);
            Files.setAttribute(folder, "unix:gid", gid);
        }
    }

    private static Stream<ServerUser> candidates(Path data) {
        try {
            if (Files.exists(data)) {
                int owner = Home.uid(data);
                return owner == 0 ? Stream.of(NAMESPACE) : accounts().filter(user -> user.uid == owner);
            }
            return Stream.concat(accounts(), Stream.of(NAMESPACE));
        } catch (IOException e) {
            throw new StartupProblem(Trouble.HOME_CLOSED, e, data);
        }
    }

    private static Stream<ServerUser> accounts() throws IOException {
        List<String[]> known = Files.readAllLines(Path.of("/etc/passwd")).stream()
                .map(line -> line.split(":", -1))
                .toList();
        return Stream.of("dulae", "nobody")
                .flatMap(name -> known.stream().filter(fields -> fields.length > 3 && fields[0].equals(name)))
                .map(fields -> account(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])));
    }

    private static ServerUser account(int uid, int gid) {
        return new ServerUser(
                List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups", "--no-new-privs"), uid, gid);
    }

    /** Asks a shell to do it: only a program that is itself run as that account has its rights, and no more. */
    private boolean canRun(Binaries binaries) {
        String postgres = binaries.program("postgres").toString();
        return new ServerCommand(binaries, this)
                .run(Path.of("/bin/sh"), List.of("-c", "\"$0\" --version", postgres))
                .succeeded();
    }
}
