package nl.meldpoort.envelope;

/** Padmé: sizes that tell little of the length within, at a cost below 12 % (Nikitin et al. 2019; docs/protocol.md §4). */
final class Padme {
    private Padme() {}

    /** The padded size of a length from 2 to 2^30. */
    static int padded(int length) {
        int e = 31 - Integer.numberOfLeadingZeros(length);
        int s = 32 - Integer.numberOfLeadingZeros(e);
        int mask = (1 << (e - s)) - 1;
        return (length + mask) & ~mask;
    }

    /** Whether some length is padded to this size. */
    static boolean isPadded(int size) {
        return padded(size) == size;
    }
}
