package org.dulae.access;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Who is acting: a person in one unit, with the rights held there today, or a named job of the system.
 *
 * @param unitArea official code of the area the unit stands in; audit rows carry it
 * @param teams restricted teams the person belongs to now, break-glass included
 * @param barred people the person may never see (conflict of interest)
 * @param units how many units the person may switch between
 * @param deputyships the teams among these to which the person belongs today in the place of somebody who is away
 */
public record Actor(
        UserId id,
        String name,
        UnitId unit,
        UnitKind unitKind,
        String unitNameTh,
        String unitNameEn,
        String unitArea,
        Set<Role> roles,
        Scope scope,
        Set<UUID> teams,
        Set<UUID> barred,
        int units,
        Set<Deputyship> deputyships) {
    private static final UUID SYSTEM = new UUID(0, 0);

    /** Of the team of a restricted matter while this member of it is away. */
    public record Deputyship(UUID team, UUID absent) {}

    public Actor(
            UserId id,
            String name,
            UnitId unit,
            UnitKind unitKind,
            String unitNameTh,
            String unitNameEn,
            String unitArea,
            Set<Role> roles,
            Scope scope,
            Set<UUID> teams,
            Set<UUID> barred,
            int units) {
        this(id, name, unit, unitKind, unitNameTh, unitNameEn, unitArea, roles, scope, teams, barred, units, Set.of());
    }

    /** A job of the system, named so that the audit says which; it sees only the scope given. */
    public static Actor system(String job, Scope scope) {
        return new Actor(
                new UserId(SYSTEM),
                job,
                new UnitId(SYSTEM),
                UnitKind.SYSTEM,
                job,
                job,
                "00",
                Set.of(),
                scope,
                Set.of(),
                Set.of(),
                1);
    }

    /**
     * Where what the actor writes down is kept until a place is known: where the unit stands, or, if it answers only for places elsewhere,
     * the first of those. A row outside the scope could not even be written.
     */
    public String deskArea() {
        return scope.covers(unitArea) ? unitArea : scope.areas().getFirst();
    }

    /** Whether the actor holds one of these roles in the unit acted for. */
    public boolean has(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }

    /** Refuses when none of the roles is held; doors call it for what only some may do. */
    public void require(Role... wanted) {
        if (!has(wanted)) {
            throw new Refused("role");
        }
    }

    /** The same with one team more: whoever opens a restricted matter belongs to its team at once. */
    public Actor joining(UUID team) {
        Set<UUID> all = new HashSet<>(teams);
        all.add(team);
        return new Actor(
                id,
                name,
                unit,
                unitKind,
                unitNameTh,
                unitNameEn,
                unitArea,
                roles,
                scope,
                Set.copyOf(all),
                barred,
                units,
                deputyships);
    }

    /** The teams and the absent of the deputyships: {@code x.team_id = any(:deputyTeams) and x.owner_id = any(:deputyOf)}. */
    public Map<String, Object> deputyParams() {
        return Map.of(
                "deputyTeams",
                deputyships.stream().map(Deputyship::team).distinct().toArray(UUID[]::new),
                "deputyOf",
                deputyships.stream().map(Deputyship::absent).distinct().toArray(UUID[]::new));
    }

    public boolean isSystem() {
        return id.value().equals(SYSTEM);
    }

    public String unitName(boolean thai) {
        return thai ? unitNameTh : unitNameEn;
    }
}
