package org.dulae.insight;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.shared.PageOf;
import org.dulae.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** The numbers of one's own area, and what each of them counts. */
@Service
public class Numbers {
    private final Acting acting;
    private final Audit audit;
    private final Vocabulary words;
    private final CaseNumberRepository cases;
    private final ContactNumberRepository contacts;
    private final MovedUpRepository moved;

    Numbers(
            Acting acting,
            Audit audit,
            Vocabulary words,
            CaseNumberRepository cases,
            ContactNumberRepository contacts,
            MovedUpRepository moved) {
        this.acting = acting;
        this.audit = audit;
        this.words = words;
        this.cases = cases;
        this.contacts = contacts;
        this.moved = moved;
    }

    /**
     * One page of what a number counts; the kinds it is not about are empty.
     *
     * @param total all of them; 0 where there are too few to tell
     */
    record Counted(
            String number,
            int total,
            PageOf<CaseNumberRepository.Line> cases,
            PageOf<ContactNumberRepository.Contacted> contacts,
            PageOf<ContactNumberRepository.Gone> gone) {}

    Tally count(Actor actor, Asked asked) {
        return count(actor, List.of(asked)).getFirst();
    }

    /** Several periods at one look. */
    List<Tally> count(Actor actor, List<Asked> asked) {
        return acting.as(actor, () -> {
            audit.record(actor, "insight.numbers");
            return asked.stream().map(this::counted).toList();
        });
    }

    private Tally counted(Asked asked) {
        return asked.isTooWide()
                ? Tally.NOTHING
                : cases.count(asked)
                        .and(contacts.count(asked))
                        .and(moved.count(asked))
                        .telling(this::isSensitive);
    }

    /** @throws NotFound when there is no such number */
    Counted list(Actor actor, Asked asked, String number, int page) {
        boolean known = CaseNumberRepository.counts(number)
                || ContactNumberRepository.countsContacts(number)
                || ContactNumberRepository.countsGone(number)
                || MovedUpRepository.counts(number)
                || number.startsWith(Tally.NEED)
                        && words.term("problem", number.substring(Tally.NEED.length()))
                                .isPresent();
        if (!known || asked.isTooWide()) {
            throw new NotFound("number");
        }
        return acting.as(actor, () -> {
            Counted found = found(asked, number, page);
            audit.recordWith(
                    actor, "insight.list", number, ids(found).distinct().toArray(UUID[]::new));
            return found;
        });
    }

    private Counted found(Asked asked, String number, int page) {
        if (ContactNumberRepository.countsContacts(number)) {
            var rows = contacts.contacts(asked, number, page);
            int total = rows.isEmpty() ? 0 : rows.getFirst().total();
            return new Counted(number, total, none(), cut(rows, page), none());
        }
        if (ContactNumberRepository.countsGone(number)) {
            var rows = contacts.gone(asked, number, page);
            int total = rows.isEmpty() ? 0 : rows.getFirst().total();
            return new Counted(number, total, none(), none(), cut(rows, page));
        }
        if (MovedUpRepository.counts(number)) {
            var rows = moved.list(asked, number, page);
            int total = rows.isEmpty() ? 0 : rows.getFirst().total();
            return Tally.isWithheld(number, total, this::isSensitive)
                    ? new Counted(number, 0, none(), none(), none())
                    : new Counted(number, total, none(), none(), cut(rows, page));
        }
        var rows = cases.list(asked, number, page);
        int total = rows.isEmpty() ? 0 : rows.getFirst().total();
        return Tally.isWithheld(number, total, this::isSensitive)
                ? new Counted(number, 0, none(), none(), none())
                : new Counted(number, total, cut(rows, page), none(), none());
    }

    private static <T> PageOf<T> none() {
        return cut(List.of(), 1);
    }

    private static <T> PageOf<T> cut(List<T> rows, int page) {
        return PageOf.cut(rows, page, CaseNumberRepository.PAGE);
    }

    private static Stream<UUID> ids(Counted found) {
        return Stream.of(
                        found.cases().items().stream().flatMap(one -> Stream.of(one.id(), one.personId())),
                        found.contacts().items().stream().map(ContactNumberRepository.Contacted::id),
                        found.gone().items().stream().map(ContactNumberRepository.Gone::caseId))
                .flatMap(ids -> ids);
    }

    private boolean isSensitive(String need) {
        return words.isSensitive("problem", List.of(need));
    }
}
