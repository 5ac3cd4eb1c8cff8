package nl.meldpoort.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A stand-in for Tor Browser at "Safer": scripts run without a compiler, and there is no WebAssembly. */
@QuarkusTest
class SaferTest extends Journey {
    @Override
    String[] flags() {
        return new String[] {"--js-flags=--jitless"};
    }

    @Test
    void a_report_with_a_file_and_its_mailbox_work() {
        desk.isOpenWith("anna", "bram");
        FilePayload file = new FilePayload("foto.bin", "application/octet-stream", new byte[200_000]);
        Reporter reporter = reporter(Seat.DUTCH);
        reporter.context.addInitScript("delete window.WebAssembly");
        reporter.tells("Veiliger", "Zonder vertaler.");
        assertThat(reporter.page.evaluate("() => typeof WebAssembly")).isEqualTo("undefined");
        reporter.goesBackToTheFiles();
        reporter.attaches(file);
        reporter.goesOn();
        reporter.sends();
        List<String> words = reporter.writesDownReceipt();
        reporter.typesAskedWords(words);
        reporter.isAt("page:doneTitle");

        reporter.opensMailbox(words);
        assertThat(reporter.letters().first()).containsText("Zonder vertaler.");
        assertThat(reporter.saves(file.name)).isEqualTo(file.buffer);
        reporter.writesFollowUp("En nog iets.");
        reporter.sendsFollowUp();
        assertThat(reporter.letters()).hasCount(2);
    }
}
