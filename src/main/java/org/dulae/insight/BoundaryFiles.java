package org.dulae.insight;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.access.Role;
import org.dulae.area.Boundaries;
import org.dulae.area.Boundaries.BoundaryFile;
import org.dulae.area.Boundaries.Imported;
import org.springframework.stereotype.Service;

/** The door to bringing boundary files: who may, for which places, and that it is written down who did. */
@Service
public class BoundaryFiles {
    private final Boundaries boundaries;
    private final Acting acting;
    private final Audit audit;
    private final Clock clock;

    BoundaryFiles(Boundaries boundaries, Acting acting, Audit audit, Clock clock) {
        this.boundaries = boundaries;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param source whose boundaries they are and under which licence */
    public record NewFile(UUID id, byte[] content, String name, String source, LocalDate asOf) {}

    static boolean mayBring(Actor actor) {
        return actor.has(Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD, Role.ADMIN);
    }

    public List<BoundaryFile> all(Actor actor) {
        return acting.as(actor, boundaries::files);
    }

    /**
     * Draws the places of one's own area as the file has them.
     *
     * @throws Boundaries.NoMap when the file cannot be read
     */
    public Imported take(Actor actor, NewFile file) {
        return acting.as(actor, () -> {
            BoundaryFile row = new BoundaryFile(
                    file.id(),
                    file.name(),
                    file.source(),
                    file.asOf(),
                    0,
                    0,
                    actor.id().value(),
                    clock.instant(),
                    null);
            Imported taken = boundaries.take(row, file.content(), code -> OwnPlaces.hold(actor, code));
            audit.record(actor, "insight.boundaries.take", file.id());
            return taken;
        });
    }

    /** Takes a file out of use, or back in. Whoever brought it may, and who looks after the whole of the same office. */
    public void withdraw(Actor actor, UUID id, boolean out) {
        acting.run(actor, () -> {
            BoundaryFile file = boundaries.files().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFound("boundary file"));
            if (!mayBring(actor)
                    || !file.by().equals(actor.id().value())
                            && !actor.unitArea().equals("00")) {
                throw new NotFound("boundary file");
            }
            boundaries.withdraw(id, out ? clock.instant() : null);
            audit.record(actor, out ? "insight.boundaries.withdraw" : "insight.boundaries.return", id);
        });
    }
}
