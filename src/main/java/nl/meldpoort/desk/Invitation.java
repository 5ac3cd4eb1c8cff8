package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.web.PlainText;
import nl.meldpoort.web.Problem;

/** Lets one account enrol at a desk, once. Whoever has the token may use it, until a key holder sees who did. */
@Entity
public class Invitation {
    private static final Duration VALID = Duration.ofDays(14);

    @Id
    private UUID id;

    @Column(name = "desk_id")
    private UUID desk;

    private String label;
    private List<String> roles;

    @Embedded
    private Function function;

    @Column(name = "publish_name")
    private boolean publishName;

    @SuppressWarnings("UnusedVariable") // looked up by, never shown
    @Column(name = "token_hash")
    private byte[] tokenHash;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "used_by")
    private UUID usedBy;

    protected Invitation() {}

    static Invitation to(Desk desk, Wish wish, Set<MemberRole> roles, byte[] tokenHash, Instant now) {
        if (!MemberRole.areSound(roles)) {
            throw Problem.unacceptable("roles", "A member is a handler, a reader or neither, and may hold the seal.");
        }
        Invitation invitation = new Invitation();
        invitation.id = UUID.randomUUID();
        invitation.desk = desk.id();
        invitation.label = wish.label();
        invitation.roles =
                new ArrayList<>(roles.stream().map(Enum::name).sorted().toList());
        invitation.function = wish.function();
        invitation.publishName = wish.publishName();
        invitation.tokenHash = tokenHash;
        invitation.createdAt = now;
        invitation.expiresAt = now.plus(VALID);
        return invitation;
    }

    /** The handler who enrols with it; nobody else can from now on. */
    public void useBy(UUID handler) {
        usedBy = handler;
    }

    boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public UUID id() {
        return id;
    }

    public UUID desk() {
        return desk;
    }

    public String label() {
        return label;
    }

    public Set<MemberRole> roles() {
        Set<MemberRole> wanted = EnumSet.noneOf(MemberRole.class);
        roles.forEach(role -> wanted.add(MemberRole.valueOf(role)));
        return wanted;
    }

    public Function function() {
        return function;
    }

    public boolean publishesName() {
        return publishName;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** The handler who enrolled with it. */
    public Optional<UUID> usedBy() {
        return Optional.ofNullable(usedBy);
    }

    /**
     * What whoever invites says of the newcomer.
     *
     * @param label for whom it is, for the desk's own eyes
     * @param publishName whether reporters are told her name, or her function only
     */
    public record Wish(String label, Function function, boolean publishName) {}

    /** What she is, as reporters are told (docs/protocol.md §9). */
    @Embeddable
    public record Function(
            @NotNull @PlainText(max = 120) @Column(name = "function_nl")
            String nl,

            @NotNull @PlainText(max = 120) @Column(name = "function_en")
            String en) {}
}
