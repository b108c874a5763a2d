package org.dulae.person;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.dulae.access.Actor;
import org.jspecify.annotations.Nullable;

/** The columns that a new and a changed person have in common, as parameters. */
record Values(PersonRepository.Row person, Secrets secrets, String search, Actor actor, Instant now) {
    Map<String, @Nullable Object> all() {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("title", person.names().title());
        values.put("given", person.names().given());
        values.put("family", person.names().family());
        values.put("nickname", person.names().nickname());
        values.put("sex", person.sex().name());
        values.put("birth", person.birth().date());
        values.put("precision", person.birth().precision().name());
        values.put("verified", person.birth().verified());
        values.put("died", person.diedOn());
        values.put("nationality", person.nationality());
        values.put("kind", person.numberKind().name());
        values.put("secret", secrets.close(person.number()));
        values.put("hash", secrets.number(person.number()));
        values.put("tail", secrets.numberTail(person.number()));
        values.put("communication", person.communication());
        values.put("search", search);
        values.put("by", actor.id().value());
        values.put("now", Timestamp.from(now));
        return values;
    }
}
