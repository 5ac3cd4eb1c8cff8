package nl.meldpoort.desk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What stands open to a reporter outside the organisation. */
public enum ChannelKind {
    /** The Huis voor Klokkenluiders. */
    @JsonProperty("huis")
    HUIS,
    /** A competent authority (Wbk art. 2c). */
    @JsonProperty("authority")
    AUTHORITY,
    /** Meld Misdaad Anoniem. */
    @JsonProperty("mma")
    MMA,
    @JsonProperty("emergency")
    EMERGENCY,
    @JsonProperty("other")
    OTHER
}
