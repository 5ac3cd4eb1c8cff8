package nl.meldpoort.journey;

import nl.meldpoort.envelope.RosterRole;
import nl.meldpoort.testing.TestHandler;
import nl.meldpoort.web.Account;

/** Somebody who works at a browser like anybody else, and whose keys a test has too: so it can do what no honest browser does. */
final class Insider {
    private Insider() {}

    /** Who has yet to enrol. @param subject whom the development sign-in knows her as */
    static TestHandler named(String subject, String name) {
        return TestHandler.with(name, RosterRole.HANDLER, RosterRole.KEY_HOLDER)
                .withAccount(Account.idOf("http://localhost", subject, ""))
                .whoUnlocksWith(DeskFixture.PASSPHRASE);
    }
}
