package nl.meldpoort.envelope;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.bouncycastle.crypto.hpke.HPKEContextWithEncapsulation;

/** The recipient type {@code mlkem768x25519}: X-Wing as the KEM of HPKE base mode (RFC 9180; docs/protocol.md §2). */
final class HybridStanza {
    static final int ENCAPSULATION_LENGTH = 1120;

    private static final byte[] NOTHING = new byte[0];

    private HybridStanza() {}

    /** KEM 0x647a is X-Wing. A new one each time: it holds the state of its hash functions, and threads must not share that. */
    static HPKE hpke() {
        return new HPKE(HPKE.mode_base, (short) 0x647a, HPKE.kdf_HKDF_SHA256, HPKE.aead_CHACHA20_POLY1305);
    }

    static RecipientStanzaWriter writer(AgeRecipient recipient) {
        return fileKey -> List.of(wrap(fileKey, recipient));
    }

    static RecipientStanzaReader reader(AgeIdentity identity) {
        return stanzas -> unwrap(stanzas, identity);
    }

    private static RecipientStanza wrap(FileKey fileKey, AgeRecipient recipient) {
        byte[] key = fileKey.getEncoded();
        try {
            HPKEContextWithEncapsulation context = hpke().setupBaseS(recipient.publicKey(), info());
            byte[] body = context.seal(NOTHING, key);
            String encapsulation = AgeHeader.base64(context.getEncapsulation());
            return new AgeStanza(StanzaType.HYBRID.text(), List.of(encapsulation), body);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("sealing fails only for a broken library", e);
        } finally {
            Bytes.zero(key);
        }
    }

    private static FileKey unwrap(Iterable<RecipientStanza> stanzas, AgeIdentity identity) {
        for (RecipientStanza stanza : stanzas) {
            try {
                byte[] encapsulation = AgeHeader.base64(stanza.getArguments().get(0));
                // The file key holds these very bytes, and zeroes them when it is destroyed.
                return new FileKey(hpke().setupBaseR(encapsulation, identity.keyPair(), info())
                        .open(NOTHING, stanza.getBody()));
            } catch (InvalidCipherTextException e) {
                // Sealed to somebody else, or altered: both look the same.
                continue;
            } catch (IllegalStateException | IllegalArgumentException e) {
                throw MalformedEnvelopeException.malformed("encapsulation that X-Wing refuses");
            }
        }
        throw new MalformedEnvelopeException(Refusal.NOT_FOR_ME, "no stanza opens");
    }

    private static byte[] info() {
        return "age-encryption.org/mlkem768x25519".getBytes(StandardCharsets.US_ASCII);
    }
}
