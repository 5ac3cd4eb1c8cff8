package nl.meldpoort.desk;

/** Whoever has enrolled waits until a version of the desk's roster names her, and leaves when one names her no more. */
public enum HandlerState {
    WAITING,
    ACTIVE,
    LEFT
}
