package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import nl.meldpoort.envelope.VerifyKey;

/** The desk's seal, sealed to one key holder (docs/protocol.md §9). */
@Entity
@Table(name = "sealed_seal")
class SealedSeal {
    @Id
    @Column(name = "handler_id")
    private UUID handler;

    private byte[] seal;
    private byte[] sealed;

    protected SealedSeal() {}

    static SealedSeal of(UUID handler, VerifyKey seal, byte[] sealed) {
        SealedSeal kept = new SealedSeal();
        kept.handler = handler;
        kept.seal = seal.bytes();
        kept.sealed = sealed;
        return kept;
    }

    UUID handler() {
        return handler;
    }

    boolean isOf(VerifyKey current) {
        return VerifyKey.fromBytes(seal).equals(current);
    }

    byte[] sealed() {
        return sealed;
    }
}
