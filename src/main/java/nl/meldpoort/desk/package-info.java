/**
 * Meldpunten and the people who handle for them: their public keys, and their own keys as sealed chests.
 * Calls envelope and web.
 */
package nl.meldpoort.desk;
