package nl.meldpoort.envelope;

import java.nio.charset.StandardCharsets;

/** The purposes of signatures and derivations (docs/protocol.md §2): a value made for one cannot serve as another. */
enum Label {
    RECEIPT_LOCATOR("receipt/locator"),
    RECEIPT_MAILBOX_IDENTITY("receipt/mailbox-identity"),
    RECEIPT_MAILBOX_SIGNATURE("receipt/mailbox-signature"),
    RECOVERY_IDENTITY("recovery/identity"),
    MESSAGE("message"),
    ANCHOR("anchor"),
    HANDLER_CARD("handler-card"),
    ROSTER("roster"),
    SEAL("seal"),
    KEY_RENEWAL("key-renewal"),
    HAND_OVER("hand-over"),
    CONSENT("consent");

    private final String text;

    Label(String name) {
        this.text = "meldpoort.nl/v1/" + name;
    }

    String text() {
        return text;
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** What a signature covers: {@code label || 0x0A || body}. */
    byte[] before(byte[] body) {
        return Bytes.concat(bytes(), new byte[] {'\n'}, body);
    }
}
