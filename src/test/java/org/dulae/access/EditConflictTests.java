package org.dulae.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dulae.access.FieldConflict.Cut;
import org.junit.jupiter.api.Test;

class EditConflictTests {
    private static final Map<String, String> MINE = Map.of("given", "แก้วมา", "family", "ใจดีสมมุติ");
    private static final Map<String, String> THEIRS = Map.of("given", "แก้วตา", "family", "ใจดีสมมุติ");

    private static EditConflict conflict(Map<String, String> parameters) {
        Map<String, String> all = new HashMap<>(parameters);
        all.putIfAbsent("against", "2");
        return EditConflict.between(MINE, THEIRS, field -> field, 2, Instant.EPOCH, all::get);
    }

    @Test
    void forgetsChoicesMadeAgainstSomethingElse() {
        assertThat(conflict(Map.of("keep.given", "mine", "against", "1")).isOpen())
                .isTrue();
    }

    @Test
    void asksOnlyAboutFieldsThatDiffer() {
        assertThat(conflict(Map.of()).fields()).extracting(FieldConflict::field).containsExactly("given");
    }

    @Test
    void choosesNothingByItself() {
        assertThat(conflict(Map.of()).isOpen()).isTrue();
        assertThat(conflict(Map.of("keep.given", "nobody's")).isOpen()).isTrue();
    }

    @Test
    void keepsMineOrTheirsAsChosen() {
        assertThat(conflict(Map.of("keep.given", "theirs")).settled(MINE)).containsEntry("given", "แก้วตา");
        assertThat(conflict(Map.of("keep.given", "mine")).settled(MINE)).containsEntry("given", "แก้วมา");
        assertThat(conflict(Map.of("keep.given", "mine")).isOpen()).isFalse();
    }

    @Test
    void marksWhatDiffersAndNeverCutsAMarkFromItsConsonant() {
        FieldConflict field = conflict(Map.of()).fields().getFirst();
        assertThat(field.mineCut()).isEqualTo(new Cut("แก้ว", "ม", "า"));
        assertThat(field.theirsCut()).isEqualTo(new Cut("แก้ว", "ต", "า"));
        assertThat(new FieldConflict("x", "x", "ปา", "ป้า", "ปา").mineCut()).isEqualTo(new Cut("", "ป้", "า"));
        assertThat(new FieldConflict("x", "x", "", "ใหม่", "").theirsCut()).isEqualTo(new Cut("", "", ""));
    }
}
