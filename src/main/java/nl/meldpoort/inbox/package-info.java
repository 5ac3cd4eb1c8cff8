/**
 * The staff's pages and their API: enrolment, the list of cases, a case, colleagues.
 * Calls mailbox, desk, envelope and web; nobody calls it.
 */
package nl.meldpoort.inbox;
