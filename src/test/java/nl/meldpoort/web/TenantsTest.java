package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TenantsTest {
    private static final String OWN = "https://inloggen.example/realms/meldpoort";
    private static final String OTHER = "https://inloggen.commissie.example";

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {OWN + ", other", OTHER + ", secret", "-, other"})
    void a_sign_in_from_outside_that_is_the_organisations_own_does_not_start(String address, String secret) {
        assertThatThrownBy(() -> tenants(address, secret, true).check(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("quarkus.oidc.extern.auth-server-url");
        assertThatCode(() -> tenants(address, secret, false).check(null)).doesNotThrowAnyException();
    }

    @Test
    void a_sign_in_from_outside_of_its_own_starts() {
        assertThatCode(() -> tenants(OTHER, "other", true).check(null)).doesNotThrowAnyException();
    }

    @Test
    void in_development_one_provider_does_for_both() {
        Tenants tenants = tenants("http://localhost:41257", "secret", true);
        tenants.signIn = tenants.externSignIn;

        assertThatCode(() -> tenants.check(null)).doesNotThrowAnyException();
    }

    @Test
    void the_organisations_own_is_always_there() {
        assertThat(tenants(OTHER, "other", false).names()).containsExactly("");
        assertThat(tenants(OTHER, "other", true).names()).containsExactly("", "extern");
    }

    private static Tenants tenants(String address, String secret, boolean extern) {
        Tenants tenants = new Tenants();
        tenants.extern = extern;
        tenants.signIn = Optional.of(OWN);
        tenants.secret = Optional.of("secret");
        tenants.externSignIn = Optional.ofNullable(address);
        tenants.externSecret = Optional.ofNullable(secret);
        return tenants;
    }
}
