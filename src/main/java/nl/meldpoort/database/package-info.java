/**
 * Brings PostgreSQL along for those who have none: starts, guards and stops the embedded server before the service starts.
 * Calls nobody; only the main class and the tests call it.
 */
package nl.meldpoort.database;
