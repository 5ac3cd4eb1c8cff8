package nl.meldpoort.mailbox;

import static io.restassured.RestAssured.given;
import static nl.meldpoort.testing.Api.expectProblem;
import static nl.meldpoort.testing.Api.put;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import nl.meldpoort.testing.Api;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.SealedFile;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import nl.meldpoort.testing.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class AttachmentAsReporterTest extends ServiceTest {
    @Inject
    UnclaimedAttachments unclaimed;

    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void what_went_up_comes_down_and_opens() {
        byte[] photo = "een foto van een factuur".getBytes(StandardCharsets.UTF_8);
        SealedFile sealed = SealedFile.of(photo, "factuur.jpg", "image/jpeg");
        Api.upload(sealed);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Zie de foto.", sealed);

        Response down = reporter.fetch(sealed.id());

        down.then()
                .statusCode(200)
                .contentType("application/octet-stream")
                .header("Content-Length", equalTo(Integer.toString(sealed.sealed().length)))
                .header("Content-Encoding", nullValue());
        assertThat(sealed.open(down.asByteArray())).isEqualTo(photo);
        reporter.open(0)
                .then()
                .body("messages[1].attachments[0].id", equalTo(sealed.id().toString()))
                .body("messages[1].attachments[0].size", equalTo(sealed.sealed().length));
    }

    @Test
    void many_parts_come_down_as_they_went_up() {
        SealedFile sealed = SealedFile.ofSize(3_500_000);
        assertThat(sealed.parts()).hasSizeGreaterThan(3);
        Api.upload(sealed);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Het hele dossier.", sealed);

        assertThat(reporter.fetch(sealed.id()).asByteArray()).isEqualTo(sealed.sealed());
    }

    @Test
    void the_largest_file_fits() {
        SealedFile sealed = SealedFile.ofSize(25 * 1024 * 1024);
        assertThat(sealed.parts()).hasSize(Attachments.MOST_PARTS);
        Api.upload(sealed);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Een film.", sealed);

        assertThat(reporter.fetch(sealed.id()).asByteArray()).isEqualTo(sealed.sealed());
    }

    @Test
    void parts_may_come_in_any_order_and_twice() {
        SealedFile sealed = SealedFile.ofSize(2_500_000);
        for (int number = sealed.parts().size() - 1; number >= 0; number--) {
            put(given(), "/api", sealed.id(), number, sealed.parts().get(number))
                    .then()
                    .statusCode(204);
        }
        tables.stayAsTheyAreDuring(() -> Api.upload(sealed));

        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Nog een keer.", sealed);

        assertThat(reporter.fetch(sealed.id()).asByteArray()).isEqualTo(sealed.sealed());
    }

    @Test
    void one_part_many_times_at_once_is_stored_once() throws Exception {
        SealedFile sealed = SealedFile.ofSize(500_000);

        List<Integer> answers = Together.times(
                6, () -> put(given(), "/api", sealed.id(), 0, sealed.sealed()).statusCode());

        assertThat(answers).containsOnly(204);
        TestReporter reporter = TestReporter.whoReportedTo(anna).adds("Een keer.", sealed);
        reporter.open(0).then().body("messages[1].attachments[0].size", equalTo(sealed.sealed().length));
    }

    @Test
    void another_content_under_the_same_number_is_refused() {
        SealedFile sealed = SealedFile.ofSize(100);
        Api.upload(sealed);
        byte[] other = SealedFile.ofSize(101).sealed();

        tables.stayAsTheyAreDuring(() -> expectProblem(put(given(), "/api", sealed.id(), 0, other), 409, "other-part"));
    }

    @Test
    void what_no_message_names_cannot_be_fetched() {
        SealedFile waiting = SealedFile.ofSize(100);
        Api.upload(waiting);
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        expectProblem(reporter.fetch(waiting.id()), 404, "not-found");
        expectProblem(reporter.fetch(UUID.randomUUID()), 404, "not-found");
    }

    @Test
    void the_attachment_of_another_case_cannot_be_fetched() {
        SealedFile sealed = SealedFile.ofSize(100);
        Api.upload(sealed);
        TestReporter.whoReportedTo(anna).adds("Van mij.", sealed);

        expectProblem(TestReporter.whoReportedTo(anna).fetch(sealed.id()), 404, "not-found");
    }

    @Test
    void what_a_message_names_takes_no_more_parts() {
        SealedFile sealed = SealedFile.ofSize(100);
        Api.upload(sealed);
        TestReporter.whoReportedTo(anna).adds("Van mij.", sealed);

        tables.stayAsTheyAreDuring(() -> {
            expectProblem(put(given(), "/api", sealed.id(), 0, sealed.sealed()), 409, "attachment-claimed");
            expectProblem(put(given(), "/api", sealed.id(), 1, new byte[] {1}), 409, "attachment-claimed");
            expectProblem(put(anna.request(), "/inbox/api", sealed.id(), 1, new byte[] {1}), 409, "attachment-claimed");
        });
    }

    @Test
    void an_attachment_belongs_to_one_message() {
        SealedFile sealed = SealedFile.ofSize(100);
        Api.upload(sealed);
        TestReporter.whoReportedTo(anna).adds("Van mij.", sealed);
        TestReporter other = TestReporter.whoReportedTo(anna);

        tables.stayAsTheyAreDuring(
                () -> expectProblem(other.add(other.followUp("Van mij!", sealed)), 422, "attachment-incomplete"));
    }

    @Test
    void an_attachment_that_many_messages_claim_at_once_goes_to_one() throws Exception {
        SealedFile first = SealedFile.ofSize(100);
        SealedFile second = SealedFile.ofSize(101);
        Api.upload(first);
        Api.upload(second);
        List<Callable<Integer>> senders = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            TestReporter reporter = TestReporter.whoReportedTo(anna);
            Map<String, Object> followUp = i % 2 == 0
                    ? reporter.followUp("Van mij.", first, second)
                    : reporter.followUp("Van mij.", second, first);
            senders.add(() -> reporter.add(followUp).statusCode());
        }

        assertThat(Together.all(senders)).containsOnly(201, 422).containsOnlyOnce(201);
        assertThat(tables.count("message")).isEqualTo(9);
    }

    @Test
    void the_same_message_with_other_attachments_is_another_message() {
        SealedFile first = SealedFile.ofSize(100);
        SealedFile second = SealedFile.ofSize(101);
        Api.upload(first);
        Api.upload(second);
        TestReporter reporter = TestReporter.whoReportedTo(anna);
        Map<String, Object> followUp = reporter.followUp("Met een bijlage.", first);
        reporter.add(followUp).then().statusCode(201);
        TestReporter.messageOf(followUp).put("attachments", List.of(second.id().toString()));

        tables.stayAsTheyAreDuring(() -> expectProblem(reporter.add(followUp), 409, "id-taken"));
    }

    @Test
    void what_waits_for_its_message_is_destroyed_after_a_day() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        SealedFile claimed = SealedFile.ofSize(100);
        SealedFile waiting = SealedFile.ofSize(101);
        Api.upload(claimed);
        Api.upload(waiting);
        TestReporter.whoReportedTo(anna).adds("Van mij.", claimed);

        clock.itIs(LocalDate.of(2026, 3, 3));
        tables.stayAsTheyAreDuring(() -> unclaimed.destroy());
        clock.itIs(LocalDate.of(2026, 3, 4));
        unclaimed.destroy();

        assertThat(tables.column("select id from attachment"))
                .containsExactly(claimed.id().toString());
        assertThat(tables.column("select distinct attachment_id from attachment_part"))
                .containsExactly(claimed.id().toString());
    }
}
