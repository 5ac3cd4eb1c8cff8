package nl.meldpoort.desk;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.meldpoort.envelope.Hash;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Problem;

/** Who may enrol, and where. Every act is done with the desk locked, and so in a transaction. */
@ApplicationScoped
public class Invitations implements PanacheRepositoryBase<Invitation, UUID> {
    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

    private final SecureRandom random = new SecureRandom();

    @Inject
    Desks desks;

    @Inject
    Clock clock;

    /** In the order in which they were made. */
    public List<Invitation> to(UUID desk) {
        return list("desk = ?1", Sort.by("createdAt").and("id"), desk);
    }

    /**
     * An administrator's. She invites a desk's founder, and for a desk of the organisation those who handle later, whom a
     * key holder still has to let in.
     *
     * @throws Problem 403 for an external desk that has begun; 409 when the founder has been invited
     */
    public Issued inviteAsAdministrator(UUID deskId, Invitation.Wish wish) {
        Desk desk = desks.lock(deskId);
        if (!desks.isFounded(desk)) {
            if (to(deskId).stream().anyMatch(invitation -> !invitation.isExpired(clock.instant()))) {
                throw Problem.conflict("founder-invited", "Somebody has been invited to begin this desk.");
            }
            return issue(desk, wish, MemberRole.OF_A_FOUNDER);
        }
        if (desk.isExternal()) {
            throw Problem.forbidden("external-desk", "This desk's own key holders say who joins.");
        }
        return issue(desk, wish, Set.of(MemberRole.HANDLER));
    }

    /** A key holder's: for her own desk, in any role. */
    public Issued inviteAsKeyHolder(UUID desk, Invitation.Wish wish, Set<MemberRole> roles) {
        return issue(desks.lock(desk), wish, roles);
    }

    private Issued issue(Desk desk, Invitation.Wish wish, Set<MemberRole> roles) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        Invitation invitation = Invitation.to(desk, wish, roles, Hash.of(bytes).bytes(), clock.instant());
        persist(invitation);
        return new Issued(invitation, token);
    }

    /**
     * The invitation that this token gives. Its desk is locked until the end of the transaction; whoever enrols with it then
     * calls {@link Invitation#useBy}.
     *
     * @throws Problem 404 when it is no token, withdrawn, used or too old; 403 for a desk of another sign-in
     */
    public Invitation redeem(Account account, String token) {
        if (!TOKEN.matcher(token).matches()) {
            throw noInvitation();
        }
        byte[] hash = Hash.of(Base64.getUrlDecoder().decode(token)).bytes();
        Desk desk = desks.lock(deskOf(hash));
        Invitation invitation = find("tokenHash", hash)
                .firstResultOptional()
                .filter(found -> found.usedBy().isEmpty() && !found.isExpired(clock.instant()))
                .orElseThrow(Invitations::noInvitation);
        if (!desk.tenant().equals(account.tenant())) {
            throw Problem.forbidden("other-tenant", "This desk's members sign in elsewhere.");
        }
        return invitation;
    }

    /** @throws Problem 404 when the desk has no such invitation; 409 when somebody enrolled with it */
    public Invitation withdraw(UUID desk, UUID id) {
        desks.lock(desk);
        Invitation invitation =
                find("id = ?1 and desk = ?2", id, desk).firstResultOptional().orElseThrow(Problem::notFound);
        if (invitation.usedBy().isPresent()) {
            throw Problem.conflict("used", "Somebody enrolled with this invitation.");
        }
        delete(invitation);
        return invitation;
    }

    /** Without the invitation itself: what is read before the lock may have been used or withdrawn after it. */
    private UUID deskOf(byte[] tokenHash) {
        return getEntityManager()
                .createQuery("select desk from Invitation where tokenHash = :hash", UUID.class)
                .setParameter("hash", tokenHash)
                .getResultStream()
                .findFirst()
                .orElseThrow(Invitations::noInvitation);
    }

    private static Problem noInvitation() {
        return Problem.notFound("invitation", "This invitation cannot be used, or no longer.");
    }

    /** @param token shown once; the server keeps its hash only */
    public record Issued(Invitation invitation, String token) {}
}
