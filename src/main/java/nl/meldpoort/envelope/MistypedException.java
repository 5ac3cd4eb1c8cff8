package nl.meldpoort.envelope;

/** What someone typed is not a receipt or recovery code (docs/protocol.md §3). Says which, never what was typed. */
public abstract class MistypedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Refusal refusal;

    private MistypedException(Refusal refusal) {
        super(refusal.text());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }

    /** Other than twelve words. */
    public static final class WrongCount extends MistypedException {
        private static final long serialVersionUID = 1L;

        private final int count;

        WrongCount(int count) {
            super(Refusal.COUNT);
            this.count = count;
        }

        /** The number of words found. */
        public int count() {
            return count;
        }
    }

    /** A word that is in neither list. */
    public static final class UnknownWord extends MistypedException {
        private static final long serialVersionUID = 1L;

        private final int place;

        UnknownWord(int place) {
            super(Refusal.UNKNOWN_WORD);
            this.place = place;
        }

        /** Which word, 1–12. */
        public int place() {
            return place;
        }
    }

    /** Twelve known words that do not belong together: one is another word of the list, or two were swapped. */
    public static final class WrongChecksum extends MistypedException {
        private static final long serialVersionUID = 1L;

        WrongChecksum() {
            super(Refusal.CHECKSUM);
        }
    }
}
