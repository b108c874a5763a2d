package org.dulae.letter;

import java.util.List;
import java.util.stream.Stream;
import org.dulae.access.Actor;
import org.dulae.casework.CaseId;
import org.dulae.casework.TimelineSource;
import org.springframework.stereotype.Component;

/**
 * Letters that went out and came in, in the story of a case and so in its summary. Of a restricted case neither says to whom or from
 * whom: the name of a school or a hospital tells where somebody is.
 */
@Component
class LetterStory implements TimelineSource {
    private static final String ICON = "file-text";
    private final Letters letters;
    private final ReceivedLetters received;

    LetterStory(Letters letters, ReceivedLetters received) {
        this.letters = letters;
        this.received = received;
    }

    @Override
    public List<Told> of(Actor actor, CaseId id) {
        return Stream.concat(
                        letters.told(actor, id).flatMap(LetterStory::sent),
                        received.told(actor, id).map(LetterStory::came))
                .toList();
    }

    /** A draft is no letter yet. */
    private static Stream<Told> sent(Letter letter) {
        Letter.Numbered numbered = letter.numbered();
        if (numbered == null) {
            return Stream.of();
        }
        boolean closed = letter.place().team() != null;
        String key =
                letter.isCancelled() ? "letter.story.cancelled" : closed ? "letter.story.out" : "letter.story.out.to";
        return Stream.of(new Told(
                letter.changedAt(),
                Kind.LETTER,
                ICON,
                "",
                t -> t.text(key, numbered.number(), letter.to().name()),
                closed ? "" : letter.words().subject(),
                null,
                letter.by(),
                new Link("casework.story.more", "/letters/" + letter.id())));
    }

    private static Told came(Received letter) {
        boolean closed = letter.isRestricted();
        String key = closed ? "letter.story.in" : "letter.story.in.from";
        return new Told(
                letter.at(),
                Kind.LETTER,
                ICON,
                "",
                t -> t.text(key, letter.number(), letter.written().sender()),
                closed ? "" : letter.written().subject(),
                null,
                letter.by(),
                new Link("casework.story.more", "/letters/received/" + letter.id()));
    }
}
