package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Arrays;
import java.util.UUID;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.envelope.RosterName;
import nl.meldpoort.envelope.RosterPin;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.SignedVersion;

/** One version of a desk's roster, as it was signed. Never changed, never removed. */
@Entity
@Table(name = "roster_version")
public class KeptVersion {
    @EmbeddedId
    private Id id;

    private String body;
    private String signature;
    private String endorsement;
    private byte[] hash;

    protected KeptVersion() {}

    static KeptVersion of(RosterVersion version, SignedVersion signed) {
        KeptVersion kept = new KeptVersion();
        kept.id = new Id(version.desk(), (int) version.number());
        kept.body = signed.body();
        kept.signature = signed.signature();
        kept.endorsement = signed.endorsement();
        kept.hash = version.hash().bytes();
        return kept;
    }

    public int number() {
        return id.number;
    }

    public RosterName name() {
        return new RosterName(id.desk, Hash.fromBytes(hash), id.number);
    }

    public boolean is(RosterPin pin) {
        return id.number == pin.number() && Arrays.equals(hash, pin.hash().bytes());
    }

    public SignedVersion signed() {
        return new SignedVersion(body, signature, endorsement);
    }

    RosterVersion read() {
        return RosterVersion.parse(body);
    }

    @Embeddable
    record Id(@Column(name = "desk_id") UUID desk, int number) implements Serializable {}
}
