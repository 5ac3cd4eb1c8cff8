package nl.meldpoort.web;

import java.util.Set;
import nl.meldpoort.envelope.RosterRole;

/** Who comes to each endpoint in {@link WhoMayTest}, in the order of its columns. */
enum Visitor {
    NOBODY,
    WITHOUT_ROLE,
    NOT_ENROLLED(RosterRole.HANDLER),
    WAITING(RosterRole.HANDLER),
    WITHOUT_KEY(RosterRole.HANDLER),
    HANDLER(RosterRole.HANDLER),
    READER(RosterRole.READER),
    KEY_HOLDER(RosterRole.KEY_HOLDER),
    ADMINISTRATOR,
    AUDITOR,
    OUTSIDER;

    private final RosterRole[] roles;

    Visitor(RosterRole... roles) {
        this.roles = roles;
    }

    /** Those in which she was invited, or, for who is no member, would be. */
    RosterRole[] roles() {
        return roles.length == 0 ? new RosterRole[] {RosterRole.HANDLER} : roles.clone();
    }

    boolean isEnrolled() {
        return this == WAITING || isMember();
    }

    boolean isMember() {
        return Set.of(WITHOUT_KEY, HANDLER, READER, KEY_HOLDER).contains(this);
    }

    boolean holdsKey() {
        return this == HANDLER || this == READER;
    }
}
