package org.dulae.complaint;

import java.time.Instant;
import org.dulae.complaint.Complaint.Stage;
import org.jspecify.annotations.Nullable;

/** Where a complaint is, for whoever has its code: how far, until when, and the answer. Never what was told. */
public record Followed(Complaint.Times times, Complaint.@Nullable Answer answer) {
    public Stage stage() {
        if (answer != null) {
            return Stage.ANSWERED;
        }
        return times.examined() != null
                ? Stage.EXAMINED
                : times.acknowledged() != null ? Stage.ACKNOWLEDGED : Stage.RECEIVED;
    }

    /** The day a stage was reached; null = not yet. */
    public @Nullable Instant at(Stage one) {
        return switch (one) {
            case RECEIVED -> times.received();
            case ACKNOWLEDGED -> times.acknowledged();
            case EXAMINED -> times.examined();
            case ANSWERED -> answer == null ? null : answer.at();
        };
    }
}
