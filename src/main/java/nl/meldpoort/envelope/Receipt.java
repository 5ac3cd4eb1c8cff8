package nl.meldpoort.envelope;

import java.util.List;

/**
 * What a reporter gets and the server never sees: 16 random bytes, written as twelve words (docs/protocol.md §3). Closing it
 * zeroes them; the words are Strings, which cannot be zeroed.
 */
public final class Receipt implements AutoCloseable {
    private final byte[] secret;

    private Receipt(byte[] secret) {
        this.secret = secret;
    }

    public static Receipt random() {
        return new Receipt(Bytes.random(SecretWords.LENGTH));
    }

    /** Takes a copy. @throws IllegalArgumentException unless 16 bytes */
    public static Receipt fromBytes(byte[] secret) {
        if (secret.length != SecretWords.LENGTH) {
            throw new IllegalArgumentException("a receipt is " + SecretWords.LENGTH + " bytes");
        }
        return new Receipt(secret.clone());
    }

    /**
     * Reads what someone typed, in either language.
     *
     * @param page the language to assume when the words leave it open
     * @throws MistypedException wrong count, unknown word or wrong checksum
     */
    public static Receipt parse(String typed, Language page) {
        return new Receipt(SecretWords.read(typed, page));
    }

    /** Twelve words. */
    public List<String> words(Language language) {
        return SecretWords.write(secret, language);
    }

    /** 32 bytes that open the mailbox at the server: a password, the caller's to zero. */
    public byte[] locator() {
        return Bytes.derive(secret, Label.RECEIPT_LOCATOR);
    }

    /** What the server keeps of the locator. */
    public Hash locatorHash() {
        byte[] locator = locator();
        try {
            return Hash.of(locator);
        } finally {
            Bytes.zero(locator);
        }
    }

    /** Opens what is sealed to the reporter. */
    public AgeIdentity mailboxIdentity() {
        byte[] seed = Bytes.derive(secret, Label.RECEIPT_MAILBOX_IDENTITY);
        try {
            return AgeIdentity.fromSeed(seed);
        } finally {
            Bytes.zero(seed);
        }
    }

    /** Signs what the reporter writes. */
    public SigningKey mailboxKey() {
        byte[] seed = Bytes.derive(secret, Label.RECEIPT_MAILBOX_SIGNATURE);
        try {
            return SigningKey.fromSeed(seed);
        } finally {
            Bytes.zero(seed);
        }
    }

    @Override
    public void close() {
        Bytes.zero(secret);
    }
}
