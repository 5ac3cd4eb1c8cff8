package nl.meldpoort.desk;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Why a desk's members may found a new seal without the old one (docs/protocol.md §9). */
public enum SealLoss {
    @JsonProperty("lost")
    LOST,
    @JsonProperty("compromised")
    COMPROMISED
}
