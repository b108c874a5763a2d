package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dulae.access.TableOwner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo has something to see on the pages that would otherwise be empty. */
@SpringBootTest(properties = "dulae.demo=true")
class DemoFamilyTests {
    private final JdbcClient owner;

    DemoFamilyTests(
            @Value("${spring.flyway.url}") String url,
            @Value("${spring.flyway.user}") String user,
            @Value("${spring.flyway.password}") String password) {
        owner = TableOwner.of(url, user, password);
    }

    @DynamicPropertySource
    static void inItsOwnFolder(DynamicPropertyRegistry properties) {
        Path home = folder();
        properties.add("dulae.home", home::toString);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("dulae-demo");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int count(String what) {
        return owner.sql("select count(*) from " + what).query(Integer.class).single();
    }

    @Test
    void hasAFamilyAPlanSavedTwiceAPageOfItForThePersonAndAConference() {
        assertThat(count("person.kinship where ended_as = 'DIVORCED'")).isOne();
        assertThat(count("person.kinship where kind = 'CARE'")).isEqualTo(2);
        assertThat(count("(select case_id from casework.plan_version group by case_id having count(*) > 1) twice"))
                .isPositive();
        assertThat(count("casework.handout")).isPositive();
        assertThat(count("casework.conference where facts <> ''")).isPositive();
    }
}
