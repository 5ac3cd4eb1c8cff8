package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A seal opens for its key holder alone, and looks the same to everybody. */
class SealTest {
    private static final JsonNode FILE = Vectors.read("seals.json");

    static Stream<JsonNode> fingerprints() {
        return StreamSupport.stream(FILE.get("fingerprints").spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("fingerprints")
    void a_seal_is_told_by_four_words_and_a_picture(JsonNode vector) {
        VerifyKey key = VerifyKey.fromText(vector.get("verifyKey").textValue());
        SealFingerprint fingerprint = SealFingerprint.of(key);

        assertThat(SealFingerprint.stretched(key)).isEqualTo(Vectors.bytes(vector.get("bytes")));
        assertThat(String.join(" ", fingerprint.words()))
                .isEqualTo(vector.get("words").textValue());
        assertThat(fingerprint.cells().stream().map(SealsWriterTest::drawn))
                .containsExactlyElementsOf(
                        StreamSupport.stream(vector.get("cells").spliterator(), false)
                                .map(JsonNode::textValue)
                                .toList());
        assertThat(fingerprint.shape()).isEqualTo(vector.get("shape").intValue());
    }

    /** The platform's own PBKDF2 takes text only; the label and the count are told by RFC 8018's formula instead. */
    @Test
    void the_words_and_the_picture_are_cut_from_the_stretched_bytes_as_the_protocol_says() throws Exception {
        VerifyKey key = Cast.SEAL.verifyKey();
        javax.crypto.Mac mac = javax.crypto.Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(key.bytes(), "HmacSHA256"));
        byte[] salt = "meldpoort.nl/v1/seal".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        byte[] u = mac.doFinal(Bytes.concat(salt, new byte[] {0, 0, 0, 1}));
        byte[] sum = u.clone();
        for (int i = 1; i < 524_288; i++) {
            u = mac.doFinal(u);
            for (int b = 0; b < sum.length; b++) {
                sum[b] ^= u[b];
            }
        }
        byte[] bytes = java.util.Arrays.copyOf(sum, 16);
        int picture = (bytes[6] & 0xff) << 16 | (bytes[7] & 0xff) << 8 | bytes[8] & 0xff;
        SealFingerprint fingerprint = SealFingerprint.of(key);

        assertThat(SealFingerprint.stretched(key)).isEqualTo(bytes);
        assertThat(fingerprint.shape()).isEqualTo(picture >> 6 & 7);
        IntStream.range(0, 15).forEach(i -> {
            boolean filled = (picture >> 23 - i & 1) == 1;
            assertThat(fingerprint.cells().get(i / 3).get(i % 3)).isEqualTo(filled);
            assertThat(fingerprint.cells().get(i / 3).get(4 - i % 3)).isEqualTo(filled);
        });
    }

    /** Shown by its name. */
    record Sealed(JsonNode list, int place) {
        @Override
        public String toString() {
            return list.get(place).get("name").textValue();
        }
    }

    static Stream<Sealed> sealed() {
        JsonNode list = FILE.get("sealed");
        return IntStream.range(0, list.size()).mapToObj(place -> new Sealed(list, place));
    }

    @ParameterizedTest
    @MethodSource("sealed")
    void a_sealed_seal_opens_for_its_key_holder_and_is_the_one_of_the_roster(Sealed vector) {
        byte[] sealed = Vectors.whole(vector.list(), vector.place(), "sealed");
        UUID desk = UUID.fromString(FILE.get("desk").textValue());
        VerifyKey expected = VerifyKey.fromText(FILE.get("seal").textValue());
        AgeIdentity holder = AgeIdentity.fromSeed(Vectors.bytes(FILE.get("identity")));

        assertThat(TamperingTest.verdict(() -> assertThat(
                                Seal.open(sealed, holder, desk, expected).verifyKey())
                        .isEqualTo(expected)))
                .isEqualTo(vector.list().get(vector.place()).get("expect").textValue());
    }
}
