package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoopbackTest {
    private static final String REAL = "https://inloggen.example/realms/meldpoort";
    private static final String DEVELOPMENT = "http://localhost:41257";

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.0.0.2"})
    void on_this_machine_alone_everything_starts(String host) {
        assertThatCode(() -> service(host, DEVELOPMENT, true).check(null)).doesNotThrowAnyException();
        assertThatCode(() -> service(host, null, false).check(null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "geen-machine.invalid"})
    void where_others_can_reach_it_the_example_does_not_start(String host) {
        assertThatThrownBy(() -> service(host, REAL, true).check(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("meldpoort.example.enabled")
                .hasMessageContaining("127.0.0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:41257",
                "http://127.0.0.1:8180/realms/x",
                "http://[::1]:8180",
                "http://127.0.0.2"
            })
    void where_others_can_reach_it_the_development_sign_in_does_not_start(String signIn) {
        assertThat(Loopback.isDevelopmentSignIn(signIn)).isTrue();
        assertThatThrownBy(() -> service("0.0.0.0", signIn, false).check(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.oidc.auth-server-url");
    }

    @Test
    void where_others_can_reach_it_there_is_a_sign_in() {
        assertThatThrownBy(() -> service("0.0.0.0", null, false).check(null)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void with_a_real_sign_in_it_may_be_reached() {
        assertThatCode(() -> service("0.0.0.0", REAL, false).check(null)).doesNotThrowAnyException();
        assertThatCode(() -> service("::", "https://localhost/realms/meldpoort", false)
                        .check(null))
                .doesNotThrowAnyException();
    }

    @Test
    void the_sign_in_of_the_desks_outside_is_looked_at_too_where_there_is_one() {
        Loopback loopback = service("0.0.0.0", REAL, false);
        loopback.externSignIn = Optional.of(DEVELOPMENT);
        assertThatCode(() -> loopback.check(null)).doesNotThrowAnyException();

        loopback.extern = true;
        assertThatThrownBy(() -> loopback.check(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.oidc.extern.auth-server-url");

        loopback.externSignIn = Optional.of("https://inloggen.commissie.example");
        assertThatCode(() -> loopback.check(null)).doesNotThrowAnyException();
    }

    @Test
    void people_of_the_development_sign_in_stay_the_same_at_every_start() {
        assertThat(Account.idOf("http://localhost:41257", "anna", ""))
                .isEqualTo("development anna")
                .isEqualTo(Account.idOf("http://localhost:50000", "anna", ""))
                .isNotEqualTo(Account.idOf(REAL, "anna", ""))
                .isNotEqualTo(Account.idOf("http://localhost:41257", "bram", ""));
        assertThat(Account.idOf("http://localhost:41257", "anna", "extern")).isEqualTo("development/extern anna");
        assertThat(Account.idOf(REAL, "anna", "extern")).isEqualTo(REAL + " anna");
    }

    private static Loopback service(String host, String signIn, boolean example) {
        Loopback loopback = new Loopback();
        loopback.host = host;
        loopback.signIn = Optional.ofNullable(signIn);
        loopback.externSignIn = Optional.empty();
        loopback.example = example;
        return loopback;
    }
}
