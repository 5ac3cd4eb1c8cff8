package nl.meldpoort.mailbox;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Which way a message goes (docs/protocol.md §7). */
public enum Direction {
    @JsonProperty("to-desk")
    TO_DESK,
    @JsonProperty("to-reporter")
    TO_REPORTER
}
