package nl.meldpoort.desk;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MapKeyEnumerated;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.meldpoort.envelope.Language;
import nl.meldpoort.web.Problem;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** A place outside the organisation that a reporter can always turn to. */
@Entity
public class Channel {
    @Id
    private UUID id;

    private int position;

    @Enumerated(EnumType.STRING)
    private ChannelKind kind;

    private boolean standing;
    private String address;
    private String phone;

    @ElementCollection
    @CollectionTable(name = "channel_text", joinColumns = @JoinColumn(name = "channel_id"))
    @MapKeyColumn(name = "language")
    @MapKeyEnumerated(EnumType.STRING)
    @Fetch(FetchMode.SUBSELECT)
    private Map<Language, ChannelText> texts = new EnumMap<>(Language.class);

    protected Channel() {}

    public static Channel add(UUID id, ChannelKind kind, Reach reach, int position, Map<Language, ChannelText> texts) {
        Channel channel = new Channel();
        channel.id = id;
        channel.kind = kind;
        channel.address = reach.address();
        channel.phone = reach.phone();
        channel.describe(position, texts);
        return channel;
    }

    /** @throws Problem 422 when people would be sent elsewhere by what must always be shown */
    public void lead(ChannelKind kind, Reach reach) {
        if (standing && !(kind == this.kind && reach.equals(reach()))) {
            throw standing();
        }
        this.kind = kind;
        address = reach.address();
        phone = reach.phone();
    }

    public void describe(int position, Map<Language, ChannelText> texts) {
        this.position = position;
        this.texts.keySet().retainAll(texts.keySet());
        this.texts.putAll(texts);
    }

    /** @throws Problem 422 when it must always be shown */
    public void checkRemovable() {
        if (standing) {
            throw standing();
        }
    }

    private static Problem standing() {
        return Problem.unacceptable("standing-channel", "This channel is always shown, and leads where it leads.");
    }

    public UUID id() {
        return id;
    }

    public int position() {
        return position;
    }

    public ChannelKind kind() {
        return kind;
    }

    public boolean isStanding() {
        return standing;
    }

    public Reach reach() {
        return new Reach(address, phone);
    }

    public Map<Language, ChannelText> texts() {
        return Map.copyOf(texts);
    }

    public ChannelText text(Language language) {
        return Bilingual.in(language, texts);
    }
}
