package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.Vectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What either half sealed opens here, and passes the server's checks. */
class MadeByTest {
    static Stream<JsonNode> files() {
        return Vectors.made().stream().map(Vectors::read);
    }

    @Test
    void there_is_a_file_of_ours() {
        assertThat(Vectors.made()).contains("made-by-java.json");
    }

    @ParameterizedTest
    @MethodSource("files")
    void keys_cards_and_chests_open(JsonNode file) {
        Cast.Keys keys = Cast.Keys.read(file.get("keys"));

        byte[] caseKey = sealed(file, "caseKey");
        SealedShape.checkCaseKey(caseKey);
        CaseKey opened = CaseKey.open(caseKey, keys.handler());
        assertSame(opened.body(), file.get("caseKey"));
        assertThat(opened.reporter()).isEqualTo(keys.receipt().mailboxKey().verifyKey());

        byte[] earlier = sealed(file, "earlierKey");
        SealedShape.checkCaseKey(earlier);
        assertSame(CaseKey.open(earlier, opened.identity()).body(), file.get("earlierKey"));

        byte[] anchor = sealed(file, "anchor");
        assertSame(Anchor.open(anchor, keys.receipt().mailboxKey().verifyKey()).body(), file.get("anchor"));

        HandlerCard card = HandlerCard.parse(sealed(file, "card"));
        assertSame(card.body(), file.get("card"));
        assertThat(card.fingerprint().text())
                .isEqualTo(file.get("card").get("fingerprint").textValue());
        assertThat(String.join(" ", card.fingerprintWords()))
                .isEqualTo(file.get("card").get("words").textValue());

        byte[] byPassphrase = sealed(file, "passphraseChest");
        SealedShape.checkPassphraseChest(byPassphrase);
        KeyChest chest = KeyChest.open(byPassphrase, keys.passphrase());
        assertSame(chest.body(), file.get("passphraseChest"));
        chest.requireCard(card);

        byte[] byCode = sealed(file, "recoveryChest");
        SealedShape.checkRecoveryChest(byCode);
        assertSame(KeyChest.open(byCode, keys.recovery()).body(), file.get("recoveryChest"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_seal_opens_and_is_that_of_the_roster(JsonNode file) {
        Cast.Keys keys = Cast.Keys.read(file.get("keys"));
        RosterVersion head = Vectors.roster(file.get("roster")).head();

        byte[] sealed = sealed(file, "sealedSeal");
        SealedShape.checkSealedSeal(sealed);
        Seal seal = Seal.open(sealed, keys.handler(), head.desk(), head.seal());

        assertSame(seal.body(head.desk()), file.get("sealedSeal"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_renewal_the_request_and_the_consent_are_right(JsonNode file) {
        Cast.Keys keys = Cast.Keys.read(file.get("keys"));
        VerifyKey reporter = keys.receipt().mailboxKey().verifyKey();
        Rosters rosters = Rosters.of(Vectors.roster(file.get("roster")));
        byte[] anchor = sealed(file, "anchor");
        byte[] renewal = sealed(file, "renewal");

        List<KeyRenewal> renewals = KeyRenewal.readAll(List.of(renewal), keys.caseId(), anchor, rosters);
        CaseKey newest = CaseKey.open(sealed(file, "caseKey"), keys.handler());
        CaseKeys all = CaseKeys.open(newest, List.of(sealed(file, "earlierKey")), anchor, renewals);
        byte[] request = sealed(file, "request");
        Roster other = Vectors.roster(file.get("otherRoster"));

        assertSame(renewals.get(0).body(), file.get("renewal"));
        assertThat(all.newestFirst()).hasSize(2);
        assertSame(HandOverRequest.open(request, keys.caseId(), rosters).body(), file.get("request"));
        assertSame(
                Consent.open(sealed(file, "consent"), reporter, keys.caseId(), request, other)
                        .body(),
                file.get("consent"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void the_conversation_reads_as_handler_and_as_reporter(JsonNode file) {
        Cast.Keys keys = Cast.Keys.read(file.get("keys"));
        Rosters rosters = Rosters.of(Vectors.roster(file.get("roster")));
        List<SealedMessage> messages = new ArrayList<>();
        for (JsonNode message : file.get("messages")) {
            SealedShape.checkMessage(bytes(message.get("sealed")));
            messages.add(TamperingTest.message(message, bytes(message.get("sealed"))));
        }
        List<KeyRenewal> renewals =
                KeyRenewal.readAll(List.of(sealed(file, "renewal")), keys.caseId(), sealed(file, "anchor"), rosters);
        CaseKey newest = CaseKey.open(sealed(file, "caseKey"), keys.handler());
        CaseKeys all = CaseKeys.open(newest, List.of(sealed(file, "earlierKey")), sealed(file, "anchor"), renewals);
        List<Conversation.Entry> asHandler =
                Conversation.asHandler(all, rosters).readAll(messages);
        List<Conversation.Entry> asReporter = Conversation.asReporter(
                        keys.caseId(),
                        keys.receipt().mailboxIdentity(),
                        keys.receipt().mailboxKey().verifyKey(),
                        rosters,
                        renewals)
                .readAll(messages);
        for (int i = 0; i < messages.size(); i++) {
            JsonNode expected = file.get("messages").get(i);
            assertSame(body(asHandler.get(i)), expected);
            if (expected.get("readableByReporter").booleanValue()) {
                assertSame(body(asReporter.get(i)), expected);
            } else {
                assertThat(asReporter.get(i)).isInstanceOf(Conversation.Entry.Kept.class);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void attachments_open_at_every_boundary(JsonNode file) throws IOException {
        List<Long> lengths = StreamSupport.stream(file.get("attachments").spliterator(), false)
                .map(attachment -> attachment.get("entry").get("length").longValue())
                .toList();
        assertThat(lengths).contains(1L, 16_383L, 16_384L, 65_535L, 65_536L, 65_537L);
        for (JsonNode attachment : file.get("attachments")) {
            byte[] sealed = bytes(attachment.get("sealed"));
            SealedShape.checkAttachment(
                    Arrays.copyOf(sealed, Math.min(sealed.length, SealedShape.ATTACHMENT_START)), sealed.length);
            Attachment entry = TamperingTest.entry(attachment.get("entry"));
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            entry.open(new ByteArrayInputStream(sealed), content);
            assertThat(content.toByteArray()).isEqualTo(Vectors.pattern((int) entry.length()));
        }
    }

    private static byte[] body(Conversation.Entry entry) {
        assertThat(entry).isInstanceOf(Conversation.Entry.Read.class);
        return CanonicalJson.write(((Conversation.Entry.Read) entry).message().value());
    }

    private static byte[] sealed(JsonNode file, String name) {
        return bytes(file.get(name).get("sealed"));
    }

    private static void assertSame(byte[] body, JsonNode vector) {
        assertThat(VectorFile.tree(body)).isEqualTo(vector.get("body"));
    }
}
