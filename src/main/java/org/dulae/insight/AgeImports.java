package org.dulae.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.area.AgeFiles;
import org.dulae.area.AgeFiles.Import;
import org.dulae.area.AgeFiles.Kept;
import org.dulae.area.AgeFiles.Reading;
import org.dulae.area.AreaCode;
import org.dulae.area.RegisterBase;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * Who may bring the register's age files: the provincial office for its province, an administrator for the area of the own office. Of a file that tells of
 * more, only the own places are taken.
 */
@Service
public class AgeImports {
    private final AgeFiles files;
    private final ColleagueRepository colleagues;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    AgeImports(AgeFiles files, ColleagueRepository colleagues, Acting acting, Audit audit, Clock clock) {
        this.files = files;
        this.colleagues = colleagues;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One import, as its list shows it.
     *
     * @param mine whether this actor may undo it
     */
    record Told(Import file, String by, String undoneBy, boolean mine) {
        boolean isUndone() {
            return file.undoneAt() != null;
        }
    }

    UUID keep(Actor actor, String name, byte[] content) {
        return acting.as(actor, () -> files.keep(name, content, actor.id().value(), clock.instant()));
    }

    Optional<Kept> kept(Actor actor, UUID id) {
        return acting.as(actor, () -> files.kept(id, actor.id().value()));
    }

    void describe(Actor actor, UUID id, LocalDate asOf, RegisterBase base) {
        acting.run(actor, () -> files.describe(id, actor.id().value(), asOf, base));
    }

    Reading read(Actor actor, Kept file) {
        return acting.as(actor, () -> files.read(file, ours(actor)));
    }

    /** Empty when it would change nothing. */
    Optional<Import> take(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Kept file = kept(actor, id).orElseThrow(() -> new NotFound("age file"));
            Optional<Import> taken = files.take(
                    file, OwnPlaces.of(actor), ours(actor), actor.id().value(), clock.instant());
            taken.ifPresent(fresh ->
                    audit.recordWith(actor, "insight.ages.take", fresh.area().value(), fresh.id()));
            return taken;
        });
    }

    /** Newest first: one's own, and those for the whole country, which count everywhere. */
    List<Told> all(Actor actor) {
        return acting.as(actor, () -> {
            List<Import> imports = files.imports().stream()
                    .filter(one -> one.area().equals(AreaCode.COUNTRY) || isOwn(actor, one))
                    .toList();
            Map<UUID, String> names = colleagues.names(imports.stream()
                    .flatMap(one -> Stream.of(one.by(), one.undoneBy()))
                    .filter(Objects::nonNull)
                    .toList());
            return imports.stream()
                    .map(one -> new Told(one, name(names, one.by()), name(names, one.undoneBy()), isOwn(actor, one)))
                    .toList();
        });
    }

    private static String name(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    void undo(Actor actor, UUID id) {
        acting.run(actor, () -> {
            Import one =
                    files.find(id).filter(known -> isOwn(actor, known)).orElseThrow(() -> new NotFound("age import"));
            if (files.undo(id, actor.id().value(), clock.instant())) {
                audit.recordWith(actor, "insight.ages.undo", one.area().value(), id);
            }
        });
    }

    private static Predicate<AreaCode> ours(Actor actor) {
        return code -> OwnPlaces.hold(actor, code);
    }

    private static boolean isOwn(Actor actor, Import one) {
        return ours(actor).test(one.area());
    }
}
