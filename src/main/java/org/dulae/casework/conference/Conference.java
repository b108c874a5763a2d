package org.dulae.casework.conference;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting about a case (ทีมสหวิชาชีพ).
 *
 * @param facts what was put together there
 * @param members without those who were taken off again
 * @param decisions in the order in which they were made, taken back ones among them
 */
public record Conference(
        UUID id,
        Told told,
        @Nullable Instant calledOffAt,
        String by,
        int version,
        Instant changedAt,
        List<Member> members,
        List<Decision> decisions) {

    /** What stands in its form. */
    public record Told(Instant meetsAt, String place, String facts) {}

    public enum Role {
        SOCIAL_WORKER,
        PSYCHOLOGIST,
        HEALTH,
        POLICE,
        PROSECUTOR,
        TEACHER,
        LAWYER,
        LOCAL_GOVERNMENT,
        VILLAGE_HEAD,
        OTHER
    }

    public enum Way {
        IN_APP,
        PHONE,
        PAPER
    }

    /** @param user the account of a colleague; null = asked by telephone or letter */
    public record Member(
            UUID id, @Nullable UUID user, String name, Role role, String organisation, Way way, boolean came) {}

    /** @param task what it is in the plan */
    public record Decision(
            UUID id,
            UUID task,
            String content,
            String who,
            Instant dueAt,
            @Nullable Instant endedAt,
            int version) {}

    public boolean isOn() {
        return calledOffAt == null;
    }

    public List<Decision> standing() {
        return decisions.stream().filter(one -> one.endedAt() == null).toList();
    }

    public boolean isAsked(UUID user) {
        return members.stream().anyMatch(member -> user.equals(member.user()));
    }

    Conference with(List<Member> all, List<Decision> decided) {
        return new Conference(id, told, calledOffAt, by, version, changedAt, all, decided);
    }
}
