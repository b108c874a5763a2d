package org.dulae.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NewIdTests {
    @Test
    void isAVersionSevenUuidOfNow() {
        UUID id = NewId.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(System.currentTimeMillis() - 60_000, System.currentTimeMillis() + 60_000);
    }

    @Test
    void growsEvenWithinOneMillisecondAndWhenTheClockStepsBack() {
        List<UUID> ids = Stream.concat(
                        IntStream.range(0, 10_000).mapToObj(i -> NewId.next()),
                        IntStream.range(0, 100).mapToObj(i -> NewId.at(1_000)))
                .toList();
        assertThat(ids.stream().map(UUID::toString)).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void isUniqueAcrossThreads() throws Exception {
        Set<UUID> seen = Collections.synchronizedSet(new HashSet<>());
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(t -> threads.submit(() -> {
                        for (int i = 0; i < 5_000; i++) {
                            seen.add(NewId.next());
                        }
                    }));
        }
        assertThat(seen).hasSize(20_000);
    }
}
