package nl.meldpoort.desk;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;

/** What a member may do at her desk, once its roster says so. */
public enum MemberRole {
    @JsonProperty("handler")
    HANDLER,
    @JsonProperty("reader")
    READER,
    @JsonProperty("key-holder")
    KEY_HOLDER;

    /** Who begins a desk must be able to sign its roster, and to read what comes in. */
    public static final Set<MemberRole> OF_A_FOUNDER = Set.of(HANDLER, KEY_HOLDER);

    /** Reading is a part of handling, so nobody is both. */
    static boolean areSound(Set<MemberRole> roles) {
        return !roles.isEmpty() && !roles.containsAll(Set.of(HANDLER, READER));
    }
}
