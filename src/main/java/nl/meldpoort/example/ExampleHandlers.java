package nl.meldpoort.example;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.meldpoort.desk.Desks;
import nl.meldpoort.desk.Enrolments;
import nl.meldpoort.desk.Handler;
import nl.meldpoort.desk.Invitation;
import nl.meldpoort.desk.Invitations;
import nl.meldpoort.desk.MemberRole;
import nl.meldpoort.desk.NewVersions;
import nl.meldpoort.envelope.AgeIdentity;
import nl.meldpoort.envelope.HandlerCard;
import nl.meldpoort.envelope.KeyChest;
import nl.meldpoort.envelope.RecoveryCode;
import nl.meldpoort.envelope.RosterMember;
import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.envelope.RosterVersion;
import nl.meldpoort.envelope.Seal;
import nl.meldpoort.envelope.SigningKey;
import nl.meldpoort.web.Account;
import nl.meldpoort.web.Today;

/**
 * People whom the development sign-in knows, each enrolled under a passphrase that the log tells, and signed into the
 * roster of their desk as their own browsers would do it.
 */
@ApplicationScoped
class ExampleHandlers {
    private static final String DEVELOPMENT_SIGN_IN = "http://localhost";
    private static final Set<RosterRole> ROLES = EnumSet.of(RosterRole.HANDLER, RosterRole.KEY_HOLDER);

    @Inject
    Desks desks;

    @Inject
    Invitations invitations;

    @Inject
    Enrolments enrolments;

    @Inject
    NewVersions newVersions;

    @Inject
    Today today;

    /** @param subject and name by which the development sign-in and the desk know her */
    record Person(String subject, String name, Invitation.Function function) {}

    /** The first of them founds the desk and signs the others in. The answer is its roster. */
    RosterVersion found(UUID desk, String passphrase, Person founder, Person... others) {
        try (Seal seal = Seal.random()) {
            HandlerCard by = enrol(desk, founder, passphrase, true);
            List<RosterMember> members = new ArrayList<>(List.of(member(by, founder)));
            RosterVersion head =
                    new RosterVersion(desk, 1, null, today.day(), by.handler(), members, seal.verifyKey(), null);
            append(head, seal, by);
            for (Person other : others) {
                HandlerCard card = enrol(desk, other, passphrase, false);
                members.add(member(card, other));
                members.sort(Comparator.comparing(member -> member.handler().toString()));
                head = new RosterVersion(
                        desk,
                        head.number() + 1,
                        head.hash(),
                        today.day(),
                        by.handler(),
                        members,
                        seal.verifyKey(),
                        null);
                append(head, seal, card);
            }
            return head;
        }
    }

    private void append(RosterVersion version, Seal seal, HandlerCard newcomer) {
        newVersions.append(
                version.by(),
                version.sign(seal),
                Map.of(newcomer.handler(), seal.seal(version.desk(), newcomer.recipient())));
    }

    private RosterMember member(HandlerCard card, Person person) {
        RosterMember.Function function = new RosterMember.Function(
                person.function().en(), person.function().nl());
        return RosterMember.of(card, function, card.name(), ROLES, today.day());
    }

    private HandlerCard enrol(UUID desk, Person person, String passphrase, boolean founder) {
        UUID id = UUID.randomUUID();
        try (AgeIdentity identity = AgeIdentity.random();
                SigningKey signer = SigningKey.random();
                RecoveryCode lost = RecoveryCode.random()) {
            KeyChest chest = new KeyChest(id, identity, signer);
            HandlerCard card = new HandlerCard(id, person.name(), identity.recipient(), signer.verifyKey());
            enrolments.enrol(
                    account(desk, person),
                    invite(desk, person, founder),
                    id,
                    new Handler.Keys(card.sign(signer), chest.seal(passphrase), chest.seal(lost)),
                    null);
            return card;
        }
    }

    @Transactional
    Account account(UUID desk, Person person) {
        String tenant = desks.findById(desk).tenant();
        return new Account(Account.idOf(DEVELOPMENT_SIGN_IN, person.subject(), tenant), person.name(), tenant);
    }

    @Transactional
    String invite(UUID desk, Person person, boolean founder) {
        Invitation.Wish wish = new Invitation.Wish(person.name(), person.function(), true);
        Invitations.Issued issued = founder
                ? invitations.inviteAsAdministrator(desk, wish)
                : invitations.inviteAsKeyHolder(desk, wish, Set.of(MemberRole.HANDLER, MemberRole.KEY_HOLDER));
        return issued.token();
    }
}
