package org.dulae;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Several copies of Dulae may share one home. Starting and stopping the server happens alone; whoever uses it holds a shared lock, and only
 * the last to leave stops it. Both are locks of the operating system: a killed process lets go of them by itself.
 */
final class Copies {
    private final Home home;
    private @Nullable FileChannel channel;

    Copies(Home home) {
        this.home = home;
    }

    <T> T alone(Supplier<T> work) {
        synchronized (Copies.class) {
            try (FileChannel turn = open("database.turn")) {
                turn.lock();
                return work.get();
            } catch (IOException e) {
                throw home.problem(e);
            }
        }
    }

    void join() {
        try {
            channel = open("database.users");
            channel.lock(0, 1, true);
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    /** Lets go, and says whether nobody else is using the server. */
    boolean leave() {
        try (FileChannel mine = channel) {
            channel = null;
            if (mine == null) {
                return false;
            }
            mine.close();
            return nobody();
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    /** Whether no copy uses the server. */
    boolean nobody() {
        try (FileChannel probe = open("database.users");
                FileLock alone = probe.tryLock(0, 1, false)) {
            return alone != null;
        } catch (IOException e) {
            throw home.problem(e);
        }
    }

    private FileChannel open(String name) throws IOException {
        Path file = home.file(name);
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }
}
