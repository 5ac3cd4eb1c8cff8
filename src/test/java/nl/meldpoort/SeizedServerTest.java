package nl.meldpoort;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.builder.RequestSpecBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.meldpoort.envelope.Consent;
import nl.meldpoort.envelope.HandOverRequest;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.LoggedLines;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestCase;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.TestRoster;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever takes the server's disk and its logs learns neither what was said, nor who said it, nor at what time. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class SeizedServerTest extends ServiceTest {
    private static final String REPORT = "De wethouder laat zijn zwembad betalen uit de jeugdzorg.";
    private static final String FOLLOW_UP = "Ik zag de bon op zijn bureau liggen, onder de koffie.";
    private static final String ANSWER = "Wilt u vertellen in welk kwartaal dat ongeveer was?";
    private static final String FILE = "Bon nummer 4471, tegelwerk en filterinstallatie.";
    private static final String FILE_NAME = "bon-zwembad-4471.txt";
    private static final String TITLE = "Zwembad van de wethouder";
    private static final String BROWSER = "Mozilla/5.0 (SeizedBrowser/77.5; Sailfish)";
    private static final String ADDRESS = "198.51.100.23";
    private static final String REFERRER = "https://intranet.gemeente.example/nieuws";

    /** Acts of the staff, who are known anyway; whatever a reporter does has a day at most. */
    private static final List<String> TIMES_OF_STAFF = List.of(
            "audit_event.at",
            "desk.seal_loss_until",
            "handler.enrolled_at",
            "invitation.created_at",
            "invitation.expires_at");

    private final LoggedLines log = LoggedLines.open();

    @BeforeEach
    void aBrowserThatTellsAboutItself() {
        io.restassured.RestAssured.requestSpecification = new RequestSpecBuilder()
                .addHeader("User-Agent", BROWSER)
                .addHeader("X-Forwarded-For", ADDRESS)
                .addHeader("Forwarded", "for=" + ADDRESS)
                .addHeader("X-Real-IP", ADDRESS)
                .addHeader("Referer", REFERRER)
                .build();
    }

    @AfterEach
    void stopListening() {
        io.restassured.RestAssured.requestSpecification = null;
        log.close();
    }

    @Test
    void what_was_said_and_who_said_it_is_nowhere() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler.approvedBy(anna, "bram");
        SealedFile bill = SealedFile.of(FILE.getBytes(StandardCharsets.UTF_8), FILE_NAME, "text/plain");
        Api.upload(bill);
        TestReporter reporter = TestReporter.about(TITLE);
        Map<String, Object> submission = reporter.submission(REPORT, List.of(bill), anna);
        reporter.send(submission).then().statusCode(201);
        reporter.send(submission).then().statusCode(200);
        reporter.adds(FOLLOW_UP);
        assertThat(anna.read(reporter.caseId())).hasSize(2);
        anna.send(reporter.caseId(), anna.answer(reporter, 1, ANSWER)).then().statusCode(201);
        anna.hasRead(reporter.caseId(), 2).then().statusCode(204);
        assertThat(reporter.read()).hasSize(3);
        assertThat(reporter.fetch(bill.id()).statusCode()).isEqualTo(200);
        anotherDeskComesIn(anna, reporter);
        mishaps(anna, reporter, submission);
        Logger.getLogger(SeizedServerTest.class).info("the log is listened to");

        String taken = disk() + log.all();

        assertThat(log.all()).contains("the log is listened to");
        assertThat(taken).contains(reporter.caseId().toString(), "anna");
        needles(reporter)
                .forEach((name, secret) -> forms(secret)
                        .forEach(form -> assertThat(taken.contains(form))
                                .as(name + " as " + form)
                                .isFalse()));
        assertThat(log.all()).doesNotContain("127.0.0.1", "0:0:0:0:0:0:0:1");
        assertThat(log.all()).doesNotContain(reporter.caseId().toString());
    }

    /** The rows of what a roster, a request and a renewed key add. */
    @Test
    void whom_she_leaves_out_and_what_she_consents_to_has_a_day_and_no_more() {
        TestHandler anna = TestHandler.whoOpensTheDesk("anna");
        TestHandler.approvedBy(anna, "bram");
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        anotherDeskComesIn(anna, reporter);

        String kept = String.join(
                "\n",
                Stream.of(
                                "select h::text || encode(request, 'escape') || encode(consent, 'escape') from hand_over h",
                                "select l::text from left_out l",
                                "select r::text || encode(frame, 'escape') from key_renewal r",
                                "select c::text from case_history c")
                        .map(rows -> tables.column(rows))
                        .peek(rows -> assertThat(rows).isNotEmpty())
                        .flatMap(List::stream)
                        .toList());

        assertThat(kept).contains("REPORTER", "granted", TestRoster.DAY.toString());
        assertThat(kept).doesNotContainPattern("\\d\\d:\\d\\d");
    }

    @Test
    void only_acts_of_the_staff_have_a_time() {
        assertThat(tables.column("select table_name || '.' || column_name from information_schema.columns "
                        + "where table_schema = 'public' and table_name <> 'flyway_schema_history' "
                        + "and (data_type like 'time%' or data_type = 'interval') order by 1"))
                .isEqualTo(TIMES_OF_STAFF);
    }

    /** PostgreSQL can keep the time of each commit; then a day in the table would hide nothing. */
    @Test
    void the_database_keeps_no_times_of_commits() {
        assertThat(tables.column("show track_commit_timestamp")).containsExactly("off");
        assertThat(tables.column("show log_statement")).containsExactly("none");
        assertThat(tables.column("show log_connections")).containsAnyOf("off", "");
    }

    /** A reporter's ids are by chance: one that counts or tells the time would put her acts in order. */
    @Test
    void no_table_counts() {
        // What the staff did to the organisation stands in its order, and never a case among it.
        assertThat(tables.column("select relname from pg_class where relkind = 'S' "
                        + "and relnamespace = 'public'::regnamespace"))
                .containsExactly("audit_event_id_seq");
        TestReporter reporter = TestReporter.whoReportedTo(TestHandler.whoOpensTheDesk("anna"));
        assertThat(UUID.fromString(tables.column("select id::text from message").get(0))
                        .version())
                .isEqualTo(4);
        assertThat(reporter.caseId().version()).isEqualTo(4);
    }

    /** All but one of whom, and then the case's key is renewed. */
    private void anotherDeskComesIn(TestHandler anna, TestReporter reporter) {
        UUID id = reporter.caseId();
        TestHandler eva = TestHandler.whoFounds(tables.anotherDesk(), "eva");
        TestHandler fenna = TestHandler.approvedBy(eva, "fenna");
        byte[] request = anna.asks(id, eva.desk(), HandOverRequest.Mode.SHARE);
        String handOver = anna.ask(id, request).then().statusCode(201).extract().path("id");
        reporter.answerTo(reporter.consent(request, Consent.Answer.GRANTED, fenna))
                .then()
                .statusCode(201);
        anna.handOver(id, handOver, eva).then().statusCode(204);
        TestCase next = reporter.key().renewed();
        anna.renew(id, anna.renewal(id, next, anna, eva)).then().statusCode(204);
        reporter.sealsTo(next);
    }

    /** What goes wrong is logged soonest. */
    private void mishaps(TestHandler anna, TestReporter reporter, Map<String, Object> submission) {
        TestReporter other = TestReporter.about(TITLE);
        Map<String, Object> sameLocator = other.submission(REPORT, List.of(), anna);
        sameLocator.put("locatorHash", submission.get("locatorHash"));
        other.send(sameLocator).then().statusCode(409);
        Map<String, Object> spoiled = new LinkedHashMap<>(submission);
        spoiled.put("naam", REPORT);
        reporter.send(spoiled).then().statusCode(400);
        spoiled.remove("naam");
        spoiled.put("locatorHash", FOLLOW_UP);
        reporter.send(spoiled).then().statusCode(400);
        spoiled.put("locatorHash", submission.get("locatorHash"));
        spoiled.put("anchor", Api.b64(REPORT.getBytes(StandardCharsets.UTF_8)));
        reporter.send(spoiled).then().statusCode(422);
        Api.asReporter().body(REPORT).post("/api/reports").then().statusCode(400);
        given().get("/" + reporter.locator()).then().statusCode(404);
        given().queryParam("q", reporter.locator()).get("/api/nergens").then().statusCode(404);
        reporter.add(reporter.followUp(9, ANSWER)).then().statusCode(409);
    }

    private static Map<String, byte[]> needles(TestReporter reporter) {
        Map<String, byte[]> needles = new LinkedHashMap<>();
        for (String text : List.of(REPORT, FOLLOW_UP, ANSWER, FILE, FILE_NAME, TITLE, BROWSER, ADDRESS, REFERRER)) {
            needles.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        for (String text : List.of("zwembad", "jeugdzorg", "tegelwerk", "SeizedBrowser", "gemeente.example")) {
            needles.put(text, text.getBytes(StandardCharsets.UTF_8));
        }
        needles.put("locator", reporter.receipt().locator());
        for (Language language : Language.values()) {
            List<String> words = reporter.receipt().words(language);
            for (int i = 0; i + 1 < words.size(); i++) {
                for (String between : List.of(" ", "-", "\",\"", ",", "\n", "")) {
                    String pair = words.get(i) + between + words.get(i + 1);
                    needles.put(pair, pair.getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return needles;
    }

    /** A secret as it is, in hex of either case, and in base64 wherever it may stand in what was encoded. */
    private static List<String> forms(byte[] secret) {
        List<String> forms = new ArrayList<>();
        forms.add(new String(secret, StandardCharsets.UTF_8));
        forms.add(HexFormat.of().formatHex(secret));
        forms.add(HexFormat.of().formatHex(secret).toUpperCase(Locale.ROOT));
        for (int shift = 0; shift < 3; shift++) {
            byte[] shifted = new byte[shift + secret.length];
            System.arraycopy(secret, 0, shifted, shift, secret.length);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(shifted);
            int from = shift == 0 ? 0 : shift + 1;
            String inner = encoded.substring(from, shifted.length / 3 * 4);
            forms.add(inner);
            forms.add(inner.replace('+', '-').replace('/', '_'));
        }
        return forms;
    }

    /** Every column of every table, as text; bytes both as hex and as the text they may be. */
    private String disk() {
        StringBuilder disk = new StringBuilder();
        List<String> columns = tables.column("select table_name || '.' || column_name || '.' || data_type "
                + "from information_schema.columns where table_schema = 'public'");
        assertThat(columns).hasSizeGreaterThan(30);
        for (String column : columns) {
            String[] parts = column.split("\\.");
            String name = '"' + parts[1] + '"';
            String expression = parts[2].equals("bytea")
                    ? "encode(%s, 'hex') || ' ' || encode(%s, 'escape') || ' ' || translate(encode(%s, 'base64'), E'\\n', '')"
                            .formatted(name, name, name)
                    : name + "::text";
            tables.column("select " + expression + " from \"" + parts[0] + "\"")
                    .forEach(value -> disk.append(value).append('\n'));
        }
        return disk.toString();
    }
}
