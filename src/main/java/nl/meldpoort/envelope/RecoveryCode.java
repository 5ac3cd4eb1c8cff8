package nl.meldpoort.envelope;

import java.util.List;

/** A handler's second way to her key chest: 16 random bytes, written as twelve words (docs/protocol.md §3, §8). */
public final class RecoveryCode implements AutoCloseable {
    private final byte[] secret;

    private RecoveryCode(byte[] secret) {
        this.secret = secret;
    }

    public static RecoveryCode random() {
        return new RecoveryCode(Bytes.random(SecretWords.LENGTH));
    }

    /** Takes a copy. @throws IllegalArgumentException unless 16 bytes */
    public static RecoveryCode fromBytes(byte[] secret) {
        if (secret.length != SecretWords.LENGTH) {
            throw new IllegalArgumentException("a recovery code is " + SecretWords.LENGTH + " bytes");
        }
        return new RecoveryCode(secret.clone());
    }

    /** Reads what someone typed, in either language. @throws MistypedException as for a receipt */
    public static RecoveryCode parse(String typed, Language page) {
        return new RecoveryCode(SecretWords.read(typed, page));
    }

    /** Twelve words. */
    public List<String> words(Language language) {
        return SecretWords.write(secret, language);
    }

    /** Opens the key chest. */
    public AgeIdentity identity() {
        byte[] seed = Bytes.derive(secret, Label.RECOVERY_IDENTITY);
        try {
            return AgeIdentity.fromSeed(seed);
        } finally {
            Bytes.zero(seed);
        }
    }

    @Override
    public void close() {
        Bytes.zero(secret);
    }
}
