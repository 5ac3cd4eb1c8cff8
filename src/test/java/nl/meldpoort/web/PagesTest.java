package nl.meldpoort.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every page is made of. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class PagesTest extends ServiceTest {
    private static final Pattern TAG =
            Pattern.compile("<([a-z][a-z0-9-]*)((?:\\s+[^<>\\s=\"]+(?:=\"[^\"]*\")?)*)\\s*/?>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\s([^<>\\s=\"]+)(?:=\"([^\"]*)\")?");

    private record Attribute(String tag, String name, String value) {}

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/inbox", "/inbox/en", "/inbox/administration", "/inbox/administration/en"})
    void a_page_holds_no_script_or_style_of_its_own(String page) {
        String html = html(page);

        assertThat(html).doesNotContainIgnoringCase("<style");
        assertThat(Pattern.compile("<script[^>]*>(?!</script>)").matcher(html).find())
                .isFalse();
        assertThat(attributes(html))
                .isNotEmpty()
                .noneMatch(
                        attribute -> attribute.name().toLowerCase(Locale.ROOT).startsWith("on"))
                .noneMatch(attribute ->
                        attribute.value() != null && attribute.value().startsWith("javascript:"))
                .noneMatch(attribute ->
                        attribute.name().equals("style") || attribute.name().equals("srcdoc"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/inbox", "/inbox/en", "/inbox/administration", "/inbox/administration/en"})
    void whatever_a_page_loads_is_ours_and_carries_its_hash(String page) throws Exception {
        String html = html(page);
        assertThat(html.split("<script ", -1)).hasSize(2);
        assertThat(html.split("rel=\"stylesheet\"", -1)).hasSize(2);
        Matcher asset = Pattern.compile("(?:src|href)=\"(/assets/[^\"]+)\" integrity=\"sha384-([^\"]+)\"")
                .matcher(html);
        List<String> loaded = new ArrayList<>();
        while (asset.find()) {
            byte[] content =
                    given().get(asset.group(1)).then().statusCode(200).extract().asByteArray();
            assertThat(Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-384").digest(content)))
                    .isEqualTo(asset.group(2));
            loaded.add(asset.group(1));
        }
        assertThat(loaded).hasSize(2);
        assertThat(attributes(html))
                .filteredOn(attribute -> List.of("src", "srcset", "action", "formaction", "data", "poster")
                                .contains(attribute.name())
                        || attribute.name().equals("href") && attribute.tag().equals("link"))
                .extracting(Attribute::value)
                .allMatch(address -> address.equals("data:,") || address.matches("/(?!/).*"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en", "/inbox", "/inbox/en", "/inbox/administration", "/inbox/administration/en"})
    void no_text_of_a_page_is_missing(String page) {
        assertThat(html(page))
                .doesNotContain("NOT_FOUND", "{page:", "{inbox:", "{administration:", "{#", "{/", "null</");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/inbox", "/inbox/en"})
    void the_handlers_page_is_the_same_for_each_of_them_and_carries_nothing(String page) {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        byte[] empty = anna.request().get(page).asByteArray();
        TestReporter.whoReportedTo(anna);

        assertThat(anna.request().get(page).asByteArray()).isEqualTo(empty);
        assertThat(TestHandler.named("bram").request().get(page).asByteArray()).isEqualTo(empty);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/en"})
    void the_reporters_page_is_the_same_whatever_the_desk_holds(String page) {
        byte[] empty = given().get(page).asByteArray();
        TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));

        assertThat(given().get(page).asByteArray()).isEqualTo(empty);
    }

    private static String html(String page) {
        return Api.signedIn("https://inloggen.example anna", "anna", "handler,administrator")
                .get(page)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Attribute> attributes(String html) {
        List<Attribute> attributes = new ArrayList<>();
        Matcher tag = TAG.matcher(html);
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                attributes.add(new Attribute(tag.group(1), attribute.group(1), attribute.group(2)));
            }
        }
        return attributes;
    }
}
