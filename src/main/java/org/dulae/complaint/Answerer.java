package org.dulae.complaint;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dulae.access.Role;
import org.dulae.access.UserId;
import org.dulae.shared.ThaiText;

/**
 * A colleague who may be asked to answer complaints. Pure.
 *
 * @param offices where the colleague works
 * @param near works in the province, not for the whole country
 */
record Answerer(UserId id, String name, Set<Role> roles, Set<UUID> offices, boolean near) {
    /** In this order an ordinary complaint is theirs. */
    private static final List<Role> USUAL = List.of(Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER, Role.PRIVACY);
    /** Of their own office none of its heads and officers judges where the privacy officer can. */
    private static final List<Role> OF_THE_PROVINCE = List.of(Role.PRIVACY, Role.PROVINCE_HEAD, Role.PROVINCE_OFFICER);

    private static final int SHORTEST_NAME = 3;

    /**
     * Who looks into it: never who is named, and nobody of the office complained of while there is somebody else. A complaint about a
     * centre goes to the head of the province, one about the provincial office or somebody in it to the privacy officer or a head
     * elsewhere. Empty: all who could are named; then an administrator of the widest office has to open an account for somebody.
     *
     * @param all colleagues of the offices of the province and of the whole country
     */
    static Optional<Answerer> choose(Collection<Answerer> all, Complained about) {
        return inOrder(all, about).stream().findFirst();
    }

    /** Everybody it may be passed on to, the best first; where there is anybody from elsewhere, nobody of the office complained of. */
    static List<Answerer> inOrder(Collection<Answerer> all, Complained about) {
        Set<UUID> offices = offices(all, about);
        boolean ofTheProvince =
                all.stream().filter(one -> one.holds(USUAL.subList(0, 2))).anyMatch(one -> one.worksIn(offices));
        List<Role> order = ofTheProvince ? OF_THE_PROVINCE : USUAL;
        List<Answerer> free = all.stream()
                .filter(one -> one.holds(USUAL) && !one.isMeant(about))
                .toList();
        boolean elsewhere = free.stream().anyMatch(one -> !one.worksIn(offices));
        // The privacy officer usually sits in the provincial office, and judges it all the same.
        boolean judge = ofTheProvince && free.stream().anyMatch(one -> one.roles.contains(Role.PRIVACY));
        return free.stream()
                .filter(one -> !one.worksIn(offices) || !elsewhere && (!judge || one.roles.contains(Role.PRIVACY)))
                .sorted(Comparator.comparing((Answerer one) -> one.worksIn(offices))
                        .thenComparing(one -> !one.near)
                        .thenComparing(one -> one.rank(order))
                        .thenComparing(one -> one.id.value()))
                .toList();
    }

    /** The office that was said, and those of everybody who is meant. */
    private static Set<UUID> offices(Collection<Answerer> all, Complained about) {
        UUID said = about.unit();
        Stream<UUID> theirs = all.stream().filter(one -> one.isMeant(about)).flatMap(one -> one.offices.stream());
        return Stream.concat(said == null ? Stream.of() : Stream.of(said), theirs)
                .collect(Collectors.toSet());
    }

    /** Named outright, or by a word of the name in what was said. */
    boolean isMeant(Complained about) {
        String said = plain(about.words());
        return about.named().contains(id.value())
                || Stream.of(plain(name).split("\\s+"))
                        .anyMatch(word -> word.length() >= SHORTEST_NAME && said.contains(word));
    }

    private static String plain(String words) {
        return ThaiText.normalise(words).toLowerCase(Locale.ROOT);
    }

    private boolean worksIn(Set<UUID> some) {
        return offices.stream().anyMatch(some::contains);
    }

    private boolean holds(Collection<Role> some) {
        return some.stream().anyMatch(roles::contains);
    }

    private int rank(List<Role> order) {
        return order.indexOf(order.stream().filter(roles::contains).findFirst().orElseThrow());
    }
}
