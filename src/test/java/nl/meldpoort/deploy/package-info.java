/** The files under {@code deploy/}, as far as the application meets them. */
package nl.meldpoort.deploy;
