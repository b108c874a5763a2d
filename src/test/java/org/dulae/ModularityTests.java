package org.dulae;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** Modules keep their walls: only public types are used, only of modules named as allowed, and arrows point down. */
class ModularityTests {
    /** Pages are compiled into the packages of their modules; they show what controllers hand them and are no code of ours. */
    static final ApplicationModules MODULES = ApplicationModules.of(
            Application.class, simpleNameStartingWith("Jte").and(simpleNameEndingWith("Generated")));

    @Test
    void modulesUseOnlyWhatOthersOffer() {
        MODULES.verify();
    }

    @Test
    void everyModuleHasItsPlaceInTheOrder() {
        assertThat(MODULES.stream()
                        .map(module -> module.getIdentifier().toString())
                        // Modules nested in another, and the package into which components of pages are compiled.
                        .filter(name -> !name.contains(".") && !name.equals("ui")))
                .containsExactlyInAnyOrderElementsOf(Checkout.modules());
    }

    @Test
    void modulesCallOnlyModulesPrintedBeforeThem() {
        List<String> order = Checkout.modules();
        assertThat(order)
                .allSatisfy(module -> assertThat(allowed(module))
                        .as("what %s may call", module)
                        .isSubsetOf(order.subList(0, order.indexOf(module))));
    }

    @Test
    void everyModuleSaysWhatItMayCallAndThatNothingIsNull() {
        assertThat(Checkout.modules()).allSatisfy(module -> {
            Package here = described(module);
            assertThat(here.isAnnotationPresent(NullMarked.class))
                    .as("@NullMarked on %s", module)
                    .isTrue();
            assertThat(module.equals("shared") || here.isAnnotationPresent(ApplicationModule.class))
                    .as("@ApplicationModule on %s", module)
                    .isTrue();
        });
    }

    static List<String> allowed(String module) {
        ApplicationModule rule = described(module).getAnnotation(ApplicationModule.class);
        return rule == null
                ? List.of()
                : Stream.of(rule.allowedDependencies())
                        .map(name -> name.replaceFirst(" :: .*", ""))
                        .distinct()
                        .sorted()
                        .toList();
    }

    private static Package described(String module) {
        try {
            return Class.forName("org.dulae." + module + ".package-info").getPackage();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(module + " has no package-info.java", e);
        }
    }
}
