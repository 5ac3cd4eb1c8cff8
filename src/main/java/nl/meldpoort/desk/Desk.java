package nl.meldpoort.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Problem;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A place that takes reports (meldpunt). */
@Entity
public class Desk {
    private static final Duration TIME_FOR_A_NEW_SEAL = Duration.ofDays(14);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DeskKind kind;

    private boolean outside;
    private String tenant;
    private int position;
    private boolean open;

    @Enumerated(EnumType.STRING)
    @Column(name = "seal_loss")
    private SealLoss sealLoss;

    @Column(name = "seal_loss_until")
    private Instant sealLossUntil;

    @ElementCollection
    @CollectionTable(name = "desk_text", joinColumns = @JoinColumn(name = "desk_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    private Map<Language, DeskText> texts = new EnumMap<>(Language.class);

    protected Desk() {}

    /** A new desk is open, and takes nothing until somebody can read. */
    public static Desk open(UUID id, Nature nature, int position, Map<Language, DeskText> texts) {
        Desk desk = new Desk();
        desk.id = id;
        desk.open = true;
        desk.becomes(nature);
        desk.describe(position, texts);
        return desk;
    }

    void becomes(Nature nature) {
        kind = nature.kind();
        outside = nature.outside();
        tenant = nature.tenant();
    }

    /** The place on the map, and what is said there. */
    public void describe(int position, Map<Language, DeskText> texts) {
        this.position = position;
        this.texts.keySet().retainAll(texts.keySet());
        this.texts.putAll(texts);
    }

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }

    /**
     * The seal is gone: for a while, the remaining members may found a new one without it.
     *
     * @throws Problem 422 for a desk outside the organisation, which its administrator has no say in
     */
    public void allowNewSeal(SealLoss reason, Instant now) {
        if (isExternal()) {
            throw Problem.unacceptable("external-desk", "This desk is not the organisation's own.");
        }
        sealLoss = reason;
        sealLossUntil = now.plus(TIME_FOR_A_NEW_SEAL);
    }

    public boolean allowsNewSeal(SealLoss reason, Instant now) {
        return sealLoss == reason && allowsNewSeal(now);
    }

    public boolean allowsNewSeal(Instant now) {
        return sealLossUntil != null && now.isBefore(sealLossUntil);
    }

    /** What was allowed once has been done. */
    public void hasNewSeal() {
        sealLoss = null;
        sealLossUntil = null;
    }

    /** Whether the organisation's administrator must stay out of who is a member. */
    public boolean isExternal() {
        return outside || !tenant.isEmpty();
    }

    public Nature nature() {
        return new Nature(kind, outside, tenant);
    }

    public UUID id() {
        return id;
    }

    public DeskKind kind() {
        return kind;
    }

    public boolean isOutside() {
        return outside;
    }

    public String tenant() {
        return tenant;
    }

    public int position() {
        return position;
    }

    public boolean isOpen() {
        return open;
    }

    public Map<Language, DeskText> texts() {
        return Map.copyOf(texts);
    }

    public DeskText text(Language language) {
        return Bilingual.in(language, texts);
    }

    public String name() {
        return text(Language.NL).name();
    }

    /**
     * What a desk is, which stays so from the moment that people rely on it.
     *
     * @param outside the organisation
     * @param tenant whose sign-in its members use; empty for the organisation's own
     */
    public record Nature(DeskKind kind, boolean outside, String tenant) {}
}
