package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.VectorFile.b64;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * Writes hand-overs.json: {@code mvn surefire:test@default-test -Dtest=HandOversWriterTest -DwriteVectors=yes}. What is
 * expected was worked out from the protocol by hand.
 */
@EnabledIfSystemProperty(named = VectorFile.ASKED, matches = "yes")
class HandOversWriterTest {
    private static final SigningKey ANNA = Cast.HANDLER.signer();

    private final ObjectNode file = VectorFile.object();
    private final ArrayNode requests = VectorFile.array();
    private final ArrayNode consents = VectorFile.array();
    private final List<byte[]> frames = new ArrayList<>();

    private final DeskStory desk = Cast.desk()
            .then(
                    Cast.HANDLER.id(),
                    Cast.HANDLER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                    Cast.READER.member(RosterRole.READER));
    private final DeskStory other = Cast.otherDesk()
            .then(
                    Cast.OUTSIDER.id(),
                    Cast.OUTSIDER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                    Cast.STRANGER.member(RosterRole.READER))
            .then(
                    Cast.OUTSIDER.id(),
                    Cast.OUTSIDER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER),
                    Cast.STRANGER.member(RosterRole.READER),
                    Cast.READER.member(RosterRole.KEY_HOLDER));
    private final HandOverRequest request = request(ANNA, desk.head().name(), HandOverRequest.Mode.SHARE);
    private final byte[] requestFrame = request.sign(ANNA);
    private final Consent consent = consent(Consent.Answer.GRANTED, List.of(), 2);

    @Test
    void write() {
        file.put("case", Cast.CASE.toString())
                .put("reporter", Cast.MAILBOX_KEY.verifyKey().text());
        ObjectNode rosters = file.putObject("rosters");
        rosters.set("desk", VectorFile.roster(desk.desk, null, desk.versions));
        rosters.set("desk, first version", VectorFile.roster(desk.desk, null, desk.versions.subList(0, 1)));
        rosters.set("other desk", VectorFile.roster(other.desk, null, other.versions));
        rosters.set("other desk, first version", VectorFile.roster(other.desk, null, other.versions.subList(0, 1)));
        DeskStory fork = Cast.otherDesk()
                .then(Cast.OUTSIDER.id(), Cast.OUTSIDER.member(RosterRole.HANDLER, RosterRole.KEY_HOLDER));
        rosters.set("other desk, otherwise", VectorFile.roster(fork.desk, null, fork.versions));
        requests();
        consents();
        ArrayNode all = file.putArray("frames");
        frames.forEach(frame -> all.add(b64(frame)));
        file.set("requests", requests);
        file.set("consents", consents);
        VectorFile.write("hand-overs.json", file);
    }

    private static HandOverRequest request(SigningKey author, RosterName roster, HandOverRequest.Mode mode) {
        return new HandOverRequest(author.verifyKey(), Cast.CASE, Cast.DAY.plusDays(50), Cast.OTHER_DESK, mode, roster);
    }

    private Consent consent(Consent.Answer answer, List<UUID> leftOut, long number) {
        return new Consent(
                answer,
                Cast.CASE,
                Cast.DAY.plusDays(51),
                Cast.OTHER_DESK,
                leftOut,
                Hash.of(requestFrame),
                other.read().version(number).orElseThrow().pin());
    }

    private void requests() {
        RosterVersion first = desk.read().version(1).orElseThrow();
        request("sound", "ok", requestFrame);
        request(
                "transfer",
                "ok",
                request(ANNA, desk.head().name(), HandOverRequest.Mode.TRANSFER).sign(ANNA));
        request("by a colleague under the version with her", "ok", by(Cast.COLLEAGUE, first.name()));
        request("empty", "malformed", new byte[0]);
        request("cut", "malformed", Arrays.copyOf(requestFrame, requestFrame.length - 1));
        request("a consent", "malformed", Cast.consent().sign(Cast.MAILBOX_KEY));
        request("to the desk that has it", "malformed", forged(Forge.put("desk", Cast.DESK.toString())));
        request("another field", "malformed", forged(Forge.put("x", 1L)));
        request("mode other", "malformed", forged(Forge.put("mode", "copy")));
        request("signature altered", "bad-signature", Forge.flip(requestFrame, -1));
        request(
                "signed by another",
                "bad-signature",
                Frames.sign(Cast.COLLEAGUE.signer(), Label.HAND_OVER, request.body()));
        request("signed as a renewal", "bad-signature", Frames.sign(ANNA, Label.KEY_RENEWAL, request.body()));
        request("another case", "wrong-case", forged(Forge.put("case", Cast.DESK.toString())));
        RosterName later = new RosterName(Cast.DESK, desk.head().hash(), 3);
        request("a version that is not there yet", "wrong-roster", forged(Forge.put("roster", later.value())));
        RosterName wrong = new RosterName(Cast.DESK, desk.head().hash(), 1);
        request("the hash of another version", "wrong-roster", forged(Forge.put("roster", wrong.value())));
        request(
                "of a desk that takes no part",
                "wrong-roster",
                forged(Forge.put("roster", Cast.otherDesk().head().name().value())
                        .andThen(Forge.put("desk", "9d5f8e4b-9c1a-4f6e-b3d7-8a9b0c1d2e3f"))));
        request("by a stranger under another roster", "wrong-roster", by(Cast.STRANGER, later));
        request("by a reader", "wrong-author", by(Cast.READER, desk.head().name()));
        request("by who is gone", "wrong-author", by(Cast.COLLEAGUE, desk.head().name()));
        request("by a stranger", "wrong-author", by(Cast.STRANGER, desk.head().name()));
        request(
                "case, roster and author wrong: the case is told first",
                "wrong-case",
                Forge.publicFrame(
                        Label.HAND_OVER,
                        request(Cast.STRANGER.signer(), later, HandOverRequest.Mode.SHARE)
                                .body(),
                        Cast.STRANGER.signer(),
                        Forge.put("case", Cast.DESK.toString())));
        addRequest("a version the reader has not", List.of("desk, first version"), "wrong-roster", requestFrame);
    }

    private static byte[] by(Cast.Handler author, RosterName roster) {
        return request(author.signer(), roster, HandOverRequest.Mode.SHARE).sign(author.signer());
    }

    private byte[] forged(Consumer<Map<String, Object>> change) {
        return Forge.publicFrame(Label.HAND_OVER, request.body(), ANNA, change);
    }

    private void request(String name, String expect, byte[] frame) {
        addRequest(name, List.of("desk"), expect, frame);
    }

    private void addRequest(String name, List<String> rosters, String expect, byte[] frame) {
        ObjectNode one = requests.addObject().put("name", name);
        rosters.forEach(one.putArray("rosters")::add);
        one.put("request", place(frame)).put("expect", expect);
    }

    private int place(byte[] frame) {
        for (int i = 0; i < frames.size(); i++) {
            if (Arrays.equals(frames.get(i), frame)) {
                return i;
            }
        }
        frames.add(frame);
        return frames.size() - 1;
    }

    private void consents() {
        UUID wim = Cast.OUTSIDER.id();
        UUID stranger = Cast.STRANGER.id();
        byte[] sound = consent.sign(Cast.MAILBOX_KEY);
        admits("granted", sound, List.of(), stranger, wim);
        admits("granted, one left out", signed(Consent.Answer.GRANTED, List.of(stranger), 2), List.of(), wim);
        admits("granted, one left out of the report", sound, List.of(wim), stranger);
        admits("granted, all left out", signed(Consent.Answer.GRANTED, List.of(wim), 2), List.of(stranger));
        admits(
                "granted under the first version: who came later reads too",
                signed(Consent.Answer.GRANTED, List.of(), 1),
                List.of(),
                stranger,
                wim);
        admits("refused", signed(Consent.Answer.REFUSED, List.of(), 2), List.of());
        consent("empty", "malformed", new byte[0]);
        consent("a byte too many", "malformed", Arrays.copyOf(sound, sound.length + 1));
        consent("the request", "malformed", requestFrame);
        consent("answer other", "malformed", changed(Forge.put("answer", "maybe")));
        consent("left out twice", "malformed", changed(Forge.put("leftOut", List.of(wim.toString(), wim.toString()))));
        consent("signature altered", "bad-signature", Forge.flip(sound, -1));
        consent("signed by a handler", "bad-signature", Frames.sign(ANNA, Label.CONSENT, consent.body()));
        consent("signed as an anchor", "bad-signature", Frames.sign(Cast.MAILBOX_KEY, Label.ANCHOR, consent.body()));
        consent("refused, altered to granted", "bad-signature", answerAltered());
        consent("another case", "wrong-case", changed(Forge.put("case", Cast.DESK.toString())));
        consent("for another request", "wrong-link", changed(Forge.put("request", b64(new byte[32]))));
        consent("for another desk than was asked", "wrong-link", changed(Forge.put("desk", Cast.DESK.toString())));
        byte[] again =
                request(ANNA, desk.head().name(), HandOverRequest.Mode.TRANSFER).sign(ANNA);
        addConsent("to share, shown with a request to transfer", again, sound, "other desk", List.of(), "wrong-link");
        addConsent("shown with the roster of the first desk", requestFrame, sound, "desk", List.of(), "wrong-desk");
        addConsent("an older roster", requestFrame, sound, "other desk, first version", List.of(), "older-roster");
        addConsent("another roster", requestFrame, sound, "other desk, otherwise", List.of(), "other-roster");
        consent(
                "case, request and roster wrong: the case is told first",
                "wrong-case",
                changed(Forge.put("case", Cast.DESK.toString()).andThen(Forge.put("request", b64(new byte[32])))));
        consent("another reporter", "bad-signature", sound);
        ((ObjectNode) consents.get(consents.size() - 1))
                .put("reporter", Cast.STRANGER.signer().verifyKey().text());
    }

    private byte[] answerAltered() {
        byte[] refused = consent(Consent.Answer.REFUSED, List.of(), 2).body();
        return Frames.unfilled(consent.body(), Cast.MAILBOX_KEY.sign(Label.CONSENT, refused));
    }

    private byte[] signed(Consent.Answer answer, List<UUID> leftOut, long number) {
        return consent(answer, leftOut, number).sign(Cast.MAILBOX_KEY);
    }

    private byte[] changed(Consumer<Map<String, Object>> change) {
        return Forge.publicFrame(Label.CONSENT, consent.body(), Cast.MAILBOX_KEY, change);
    }

    private void admits(String name, byte[] frame, List<UUID> leftOut, UUID... admitted) {
        addConsent(name, requestFrame, frame, "other desk", leftOut, "ok");
        ArrayNode admits = ((ObjectNode) consents.get(consents.size() - 1)).putArray("admits");
        Arrays.stream(admitted).map(UUID::toString).forEach(admits::add);
    }

    private void consent(String name, String expect, byte[] frame) {
        addConsent(name, requestFrame, frame, "other desk", List.of(), expect);
    }

    private void addConsent(String name, byte[] asked, byte[] frame, String roster, List<UUID> leftOut, String expect) {
        ObjectNode one = consents.addObject()
                .put("name", name)
                .put("request", place(asked))
                .put("consent", place(frame))
                .put("roster", roster);
        ArrayNode ids = one.putArray("leftOut");
        leftOut.forEach(id -> ids.add(id.toString()));
        one.put("expect", expect);
    }
}
