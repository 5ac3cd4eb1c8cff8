package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anyone's age opens what is sealed here, so that nobody depends on this program to read his own cases. */
class StockAgeTest {
    private static final Pattern VERSION = Pattern.compile("v?(\\d+)\\.(\\d+).*", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void age_1_3_opens_what_java_seals_or_where_there_is_none_java_opens_what_typescript_seals() throws Exception {
        assumeTrue(hasAge(), "no age 1.3 or newer on the PATH: MadeByTest opens what TypeScript's age sealed instead");
        Path identity = folder.resolve("identity");
        Files.writeString(identity, Cast.CASE_IDENTITY.text() + "\n");
        byte[] plain = Vectors.pattern(100_000);

        Process age = new ProcessBuilder("age", "-d", "-i", identity.toString()).start();
        age.getOutputStream().write(AgeFile.seal(plain, List.of(Forge.both().get(0))));
        age.getOutputStream().close();

        assertThat(age.getInputStream().readAllBytes()).isEqualTo(plain);
        assertThat(age.waitFor(10, TimeUnit.SECONDS) && age.exitValue() == 0).isTrue();
    }

    @Test
    void the_text_of_an_identity_is_the_one_age_reads() throws IOException {
        for (CctvVector vector : CctvAgeTest.hybrid()) {
            String text =
                    vector.values("identity").get(vector.values("identity").size() - 1);
            assertThat(AgeIdentity.parse(text).text()).isEqualTo(text);
        }
        AgeRecipient recipient = Cast.CASE_IDENTITY.recipient();
        assertThat(AgeRecipient.parse(recipient.text())).isEqualTo(recipient);
    }

    private static boolean hasAge() throws InterruptedException {
        try {
            Process age = new ProcessBuilder("age", "--version").start();
            Matcher version =
                    VERSION.matcher(new String(age.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip());
            age.waitFor();
            return version.matches()
                    && (Integer.parseInt(version.group(1)) > 1 || Integer.parseInt(version.group(2)) >= 3);
        } catch (IOException e) {
            return false;
        }
    }
}
