package org.dulae.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.dulae.DulaeTest;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.NotFound;
import org.dulae.access.SomeActor;
import org.dulae.access.Stale;
import org.dulae.access.TableOwner;
import org.dulae.letter.LetterRegister.Asked;
import org.dulae.letter.RegisterLine.Way;
import org.dulae.shared.NewId;
import org.dulae.shared.ThaiDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of an office's letters: every one given once, none left out, a cancelled one still there. */
@DulaeTest
class LetterRegisterTests {
    private static final RegisterLine.Told TOLD =
            new RegisterLine.Told("ศธ 04/12", null, "โรงเรียน", "ศูนย์", "ส่งเด็กกลับเข้าเรียน", "");
    private final LetterRegister register;
    private final Acting acting;
    private final JdbcClient owner;

    @Autowired
    LetterRegisterTests(
            LetterRegister register,
            Acting acting,
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        this.register = register;
        this.acting = acting;
        this.owner = TableOwner.of(url, user, password);
    }

    private Actor office(String tambon) {
        return SomeActor.stored(owner, SomeActor.officerOf(tambon));
    }

    private List<RegisterLine> lines(Actor actor, Way way) {
        int year = ThaiDate.yearBe(LocalDate.now(ThaiDate.ZONE));
        return register.whole(actor, new Asked(way, year, "", 1)).items().reversed();
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void givesEveryNumberOnceAndLeavesNoneOutThoughManyAskAndSomeFail() throws Exception {
        Actor officer = office("521301");
        List<Callable<Boolean>> asked = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            boolean fails = i % 3 == 0;
            asked.add(() -> {
                acting.run(officer, () -> {
                    register.enter(officer, Way.OUT, TOLD);
                    if (fails) {
                        throw new IllegalStateException("the light went out");
                    }
                });
                return true;
            });
        }
        try (ExecutorService copies = Executors.newFixedThreadPool(6)) {
            for (Future<Boolean> one : copies.invokeAll(asked)) {
                assertThat(one.state()).isIn(Future.State.SUCCESS, Future.State.FAILED);
            }
        }
        assertThat(lines(officer, Way.OUT)).extracting(RegisterLine::number).isEqualTo(upTo(16));
    }

    @Test
    void countsWhatComesAndWhatGoesByThemselvesAndEachOfficeForItself() {
        Actor officer = office("521302");
        Actor other = office("521302");
        register.enter(officer, Way.OUT, TOLD);
        register.enter(officer, Way.IN, TOLD);
        register.enter(other, Way.IN, TOLD);
        RegisterLine second = register.enter(officer, Way.IN, TOLD);
        assertThat(second.number()).isEqualTo(2);
        assertThat(lines(other, Way.IN)).extracting(RegisterLine::number).isEqualTo(upTo(1));
        assertThatThrownBy(() -> register.get(other, second.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsACancelledNumberWithItsReasonAndNeverGivesItAgain() {
        Actor officer = office("521303");
        RegisterLine wrong = register.enter(officer, Way.OUT, TOLD);
        register.cancel(officer, wrong.id(), "พิมพ์ผิด");
        assertThat(register.enter(officer, Way.OUT, TOLD).number()).isEqualTo(2);
        assertThat(lines(officer, Way.OUT).getFirst().cancelled())
                .satisfies(cancelled -> assertThat(cancelled)
                        .extracting(RegisterLine.Cancelled::reason)
                        .isEqualTo("พิมพ์ผิด"));
        assertThatThrownBy(() -> register.cancel(officer, wrong.id(), "อีกที")).isInstanceOf(Stale.class);
    }

    @Test
    void aLetterOfARestrictedCaseCountsInASeriesOfItsOwnThatLeavesNoGap() {
        Actor officer = office("521307");
        UUID team = NewId.next();
        Actor member = SomeActor.inTeams(officer, team);
        register.enter(officer, Way.OUT, TOLD);
        RegisterLine hidden = register.enter(member, Way.OUT, TOLD, "52-2570-00001", team, null);
        assertThat(hidden.shown()).isEqualTo("ล52-2570-00001-1");
        assertThat(register.enter(member, Way.OUT, TOLD, "52-2570-00001", team, null)
                        .number())
                .isEqualTo(2);
        assertThat(register.enter(officer, Way.OUT, TOLD).number()).isEqualTo(2);
        assertThat(lines(officer, Way.OUT)).extracting(RegisterLine::series).containsOnly("");
        assertThat(lines(member, Way.OUT)).hasSize(4);
        assertThatThrownBy(() -> register.get(officer, hidden.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void findsALineByItsNumberOrItsWords() {
        Actor officer = office("521308");
        register.enter(officer, Way.IN, TOLD);
        register.enter(officer, Way.IN, new RegisterLine.Told("", null, "อำเภอ", "ศูนย์", "เชิญประชุม", ""));
        int year = ThaiDate.yearBe(LocalDate.now(ThaiDate.ZONE));
        assertThat(register.list(officer, new Asked(Way.IN, year, "ประชุม", 1)).items())
                .extracting(RegisterLine::number)
                .containsExactly(2);
        assertThat(register.list(officer, new Asked(Way.IN, year, "1", 1)).items())
                .extracting(RegisterLine::number)
                .contains(1);
    }
}
