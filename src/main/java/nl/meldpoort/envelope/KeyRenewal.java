package nl.meldpoort.envelope;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * From when on a case is sealed to another recipient, as a handler who stays signs it (docs/protocol.md §11).
 *
 * @param generation 2–10,000
 * @param previous the hash of the frame of the renewal before, for generation 2 of the anchor
 */
public record KeyRenewal(
        VerifyKey author,
        UUID caseId,
        LocalDate day,
        long generation,
        Hash previous,
        AgeRecipient recipient,
        RosterName roster) {
    public KeyRenewal {
        Texts.uuid(caseId);
        Texts.day(day);
        Texts.integer(generation, 2, CaseKey.MOST_GENERATION);
    }

    /** A signed frame of at most 4,164 bytes. @throws IllegalArgumentException unless {@code own} is the author's */
    public byte[] sign(SigningKey own) {
        if (!own.verifyKey().equals(author)) {
            throw new IllegalArgumentException("a renewal is signed by its author");
        }
        return Frames.sign(own, Label.KEY_RENEWAL, body());
    }

    byte[] body() {
        Map<String, Object> value = new TreeMap<>();
        value.put("author", author.text());
        value.put("case", caseId.toString());
        value.put("day", day.toString());
        value.put("generation", generation);
        value.put("previous", previous.text());
        value.put("recipient", recipient.text());
        value.put("roster", roster.value());
        value.put("v", 1L);
        return CanonicalJson.write(value);
    }

    /** One by itself: its form, and the signature of the author it names. @throws MalformedEnvelopeException malformed or bad-signature */
    public static KeyRenewal parse(byte[] frame) {
        Frames.Signed signed = Frames.openUnfilled(frame);
        KeyRenewal renewal = Fields.read(signed.body(), KeyRenewal::read);
        if (!renewal.author.verifies(Label.KEY_RENEWAL, signed.body(), signed.signature())) {
            throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "key renewal");
        }
        return renewal;
    }

    private static KeyRenewal read(Fields fields) {
        return new KeyRenewal(
                fields.verifyKey("author"),
                fields.uuid("case"),
                fields.day("day"),
                fields.integer("generation"),
                fields.hash("previous"),
                fields.recipient("recipient"),
                fields.object("roster", RosterName::read));
    }

    /**
     * All renewals of a case, ascending: every one of them right, or none is believed.
     *
     * @param anchor its frame
     * @throws MalformedEnvelopeException malformed, bad-signature, wrong-case, wrong-generation, wrong-link, wrong-roster or
     *     wrong-author
     */
    public static List<KeyRenewal> readAll(List<byte[]> frames, UUID caseId, byte[] anchor, Rosters rosters) {
        List<KeyRenewal> renewals = new ArrayList<>();
        Map<UUID, Long> reached = new HashMap<>();
        byte[] before = anchor;
        for (byte[] frame : frames) {
            KeyRenewal renewal = parse(frame);
            renewal.require(renewal.caseId.equals(caseId), Refusal.WRONG_CASE);
            renewal.require(renewal.generation == renewals.size() + 2, Refusal.WRONG_GENERATION);
            renewal.require(renewal.previous.equals(Hash.of(before)), Refusal.WRONG_LINK);
            long least = reached.getOrDefault(renewal.roster.desk(), 0L);
            renewal.require(renewal.roster.number() >= least, Refusal.WRONG_ROSTER);
            rosters.handler(renewal.roster, renewal.author);
            reached.put(renewal.roster.desk(), renewal.roster.number());
            renewals.add(renewal);
            before = frame;
        }
        return List.copyOf(renewals);
    }

    private void require(boolean right, Refusal otherwise) {
        if (!right) {
            throw new MalformedEnvelopeException(otherwise, "key renewal");
        }
    }
}
