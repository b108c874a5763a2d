package org.dulae.privacy.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dulae.DulaeTest;
import org.dulae.access.Actor;
import org.dulae.access.Role;
import org.dulae.access.Scope;
import org.dulae.access.SomeActor;
import org.dulae.access.TableOwner;
import org.dulae.access.UnitKind;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two copies of the program draw at the same time, and more colleagues searched than fit. */
@DulaeTest
class SampleDrawTests {
    private static final Actor JOB = Actor.system("sample", Scope.NATION);
    private final Samples samples;
    private final JdbcClient owner;
    private final Actor officer;
    private final Actor privacy;

    @Autowired
    SampleDrawTests(
            Samples samples,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.samples = samples;
        this.owner = TableOwner.of(url, user, password);
        this.officer = SomeActor.stored(owner, SomeActor.officerOf("240107"));
        this.privacy = SomeActor.stored(owner, SomeActor.of(Role.PRIVACY, UnitKind.PROVINCE, "24"));
    }

    private List<SampledLook> looks(YearMonth month) {
        return samples.months(privacy).stream()
                .filter(one -> one.month().equals(month))
                .flatMap(one -> samples.get(privacy, one.id()).looks().stream())
                .toList();
    }

    @Test
    void twoCopiesDrawOnce() {
        YearMonth month = YearMonth.of(2008, 5);
        Instant day = SampleRule.from(month);
        for (int i = 0; i < 30; i++) {
            SomeLook.of(owner, officer, day.plusSeconds(i), "person.search");
        }
        Stream.of(1, 2, 3)
                .map(copy -> CompletableFuture.supplyAsync(() -> samples.draw(JOB, month)))
                .toList()
                .forEach(CompletableFuture::join);
        assertThat(looks(month)).hasSize(SampleRule.SIZE);
    }

    @Test
    void takesOneOfEachWhereMoreSearchedThanFit() {
        YearMonth month = YearMonth.of(2008, 6);
        Instant day = SampleRule.from(month);
        for (int i = 0; i < SampleRule.SIZE + 4; i++) {
            Actor one = SomeActor.colleague(owner, officer, Role.OFFICER);
            SomeLook.of(owner, one, day.plusSeconds(i), "casework.read");
            SomeLook.of(owner, one, day.plusSeconds(60 + i), "person.number");
        }
        samples.draw(JOB, month);
        assertThat(looks(month))
                .hasSize(SampleRule.SIZE)
                .extracting(one -> one.searcher().id())
                .doesNotHaveDuplicates();
    }
}
