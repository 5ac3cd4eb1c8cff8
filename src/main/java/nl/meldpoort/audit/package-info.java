/**
 * What the staff did to the organisation, its desks and who may enter: appended to and read, never changed, and never of
 * a case. Calls web.
 */
package nl.meldpoort.audit;
