package nl.meldpoort.desk;

/** A handler waits until a colleague has compared her fingerprint; from then on reports are sealed to her too. */
public enum HandlerState {
    WAITING,
    ACTIVE
}
