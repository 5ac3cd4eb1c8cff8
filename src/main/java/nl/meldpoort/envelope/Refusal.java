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
    WRONG_GENERATION,
    WRONG_ROSTER,
    TRUNCATED,
    WRONG_LENGTH,
    WRONG_HASH,
    WRONG_TITLE,
    WRONG_CARD,
    DUPLICATE_KEY,
    NO_KEY_HOLDER,
    WRONG_DESK,
    WRONG_NUMBER,
    WRONG_SEAL,
    OWN_APPROVAL,
    OLDER_ROSTER,
    OTHER_ROSTER,
    WEAK_PASSPHRASE,
    COUNT,
    UNKNOWN_WORD,
    CHECKSUM;

    /** The name in the protocol and in the test vectors, such as {@code classical-recipient}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
