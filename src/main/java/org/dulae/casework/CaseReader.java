package org.dulae.casework;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.shared.PageOf;
import org.dulae.shared.ThaiDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Reading cases: as lines of a list, by their cover, or the whole of one, each in one transaction with one row in the audit. */
@Service
public class CaseReader {
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final CaseFileRepository files;
    private final CaseListRepository lists;
    private final Parts parts;

    CaseReader(
            Acting acting, Audit audit, Clock clock, CaseFileRepository files, CaseListRepository lists, Parts parts) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.files = files;
        this.lists = lists;
        this.parts = parts;
    }

    /** What a case is made of besides its file. */
    @Component
    record Parts(
            EntryRepository entries,
            PlanRepository plans,
            AssessmentRepository assessments,
            MatterRepository matters,
            ObjectProvider<TimelineSource> stories) {}

    /**
     * The case and whose it is.
     *
     * @param name null when the person's own record is not visible to the actor
     */
    public record Cover(
            CaseFile file, @Nullable String name, @Nullable LocalDate birth) {}

    /**
     * Everything that was written about one case.
     *
     * @param assessments oldest first
     * @param changes oldest first
     * @param told what higher modules have to tell about it
     */
    public record Content(
            Cover cover,
            Matter matter,
            Entries entries,
            List<Assessment> assessments,
            Plan plan,
            List<CaseChange.Made> changes,
            List<TimelineSource.Told> told) {
        public CaseFile file() {
            return cover.file();
        }

        /** A look after the first help shows what it has done. */
        public boolean assessedAfterHelp() {
            return ClosureFacts.assessedAfter(entries.helps(), assessments);
        }
    }

    /** One case as a line of a list. */
    public CaseSummary get(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            CaseSummary found = lists.find(actor, id).orElseThrow(() -> new NotFound("case"));
            audit.record(actor, "casework.read", id.value(), found.personId());
            return found;
        });
    }

    public Cover cover(Actor actor, CaseId id) {
        return acting.as(actor, () -> {
            CaseSummary found = get(actor, id);
            return new Cover(files.get(actor, id), found.personName(), found.birthDate());
        });
    }

    public Content read(Actor actor, CaseId id) {
        return acting.as(
                actor,
                () -> new Content(
                        cover(actor, id),
                        parts.matters().of(actor, id),
                        parts.entries().of(actor, id),
                        parts.assessments().of(actor, id),
                        parts.plans().of(actor, id),
                        files.changes(actor, id),
                        parts.stories()
                                .orderedStream()
                                .flatMap(source -> source.of(actor, id).stream())
                                .toList()));
    }

    /** For whom a case goes on paper. */
    public enum Audience {
        FILE,
        CONFERENCE,
        COURT
    }

    /**
     * The whole case, to go on paper; its own story tells for whom and why.
     *
     * @param reason why it must be on paper, in the officer's words; may be empty
     */
    public Content print(Actor actor, CaseId id, Audience audience, String reason) {
        return acting.as(actor, () -> {
            Content content = read(actor, id);
            CaseFile file = content.file();
            files.tell(
                    file, new CaseChange(CaseChange.Kind.PRINTED, "", audience.name(), reason), actor, clock.instant());
            audit.recordWith(
                    actor,
                    "casework.print",
                    audience.name(),
                    id.value(),
                    file.person().value());
            return content;
        });
    }

    /** Newest first, in scope. */
    public PageOf<CaseSummary> list(Actor actor, CaseFilter filter) {
        return acting.as(actor, () -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ThaiDate.ZONE);
            PageOf<CaseSummary> found =
                    PageOf.cut(lists.list(actor, filter, today), filter.page(), CaseListRepository.PAGE);
            audit.record(
                    actor,
                    "casework.list",
                    found.items().stream()
                            .flatMap(one -> Stream.of(one.id().value(), one.personId()))
                            .toList());
            return found;
        });
    }
}
