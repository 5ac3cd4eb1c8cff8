package nl.meldpoort.envelope;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.generators.SCrypt;
import org.bouncycastle.crypto.modes.ChaCha20Poly1305;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** The recipient type {@code scrypt} (C2SP age; scrypt with r = 8, p = 1, RFC 7914). */
final class PassphraseStanza {
    static final int SALT_LENGTH = 16;
    /** What is written, as a power of two (docs/protocol.md §8). */
    static final int WORK_FACTOR = 17;

    private static final int LEAST_WORK_FACTOR = 10;
    private static final int MOST_WORK_FACTOR = 18;
    private static final byte[] SALT_PREFIX = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);

    private PassphraseStanza() {}

    /** @param passphrase normalised, in UTF-8; the caller's to zero */
    static RecipientStanzaWriter writer(byte[] passphrase, int workFactor) {
        return fileKey -> {
            byte[] salt = Bytes.random(SALT_LENGTH);
            byte[] key = fileKey.getEncoded();
            try {
                byte[] body = aead(true, passphrase, salt, workFactor, key);
                List<String> arguments = List.of(AgeHeader.base64(salt), Integer.toString(workFactor));
                return List.of(new AgeStanza(StanzaType.PASSPHRASE.text(), arguments, body));
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("sealing fails only for a broken library", e);
            } finally {
                Bytes.zero(key);
            }
        };
    }

    /** @param passphrase normalised, in UTF-8; the caller's to zero */
    static RecipientStanzaReader reader(byte[] passphrase) {
        return stanzas -> {
            RecipientStanza stanza = stanzas.iterator().next();
            try {
                byte[] salt = AgeHeader.base64(stanza.getArguments().get(0));
                // The file key holds these very bytes, and zeroes them when it is destroyed.
                return new FileKey(aead(false, passphrase, salt, workFactor(stanza), stanza.getBody()));
            } catch (InvalidCipherTextException e) {
                throw new MalformedEnvelopeException(Refusal.NOT_FOR_ME, "another passphrase");
            }
        };
    }

    /** Bounded, so that nobody can make a reader take gigabytes. @throws MalformedEnvelopeException outside 10–18 */
    static int workFactor(RecipientStanza stanza) {
        String text = stanza.getArguments().get(1);
        if (text.matches("1[0-9]")) {
            int factor = Integer.parseInt(text);
            if (factor >= LEAST_WORK_FACTOR && factor <= MOST_WORK_FACTOR) {
                return factor;
            }
        }
        throw MalformedEnvelopeException.malformed("scrypt work factor");
    }

    private static byte[] aead(boolean seal, byte[] passphrase, byte[] salt, int workFactor, byte[] input)
            throws InvalidCipherTextException {
        byte[] key = SCrypt.generate(passphrase, Bytes.concat(SALT_PREFIX, salt), 1 << workFactor, 8, 1, 32);
        try {
            ChaCha20Poly1305 cipher = new ChaCha20Poly1305();
            cipher.init(seal, new AEADParameters(new KeyParameter(key), 128, new byte[12]));
            byte[] output = new byte[cipher.getOutputSize(input.length)];
            int written = cipher.processBytes(input, 0, input.length, output, 0);
            written += cipher.doFinal(output, written);
            return Arrays.copyOf(output, written);
        } finally {
            Bytes.zero(key);
        }
    }
}
