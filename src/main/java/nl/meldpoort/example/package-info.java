/**
 * What a newcomer finds at the first start: two enrolled handlers and one report, sealed like any other.
 * Calls everybody; nobody calls it.
 */
package nl.meldpoort.example;
