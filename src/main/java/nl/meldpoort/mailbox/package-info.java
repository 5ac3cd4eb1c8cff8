/**
 * The reporter's anonymous conversation: sealed messages, attachments and case keys, opened with a receipt.
 * Calls envelope, desk and web.
 */
package nl.meldpoort.mailbox;
