package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

/**
 * What the server can tell of sealed things without any key, so that it stores nothing an honest browser would not send
 * (docs/protocol.md §10). Each check throws {@link MalformedEnvelopeException} (malformed or classical-recipient) and
 * nothing else, for whatever bytes. Anchors, cards and
 * the like are public: see {@link Anchor#parse}, {@link HandlerCard#parse} and so on.
 */
public final class SealedShape {
    /** The least number of bytes that {@link #checkAttachment} must be shown, or the whole of a shorter attachment. */
    public static final int ATTACHMENT_START = AgeHeader.MAXIMUM_LENGTH;

    private static final int CHUNK = 65_536;
    private static final int TAG = 16;
    private static final int NONCE = 16;

    private SealedShape() {}

    /** A message: two hybrid stanzas, a payload of 1,024 to 262,144 bytes padded by Padmé. */
    public static void checkMessage(byte[] sealed) {
        AgeHeader header = AgeHeader.parse(sealed).require(StanzaType.HYBRID, 2);
        checkPadded(sealed.length - header.length(), Frames.MESSAGE_LEAST, Frames.MESSAGE_MOST);
    }

    /** A case key sealed to one handler. */
    public static void checkCaseKey(byte[] sealed) {
        checkExactly(sealed, StanzaType.HYBRID, Frames.CASE_KEY);
    }

    /** A handler's key chest under a passphrase. */
    public static void checkPassphraseChest(byte[] sealed) {
        checkExactly(sealed, StanzaType.PASSPHRASE, Frames.CHEST);
    }

    /** A handler's key chest under a recovery code. */
    public static void checkRecoveryChest(byte[] sealed) {
        checkExactly(sealed, StanzaType.HYBRID, Frames.CHEST);
    }

    /** A handler's key chest under a passkey. */
    public static void checkPasskeyChest(byte[] sealed) {
        checkExactly(sealed, StanzaType.PASSKEY, Frames.CHEST);
    }

    /** A desk's seal, sealed to one key holder. */
    public static void checkSealedSeal(byte[] sealed) {
        checkExactly(sealed, StanzaType.HYBRID, Frames.SEAL);
    }

    /**
     * An attachment: one hybrid stanza, a payload of 16,384 to 26,214,400 bytes padded by Padmé.
     *
     * @param start at least its first {@link #ATTACHMENT_START} bytes
     * @param totalLength bytes of all its parts together, header included
     */
    public static void checkAttachment(byte[] start, long totalLength) {
        AgeHeader header = AgeHeader.parse(start).require(StanzaType.HYBRID, 1);
        checkPadded(totalLength - header.length(), Attachment.LEAST_PADDED, Attachment.MOST_LENGTH);
    }

    private static void checkExactly(byte[] sealed, StanzaType type, int plaintext) {
        AgeHeader header = AgeHeader.parse(sealed).require(type, 1);
        if (sealed.length - header.length() != payloadLength(plaintext)) {
            throw malformed("payload of another length");
        }
    }

    private static void checkPadded(long payload, int least, int most) {
        if (payload < payloadLength(least) || payload > payloadLength(most)) {
            throw malformed("payload length out of bounds");
        }
        long body = payload - NONCE;
        long chunks = (body + CHUNK + TAG - 1) / (CHUNK + TAG);
        int plaintext = (int) (body - chunks * TAG);
        if (payloadLength(plaintext) != payload || !Padme.isPadded(plaintext)) {
            throw malformed("payload length that padding does not give");
        }
    }

    /** The age payload of a plaintext: {@code 16 + p + 16·max(1, ⌈p / 65,536⌉)}. */
    static long payloadLength(long plaintext) {
        return NONCE + plaintext + TAG * Math.max(1, (plaintext + CHUNK - 1) / CHUNK);
    }
}
