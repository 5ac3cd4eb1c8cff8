package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.Vectors.bytes;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever the server or a sender alters has the consequence the protocol names (tampering.json). */
class TamperingTest {
    private static final JsonNode FILE = Vectors.read("tampering.json");
    private static final Cast.Keys KEYS = Cast.Keys.read(FILE.get("keys"));
    /** Shown by its name. */
    record Case(JsonNode list, int place) {
        @Override
        public String toString() {
            String kind = vector().has("kind") ? kind() + ": " : "";
            String as = vector().has("as") ? vector().get("as").textValue() + ": " : "";
            return as + kind + vector().get("name").textValue();
        }

        JsonNode vector() {
            return list.get(place);
        }

        String kind() {
            return vector().get("kind").textValue();
        }

        byte[] whole(String field) {
            return Vectors.whole(list, place, field);
        }

        String expect() {
            return vector().get("expect").textValue();
        }
    }

    private static Stream<Case> cases(String part) {
        JsonNode list = FILE.get(part);
        return IntStream.range(0, list.size()).mapToObj(place -> new Case(list, place));
    }

    static Stream<Case> conversations() {
        return cases("conversations");
    }

    @ParameterizedTest
    @MethodSource("conversations")
    void each_message_of_an_altered_conversation_is_judged_as_named(Case vector) {
        List<SealedMessage> messages = new ArrayList<>();
        for (JsonNode message : vector.vector().get("messages")) {
            int place = (message.isNumber() ? message : message.get("sealed")).intValue();
            JsonNode said = message.isNumber() ? FILE.get("base").get(place) : message;
            messages.add(message(said, Vectors.whole(FILE.get("base"), place, "sealed")));
        }
        Conversation conversation = conversation(vector.vector());

        assertThat(conversation.readAll(messages).stream().map(TamperingTest::name))
                .isEqualTo(StreamSupport.stream(vector.vector().get("expect").spliterator(), false)
                        .map(JsonNode::textValue)
                        .toList());
    }

    private static Conversation conversation(JsonNode vector) {
        List<Roster> rosters = new ArrayList<>();
        if (vector.has("rosters")) {
            vector.get("rosters").forEach(name -> rosters.add(roster(name.textValue())));
        } else {
            rosters.add(roster("desk"));
        }
        boolean renewed = vector.has("generations");
        if (vector.get("as").textValue().equals("reporter")) {
            return Conversation.asReporter(
                    KEYS.caseId(),
                    KEYS.receipt().mailboxIdentity(),
                    KEYS.receipt().mailboxKey().verifyKey(),
                    Rosters.of(rosters),
                    renewed ? List.of(Cast.renewal()) : List.of());
        }
        VerifyKey pinned = pinned(vector);
        CaseKey first = CaseKey.first(KEYS.caseId(), KEYS.caseIdentity(), pinned, "–");
        CaseKey second = new CaseKey(KEYS.caseId(), 2, KEYS.renewedIdentity(), pinned, "–");
        return Conversation.asHandler(renewed ? CaseKeys.of(second, first) : CaseKeys.of(first), Rosters.of(rosters));
    }

    private static Roster roster(String name) {
        return Vectors.roster(FILE.get("rosters").get(name));
    }

    /** The mailbox, unless the case is about a key that pins another. */
    private static VerifyKey pinned(JsonNode conversation) {
        return conversation.has("reporter")
                ? VerifyKey.fromText(conversation.get("reporter").textValue())
                : KEYS.receipt().mailboxKey().verifyKey();
    }

    private static String name(Conversation.Entry entry) {
        if (entry instanceof Conversation.Entry.Refused refused) {
            return refused.refusal().text();
        }
        if (entry instanceof Conversation.Entry.Read read) {
            return read.warning() == null ? "ok" : read.warning().text();
        }
        return "sealed";
    }

    static SealedMessage message(JsonNode said, byte[] sealed) {
        Direction direction = Direction.valueOf(said.get("direction")
                .textValue()
                .toUpperCase(java.util.Locale.ROOT)
                .replace('-', '_'));
        return new SealedMessage(sealed, direction, said.get("sequence").longValue());
    }

    static Stream<Case> bodies() {
        return cases("bodies");
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void a_body_that_its_author_got_wrong_is_refused(Case vector) {
        byte[] body = vector.whole("body");
        assertThat(verdict(() -> {
                    switch (vector.kind()) {
                        case "message" -> {
                            boolean toDesk =
                                    !new String(body, StandardCharsets.UTF_8).contains("\"direction\":\"to-reporter\"");
                            SigningKey author = toDesk ? KEYS.receipt().mailboxKey() : KEYS.signer();
                            byte[] frame = Frames.message(body, author.sign(Label.MESSAGE, body));
                            Message.open(AgeFile.seal(frame, Forge.both()), KEYS.caseIdentity());
                        }
                        case "anchor" ->
                            open(
                                    "anchor",
                                    Frames.unfilled(
                                            body, KEYS.receipt().mailboxKey().sign(Label.ANCHOR, body)));
                        case "card" ->
                            open("card", Frames.unfilled(body, KEYS.signer().sign(Label.HANDLER_CARD, body)));
                        case "renewal" -> open("renewal", Frames.sign(KEYS.signer(), Label.KEY_RENEWAL, body));
                        case "request" -> open("request", Frames.sign(KEYS.signer(), Label.HAND_OVER, body));
                        case "consent" ->
                            open("consent", Frames.sign(KEYS.receipt().mailboxKey(), Label.CONSENT, body));
                        case "seal" -> open("seal", Frames.plain(body, Frames.SEAL));
                        default ->
                            open(
                                    vector.kind(),
                                    Frames.plain(body, vector.kind().equals("chest") ? Frames.CHEST : Frames.CASE_KEY));
                    }
                }))
                .isEqualTo(vector.expect());
    }

    static Stream<Case> frames() {
        return cases("frames");
    }

    @ParameterizedTest
    @MethodSource("frames")
    void a_frame_of_another_size_or_filling_is_refused(Case vector) {
        byte[] frame = vector.whole("frame");
        assertThat(verdict(() -> open(vector.kind(), frame))).isEqualTo(vector.expect());
    }

    private static void open(String kind, byte[] frame) {
        switch (kind) {
            case "message" -> Message.open(AgeFile.seal(frame, Forge.both()), KEYS.caseIdentity());
            case "anchor" -> Anchor.open(frame, KEYS.receipt().mailboxKey().verifyKey());
            case "card" -> HandlerCard.parse(frame);
            case "caseKey" ->
                CaseKey.open(
                        AgeFile.seal(
                                frame,
                                List.of(HybridStanza.writer(KEYS.handler().recipient()))),
                        KEYS.handler());
            case "chest" ->
                KeyChest.open(
                        AgeFile.seal(
                                frame,
                                List.of(HybridStanza.writer(
                                        KEYS.recovery().identity().recipient()))),
                        KEYS.recovery());
            case "seal" ->
                Seal.open(
                        AgeFile.seal(
                                frame,
                                List.of(HybridStanza.writer(KEYS.handler().recipient()))),
                        KEYS.handler(),
                        Cast.DESK,
                        Cast.SEAL.verifyKey());
            case "renewal" -> KeyRenewal.parse(frame);
            case "request" -> HandOverRequest.parse(frame);
            case "consent" -> Consent.parse(frame);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    static Stream<Case> sealed() {
        return cases("sealed");
    }

    @ParameterizedTest
    @MethodSource("sealed")
    void an_altered_file_is_refused(Case vector) {
        byte[] sealed = vector.whole("sealed");
        assertThat(verdict(() -> {
                    switch (vector.kind()) {
                        case "caseKey" -> CaseKey.open(sealed, KEYS.handler());
                        case "passphraseChest" -> KeyChest.open(sealed, KEYS.passphrase());
                        case "recoveryChest" -> KeyChest.open(sealed, KEYS.recovery());
                        default -> throw new IllegalArgumentException(vector.kind());
                    }
                }))
                .isEqualTo(vector.expect());
    }

    static Stream<Case> signed() {
        return cases("signed");
    }

    @ParameterizedTest
    @MethodSource("signed")
    void an_altered_anchor_or_card_is_refused(Case vector) {
        byte[] frame = vector.whole("sealed");
        assertThat(verdict(() -> open(vector.kind(), frame))).isEqualTo(vector.expect());
    }

    static Stream<Case> attachments() {
        return cases("attachments");
    }

    @ParameterizedTest
    @MethodSource("attachments")
    void an_altered_attachment_is_refused(Case vector) {
        Attachment entry = entry(vector.vector().get("entry"));
        byte[] sealed = vector.whole("sealed");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        assertThat(verdict(() -> entry.open(new ByteArrayInputStream(sealed), content)))
                .isEqualTo(vector.expect());
        if (vector.expect().equals("ok")) {
            assertThat(content.toByteArray()).isEqualTo(Vectors.pattern((int) entry.length()));
        }
    }

    static Stream<Case> signatures() {
        return cases("signatures");
    }

    @ParameterizedTest
    @MethodSource("signatures")
    void signatures_are_verified_strictly(Case vector) {
        JsonNode signature = vector.vector();
        Label label = Stream.of(Label.values())
                .filter(each -> each.text().equals(signature.get("label").textValue()))
                .findFirst()
                .orElseThrow();
        assertThat(VerifyKey.fromBytes(bytes(signature.get("verifyKey")))
                        .verifies(label, bytes(signature.get("body")), bytes(signature.get("signature"))))
                .isEqualTo(signature.get("expect").booleanValue());
    }

    /** {@code ok}, or the name of the refusal. */
    static String verdict(ThrowingCallable attempt) {
        try {
            attempt.call();
            return "ok";
        } catch (MalformedEnvelopeException e) {
            return e.refusal().text();
        } catch (Throwable e) {
            throw new AssertionError("refused by another exception", e);
        }
    }

    static Attachment entry(JsonNode entry) {
        byte[] seed = bytes(entry.get("key"));
        return new Attachment(
                UUID.fromString(entry.get("id").textValue()),
                AgeIdentity.fromSeed(seed),
                entry.get("length").longValue(),
                entry.get("name").textValue(),
                Hash.fromBytes(bytes(entry.get("sha256"))),
                entry.get("type").textValue());
    }
}
