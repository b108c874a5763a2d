package org.dulae.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of an office's register of letters.
 *
 * @param series empty in the open register; else the number of the restricted case it counts for
 * @param letter the letter written here that has this number
 */
public record RegisterLine(
        UUID id,
        Way way,
        int year,
        String series,
        int number,
        LocalDate on,
        Told told,
        @Nullable UUID letter,
        @Nullable Cancelled cancelled,
        String by) {
    public enum Way {
        IN,
        OUT
    }

    /**
     * What is written into the register.
     *
     * @param theirNumber that stands on the letter: of one that came its sender's, of one that goes ours
     * @param done what became of it
     */
    public record Told(
            String theirNumber,
            @Nullable LocalDate theirDate,
            String sender,
            String receiver,
            String subject,
            String done) {}

    public record Cancelled(Instant at, String reason) {}

    /** One that goes bears our own number and the day it was given. */
    RegisterLine sent(String code) {
        String whole = code.isEmpty() ? shown() : code + "/" + shown();
        Told ours = new Told(whole, on, told.sender(), told.receiver(), told.subject(), told.done());
        return new RegisterLine(id, way, year, series, number, on, ours, letter, cancelled, by);
    }

    /** Nobody is named any more once its time was over: the number and the date are all that is left. */
    public boolean isWithoutWords() {
        return told.subject().isEmpty();
    }

    /** As people say it: 12, or ล52-2570-00001-1 where it counts for a restricted case. */
    public String shown() {
        return series.isEmpty() ? String.valueOf(number) : "ล" + series + "-" + number;
    }
}
