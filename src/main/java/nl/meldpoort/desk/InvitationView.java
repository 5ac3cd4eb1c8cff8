package nl.meldpoort.desk;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** An invitation as whoever may invite is shown it; the token is not kept, and so not shown again. */
public record InvitationView(
        UUID id,
        String label,
        Set<MemberRole> roles,
        Invitation.Function function,
        boolean publishName,
        Instant created,
        Instant expires,
        boolean used) {
    public static InvitationView of(Invitation invitation) {
        return new InvitationView(
                invitation.id(),
                invitation.label(),
                invitation.roles(),
                invitation.function(),
                invitation.publishesName(),
                invitation.createdAt(),
                invitation.expiresAt(),
                invitation.usedBy().isPresent());
    }
}
