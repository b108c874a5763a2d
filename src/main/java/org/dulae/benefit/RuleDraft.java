package org.dulae.benefit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A rule while it is being written down. */
final class RuleDraft {
    /** The day on which the sources were last compared with what stands here. */
    private static final LocalDate CHECKED = LocalDate.of(2026, 11, 21);

    final String version;
    final LocalDate from;
    final List<Amount> amounts = new ArrayList<>();
    final List<Words> doubts = new ArrayList<>();
    final Set<Document> documents = EnumSet.noneOf(Document.class);
    LocalDate checkedOn = CHECKED;
    String source = "";
    Certainty certainty = Certainty.REPORTED;
    boolean open = true;
    int times;

    @Nullable
    LocalDate to;

    @Nullable
    Condition excluded;

    private @Nullable Condition condition;
    private Rule.@Nullable Law law;

    private RuleDraft(String version, LocalDate from) {
        this.version = version;
        this.from = from;
    }

    static RuleDraft version(String version, String from) {
        return new RuleDraft(version, LocalDate.parse(from));
    }

    RuleDraft until(String last) {
        to = LocalDate.parse(last);
        return this;
    }

    /** The day stands for the beginning of a year that is known, while the day itself is not. */
    RuleDraft dayNotKnown() {
        return doubt(
                "ปีถูกต้อง แต่วันเริ่มใช้ยังไม่ได้ตรวจกับราชกิจจานุเบกษา",
                "The year is known; the exact first day was not checked in the Gazette");
    }

    RuleDraft law(String th, String en) {
        law = new Rule.Law(new Words(th, en), null);
        return this;
    }

    RuleDraft law(String th, String en, String gazette) {
        law = new Rule.Law(new Words(th, en), gazette);
        return this;
    }

    RuleDraft source(Certainty how, String where) {
        certainty = how;
        source = where;
        return this;
    }

    /** Compared with its source once more, on another day than all others. */
    RuleDraft checked(String day) {
        checkedOn = LocalDate.parse(day);
        return this;
    }

    RuleDraft doubt(String th, String en) {
        doubts.add(new Words(th, en));
        return this;
    }

    RuleDraft when(Condition rule) {
        condition = rule;
        return this;
    }

    RuleDraft pays(Amount... paid) {
        amounts.addAll(List.of(paid));
        return this;
    }

    RuleDraft bring(Document... papers) {
        documents.addAll(List.of(papers));
        return this;
    }

    RuleDraft bring(Set<Document> papers) {
        documents.addAll(papers);
        return this;
    }

    RuleDraft timesPerFiscalYear(int most) {
        times = most;
        return this;
    }

    RuleDraft notTogetherWith(Condition other) {
        excluded = other;
        return this;
    }

    /** No applications are taken at present. */
    RuleDraft closed() {
        open = false;
        return this;
    }

    Rule of(String code) {
        return new Rule(code, this, Objects.requireNonNull(condition, version), Objects.requireNonNull(law, version));
    }
}
