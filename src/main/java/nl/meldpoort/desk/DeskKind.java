package nl.meldpoort.desk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a desk is for; the reporter is told the difference in words. */
public enum DeskKind {
    @JsonProperty("integrity-coordinator")
    INTEGRITY_COORDINATOR,
    @JsonProperty("investigation-bureau")
    INVESTIGATION_BUREAU,
    @JsonProperty("confidential-advisers")
    CONFIDENTIAL_ADVISERS,
    @JsonProperty("complaints-committee")
    COMPLAINTS_COMMITTEE,
    @JsonProperty("external-committee")
    EXTERNAL_COMMITTEE
}
