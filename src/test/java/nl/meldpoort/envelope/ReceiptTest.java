package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.Vectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReceiptTest {
    static Stream<JsonNode> part(String name) {
        return StreamSupport.stream(Vectors.read("receipts.json").get(name).spliterator(), false);
    }

    static Stream<JsonNode> receipts() {
        return part("receipts");
    }

    @ParameterizedTest
    @MethodSource("receipts")
    void a_receipt_gives_the_words_and_keys_of_the_vectors(JsonNode vector) {
        Receipt receipt = Receipt.fromBytes(bytes(vector.get("entropy")));

        assertThat(String.join(" ", receipt.words(Language.NL)))
                .isEqualTo(vector.get("nl").textValue());
        assertThat(String.join(" ", receipt.words(Language.EN)))
                .isEqualTo(vector.get("en").textValue());
        assertThat(receipt.locator()).isEqualTo(bytes(vector.get("locator")));
        assertThat(receipt.locatorHash()).isEqualTo(Hash.fromBytes(bytes(vector.get("locatorHash"))));
        assertThat(receipt.mailboxIdentity().seed()).isEqualTo(bytes(vector.get("identitySeed")));
        assertThat(receipt.mailboxIdentity().recipient())
                .isEqualTo(AgeRecipient.parse(vector.get("recipient").textValue()));
        assertThat(receipt.mailboxKey().seed()).isEqualTo(bytes(vector.get("signerSeed")));
        assertThat(receipt.mailboxKey().verifyKey()).isEqualTo(VerifyKey.fromBytes(bytes(vector.get("verifyKey"))));
    }

    static Stream<JsonNode> recoveryCodes() {
        return part("recoveryCodes");
    }

    @ParameterizedTest
    @MethodSource("recoveryCodes")
    void a_recovery_code_gives_the_words_and_identity_of_the_vectors(JsonNode vector) {
        RecoveryCode code = RecoveryCode.fromBytes(bytes(vector.get("entropy")));

        assertThat(String.join(" ", code.words(Language.NL)))
                .isEqualTo(vector.get("nl").textValue());
        assertThat(String.join(" ", code.words(Language.EN)))
                .isEqualTo(vector.get("en").textValue());
        assertThat(code.identity().seed()).isEqualTo(bytes(vector.get("identitySeed")));
        assertThat(code.identity().recipient().text())
                .isEqualTo(vector.get("recipient").textValue());
    }

    static Stream<JsonNode> typed() {
        return part("typed");
    }

    @ParameterizedTest
    @MethodSource("typed")
    void what_is_typed_is_read_or_told_what_is_wrong(JsonNode vector) {
        JsonNode expect = vector.get("expect");
        Language page = vector.get("language").textValue().equals("nl") ? Language.NL : Language.EN;
        String typed = vector.get("typed").textValue();
        if (expect.has("entropy")) {
            assertThat(SecretWords.read(typed, page)).isEqualTo(bytes(expect.get("entropy")));
            return;
        }
        assertThatThrownBy(() -> Receipt.parse(typed, page)).isInstanceOfSatisfying(MistypedException.class, e -> {
            assertThat(e.refusal().text()).isEqualTo(expect.get("error").textValue());
            if (e instanceof MistypedException.WrongCount wrong) {
                assertThat(wrong.count()).isEqualTo(expect.get("count").intValue());
            }
            if (e instanceof MistypedException.UnknownWord unknown) {
                assertThat(unknown.place()).isEqualTo(expect.get("place").intValue());
            }
        });
    }

    @Test
    void whatever_is_written_is_read_again() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            byte[] secret = new byte[16];
            random.nextBytes(secret);
            for (Language language : Language.values()) {
                String words = String.join(" ", SecretWords.write(secret, language));
                assertThat(SecretWords.read(words, Language.EN)).isEqualTo(secret);
            }
        }
    }

    @Test
    void no_dutch_word_shares_its_first_letters_with_an_english_one() {
        WordList english = WordList.of(Language.EN);
        for (int i = 0; i < 2048; i++) {
            List<String> dutch = WordList.of(Language.NL).words(new byte[] {(byte) (i >> 3), (byte) (i << 5)}, 1);
            String start = dutch.get(0).substring(0, Math.min(4, dutch.get(0).length()));
            assertThat(english.find(start)).as(dutch.get(0)).isEqualTo(-1);
        }
    }

    @Test
    void a_closed_receipt_is_nothing() {
        Receipt receipt = Receipt.random();
        receipt.close();
        assertThat(receipt.locatorHash())
                .isEqualTo(Receipt.fromBytes(new byte[16]).locatorHash());
    }
}
