package nl.meldpoort.mailbox;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.Api.put;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.Sealed;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attachments that are not as a browser sends them. */
@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class BadAttachmentTest extends ServiceTest {
    private static final UUID SOME = UUID.fromString("3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f");

    @TestHTTPResource
    URL service;

    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @ParameterizedTest
    @ValueSource(ints = {26, 63, 64, 10_000, -1, Integer.MAX_VALUE})
    void there_are_26_parts_at_most(int number) {
        tables.stayAsTheyAreDuring(
                () -> expectProblem(put(given(), "/api", SOME, number, new byte[1]), 422, "invalid"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1.5", "99999999999", "0x1", "%20"})
    void what_is_no_number_names_no_part(String number) {
        tables.stayAsTheyAreDuring(() -> expectProblem(
                given().urlEncodingEnabled(false)
                        .contentType(ContentType.BINARY)
                        .body(new byte[1])
                        .put("/api/attachments/" + SOME + "/parts/" + number),
                404,
                "not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1-1-1-1-1", "geen-uuid", "3F2B8C1E-5D4A-4C7B-9E60-1A2B3C4D5E6F", "%00"})
    void what_is_no_uuid_names_no_attachment(String id) {
        tables.stayAsTheyAreDuring(() -> expectProblem(
                given().urlEncodingEnabled(false)
                        .contentType(ContentType.BINARY)
                        .body(new byte[1])
                        .put("/api/attachments/" + id + "/parts/0"),
                404,
                "not-found"));
    }

    @Test
    void a_part_is_not_empty_and_at_most_a_mebibyte() {
        tables.stayAsTheyAreDuring(() -> {
            expectProblem(put(given(), "/api", SOME, 0, new byte[0]), 422, "empty-part");
            expectProblem(put(given(), "/api", SOME, 0, new byte[SealedFile.PART + 1]), 413, "too-large");
        });
        put(given(), "/api", SOME, 0, new byte[SealedFile.PART]).then().statusCode(204);
    }

    @Test
    void a_part_is_bytes() {
        tables.stayAsTheyAreDuring(() -> expectProblem(
                given().contentType("text/plain").body("tekst").put("/api/attachments/{id}/parts/0", SOME),
                415,
                "unsupported-media-type"));
    }

    @Test
    void a_part_says_how_long_it_is() throws IOException {
        Map<String, String> before = tables.state();

        String answer = send(("PUT /api/attachments/" + SOME + "/parts/0 HTTP/1.1\r\n"
                        + "Host: localhost\r\nContent-Type: application/octet-stream\r\n"
                        + "Transfer-Encoding: chunked\r\nConnection: close\r\n\r\n1\r\nA\r\n0\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 411").contains("urn:meldpoort:problem:length-required");
        assertThat(tables.state()).isEqualTo(before);
    }

    /** More of these than there are connections to the database: none is kept by who went away. */
    @Test
    void a_part_that_breaks_off_leaves_nothing_behind() throws IOException {
        Map<String, String> before = tables.state();

        for (int i = 0; i < 50; i++) {
            breakOff(UUID.randomUUID());
        }

        // Each of these waits for a connection, so all that broke off are done with theirs.
        for (int i = 0; i < 50; i++) {
            given().get("/api/landscape/nl").then().statusCode(200);
        }
        await(() -> tables.state().equals(before));
        assertThat(tables.column("select count(*) from pg_stat_activity where state like 'idle in transaction%'"))
                .containsExactly("0");
        SealedFile file = SealedFile.ofSize(100);
        Api.upload(file);
        TestReporter.whoReportedTo(anna).adds("Het werkt nog.", file);
    }

    @Test
    void after_breaking_off_the_part_can_be_sent_again() throws IOException {
        SealedFile file = SealedFile.ofSize(100);
        breakOff(file.id());

        await(() -> put(given(), "/api", file.id(), 0, file.sealed()).statusCode() == 204);

        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Nu heel.", file);
        assertThat(reporter.fetch(file.id()).asByteArray()).isEqualTo(file.sealed());
    }

    @Test
    void an_attachment_with_a_gap_is_not_whole() {
        SealedFile file = SealedFile.ofSize(2_500_000);
        for (int number : new int[] {0, 2}) {
            put(given(), "/api", file.id(), number, file.parts().get(number))
                    .then()
                    .statusCode(204);
        }
        notWhole(file);
        put(given(), "/api", file.id(), 1, file.parts().get(1)).then().statusCode(204);
        TestReporter.whoReportedTo(anna).adds("Nu heel.", file);
    }

    @Test
    void an_attachment_without_its_first_or_last_part_is_not_whole() {
        SealedFile first = SealedFile.ofSize(2_500_000);
        for (int number = 1; number < first.parts().size(); number++) {
            put(given(), "/api", first.id(), number, first.parts().get(number));
        }
        notWhole(first);
        SealedFile last = SealedFile.ofSize(2_500_001);
        for (int number = 0; number < last.parts().size() - 1; number++) {
            put(given(), "/api", last.id(), number, last.parts().get(number));
        }
        notWhole(last);
    }

    @Test
    void only_the_last_part_is_short() {
        SealedFile file = SealedFile.ofSize(100);
        put(given(), "/api", file.id(), 0, Arrays.copyOf(file.sealed(), 10_000));
        put(given(), "/api", file.id(), 1, Arrays.copyOfRange(file.sealed(), 10_000, file.sealed().length));

        notWhole(file);
    }

    @Test
    void parts_in_one_anothers_place_are_no_attachment() {
        SealedFile file = SealedFile.ofSize(2_500_000);
        List<byte[]> parts = file.parts();
        put(given(), "/api", file.id(), 0, parts.get(1));
        put(given(), "/api", file.id(), 1, parts.get(0));
        put(given(), "/api", file.id(), 2, parts.get(2));

        notWhole(file);
    }

    @Test
    void what_is_not_sealed_is_no_attachment() {
        Sealed.spoiled(SealedFile.ofSize(100).sealed()).forEach((name, spoiled) -> {
            if (spoiled.length == 0) {
                return;
            }
            UUID id = UUID.randomUUID();
            put(given(), "/api", id, 0, spoiled).then().statusCode(204);
            TestReporter reporter = TestReporter.whoReportedTo(anna);
            Map<String, Object> followUp = reporter.followUp("Zie de bijlage.");
            TestReporter.messageOf(followUp).put("attachments", List.of(id));
            tables.stayAsTheyAreDuring(() ->
                    assertThat(reporter.add(followUp).statusCode()).as(name).isEqualTo(422));
        });
    }

    private void notWhole(SealedFile file) {
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        tables.stayAsTheyAreDuring(() -> assertThat(
                        reporter.add(reporter.followUp("Zie de bijlage.", file)).statusCode())
                .isEqualTo(422));
    }

    /** Announces a part, sends half of it, and goes away. */
    private void breakOff(UUID attachment) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("PUT /api/attachments/" + attachment + "/parts/0 HTTP/1.1\r\nHost: localhost\r\n"
                            + "Content-Type: application/octet-stream\r\nContent-Length: 100000\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(new byte[50_000]);
            out.flush();
        }
    }

    private String send(byte[] request) throws IOException {
        try (Socket socket = new Socket(service.getHost(), service.getPort())) {
            socket.getOutputStream().write(request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        java.time.Instant patience = java.time.Instant.now().plusSeconds(40);
        while (!condition.getAsBoolean()) {
            assertThat(java.time.Instant.now()).isBefore(patience);
            Thread.onSpinWait();
        }
    }
}
