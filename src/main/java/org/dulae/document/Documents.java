package org.dulae.document;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Keys;
import org.dulae.access.NotFound;
import org.dulae.shared.NewId;
import org.springframework.stereotype.Service;

/** The door to files. The module whose record a file belongs to has already asked whether the actor may see that record; the database asks again. */
@Service
public class Documents {
    public static final int LARGEST = 10 << 20;
    private final Acting acting;
    private final Audit audit;
    private final Keys keys;
    private final Clock clock;
    private final FileRepository files;

    Documents(Acting acting, Audit audit, Keys keys, Clock clock, FileRepository files) {
        this.acting = acting;
        this.audit = audit;
        this.keys = keys;
        this.clock = clock;
        this.files = files;
    }

    /**
     * The record a file belongs to: who sees the one sees the other.
     *
     * @param table that said in its migration that its rows own files
     */
    public record Owner(String table, UUID id) {}

    /**
     * A file without its bytes.
     *
     * @param small whether there is a small picture of it
     */
    public record Kept(UUID id, UUID owner, FileType type, int size, boolean small, String by, Instant at) {}

    public record Opened(FileType type, byte[] bytes) {}

    /**
     * Keeps a file; another one may come beside it.
     *
     * @throws Unusable when it is empty, too large, or not what was asked for
     */
    public UUID keep(Actor actor, Owner owner, FileKind asked, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Unusable("document.error.large");
        }
        FileType type = asked.of(bytes);
        byte[] bare = type.bare(bytes);
        byte[] small = Preview.of(type, bare).orElse(null);
        return acting.as(actor, () -> {
            Kept file =
                    new Kept(NewId.next(), owner.id(), type, bare.length, small != null, actor.name(), clock.instant());
            files.insert(actor, owner, file, keys.encrypt(bare), small == null ? null : keys.encrypt(small));
            audit.recordWith(actor, "document.keep", type.name(), file.id(), owner.id());
            return file.id();
        });
    }

    /** Newest first. */
    public List<Kept> of(Actor actor, Owner owner) {
        return of(actor, owner.table(), List.of(owner.id()));
    }

    /** Of several records of one table, newest first. */
    public List<Kept> of(Actor actor, String table, Collection<UUID> owners) {
        return acting.as(actor, () -> files.of(table, owners));
    }

    /** @throws NotFound when this record has no such file, or not for this actor */
    public Opened open(Actor actor, Owner owner, UUID file) {
        return acting.as(actor, () -> {
            Kept found = known(owner, file);
            audit.record(actor, "document.read", file, owner.id());
            return new Opened(found.type(), keys.decrypt(files.bytes(file)));
        });
    }

    /** The small picture of it. */
    public Opened small(Actor actor, Owner owner, UUID file) {
        return acting.as(actor, () -> {
            if (!known(owner, file).small()) {
                throw new NotFound("file");
            }
            audit.record(actor, "document.glance", file, owner.id());
            return new Opened(FileType.JPEG, keys.decrypt(files.small(file)));
        });
    }

    private Kept known(Owner owner, UUID file) {
        return files.of(owner.table(), List.of(owner.id())).stream()
                .filter(one -> one.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("file"));
    }

    /** All files of a record, for good. Copies in older backups go when those do. */
    public void erase(Actor actor, Owner owner) {
        acting.run(actor, () -> {
            files.erase(owner);
            audit.record(actor, "document.erase", owner.id());
        });
    }

    /** One file of a record, for good. */
    public void erase(Actor actor, Owner owner, UUID file) {
        acting.run(actor, () -> {
            files.erase(owner, file);
            audit.record(actor, "document.erase", file, owner.id());
        });
    }
}
