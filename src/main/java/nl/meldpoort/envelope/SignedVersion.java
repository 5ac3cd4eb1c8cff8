package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A version of a roster as it travels and is stored (docs/protocol.md §9): not yet believed in anything.
 *
 * @param body canonical JSON, as text
 * @param signature b64, by the seal that the body names
 * @param endorsement b64, by the seal of the version before where it was renewed; otherwise null
 */
public record SignedVersion(String body, String signature, String endorsement) {
    private static final int SIGNATURE = 64;

    static SignedVersion sign(RosterVersion version, Seal own, Seal before) {
        if (!own.verifyKey().equals(version.seal())) {
            throw new IllegalArgumentException("a version is signed by the seal it names");
        }
        if ((before != null) != (version.reason() == SealChange.RENEWED)) {
            throw new IllegalArgumentException("a renewed seal is endorsed by the one before, and no other is");
        }
        RosterRules.checkMembers(version);
        byte[] body = version.body();
        return new SignedVersion(
                new String(body, StandardCharsets.UTF_8),
                Base64Url.write(own.sign(body)),
                before == null ? null : Base64Url.write(before.sign(body)));
    }

    /**
     * What needs no other version: bounds, members, and the signature by the seal it names.
     *
     * @throws MalformedEnvelopeException malformed, duplicate-key, no-key-holder or bad-signature
     */
    public RosterVersion open() {
        RosterVersion version = RosterVersion.parse(body);
        byte[] signed = Base64Url.read(signature, SIGNATURE);
        if ((endorsement != null) != (version.reason() == SealChange.RENEWED)) {
            throw malformed("endorsement missing or superfluous");
        }
        if (endorsement != null) {
            Base64Url.read(endorsement, SIGNATURE);
        }
        RosterRules.checkMembers(version);
        if (!version.seal().verifies(Label.ROSTER, version.body(), signed)) {
            throw new MalformedEnvelopeException(Refusal.BAD_SIGNATURE, "roster version");
        }
        return version;
    }

    /**
     * Everything, against the version before: what the server asks of a version that comes in.
     *
     * @param before the last version that was taken; null where there is none, and this one must be number 1
     * @throws MalformedEnvelopeException by the names of docs/protocol.md §9, without pins and cards
     */
    public RosterVersion checkAfter(RosterVersion before, UUID desk) {
        return RosterRules.check(this, before, desk, number -> number == 1);
    }

    boolean endorsedBy(VerifyKey seal, RosterVersion version) {
        return seal.verifies(Label.ROSTER, version.body(), Base64Url.read(endorsement, SIGNATURE));
    }
}
