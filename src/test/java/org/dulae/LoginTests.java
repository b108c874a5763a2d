package org.dulae;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class LoginTests {
    @Test
    void takesUserAndPasswordOutOfTheAddress() {
        Login login = Login.parse("X", "jdbc:postgresql://db:5433/dulae?user=own&sslmode=require&password=a%26b");
        assertThat(login).isEqualTo(new Login("jdbc:postgresql://db:5433/dulae?sslmode=require", "own", "a&b"));
        assertThat(Login.parse("X", login.full())).isEqualTo(login);
    }

    @Test
    void takesTheFormThatHostingServicesHandOut() {
        assertThat(Login.parse("X", "postgresql://own:p%40ss@db/dulae?sslmode=require"))
                .isEqualTo(new Login("jdbc:postgresql://db/dulae?sslmode=require", "own", "p@ss"));
        assertThat(Login.parse("X", "postgres://db/dulae").url()).isEqualTo("jdbc:postgresql://db/dulae");
    }

    @Test
    void keepsSeveralHosts() {
        Login login = Login.parse("X", "jdbc:postgresql://a:1,b:2/dulae?user=u&password=p&targetServerType=primary");
        assertThat(login.url()).isEqualTo("jdbc:postgresql://a:1,b:2/dulae?targetServerType=primary");
        assertThat(login.place()).isEqualTo("a:1,b:2/dulae");
        assertThat(login.to("other").url()).isEqualTo("jdbc:postgresql://a:1,b:2/other?targetServerType=primary");
    }

    @Test
    void neverShowsAPassword() {
        assertThat(new Login("jdbc:postgresql://db/dulae", "own", "secret").toString())
                .doesNotContain("secret");
        assertThatThrownBy(() -> Login.parse("X", "mysql://own:secret@db/dulae"))
                .isInstanceOf(StartupProblem.class)
                .hasMessageNotContaining("secret");
    }
}
