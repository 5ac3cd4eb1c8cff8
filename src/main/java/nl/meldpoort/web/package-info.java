/**
 * What every page and every answer shares: layout, assets, the calendar, problems as JSON, who is signed in.
 * Calls nobody.
 */
package nl.meldpoort.web;
