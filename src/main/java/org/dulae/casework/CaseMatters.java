package org.dulae.casework;

import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Matters;
import org.dulae.access.Role;
import org.dulae.clock.Clocked;
import org.dulae.clock.ClockedMatters;
import org.dulae.person.NumberSource;
import org.dulae.shared.ThaiText;
import org.springframework.stereotype.Component;

/** Cases by their number: for the search, for break-glass and for who looked; and by their id, for the clocks that run on them. */
@Component
class CaseMatters implements Matters, NumberSource, ClockedMatters {
    private static final Pattern WHOLE = Pattern.compile("\\d{2}-\\d{4}-\\d{5,9}");
    private final Acting acting;
    private final CaseFileRepository files;
    private final CaseListRepository lists;

    CaseMatters(Acting acting, CaseFileRepository files, CaseListRepository lists) {
        this.acting = acting;
        this.files = files;
        this.lists = lists;
    }

    @Override
    public Optional<UUID> restrictedTeam(Actor actor, String number) {
        // Asked whatever was typed: a number that is none takes as long as one that is.
        return acting.as(actor, () -> lists.behind(plain(number))).map(CaseListRepository.Behind::team);
    }

    @Override
    public Optional<UUID> behind(Actor actor, String number) {
        return acting.as(actor, () -> lists.behind(plain(number)))
                .map(found -> found.id().value());
    }

    @Override
    public Optional<Seen> seen(Actor actor, UUID id) {
        return acting.as(
                actor,
                () -> files.find(actor, new CaseId(id))
                        .map(file -> new Seen(
                                Kind.CASE,
                                file.number(),
                                "/cases/" + id,
                                file.place().areaCode(),
                                file.place().team())));
    }

    /**
     * Where to go from the search of people; reading it there is what is audited. Who takes calls has no page of a case, but one of the person
     * it is about, with what was told: that is what a second call in the night needs.
     */
    @Override
    public Optional<URI> find(Actor actor, String typed) {
        String number = plain(typed);
        boolean reads = actor.has(Role.OFFICER, Role.SOCIAL_WORKER, Role.PROVINCE_OFFICER, Role.PROVINCE_HEAD);
        return (reads || actor.has(Role.OPERATOR)) && WHOLE.matcher(number).matches()
                ? acting.as(actor, () -> lists.byNumber(actor, number))
                        .map(found -> URI.create(reads ? "/cases/" + found.id() : "/people/" + found.person()))
                : Optional.empty();
    }

    @Override
    public Optional<Clocked> find(Actor actor, UUID id) {
        return acting.as(actor, () -> files.find(actor, new CaseId(id))).map(CaseMatters::clocked);
    }

    /** A case as its clocks see it. */
    static Clocked clocked(CaseFile file) {
        CaseState.Owner owner = file.state().owner();
        return new Clocked(
                file.id().value(),
                file.number(),
                "/cases/" + file.id(),
                file.place().areaCode(),
                file.place().team(),
                Stream.concat(Stream.of(file.person().value()), file.concerned().stream())
                        .toList(),
                file.place().unit(),
                owner == null ? null : owner.user(),
                owner == null ? "" : owner.name(),
                file.isOpen());
    }

    @Override
    public Map<UUID, UUID> restricted(Actor actor, Collection<UUID> ids) {
        return acting.as(actor, () -> lists.restricted(actor, ids));
    }

    @Override
    public List<Entrusted> entrusted(Actor actor, Collection<UUID> teams) {
        return acting.as(actor, () -> lists.entrusted(actor, teams));
    }

    private static String plain(String typed) {
        return ThaiText.arabicDigits(typed).replaceAll("\\s", "");
    }
}
