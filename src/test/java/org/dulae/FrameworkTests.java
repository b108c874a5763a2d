package org.dulae;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.dulae.ArchitectureTests.CODE;
import static org.dulae.ArchitectureTests.ROOT;
import static org.dulae.ArchitectureTests.TIMES;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import org.dulae.access.Acting;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What the framework may not do for us: transactions, a clock, beans and fields that come about out of sight. */
class FrameworkTests {
    @Test
    void nobody_uses_Transactional_and_only_Acting_opens_a_transaction() {
        noClasses().should().beAnnotatedWith(Transactional.class).check(CODE);
        noMethods().should().beAnnotatedWith(Transactional.class).check(CODE);
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .doNotBelongToAnyOf(Acting.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(PlatformTransactionManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(TransactionTemplate.class)
                .check(CODE);
    }

    @Test
    void nobody_reads_the_clock_directly() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT)
                .and()
                .doNotHaveFullyQualifiedName("org.dulae.shared.NewId")
                .should()
                .callMethodWhere(describe("reads the clock of the machine", FrameworkTests::readsTheClock))
                .check(CODE);
    }

    @Test
    void no_lombok_no_field_injection() {
        noClasses().should().dependOnClassesThat().resideInAPackage("lombok..").check(CODE);
        fields().should()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .check(CODE);
    }

    @Test
    void whichBeansThereAreDoesNotDependOnSettings() {
        noClasses()
                .should()
                .beAnnotatedWith(describe(
                        "a condition on settings",
                        annotation -> annotation.getRawType().isMetaAnnotatedWith(Conditional.class)
                                || annotation.getRawType().isEquivalentTo(Conditional.class)))
                .check(CODE);
        noMethods()
                .should()
                .beAnnotatedWith(describe(
                        "a condition on settings",
                        annotation -> annotation.getRawType().isMetaAnnotatedWith(Conditional.class)))
                .check(CODE);
    }

    /** The one bean that is the clock may; everybody else asks it. */
    private static boolean readsTheClock(JavaAccess<?> call) {
        if (call.getOrigin().isAnnotatedWith(Bean.class)) {
            return false;
        }
        String method = call.getTarget().getName();
        JavaClass owner = call.getTargetOwner();
        boolean time = TIMES.stream().anyMatch(owner::isEquivalentTo)
                && method.equals("now")
                && call.getTarget() instanceof com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
        boolean clock = owner.isEquivalentTo(Clock.class) && (method.startsWith("system") || method.startsWith("tick"));
        return time || clock || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
    }
}
