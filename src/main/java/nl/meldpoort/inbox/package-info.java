/**
 * The staff's pages and their API: enrolment, the list of cases, a case and who reads it, the desk's roster.
 * Calls mailbox, desk, audit, envelope and web; nobody calls it.
 */
package nl.meldpoort.inbox;
