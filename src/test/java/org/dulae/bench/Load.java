package org.dulae.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;

/** Many clients at once: each in a thread of its own, as long as the time lasts. */
final class Load {
    private Load() {}

    /** One request, or the few that make one act of a person. */
    interface Turn {
        void take() throws Exception;
    }

    /** What clients of a closed loop got done. */
    record Closed(Timings timings, double seconds) {
        double perSecond() {
            return timings.count() / seconds;
        }
    }

    /** Seeds that lie close together begin alike: fifty users would all think for the same four seconds and then come at once. */
    private static final long FAR_APART = 0x9E3779B97F4A7C15L;

    /** Each client asks again as soon as it has its answer. */
    static Closed closed(List<? extends Turn> clients, Duration time) throws InterruptedException {
        Timings timings = new Timings();
        long begin = System.nanoTime();
        long end = begin + time.toNanos();
        all(clients, client -> () -> {
            while (System.nanoTime() < end) {
                timed(client, timings);
            }
        });
        return new Closed(timings, (System.nanoTime() - begin) / 1e9);
    }

    /** Every client at once, each until it has had enough. */
    static void together(List<? extends Turn> clients) throws InterruptedException {
        all(clients, client -> client);
    }

    /** Each client does one thing, thinks for a while of random length, does the next. */
    static void thinking(List<? extends Turn> clients, Duration time, Duration meanThought)
            throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        List<Turn> numbered = List.copyOf(clients);
        all(numbered, client -> () -> {
            Random random = new Random((numbered.indexOf(client) + 1) * FAR_APART);
            while (think(random, meanThought, end)) {
                client.take();
            }
        });
    }

    private static boolean think(Random random, Duration mean, long end) throws InterruptedException {
        long thought = (long) (-Math.log(1 - random.nextDouble()) * mean.toNanos());
        long left = end - System.nanoTime();
        Thread.sleep(Duration.ofNanos(Math.clamp(thought, 0, Math.max(0, left))));
        return System.nanoTime() < end;
    }

    /** Runs one turn and keeps how long it took, or that it failed. */
    static void timed(Turn turn, Timings timings) throws InterruptedException {
        long begin = System.nanoTime();
        try {
            turn.take();
            timings.add(System.nanoTime() - begin);
        } catch (InterruptedException e) {
            throw e;
        } catch (Exception e) {
            timings.error(e);
            Thread.sleep(20);
        }
    }

    private static void all(List<? extends Turn> clients, Function<Turn, Turn> work) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (Turn client : clients) {
            Turn loop = work.apply(client);
            threads.add(Thread.ofPlatform().start(() -> {
                try {
                    loop.take();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }));
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
