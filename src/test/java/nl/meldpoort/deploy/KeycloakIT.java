package nl.meldpoort.deploy;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.meldpoort.testing.PackagedService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The staff's sign-in with a real Keycloak and the realm that we ship. The application is at {@code localhost} and Keycloak at
 * {@code 127.0.0.1}: two sites to a browser, as they are in an organisation.
 */
@Tag("keycloak")
class KeycloakIT {
    private static final String PASSWORD = "correct-horse-9-battery";
    private static final String SECRET = "secret-of-this-test";
    private static final String EXTERN_SECRET = "secret-of-the-external-party";

    private static Keycloak keycloak;
    private static PackagedService service;
    private static Playwright playwright;
    private static Browser browser;
    private static String origin;

    @BeforeAll
    static void start() throws Exception {
        int port = PackagedService.freePort();
        origin = "http://localhost:" + port;
        keycloak = Keycloak.start(
                distribution(), PackagedService.freePort(), PackagedService.freePort(), origin, SECRET, EXTERN_SECRET);
        keycloak.add(Keycloak.ORGANISATION, "hanna", "Hanna", PASSWORD, List.of("handler"));
        keycloak.add(Keycloak.ORGANISATION, "otto", "Otto", PASSWORD, List.of());
        keycloak.add(Keycloak.EXTERN, "eva", "Eva", PASSWORD, List.of("administrator", "handler"));
        service = PackagedService.start(
                Path.of(System.getProperty("java.home")),
                PackagedService.newHome(),
                port,
                "-Dquarkus.oidc.tenant-enabled=true",
                "-Dmeldpoort.example.enabled=false",
                "-Dquarkus.oidc.auth-server-url=" + keycloak.realm(Keycloak.ORGANISATION),
                "-Dquarkus.oidc.client-id=meldpoort",
                "-Dquarkus.oidc.credentials.secret=" + SECRET,
                "-Dquarkus.oidc.extern.tenant-enabled=true",
                "-Dquarkus.oidc.extern.auth-server-url=" + keycloak.realm(Keycloak.EXTERN),
                "-Dquarkus.oidc.extern.client-id=meldpoort",
                "-Dquarkus.oidc.extern.credentials.secret=" + EXTERN_SECRET);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of("/usr/bin/chromium"))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() throws Exception {
        if (playwright != null) {
            playwright.close();
        }
        if (service != null) {
            service.close();
        }
        if (keycloak != null) {
            keycloak.close();
        }
    }

    @Test
    void a_handler_signs_in_and_comes_back_to_the_inbox() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();

            signIn(page, "hanna");

            page.waitForURL(origin + "/inbox**");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                    .isVisible();
            Response asked = page.navigate(origin + "/inbox/api/enrolment");
            assertThat(asked.status()).isEqualTo(200);
            assertThat(asked.text()).contains("\"name\":\"Hanna Test\"").contains("\"membership\":null");
        }
    }

    @Test
    void the_cookie_of_the_sign_in_belongs_to_the_inbox_alone() {
        try (BrowserContext context = browser.newContext()) {
            signIn(context.newPage(), "hanna");

            List<Cookie> ours = context.cookies(origin + "/inbox");
            assertThat(ours).isNotEmpty().allSatisfy(cookie -> {
                assertThat(cookie.path).isEqualTo("/inbox");
                assertThat(cookie.httpOnly).isTrue();
            });
            assertThat(context.cookies(origin + "/")).isEmpty();
        }
    }

    @Test
    void somebody_without_the_role_gets_no_further_than_a_clear_no() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();

            signIn(page, "otto");

            assertThat(page.navigate(origin + "/inbox/api/enrolment").status()).isEqualTo(403);
            assertThat(page.navigate(origin + "/inbox").status()).isEqualTo(403);
        }
    }

    @Test
    void an_external_desk_signs_in_somewhere_else_and_comes_back_to_the_same_inbox() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();

            signIn(page, "/inbox/extern", "eva");

            page.waitForURL(origin + "/inbox**");
            Response asked = page.navigate(origin + "/inbox/api/enrolment");
            assertThat(asked.text()).contains("\"name\":\"Eva Test\"").contains("\"tenant\":\"extern\"");
        }
    }

    @Test
    void an_administrator_of_the_external_party_administers_nothing_here() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();

            signIn(page, "/inbox/extern", "eva");

            assertThat(page.navigate(origin + "/inbox/api/administration/organisation")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_account_of_the_organisation_does_not_open_the_external_party_s_sign_in() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(origin + "/inbox/extern");
            page.locator("#username").fill("hanna");
            page.locator("#password").fill(PASSWORD);
            page.locator("#kc-login").click();

            page.waitForURL("**/realms/" + Keycloak.EXTERN + "/login-actions/**");
            assertThat(page.locator("#kc-login")).isVisible();
            assertThat(context.cookies(origin + "/inbox")).noneMatch(cookie -> cookie.name.startsWith("q_session"));
        }
    }

    private static void signIn(Page page, String username) {
        signIn(page, "/inbox", username);
    }

    private static void signIn(Page page, String path, String username) {
        page.navigate(origin + path);
        page.locator("#username").fill(username);
        page.locator("#password").fill(PASSWORD);
        page.locator("#kc-login").click();
        page.waitForURL(origin + "/**");
    }

    private static Path distribution() throws Exception {
        try (var unpacked = Files.list(Path.of("target", "keycloak"))) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow().toAbsolutePath();
        }
    }
}
