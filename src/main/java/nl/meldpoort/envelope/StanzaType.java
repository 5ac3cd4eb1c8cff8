package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

/** The types of stanza there are here, and what each must look like (docs/protocol.md §10). */
enum StanzaType {
    HYBRID("mlkem768x25519") {
        @Override
        void check(AgeStanza stanza) {
            if (stanza.arguments().size() != 1 || stanza.body().length != BODY_LENGTH) {
                throw malformed("hybrid stanza of another shape");
            }
            if (AgeHeader.base64(stanza.arguments().get(0)).length != HybridStanza.ENCAPSULATION_LENGTH) {
                throw malformed("encapsulation of another length");
            }
        }
    },
    PASSPHRASE("scrypt") {
        @Override
        void check(AgeStanza stanza) {
            if (stanza.arguments().size() != 2 || stanza.body().length != BODY_LENGTH) {
                throw malformed("scrypt stanza of another shape");
            }
            if (AgeHeader.base64(stanza.arguments().get(0)).length != PassphraseStanza.SALT_LENGTH) {
                throw malformed("scrypt salt of another length");
            }
            PassphraseStanza.workFactor(stanza);
        }
    },
    /** Browsers alone write and open it. */
    PASSKEY("age-encryption.org/fido2prf") {
        @Override
        void check(AgeStanza stanza) {
            if (stanza.arguments().size() != 1 || stanza.body().length != BODY_LENGTH) {
                throw malformed("passkey stanza of another shape");
            }
            if (AgeHeader.base64(stanza.arguments().get(0)).length != NONCE_LENGTH) {
                throw malformed("nonce of another length");
            }
        }
    };

    private static final int NONCE_LENGTH = 16;

    /** A file key of 16 bytes and a tag of 16. */
    private static final int BODY_LENGTH = 32;

    private final String text;

    StanzaType(String text) {
        this.text = text;
    }

    String text() {
        return text;
    }

    /** @throws MalformedEnvelopeException for another shape */
    abstract void check(AgeStanza stanza);
}
