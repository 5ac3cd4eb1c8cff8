package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A handler asks the reporter whether the case may go to another desk (docs/protocol.md §12).
 *
 * @param desk the other desk
 * @param roster of the author's own desk
 */
public record HandOverRequest(VerifyKey author, UUID caseId, LocalDate day, UUID desk, Mode mode, RosterName roster) {
    /** What becomes of the first desk. */
    public enum Mode {
        /** Both desks handle. */
        SHARE,
        /** The first ends. */
        TRANSFER;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public HandOverRequest {
        Texts.uuid(caseId);
        Texts.day(day);
        Texts.uuid(desk);
        if (desk.equals(roster.desk())) {
            throw malformed("a case handed over to the desk that has it");
        }
    }

    /** A signed frame. @throws IllegalArgumentException unless {@code own} is the author's */
    public byte[] sign(SigningKey own) {
        if (!own.verifyKey().equals(author)) {
            throw new IllegalArgumentException("a request is signed by its author");
        }
        return Frames.sign(own, Label.HAND_OVER, body());
    }

    byte[] body() {
        Map<String, Object> value = new TreeMap<>();
        value.put("author", author.text());
        value.put("case", caseId.toString());
        value.put("day", day.toString());
        value.put("desk", desk.toString());
        value.put("mode", mode.text());
        value.put("roster", roster.value());
        value.put("v", 1L);
        return CanonicalJson.write(value);
    }

    /** Its form, and the signature of the author it names. @throws MalformedEnvelopeException malformed or bad-signature */
    public static HandOverRequest parse(byte[] frame) {
        Frames.Signed signed = Frames.openUnfilled(frame);
        HandOverRequest request = Fields.read(signed.body(), HandOverRequest::read);
        if (!request.author.verifies(Label.HAND_OVER, signed.body(), signed.signature())) {
            throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "hand-over request");
        }
        return request;
    }

    /** As the reporter's browser reads it. @throws MalformedEnvelopeException also wrong-case, wrong-roster or wrong-author */
    public static HandOverRequest open(byte[] frame, UUID caseId, Rosters rosters) {
        HandOverRequest request = parse(frame);
        if (!request.caseId.equals(caseId)) {
            throw new MalformedEnvelopeException(Refusal.WRONG_CASE, "hand-over request");
        }
        rosters.handler(request.roster, request.author);
        return request;
    }

    private static HandOverRequest read(Fields fields) {
        return new HandOverRequest(
                fields.verifyKey("author"),
                fields.uuid("case"),
                fields.day("day"),
                fields.uuid("desk"),
                fields.choice("mode", Mode.values(), Mode::text),
                fields.object("roster", RosterName::read));
    }
}
