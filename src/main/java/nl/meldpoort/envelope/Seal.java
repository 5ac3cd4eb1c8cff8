package nl.meldpoort.envelope;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What signs a desk's rosters (docs/protocol.md §9): an Ed25519 key, kept sealed to each key holder. Closing it zeroes it. */
public final class Seal implements AutoCloseable {
    private final SigningKey key;

    private Seal(SigningKey key) {
        this.key = key;
    }

    public static Seal random() {
        return new Seal(SigningKey.random());
    }

    /** Takes a copy. @throws MalformedEnvelopeException unless 32 bytes */
    public static Seal fromSeed(byte[] seed) {
        return new Seal(SigningKey.fromSeed(seed));
    }

    public VerifyKey verifyKey() {
        return key.verifyKey();
    }

    public SealFingerprint fingerprint() {
        return SealFingerprint.of(verifyKey());
    }

    byte[] sign(byte[] body) {
        return key.sign(Label.ROSTER, body);
    }

    /** An age file to one key holder. */
    public byte[] seal(UUID desk, AgeRecipient keyHolder) {
        byte[] body = body(desk);
        byte[] frame = Frames.plain(body, Frames.SEAL);
        try {
            return AgeFile.seal(frame, List.of(HybridStanza.writer(keyHolder)));
        } finally {
            Bytes.zero(body, frame);
        }
    }

    /** The caller's to zero. */
    byte[] body(UUID desk) {
        byte[] seed = key.seed();
        try {
            return CanonicalJson.write(
                    new TreeMap<>(Map.of("desk", Texts.uuid(desk).toString(), "seal", Base64Url.write(seed), "v", 1L)));
        } finally {
            Bytes.zero(seed);
        }
    }

    /**
     * @param expected the seal's verify key in the roster
     * @throws MalformedEnvelopeException malformed, classical-recipient, not-for-me, wrong-desk or wrong-seal
     */
    public static Seal open(byte[] sealed, AgeIdentity keyHolder, UUID desk, VerifyKey expected) {
        byte[] frame =
                AgeFile.open(sealed, header -> header.require(StanzaType.HYBRID, 1), HybridStanza.reader(keyHolder));
        byte[] body = null;
        try {
            body = Frames.openPlain(frame, Frames.SEAL);
            Opened opened = Fields.read(body, Opened::read);
            opened.require(desk, expected);
            return opened.seal;
        } finally {
            Bytes.zero(frame, body);
        }
    }

    private record Opened(UUID desk, Seal seal) implements AutoCloseable {
        static Opened read(Fields fields) {
            byte[] seed = Base64Url.read(fields.text("seal"), 32);
            try {
                return new Opened(fields.uuid("desk"), fromSeed(seed));
            } finally {
                Bytes.zero(seed);
            }
        }

        void require(UUID wanted, VerifyKey expected) {
            if (!desk.equals(wanted)) {
                close();
                throw new MalformedEnvelopeException(Refusal.WRONG_DESK, "sealed seal");
            }
            if (!seal.verifyKey().equals(expected)) {
                close();
                throw new MalformedEnvelopeException(Refusal.WRONG_SEAL, "sealed seal");
            }
        }

        @Override
        public void close() {
            seal.close();
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
