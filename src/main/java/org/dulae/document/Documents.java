package org.dulae.document;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.Keys;
import org.dulae.access.NotFound;
import org.dulae.shared.NewId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The door to files. The module whose record a file belongs to has already asked whether the actor may see that record. */
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
     * The record a file belongs to.
     *
     * @param person whom it is about; null where it is about nobody
     */
    public record Owner(
            UUID id,
            String areaCode,
            @Nullable UUID team,
            @Nullable UUID person) {}

    /** A file without its bytes. */
    public record Kept(UUID id, FileType type, int size, String by, Instant at) {}

    public record Opened(Kept file, byte[] bytes) {}

    /**
     * Keeps a file for ever; another one may come beside it.
     *
     * @throws Unusable when it is empty, too large, or nothing we can show
     */
    public UUID keep(Actor actor, Owner owner, byte[] bytes) {
        if (bytes.length > LARGEST) {
            throw new Unusable("document.error.large");
        }
        FileType type = FileType.of(bytes).orElseThrow(() -> new Unusable("document.error.type"));
        byte[] bare = type.bare(bytes);
        return acting.as(actor, () -> {
            Kept file = new Kept(NewId.next(), type, bare.length, actor.name(), clock.instant());
            files.insert(actor, owner, file, keys.encrypt(bare));
            audit.recordWith(actor, "document.keep", type.name(), file.id(), owner.id());
            return file.id();
        });
    }

    /** Newest first. */
    public List<Kept> of(Actor actor, UUID owner) {
        return acting.as(actor, () -> files.of(actor, owner));
    }

    /** @throws NotFound when this record has no such file, or not for this actor */
    public Opened open(Actor actor, UUID owner, UUID file) {
        return acting.as(actor, () -> {
            Kept found = files.of(actor, owner).stream()
                    .filter(one -> one.id().equals(file))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("file"));
            audit.record(actor, "document.read", file, owner);
            return new Opened(found, keys.decrypt(files.bytes(actor, file)));
        });
    }
}
