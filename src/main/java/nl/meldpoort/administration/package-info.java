/**
 * The administrators' and auditors' page and API: the organisation, its desks, who is invited, external channels, the
 * audit log. It knows no case. Calls desk, audit, envelope and web; nobody calls it.
 */
package nl.meldpoort.administration;
