package org.dulae;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The file in which a running server leaves its process id and its port. It stays behind when the server is killed. */
record PostmasterFile(Path path, Path programs) {
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    static PostmasterFile in(Home home, Path data) throws IOException {
        return new PostmasterFile(data.resolve("postmaster.pid"), home.folder().toRealPath());
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** 0 while the server has not written it yet. */
    int port() {
        return number(PORT_LINE);
    }

    /**
     * Whether the id belongs to a server program of this home. After a reboot the same id may be anybody's; and a killed process that nobody
     * has buried still has an id, but no program any more.
     */
    boolean processLives() {
        int pid = number(PID_LINE);
        return pid > 0
                && ProcessHandle.of(pid)
                        .flatMap(process -> process.info().command())
                        .filter(program -> Path.of(program).startsWith(programs))
                        .isPresent();
    }

    /**
     * Makes a dead server's file plainly dead. It is not deleted: PostgreSQL reads from it which shared memory to check before it lets a
     * second server near the same data.
     */
    void bury() throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(path));
        if (!lines.isEmpty()) {
            lines.set(PID_LINE, String.valueOf(Integer.MAX_VALUE));
            Files.write(path, lines);
        }
    }

    private int number(int line) {
        try {
            List<String> lines = Files.readAllLines(path);
            return lines.size() > line ? Integer.parseInt(lines.get(line).strip()) : 0;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}
