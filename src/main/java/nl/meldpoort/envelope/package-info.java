/**
 * The sealing envelope: receipts, age files, signatures and padding, as docs/protocol.md says them to the byte.
 * It calls Bouncy Castle, Jagged and Jackson's parser, and nothing else of this application.
 */
package nl.meldpoort.envelope;
