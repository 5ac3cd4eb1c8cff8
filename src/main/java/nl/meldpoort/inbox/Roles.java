package nl.meldpoort.inbox;

/** What the organisation's sign-in calls the people it lets in. */
final class Roles {
    static final String HANDLER = "handler";

    private Roles() {}
}
