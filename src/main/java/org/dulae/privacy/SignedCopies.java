package org.dulae.privacy;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.document.Documents;
import org.dulae.document.FileKind;
import org.dulae.document.Unusable;
import org.dulae.privacy.SignedCopyRepository.Row;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/** The door to signed copies of agreements: kept, listed and opened by privacy officers, and by nobody else. */
@Service
public class SignedCopies {
    private static final String OWNER = "privacy.signed_copy";
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;
    private final SignedCopyRepository rows;
    private final Agreements agreements;
    private final Documents documents;

    SignedCopies(
            Acting acting,
            Audit audit,
            Clock clock,
            SignedCopyRepository rows,
            Agreements agreements,
            Documents documents) {
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
        this.rows = rows;
        this.agreements = agreements;
        this.documents = documents;
    }

    /**
     * Another one stays beside it.
     *
     * @throws NotFound when there is no such agreement
     * @throws Unusable when the file is none we can keep
     */
    public UUID keep(Actor actor, UUID agreement, LocalDate signed, String words, byte[] bytes) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            UUID about = agreements.get(actor, agreement).id();
            UUID id = NewId.next();
            rows.insert(actor, id, about, signed, words, clock.instant());
            documents.keep(actor, new Documents.Owner(OWNER, id), FileKind.PAPER, bytes);
            audit.record(actor, "privacy.agreement.copy", about, id);
            return id;
        });
    }

    /** The newest first. */
    List<SignedCopy> of(Actor actor, UUID agreement) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            List<Row> all = rows.of(actor, agreement);
            Map<UUID, Documents.Kept> files = documents
                    .of(actor, OWNER, all.stream().map(Row::id).toList())
                    .stream()
                    .collect(Collectors.toMap(Documents.Kept::owner, Function.identity()));
            return all.stream()
                    .flatMap(row -> Stream.ofNullable(files.get(row.id())).map(file -> copy(row, file)))
                    .toList();
        });
    }

    private static SignedCopy copy(Row row, Documents.Kept file) {
        return new SignedCopy(row.id(), row.signed(), row.words(), row.by(), row.at(), file.type(), file.size());
    }

    /** @throws NotFound when this agreement has no such copy, or not for this actor */
    Documents.Opened open(Actor actor, UUID agreement, UUID copy) {
        actor.require(Role.PRIVACY);
        return acting.as(actor, () -> {
            Row found = rows.of(actor, agreement).stream()
                    .filter(row -> row.id().equals(copy))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("copy"));
            Documents.Owner owner = new Documents.Owner(OWNER, found.id());
            UUID file = documents.of(actor, owner).stream()
                    .findFirst()
                    .orElseThrow(() -> new NotFound("file"))
                    .id();
            audit.record(actor, "privacy.agreement.copy.read", agreement, copy);
            return documents.open(actor, owner, file);
        });
    }
}
