/** Who plays in the tests of the server: a reporter's and a handler's browser, the clock, the sign-in, the tables. */
package nl.meldpoort.testing;
