package nl.meldpoort.envelope;

import java.util.Arrays;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** An Ed25519 verify key: 32 bytes, public. */
public final class VerifyKey {
    private final byte[] point;

    private VerifyKey(byte[] point) {
        this.point = point;
    }

    /**
     * Takes a copy. Any 32 bytes are a key here; what is no point verifies nothing.
     *
     * @throws MalformedEnvelopeException unless 32 bytes
     */
    public static VerifyKey fromBytes(byte[] point) {
        if (point.length != 32) {
            throw MalformedEnvelopeException.malformed("verify key is not 32 bytes");
        }
        return new VerifyKey(point.clone());
    }

    static VerifyKey fromText(String b64) {
        return new VerifyKey(Base64Url.read(b64, 32));
    }

    public byte[] bytes() {
        return point.clone();
    }

    /** As b64 (docs/protocol.md §1). */
    public String text() {
        return Base64Url.write(point);
    }

    /**
     * Strict verification (docs/protocol.md §2). A small-order key would verify one signature over many texts, so it is
     * refused first; Bouncy Castle itself refuses R or S that are not canonical.
     */
    boolean verifies(Label label, byte[] body, byte[] signature) {
        if (signature.length != 64 || !Ed25519.validatePublicKeyPartial(point, 0)) {
            return false;
        }
        byte[] signed = label.before(body);
        return Ed25519.verify(signature, 0, point, 0, signed, 0, signed.length);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyKey && Arrays.equals(point, ((VerifyKey) other).point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    @Override
    public String toString() {
        return text();
    }
}
