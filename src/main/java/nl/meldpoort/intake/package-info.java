/**
 * The public pages: the form takes a report in and opens its mailbox.
 * Calls mailbox, desk, envelope and web.
 */
package nl.meldpoort.intake;
