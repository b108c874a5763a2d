package org.dulae.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * The desk under load, over a nation's people and cases: fifty users who think between two acts, then 8 and 16 who do not, beside the least
 * that the same statements cost a plain program. As an officer of a tambon of many people, and as an operator for the whole country.
 */
final class DeskBench {
    private static final Duration THOUGHT = Duration.ofSeconds(3);
    private static final int EACH_WARMS_UP = 4;
    private final Bench bench;
    private final Stage stage;
    private final Map<Act, Double> ratios = new EnumMap<>(Act.class);
    private int errors;

    private DeskBench(Bench bench, Stage stage) {
        this.bench = bench;
        this.stage = stage;
    }

    public static void main(String[] arguments) throws Exception {
        Bench bench = Bench.begin("desk", arguments);
        Size size = bench.quick() ? Size.QUICK : Size.FULL;
        Set<String> readWhole;
        try (Stage stage = new Stage(size)) {
            say("%s%n", stage.conditions());
            DeskBench run = new DeskBench(bench, stage);
            run.warmUp();
            run.fifty();
            run.closedLoops();
            readWhole = stage.plans();
            run.sum();
        }
        bench.end(size.word());
        if (!readWhole.isEmpty()) {
            System.err.println("read from one end to the other: " + readWhole);
            System.exit(1);
        }
    }

    private void warmUp() throws InterruptedException {
        Map<Act, Timings> timings = timings();
        List<Load.Turn> turns = new ArrayList<>();
        for (Stage.Place place : stage.places()) {
            for (Worker worker : place.workers().subList(0, EACH_WARMS_UP)) {
                turns.add(mixed(worker, place.mix(), turns.size(), timings));
            }
        }
        double rate = Load.closed(turns, stage.size().warmUp()).perSecond();
        say("warm-up: %.0f acts/s%n", rate);
        timings.values().forEach(times -> errors += times.errors());
    }

    /** Fifty people who think between two acts: what each of them feels. */
    private void fifty() throws InterruptedException {
        Map<Act, Timings> timings = timings();
        List<Load.Turn> users = new ArrayList<>();
        for (Stage.Place place : stage.places()) {
            for (Worker worker : place.workers()) {
                users.add(mixed(worker, place.mix(), users.size(), timings));
            }
        }
        say("%n%d users, %d s of thought on average%n", users.size(), THOUGHT.toSeconds());
        Load.thinking(users, stage.size().fifty(), THOUGHT);
        Timings reads = new Timings();
        Timings writes = new Timings();
        timings.forEach((act, times) -> {
            say("  %-8s %s%n", act.word(), times);
            (act.writes() ? writes : reads).addAll(times);
        });
        errors += reads.errors() + writes.errors();
        bench.metric("read_p95_ms", reads.percentile(0.95));
        bench.metric("write_p95_ms", writes.percentile(0.95));
    }

    private static Map<Act, Timings> timings() {
        Map<Act, Timings> timings = new EnumMap<>(Act.class);
        Arrays.stream(Act.values()).forEach(act -> timings.put(act, new Timings()));
        return timings;
    }

    private static Load.Turn mixed(Worker worker, List<Act> mix, long seed, Map<Act, Timings> timings) {
        Random random = new Random(seed);
        return () -> {
            Act act = mix.get(random.nextInt(mix.size()));
            Load.timed(act.by(worker), timings.get(act));
        };
    }

    private void closedLoops() throws Exception {
        say("%nact      as       clients      ok/s    p50    p95    p99 ms   cpu ms (app + database)"
                + "   statements commits    floor/s  database cpu ms  ratio%n");
        for (Stage.Place place : stage.places()) {
            for (Act act : place.acts()) {
                for (int clients : stage.size().clients()) {
                    compare(place, act, clients);
                }
            }
        }
    }

    private void compare(Stage.Place place, Act act, int clients) throws Exception {
        List<Load.Turn> turns =
                place.workers().subList(0, clients).stream().map(act::by).toList();
        if (clients == stage.size().clients().getFirst()) {
            Load.closed(turns, stage.size().each());
        }
        Meter.Reading before = stage.meter().read();
        Load.Closed ours = Load.closed(turns, stage.size().closed());
        Timings times = ours.timings();
        Meter.Reading after = stage.meter().read();
        Meter.Reading spent = after.since(before).per(times.count());
        List<Trace> traces = stage.traces(place, act);
        Load.Closed floor = stage.floor().closed(traces, clients, stage.size().closed());
        Meter.Reading least =
                stage.meter().read().since(after).per(floor.timings().count());
        double ratio = ours.perSecond() / floor.perSecond();
        errors += times.errors() + floor.timings().errors();
        say(
                "%-8s %-8s %7d %9.1f %6.1f %6.1f %6.1f      %6.2f (%.2f + %.2f) %14.1f %7.1f %10.1f  %15.2f  %5.2f%s%s%n",
                act.word(),
                place.word(),
                clients,
                ours.perSecond(),
                times.percentile(0.5),
                times.percentile(0.95),
                times.percentile(0.99),
                spent.both(),
                spent.application(),
                spent.database(),
                traces.stream().mapToInt(Trace::statements).average().orElse(0),
                traces.stream().mapToInt(Trace::commits).average().orElse(0),
                floor.perSecond(),
                least.database(),
                ratio,
                times.complaint(),
                floor.timings().complaint());
        if (clients == stage.size().clients().getFirst()) {
            ratios.merge(act, ratio, Math::min);
            if (act == Act.CREATE) {
                bench.metric("create_per_s", ours.perSecond());
                bench.metric("cpu_ms_per_create", spent.both());
            }
        }
    }

    private void sum() {
        bench.metric("errors", errors);
        bench.metric("floor_ratio", lowest(Act.values()));
        bench.metric("floor_ratio_search", lowest(Act.SEARCH));
        bench.metric("floor_ratio_list", lowest(Act.LIST));
        bench.metric("floor_ratio_open", lowest(Act.OPEN));
        bench.metric("floor_ratio_write", lowest(Act.CREATE, Act.ADVISE, Act.MOVE));
    }

    private double lowest(Act... acts) {
        return Arrays.stream(acts).mapToDouble(ratios::get).min().orElseThrow();
    }

    private static void say(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
