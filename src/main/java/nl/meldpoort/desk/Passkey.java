package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;

/** One of a handler's passkeys, and her keys sealed to it (docs/protocol.md §8). */
@Entity
public class Passkey {
    @Id
    private UUID id;

    @Column(name = "handler_id")
    private UUID handler;

    private String label;
    private String identity;
    private byte[] chest;

    @Column(name = "added_on")
    private LocalDate addedOn;

    /** It opens keys that wait to be signed in. */
    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    private boolean renewing;

    protected Passkey() {}

    static Passkey of(UUID handler, New added, LocalDate day, boolean renewing) {
        Passkey passkey = new Passkey();
        passkey.id = added.id();
        passkey.handler = handler;
        passkey.label = added.label();
        passkey.identity = added.identity();
        passkey.chest = added.chest();
        passkey.addedOn = day;
        passkey.renewing = renewing;
        return passkey;
    }

    boolean is(UUID whose, New added) {
        return handler.equals(whose)
                && label.equals(added.label())
                && identity.equals(added.identity())
                && Arrays.equals(chest, added.chest());
    }

    public UUID id() {
        return id;
    }

    public String label() {
        return label;
    }

    public String identity() {
        return identity;
    }

    public byte[] chest() {
        return chest;
    }

    public LocalDate addedOn() {
        return addedOn;
    }

    /**
     * As it comes in.
     *
     * @param identity which passkey the browser is to ask for; no secret
     */
    public record New(UUID id, String label, String identity, byte[] chest) {}
}
