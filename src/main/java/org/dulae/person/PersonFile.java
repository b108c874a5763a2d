package org.dulae.person;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person as the page shows her. The identity number is masked; the full one is an act of its own ({@link People#number}).
 *
 * @param displayName as people say it; empty when nobody knows any name yet
 * @param areaCode where the person is; {@code 00} = not known
 * @param teamId the only team that may know of this person, or null
 * @param communication how to speak with this person, in words
 * @param changedAt when it was last saved
 */
public record PersonFile(
        PersonId id,
        int version,
        Names names,
        String displayName,
        Sex sex,
        Birth birth,
        @Nullable LocalDate diedOn,
        @Nullable String nationality,
        NumberKind numberKind,
        String maskedNumber,
        String areaCode,
        @Nullable UUID teamId,
        String communication,
        Instant changedAt,
        List<Address> addresses,
        List<Phone> phones,
        List<FormerName> formerNames,
        List<Group> groups) {

    /** A name borne before. */
    public record FormerName(String given, String family) {
        public String written() {
            return (given + " " + family).strip();
        }
    }

    /** A group somebody declared the person to belong to. */
    public record Group(UUID id, String code, LocalDate since) {}

    public boolean isRestricted() {
        return teamId != null;
    }

    public Optional<Address> current() {
        return address(Address.Kind.CURRENT);
    }

    public Optional<Address> registered() {
        return address(Address.Kind.REGISTERED);
    }

    private Optional<Address> address(Address.Kind kind) {
        return addresses.stream().filter(address -> address.kind() == kind).findFirst();
    }

    /** The number to call first: the person's own before others, a safe one before one nobody asked about; never an unsafe one. */
    public Optional<Phone> phoneToCall() {
        return phones.stream().filter(phone -> phone.safe() != Safety.UNSAFE).findFirst();
    }

    public Birth.Stage lifeStage(LocalDate today) {
        return Birth.Stage.of(birth, today);
    }
}
