package nl.meldpoort.envelope;

import java.util.Locale;

/** Why something sealed, signed or typed was refused; docs/protocol.md uses the same names. */
public enum Refusal {
    MALFORMED,
    CLASSICAL_RECIPIENT,
    NOT_FOR_ME,
    BAD_SIGNATURE,
    WRONG_AUTHOR,
    WRONG_CASE,
    WRONG_DIRECTION,
    WRONG_SEQUENCE,
    WRONG_LINK,
    TRUNCATED,
    WRONG_LENGTH,
    WRONG_HASH,
    WRONG_TITLE,
    WRONG_CARD,
    WEAK_PASSPHRASE,
    COUNT,
    UNKNOWN_WORD,
    CHECKSUM;

    /** The name in the protocol and in the test vectors, such as {@code classical-recipient}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
