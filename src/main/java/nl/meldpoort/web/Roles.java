package nl.meldpoort.web;

import java.util.Set;

/** What the sign-in calls the people it lets in. None of these opens a case: for that, a desk's roster must name them too. */
public final class Roles {
    /** Sets up the organisation and its desks; reads no case. */
    public static final String ADMINISTRATOR = "administrator";

    /** Reads and answers. */
    public static final String HANDLER = "handler";

    /** Reads. */
    public static final String READER = "reader";

    /** Holds the desk's seal and signs its roster. */
    public static final String KEY_HOLDER = "key-holder";

    /** Reads the audit log. */
    public static final String AUDITOR = "auditor";

    /** They are the organisation's own: from another sign-in they count for nothing. */
    static final Set<String> OF_THE_ORGANISATION = Set.of(ADMINISTRATOR, AUDITOR);

    private Roles() {}
}
