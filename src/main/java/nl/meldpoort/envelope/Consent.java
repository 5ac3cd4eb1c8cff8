package nl.meldpoort.envelope;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * The reporter's answer to a hand-over request (docs/protocol.md §12). No consent is no.
 *
 * @param desk as in the request
 * @param leftOut members of the other desk whom she leaves out: at most 50, ascending
 * @param request the hash of the request's frame
 * @param roster the version of the other desk's roster that she had checked
 */
public record Consent(
        Answer answer, UUID caseId, LocalDate day, UUID desk, List<UUID> leftOut, Hash request, RosterPin roster) {
    /** Yes or no. */
    public enum Answer {
        GRANTED,
        REFUSED;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Consent {
        Texts.uuid(caseId);
        Texts.day(day);
        Texts.uuid(desk);
        leftOut = Texts.ascending(leftOut, RosterVersion.MOST_MEMBERS);
    }

    /** A signed frame of at most 4,164 bytes. @param mailbox from the receipt */
    public byte[] sign(SigningKey mailbox) {
        return Frames.sign(mailbox, Label.CONSENT, body());
    }

    byte[] body() {
        Map<String, Object> value = new TreeMap<>();
        value.put("answer", answer.text());
        value.put("case", caseId.toString());
        value.put("day", day.toString());
        value.put("desk", desk.toString());
        value.put("leftOut", leftOut.stream().map(UUID::toString).toList());
        value.put("request", request.text());
        value.put("roster", roster.value());
        value.put("v", 1L);
        return CanonicalJson.write(value);
    }

    /**
     * Reads one without verifying it, as the server must, which does not know the receipt.
     *
     * @throws MalformedEnvelopeException malformed
     */
    public static Consent parse(byte[] frame) {
        return Fields.read(Frames.openUnfilled(frame).body(), Consent::read);
    }

    /**
     * As a browser reads it that is about to seal the case key to the other desk, or the reporter's own when she comes back.
     *
     * @param reporter the mailbox's verify key
     * @param request the frame of the request
     * @param other the other desk's roster
     * @throws MalformedEnvelopeException malformed, bad-signature, wrong-case, wrong-link, wrong-desk, older-roster or
     *     other-roster
     */
    public static Consent open(byte[] frame, VerifyKey reporter, UUID caseId, byte[] request, Roster other) {
        Consent consent = parse(frame);
        Frames.Signed signed = Frames.openUnfilled(frame);
        require(reporter.verifies(Label.CONSENT, signed.body(), signed.signature()), Refusal.BAD_SIGNATURE);
        require(consent.caseId.equals(caseId), Refusal.WRONG_CASE);
        boolean answers = consent.request.equals(Hash.of(request))
                && consent.desk.equals(HandOverRequest.parse(request).desk());
        require(answers, Refusal.WRONG_LINK);
        require(consent.desk.equals(other.desk()), Refusal.WRONG_DESK);
        other.requirePinned(consent.roster);
        return consent;
    }

    private static void require(boolean right, Refusal otherwise) {
        if (!right) {
            throw new MalformedEnvelopeException(otherwise, "consent");
        }
    }

    /**
     * To whom the case key may be sealed: to nobody unless it is granted.
     *
     * @param other the other desk's roster
     * @param leftOutOfReport whom the report left out
     */
    public List<RosterMember> admits(Roster other, Collection<UUID> leftOutOfReport) {
        if (answer == Answer.REFUSED) {
            return List.of();
        }
        return other.head().readingMembers().stream()
                .filter(member -> !leftOut.contains(member.handler()) && !leftOutOfReport.contains(member.handler()))
                .toList();
    }

    private static Consent read(Fields fields) {
        return new Consent(
                fields.choice("answer", Answer.values(), Answer::text),
                fields.uuid("case"),
                fields.day("day"),
                fields.uuid("desk"),
                fields.uuids("leftOut"),
                fields.hash("request"),
                fields.object("roster", RosterPin::read));
    }
}
