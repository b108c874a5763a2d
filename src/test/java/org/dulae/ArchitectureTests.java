package org.dulae;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.conditions.ArchConditions.bePackagePrivate;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.dulae.access.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.web.bind.annotation.RestController;

/** The rules of CONTRIBUTING that the compiler cannot keep, each named as its sentence. */
class ArchitectureTests {
    static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(
                    place -> !place.matches(java.util.regex.Pattern.compile(".*/Jte\\w+Generated(\\$.*)?\\.class")))
            .importPackages("org.dulae");

    /** The root package starts and stops a database; it is no module. */
    static final String ROOT = "org.dulae";

    /** Doors or methods of doors behind which there are no people, and why. */
    private static final Map<String, String> NO_PEOPLE_BEHIND_IT = Map.ofEntries(
            entry("org.dulae.area.Ageing", "figures of places are public"),
            entry("org.dulae.area.AgeFiles", "figures of places; who may bring them is asked by insight"),
            entry("org.dulae.area.Areas", "codes and names of places are public"),
            entry("org.dulae.area.Boundaries", "forms of places are public"),
            entry("org.dulae.vocabulary.Vocabulary", "codes and their words are public"),
            entry("org.dulae.access.SignIn", "finds out who acts"),
            entry("org.dulae.upkeep.Installation", "what the installation is for stands on every page"),
            entry("org.dulae.access.Units.find", "names of offices"),
            entry("org.dulae.access.accounts.CodeSignIn", "finds out who acts"),
            entry("org.dulae.access.accounts.FirstAccount", "there is nobody yet"),
            entry("org.dulae.access.Units.get", "names of offices"),
            entry("org.dulae.centre.Attendance.came", "somebody at the door of a meeting"),
            entry("org.dulae.centre.Attendance.now", "somebody at the door of a meeting"),
            entry("org.dulae.centre.Centres.route", "which office answers for a place"),
            entry("org.dulae.centre.LifeCycle.serving", "which centre is open to the public"),
            entry("org.dulae.person.People.check", "reads what was typed and nothing else"));

    private static final DescribedPredicate<JavaClass> DOORS = describe(
            "doors",
            type -> type.isAnnotatedWith(Service.class)
                    && type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC));

    static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class);

    @Test
    void controllers_and_repositories_are_package_private() {
        classes()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .or()
                .haveSimpleNameEndingWith("Repository")
                .or()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should(bePackagePrivate())
                .check(CODE);
    }

    @Test
    void controllers_call_doors_and_never_repositories() {
        noClasses()
                .that()
                .haveSimpleNameEndingWith("Controller")
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .check(CODE);
    }

    @Test
    void only_repositories_use_JdbcClient() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and(describe(
                        "are neither repositories nor their rows",
                        type -> !outermost(type).getSimpleName().matches(".*(Repository|Row)")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..")
                .check(CODE);
    }

    @Test
    void doors_take_an_Actor_first() {
        methods()
                .that()
                .areDeclaredInClassesThat(DOORS)
                .and(describe(
                        "lead to people",
                        method -> !NO_PEOPLE_BEHIND_IT.containsKey(
                                        method.getOwner().getName())
                                && !NO_PEOPLE_BEHIND_IT.containsKey(
                                        method.getOwner().getName() + "." + method.getName())))
                .and()
                .areNotPrivate()
                .and()
                .areNotStatic()
                .should(takeFirst(Actor.class))
                .check(CODE);
    }

    @Test
    void events_hold_only_ids_codes_and_dates() {
        classes()
                .that()
                .areRecords()
                .and(describe("are events", ArchitectureTests::isEvent))
                .should(holdOnlyIdsCodesAndDates())
                .check(CODE);
    }

    /** A clock asks an officer; whoever is outside is told by a person, never by the program. */
    @Test
    void nothing_is_sent_outside_by_itself() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.net\\.(http\\..*|Socket|.*URLConnection)|jakarta\\.mail\\..*"
                        + "|org\\.springframework\\.(mail\\..*|web\\.(client|reactive)\\..*)")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(CODE);
    }

    @Test
    void no_class_ends_in_Impl_Util_Manager_Dto_Helper() {
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Utils?|Manager|Dto|DTO|Helper|Facade|Mapper)")
                .check(CODE);
    }

    @Test
    void models_know_neither_the_web_nor_the_database() {
        noClasses()
                .that()
                .areRecords()
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackages(ROOT, "org.dulae.web", "org.dulae.access")
                .should()
                .dependOnClassesThat(
                        resideInAPackage("jakarta.servlet..").or(resideInAPackage("org.springframework.jdbc..")))
                .check(CODE);
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> outer = type.getEnclosingClass();
        return outer.isEmpty() ? type : outermost(outer.get());
    }

    private static boolean isEvent(JavaClass type) {
        return type.getAllRawInterfaces().stream()
                        .anyMatch(face -> face.getSimpleName().endsWith("Event"))
                || type.getSimpleName().endsWith("Event");
    }

    private static ArchCondition<JavaMethod> takeFirst(Class<?> wanted) {
        return new ArchCondition<>("take an " + wanted.getSimpleName() + " first") {
            @Override
            public void check(JavaMethod method, ConditionEvents events) {
                boolean right = !method.getRawParameterTypes().isEmpty()
                        && method.getRawParameterTypes().get(0).isEquivalentTo(wanted);
                events.add(new SimpleConditionEvent(method, right, method.getFullName()));
            }
        };
    }

    private static ArchCondition<JavaClass> holdOnlyIdsCodesAndDates() {
        return new ArchCondition<>("hold only ids, codes and dates") {
            @Override
            public void check(JavaClass event, ConditionEvents events) {
                event.getFields().stream()
                        .filter(field ->
                                !field.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.STATIC))
                        .forEach(field -> field.getType()
                                .getAllInvolvedRawTypes()
                                .forEach(type -> events.add(new SimpleConditionEvent(
                                        event,
                                        isIdCodeOrDate(type),
                                        field.getFullName() + " is a " + type.getName()))));
            }
        };
    }

    /** A text is allowed because codes are texts; that it is no name is for the reader of the event to see. */
    private static boolean isIdCodeOrDate(JavaClass type) {
        return type.isPrimitive()
                || type.isEnum()
                || type.getSimpleName().endsWith("Id")
                || type.getSimpleName().endsWith("Code")
                || type.isAssignableTo(Collection.class)
                || TIMES.stream().anyMatch(type::isEquivalentTo)
                || type.isEquivalentTo(UUID.class)
                || type.isEquivalentTo(String.class);
    }
}
