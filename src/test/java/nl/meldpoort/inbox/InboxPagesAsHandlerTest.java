package nl.meldpoort.inbox;

import static nl.meldpoort.testing.Api.expectProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import nl.meldpoort.testing.OwnDatabase;
import nl.meldpoort.testing.ServiceTest;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.testing.TestReporter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@QuarkusTestResource(OwnDatabase.class)
class InboxPagesAsHandlerTest extends ServiceTest {
    TestHandler anna;

    @BeforeEach
    void aDesk() {
        anna = TestHandler.whoOpensTheDesk("anna");
    }

    @Test
    void sixty_cases_are_paged_forwards_and_backwards_each_seen_once() {
        // Many on one day, so that pages begin and end in the midst of equals.
        for (int i = 0; i < 60; i++) {
            clock.itIs(LocalDate.of(2026, 3, i < 40 ? 2 : 3));
            TestReporter.whoReportedTo(anna);
        }

        List<List<String>> forwards = new ArrayList<>();
        Response page = anna.inbox();
        forwards.add(page.path("cases.case"));
        while (page.path("older") != null) {
            page = anna.request()
                    .queryParam("after", (String) page.path("older"))
                    .get("/inbox/api/cases");
            forwards.add(page.path("cases.case"));
        }
        List<List<String>> backwards = new ArrayList<>(List.of(forwards.get(forwards.size() - 1)));
        while (page.path("newer") != null) {
            page = anna.request()
                    .queryParam("before", (String) page.path("newer"))
                    .get("/inbox/api/cases");
            backwards.add(page.path("cases.case"));
        }
        Collections.reverse(backwards);

        assertThat(forwards).extracting(List::size).containsExactly(25, 25, 10);
        assertThat(forwards.stream().flatMap(List::stream).toList())
                .isEqualTo(tables.column("select id from mailbox order by last_activity_on desc, id desc"));
        assertThat(backwards.stream().flatMap(List::stream).toList())
                .isEqualTo(forwards.stream().flatMap(List::stream).toList());
        assertThat(backwards).isEqualTo(forwards);
    }

    @Test
    void one_page_exactly_has_neither_older_nor_newer() {
        for (int i = 0; i < 25; i++) {
            TestReporter.whoReportedTo(anna);
        }

        Response page = anna.inbox();

        assertThat(page.<List<String>>path("cases.case")).hasSize(25);
        assertThat(page.<String>path("older")).isNull();
        assertThat(page.<String>path("newer")).isNull();
    }

    @Test
    void cases_that_she_has_no_key_of_are_on_no_page() {
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter.whoReportedTo(bram);

        assertThat(anna.inbox().<List<String>>path("cases.case")).isEmpty();
        assertThat(bram.inbox().<List<String>>path("cases.case")).hasSize(1);
    }

    /** The place of a case in the inbox is kept beside each key. */
    @Test
    void a_case_moves_up_in_the_inbox_of_each_who_holds_its_key() {
        clock.itIs(LocalDate.of(2026, 3, 2));
        TestHandler bram = TestHandler.approvedBy(anna, "bram");
        TestReporter first = TestReporter.whoReportedTo(anna, bram);
        clock.itIs(LocalDate.of(2026, 3, 3));
        TestReporter second = TestReporter.whoReportedTo(anna, bram);
        clock.itIs(LocalDate.of(2026, 3, 4));
        first.adds("Nog iets.");

        for (TestHandler handler : List.of(anna, bram)) {
            assertThat(handler.inbox().<List<String>>path("cases.case"))
                    .containsExactly(first.caseId().toString(), second.caseId().toString());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-03-02_",
                "2026-03-02_geen-uuid",
                "2026-02-30_3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f",
                "2026-03-02 3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f",
                "2026-03-02_3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f0",
                "2026-03-02_zf2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f",
                "-999-03-02_3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f",
                "'; drop table mailbox; --",
            })
    void what_is_no_place_in_the_inbox_is_refused(String cursor) {
        expectProblem(anna.request().queryParam("after", cursor).get("/inbox/api/cases"), 400, "unreadable");
        expectProblem(anna.request().queryParam("before", cursor).get("/inbox/api/cases"), 400, "unreadable");
    }

    @Test
    void a_page_lies_on_one_side_of_a_case() {
        String cursor = "2026-03-02_3f2b8c1e-5d4a-4c7b-9e60-1a2b3c4d5e6f";

        expectProblem(
                anna.request()
                        .queryParam("after", cursor)
                        .queryParam("before", cursor)
                        .get("/inbox/api/cases"),
                400,
                "unreadable");
    }

    @Test
    void a_place_where_no_case_is_any_more_is_still_a_place() {
        TestReporter reporter = TestReporter.whoReportedTo(anna);

        Response page = anna.request()
                .queryParam("after", "9999-12-31_ffffffff-ffff-4fff-bfff-ffffffffffff")
                .get("/inbox/api/cases");

        assertThat(page.<List<String>>path("cases.case"))
                .containsExactly(reporter.caseId().toString());
    }
}
