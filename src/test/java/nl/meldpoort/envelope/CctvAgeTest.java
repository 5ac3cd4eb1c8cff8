package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The public age vectors; docs/test-vectors.md says which apply and why. */
class CctvAgeTest {
    /** Valid age with a stanza that we refuse. */
    private static final Set<String> MIXED = Set.of("hybrid_and_x25519", "hybrid_grease");

    /** Refused by age for another reason than ours, which comes first: a stanza of another type. */
    private static final Set<String> OTHER_TYPE = Set.of("hybrid_uppercase", "hybrid_x25519_arg");

    @Test
    void the_package_holds_the_vectors_this_page_counts() throws IOException {
        assertThat(CctvVector.all()).hasSize(143);
        assertThat(CctvVector.all()).filteredOn(CctvVector::armored).hasSize(33);
        assertThat(hybrid()).hasSize(18);
        assertThat(passphrase()).hasSize(25);
        assertThat(classical()).hasSize(67);
    }

    static List<CctvVector> hybrid() throws IOException {
        return select(vector -> vector.name().startsWith("hybrid"));
    }

    static List<CctvVector> passphrase() throws IOException {
        return select(vector -> vector.name().startsWith("scrypt"));
    }

    static List<CctvVector> classical() throws IOException {
        return select(
                vector -> !vector.name().startsWith("hybrid") && !vector.name().startsWith("scrypt"));
    }

    /** What a given file key opens: all that depends on framing, MAC and stream alone. */
    static List<CctvVector> framing() throws IOException {
        return Stream.concat(
                        hybrid().stream().filter(CctvAgeTest::opensWithFileKey),
                        classical().stream().filter(CctvAgeTest::opensWithFileKey))
                .toList();
    }

    private static boolean opensWithFileKey(CctvVector vector) {
        boolean aboutStanzaContents =
                vector.name().startsWith("x25519") || vector.name().startsWith("hybrid");
        return !aboutStanzaContents || vector.expect().equals("success");
    }

    private static List<CctvVector> select(Predicate<CctvVector> which) throws IOException {
        return CctvVector.all().stream()
                .filter(vector -> !vector.armored())
                .filter(which)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("hybrid")
    void hybrid_vectors_open_or_are_refused_as_age_says(CctvVector vector) throws IOException {
        String text = vector.values("identity").stream()
                .filter(identity -> identity.startsWith("AGE-SECRET-KEY-PQ-"))
                .findFirst()
                .orElseThrow();
        try (AgeIdentity identity = AgeIdentity.parse(text)) {
            Result result =
                    open(vector, header -> header.requireOnly(StanzaType.HYBRID), HybridStanza.reader(identity));
            if (MIXED.contains(vector.name()) || OTHER_TYPE.contains(vector.name())) {
                assertThat(result.refusal()).isEqualTo(Refusal.CLASSICAL_RECIPIENT);
                return;
            }
            switch (vector.expect()) {
                case "success" -> assertSuccess(result, vector);
                case "no match" -> assertThat(result.refusal()).isEqualTo(Refusal.NOT_FOR_ME);
                default -> assertThat(result.refusal()).isEqualTo(Refusal.MALFORMED);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("passphrase")
    void passphrase_vectors_open_or_are_refused_as_age_says(CctvVector vector) throws IOException {
        byte[] passphrase = vector.values("passphrase").get(0).getBytes(StandardCharsets.UTF_8);
        Result result =
                open(vector, header -> header.require(StanzaType.PASSPHRASE, 1), PassphraseStanza.reader(passphrase));
        switch (vector.name()) {
            case "scrypt_uppercase", "scrypt_and_x25519" ->
                assertThat(result.refusal()).isEqualTo(Refusal.CLASSICAL_RECIPIENT);
            default -> {
                switch (vector.expect()) {
                    case "success" -> assertSuccess(result, vector);
                    case "no match" -> assertThat(result.refusal()).isEqualTo(Refusal.NOT_FOR_ME);
                    default -> assertThat(result.refusal()).isEqualTo(Refusal.MALFORMED);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("framing")
    void header_mac_and_stream_vectors_hold_for_their_file_key(CctvVector vector) throws IOException {
        RecipientStanzaReader fileKey = stanzas -> new FileKey(vector.fileKey());
        Result result = open(vector, header -> {}, fileKey);
        switch (vector.expect()) {
            case "success" -> assertSuccess(result, vector);
            case "payload failure" -> {
                assertThat(result.refusal()).isEqualTo(Refusal.TRUNCATED);
                // Jagged may hold back the last good chunk before a bad one: less than age allows, never more.
                assertThat(result.length() % 65_536).isZero();
            }
            default -> assertThat(result.refusal()).isIn(Refusal.MALFORMED, Refusal.TRUNCATED);
        }
    }

    @ParameterizedTest
    @MethodSource("classical")
    void classical_vectors_are_refused_whether_age_takes_them_or_not(CctvVector vector) throws IOException {
        try (AgeIdentity identity = AgeIdentity.random()) {
            Result result =
                    open(vector, header -> header.requireOnly(StanzaType.HYBRID), HybridStanza.reader(identity));
            boolean headerStands = catchThrowable(() -> AgeHeader.parse(vector.file())) == null;
            assertThat(result.refusal()).isEqualTo(headerStands ? Refusal.CLASSICAL_RECIPIENT : Refusal.MALFORMED);
            if (vector.expect().equals("success")) {
                assertThat(headerStands).isTrue();
            }
        }
    }

    private static void assertSuccess(Result result, CctvVector vector) {
        assertThat(result.refusal()).isNull();
        assertThat(result.given()).isEqualTo(Hash.fromBytes(vector.payloadHash()));
    }

    /** @param given hash of what was given out */
    record Result(Refusal refusal, Hash given, int length) {}

    private static Result open(CctvVector vector, Consumer<AgeHeader> rule, RecipientStanzaReader reader)
            throws IOException {
        ByteArrayOutputStream given = new ByteArrayOutputStream();
        MalformedEnvelopeException refused = catchThrowableOfType(MalformedEnvelopeException.class, () -> {
            try (InputStream payload = AgeFile.opening(new ByteArrayInputStream(vector.file()), rule, reader)) {
                byte[] chunk = new byte[65_536];
                for (int read = payload.read(chunk); read >= 0; read = payload.read(chunk)) {
                    given.write(chunk, 0, read);
                }
            } catch (com.exceptionfactory.jagged.PayloadException e) {
                throw new MalformedEnvelopeException(Refusal.TRUNCATED, "payload");
            }
        });
        return new Result(refused == null ? null : refused.refusal(), Hash.of(given.toByteArray()), given.size());
    }
}
