package nl.meldpoort.audit;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What can be done to the organisation, its desks and who may enter. */
public enum AuditedAct {
    @JsonProperty("organisation-changed")
    ORGANISATION_CHANGED,
    @JsonProperty("logo-changed")
    LOGO_CHANGED,
    @JsonProperty("logo-removed")
    LOGO_REMOVED,
    @JsonProperty("set-up")
    SET_UP,
    @JsonProperty("desk-added")
    DESK_ADDED,
    @JsonProperty("desk-changed")
    DESK_CHANGED,
    @JsonProperty("desk-opened")
    DESK_OPENED,
    @JsonProperty("desk-closed")
    DESK_CLOSED,
    @JsonProperty("desk-removed")
    DESK_REMOVED,
    @JsonProperty("seal-lost")
    SEAL_LOST,
    @JsonProperty("invited")
    INVITED,
    @JsonProperty("invitation-withdrawn")
    INVITATION_WITHDRAWN,
    @JsonProperty("roster-signed")
    ROSTER_SIGNED,
    @JsonProperty("channel-added")
    CHANNEL_ADDED,
    @JsonProperty("channel-changed")
    CHANNEL_CHANGED,
    @JsonProperty("channel-removed")
    CHANNEL_REMOVED
}
