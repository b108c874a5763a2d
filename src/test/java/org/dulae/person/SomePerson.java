package org.dulae.person;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.dulae.access.Actor;
import org.dulae.person.NewPerson.NewPhone;
import org.jspecify.annotations.Nullable;

/** Invented people for tests. Every name shows that nobody bears it; every number is of registrar 0000, which no office has. */
public final class SomePerson {
    /** ตำบลหัวเมือง อำเภอเมืองปาน จังหวัดลำปาง. */
    public static final String HUA_MUEANG = "521305";
    /** Its neighbour บ้านขอ. */
    public static final String BAN_KHO = "521302";

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private Names names;
    private Sex sex = Sex.FEMALE;
    private String birth = "12 มี.ค. 2501";
    private NumberKind numberKind = NumberKind.NONE;
    private String number = "";
    private String areaCode = HUA_MUEANG;
    private Dwelling home = Dwelling.at("12/3", "5", "หัวเมือง", "หลังวัด บ้านสีฟ้า");
    private final List<NewPhone> phones = new ArrayList<>();
    private @Nullable UUID teamId;

    private SomePerson(Names names) {
        this.names = names;
    }

    /** นางแก้ว ใจดีสมมุติ, called ป้าแก้ว, 68, of หัวเมือง. */
    public static SomePerson kaeo() {
        return new SomePerson(new Names("นาง", "แก้ว", "ใจดีสมมุติ", "ป้าแก้ว"));
    }

    public static SomePerson named(String given, String family) {
        return new SomePerson(Names.of(given, family));
    }

    public SomePerson called(String nickname) {
        names = new Names(names.title(), names.given(), names.family(), nickname);
        return this;
    }

    public SomePerson titled(String title) {
        names = new Names(title, names.given(), names.family(), names.nickname());
        return this;
    }

    public SomePerson born(String written) {
        birth = written;
        return this;
    }

    public SomePerson man() {
        sex = Sex.MALE;
        return this;
    }

    /** A valid, invented number of a Thai card. */
    public SomePerson withNumber() {
        return withNumber(number(NUMBER.incrementAndGet()));
    }

    public SomePerson withNumber(String digits) {
        numberKind = NumberKind.THAI_ID;
        number = digits;
        return this;
    }

    public SomePerson in(String area) {
        areaCode = area;
        return this;
    }

    public SomePerson at(Dwelling where) {
        home = where;
        return this;
    }

    public SomePerson withPhone(String digits) {
        return withPhone(digits, PhoneOwner.SELF, Safety.SAFE);
    }

    public SomePerson withPhone(String digits, PhoneOwner owner, Safety safe) {
        phones.add(
                new NewPhone(digits, owner, owner == PhoneOwner.SELF ? "" : "สมศรี ตัวอย่าง", safe, "หลัง 17.00 น."));
        return this;
    }

    public SomePerson knownTo(UUID team) {
        teamId = team;
        return this;
    }

    public NewPerson typed() {
        return new NewPerson(names, sex, birth, numberKind, number, areaCode, home, phones, teamId);
    }

    public PersonId registeredBy(Actor actor, People people) {
        return people.register(actor, typed());
    }

    /** The n-th invented number: kind 3, registrar 0000, its check digit right. */
    public static String number(int n) {
        String first = String.format("30000%07d", n);
        return first + CitizenNumber.checkDigit(first);
    }
}
