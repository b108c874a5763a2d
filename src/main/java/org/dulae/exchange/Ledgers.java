package org.dulae.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.dulae.access.Acting;
import org.dulae.access.Actor;
import org.dulae.access.Audit;
import org.dulae.access.NotFound;
import org.dulae.casework.CaseFile;
import org.dulae.person.NotAccepted;
import org.dulae.shared.NewId;
import org.dulae.shared.Texts;
import org.springframework.stereotype.Service;

/**
 * Lists an office kept till now, on their way in. Work goes in steps short enough for a request; each line comes in in a transaction of its
 * own, together with its mark, so that a run cut off anywhere is gone on with and nothing comes twice.
 */
@Service
public class Ledgers {
    private static final Duration KEPT = Duration.ofDays(3);
    private static final int LOOKED_AT = 50;
    private static final int BROUGHT = 50;

    private final Acting acting;
    private final Audit audit;
    private final LedgerRepository ledgers;
    private final Looking looking;
    private final Bringing bringing;
    private final Clock clock;

    Ledgers(Acting acting, Audit audit, LedgerRepository ledgers, Looking looking, Bringing bringing, Clock clock) {
        this.acting = acting;
        this.audit = audit;
        this.ledgers = ledgers;
        this.looking = looking;
        this.bringing = bringing;
        this.clock = clock;
    }

    /** Keeps what a workbook says; nothing of it is looked at yet. */
    UUID keep(Actor actor, LedgerKind kind, List<LedgerRow> rows) {
        return acting.as(actor, () -> {
            Instant now = clock.instant();
            ledgers.forgetExpired(actor, now);
            Ledger ledger = new Ledger(
                    NewId.next(),
                    kind,
                    Ledger.Phase.LOOKING,
                    0,
                    rows.stream().map(LedgerLine::unseen).toList(),
                    1,
                    now,
                    now.plus(KEPT));
            ledgers.insert(ledger, actor);
            audit.recordWith(actor, "exchange.keep", kind.name(), ledger.id());
            return ledger.id();
        });
    }

    Ledger get(Actor actor, UUID id) {
        return acting.as(actor, () -> {
            Ledger ledger = ledgers.find(id, actor, clock.instant()).orElseThrow(() -> new NotFound("ledger"));
            audit.record(actor, "exchange.read", id);
            return ledger;
        });
    }

    /** The actor's own in this office, newest first. */
    List<Ledger> all(Actor actor) {
        return acting.as(actor, () -> ledgers.all(actor, clock.instant()));
    }

    /** What may be meant by a line, in words; what the actor may not see is not among it. */
    Map<UUID, String> names(Actor actor, LedgerKind kind, Collection<UUID> ids) {
        return acting.as(actor, () -> {
            Map<UUID, String> names = kind == LedgerKind.CASES ? ledgers.people(actor, ids) : ledgers.cases(actor, ids);
            audit.record(actor, "exchange.maybe", names.keySet());
            return names;
        });
    }

    /** From now on it is brought in. Pressed twice, it begins once. */
    void decide(Actor actor, UUID id, Map<Integer, UUID> chosen) {
        acting.run(actor, () -> {
            Ledger ledger = get(actor, id);
            if (ledger.phase() == Ledger.Phase.READY) {
                ledgers.save(ledger.decided(chosen), actor);
                audit.record(actor, "exchange.decide", id);
            }
        });
    }

    /** Goes on by one step, with looking or with bringing in. */
    void step(Actor actor, UUID id, Texts t) {
        Ledger ledger = get(actor, id);
        if (ledger.phase().works()) {
            RowReader reader = looking.reader(actor.scope());
            Ledger after = ledger.phase() == Ledger.Phase.LOOKING
                    ? acting.as(actor, () -> ledger.goOn(LOOKED_AT, looked(actor, ledger, reader)))
                    : ledger.goOn(BROUGHT, line -> brought(actor, ledger, line, reader, t));
            acting.run(actor, () -> ledgers.save(after, actor));
        }
    }

    private UnaryOperator<LedgerLine> looked(Actor actor, Ledger ledger, RowReader reader) {
        Map<String, Integer> first = new HashMap<>();
        ledger.lines()
                .forEach(line -> first.putIfAbsent(
                        line.row().mark(ledger.kind()), line.row().number()));
        return line -> {
            int same = first.getOrDefault(
                    line.row().mark(ledger.kind()), line.row().number());
            return same == line.row().number()
                    ? looking.look(actor, ledger.kind(), line, reader)
                    : line.refused("exchange.refused.twice", String.valueOf(same));
        };
    }

    private LedgerLine brought(Actor actor, Ledger ledger, LedgerLine line, RowReader reader, Texts t) {
        try {
            return acting.as(actor, () -> bringing.bring(actor, ledger, line, reader, t));
        } catch (LedgerProblem why) {
            return line.refused(why.key(), why.said());
        } catch (NotAccepted wrong) {
            return line.refused(wrong.problems().byField().values().iterator().next(), "");
        } catch (NotFound gone) {
            return line.refused("exchange.refused.gone", "");
        } catch (CaseFile.AlreadyClosed closed) {
            return line.refused("exchange.refused.visit.closed", "");
        } catch (Bringing.Overtaken other) {
            return acting.as(actor, () -> bringing.bring(actor, ledger, line, reader, t));
        }
    }
}
