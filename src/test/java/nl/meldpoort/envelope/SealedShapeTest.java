package nl.meldpoort.envelope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The server refuses what no honest browser sends, and no bytes bring it down. */
class SealedShapeTest {
    private static final AgeStanza PASSKEY = passkeyStanza(16, 32);

    /** A kind of thing that comes in: an honest one, and its check. */
    record Kind(String name, byte[] honest, Consumer<byte[]> check) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> kinds() throws IOException {
        AgeRecipient handler = Cast.HANDLER.identity().recipient();
        ByteArrayOutputStream attachment = new ByteArrayOutputStream();
        Attachment.seal(new ByteArrayInputStream(new byte[1]), attachment, "a", "a/b");
        return Stream.of(
                new Kind("message", message(1024), SealedShape::checkMessage),
                new Kind("case key", Cast.CASE_KEY.seal(handler), SealedShape::checkCaseKey),
                new Kind(
                        "passphrase",
                        Cast.HANDLER.chest().seal(Cast.PASSPHRASE, 10),
                        SealedShape::checkPassphraseChest),
                new Kind("recovery", Cast.HANDLER.chest().seal(Cast.RECOVERY), SealedShape::checkRecoveryChest),
                new Kind("attachment", attachment.toByteArray(), all -> SealedShape.checkAttachment(all, all.length)),
                new Kind("passkey", passkeyChest(PASSKEY), SealedShape::checkPasskeyChest),
                new Kind("seal", Cast.SEAL.seal(Cast.DESK, handler), SealedShape::checkSealedSeal),
                new Kind("anchor", Cast.anchor().sign(Cast.MAILBOX_KEY), Anchor::parse),
                new Kind("card", Cast.HANDLER.card().sign(Cast.HANDLER.signer()), HandlerCard::parse));
    }

    /** As typage writes it; to the service the key behind it is noise. */
    private static byte[] passkeyChest(AgeStanza stanza) {
        return AgeFile.seal(new byte[Frames.CHEST], List.of(fileKey -> List.of(stanza)));
    }

    private static AgeStanza passkeyStanza(int nonce, int body, String... more) {
        List<String> arguments = new ArrayList<>(List.of(AgeHeader.base64(new byte[nonce])));
        arguments.addAll(List.of(more));
        return new AgeStanza("age-encryption.org/fido2prf", arguments, new byte[body]);
    }

    @Test
    void a_passkey_chest_has_one_passkey_stanza_of_its_shape() {
        byte[] hybrid = Cast.HANDLER.chest().seal(Cast.RECOVERY);
        SealingTest.assertRefused(Refusal.CLASSICAL_RECIPIENT, () -> SealedShape.checkPasskeyChest(hybrid));
        SealingTest.assertRefused(
                Refusal.CLASSICAL_RECIPIENT, () -> SealedShape.checkRecoveryChest(passkeyChest(PASSKEY)));
        SealingTest.assertRefused(
                Refusal.CLASSICAL_RECIPIENT, () -> SealedShape.checkPassphraseChest(passkeyChest(PASSKEY)));
        for (AgeStanza stanza : List.of(
                passkeyStanza(15, 32), passkeyStanza(17, 32), passkeyStanza(16, 31), passkeyStanza(16, 32, "x"))) {
            SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkPasskeyChest(passkeyChest(stanza)));
        }
        byte[] two = AgeFile.seal(new byte[Frames.CHEST], List.of(fileKey -> List.of(PASSKEY, PASSKEY)));
        SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkPasskeyChest(two));
    }

    private static byte[] message(int plaintext) {
        return AgeFile.seal(new byte[plaintext], Forge.both());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void an_honest_one_passes(Kind kind) {
        assertThatCode(() -> kind.check().accept(kind.honest())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void one_cut_anywhere_or_longer_is_refused(Kind kind) {
        byte[] honest = kind.honest();
        for (int length = 0; length < honest.length; length += length < 4096 ? 1 : 61) {
            byte[] cut = Arrays.copyOf(honest, length);
            assertThatThrownBy(() -> kind.check().accept(cut)).isInstanceOf(MalformedEnvelopeException.class);
        }
        byte[] longer = Arrays.copyOf(honest, honest.length + 1);
        assertThatThrownBy(() -> kind.check().accept(longer)).isInstanceOf(MalformedEnvelopeException.class);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void random_and_mutated_bytes_pass_or_are_refused_by_the_one_exception(Kind kind) {
        Random random = new Random(11);
        for (int i = 0; i < 4000; i++) {
            byte[] bytes = i % 4 == 0 ? randomBytes(random) : mutated(kind.honest(), random);
            try {
                kind.check().accept(bytes);
            } catch (MalformedEnvelopeException e) {
                assertThat(e.refusal()).isIn(Refusal.MALFORMED, Refusal.CLASSICAL_RECIPIENT, Refusal.BAD_SIGNATURE);
            }
        }
    }

    private static byte[] randomBytes(Random random) {
        byte[] bytes = new byte[random.nextInt(3000)];
        random.nextBytes(bytes);
        return bytes;
    }

    /** A few bytes changed, taken out or put in, mostly near the start where the structure is. */
    private static byte[] mutated(byte[] honest, Random random) {
        byte[] bytes = honest.clone();
        for (int changes = 1 + random.nextInt(3); changes > 0 && bytes.length > 0; changes--) {
            int at = random.nextInt(random.nextBoolean() ? Math.min(200, bytes.length) : bytes.length);
            byte one = random.nextBoolean()
                    ? (byte) random.nextInt()
                    : (byte) "\n -=\"{}[]\\0A".charAt(random.nextInt(12));
            bytes = switch (random.nextInt(3)) {
                case 0 -> Bytes.concat(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + 1, bytes.length));
                case 1 ->
                    Bytes.concat(
                            Arrays.copyOf(bytes, at), new byte[] {one}, Arrays.copyOfRange(bytes, at, bytes.length));
                default -> {
                    bytes[at] = one;
                    yield bytes;
                }
            };
        }
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1088, 65_536, 67_584, 262_144})
    void a_message_of_a_padded_size_passes(int plaintext) {
        assertThatCode(() -> SealedShape.checkMessage(message(plaintext))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 960, 1023, 1025, 65_535, 65_537, 262_143, 262_145, 270_336})
    void a_message_of_another_size_is_refused(int plaintext) {
        SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkMessage(message(plaintext)));
    }

    @Test
    void an_attachment_may_be_as_large_as_25_mebibytes_and_no_larger() {
        byte[] start = Arrays.copyOf(AgeFile.seal(new byte[1], Forge.both().subList(0, 1)), 8192);
        int header = AgeHeader.parse(start).length();
        for (int size : List.of(16_384, 17_408, 25_690_112, 26_214_400)) {
            long total = header + SealedShape.payloadLength(size);
            assertThatCode(() -> SealedShape.checkAttachment(start, total)).doesNotThrowAnyException();
            SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkAttachment(start, total + 1));
            SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkAttachment(start, total - 1));
        }
        for (long size : new long[] {15_872, 16_896, 26_738_688}) {
            long total = header + SealedShape.payloadLength(size);
            SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkAttachment(start, total));
        }
        for (long total : new long[] {Long.MIN_VALUE, -1, 0, Integer.MAX_VALUE, Long.MAX_VALUE}) {
            SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkAttachment(start, total));
        }
    }

    @Test
    void other_stanzas_and_other_numbers_of_them_are_refused() {
        byte[] plain = new byte[1024];
        var one = Forge.both().get(0);
        SealingTest.assertRefused(
                Refusal.CLASSICAL_RECIPIENT,
                () -> SealedShape.checkMessage(AgeFile.seal(plain, List.of(one, Forge.classical()))));
        SealingTest.assertRefused(
                Refusal.CLASSICAL_RECIPIENT,
                () -> SealedShape.checkCaseKey(AgeFile.seal(plain, List.of(Forge.classical()))));
        SealingTest.assertRefused(Refusal.MALFORMED, () -> SealedShape.checkMessage(AgeFile.seal(plain, List.of(one))));
        SealingTest.assertRefused(
                Refusal.MALFORMED, () -> SealedShape.checkMessage(AgeFile.seal(plain, List.of(one, one, one))));
        SealingTest.assertRefused(
                Refusal.MALFORMED, () -> SealedShape.checkCaseKey(AgeFile.seal(plain, List.of(one, one))));
    }

    @Test
    void a_payload_has_the_length_age_gives_it() {
        for (int plaintext : new int[] {0, 1, 65_535, 65_536, 65_537, 131_072, 131_073}) {
            byte[] file = message(plaintext);
            assertThat(SealedShape.payloadLength(plaintext))
                    .isEqualTo(file.length - AgeHeader.parse(file).length());
        }
    }

    @Test
    void padding_is_idempotent_monotonous_and_cheap() {
        IntStream.rangeClosed(2, 300_000).forEach(length -> {
            int padded = Padme.padded(length);
            assertThat(padded >= length && padded - length <= length * 0.12 && Padme.isPadded(padded))
                    .isTrue();
            assertThat(padded <= Padme.padded(length + 1)).isTrue();
        });
        assertThat(Padme.padded(26_214_400)).isEqualTo(26_214_400);
    }
}
