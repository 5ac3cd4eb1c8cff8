package nl.meldpoort.envelope;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The identities of a case, of every generation there was (docs/protocol.md §11): whoever stays reads on from the first
 * message. Closing it closes them all.
 */
public final class CaseKeys implements AutoCloseable {
    /** Newest first. */
    private final List<CaseKey> keys;

    private CaseKeys(List<CaseKey> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Of a case whose key was never renewed, or where the reader has other means to know that it belongs to it. */
    public static CaseKeys of(CaseKey newest, CaseKey... earlier) {
        List<CaseKey> keys = new ArrayList<>(List.of(newest));
        keys.addAll(List.of(earlier));
        return new CaseKeys(keys);
    }

    /**
     * Opens the earlier case keys one from the other and compares all with the anchor and the renewals.
     *
     * @param newest as it was sealed to the handler; closed with the others when they are refused
     * @param earlier sealed, newest first, down to generation 1
     * @param anchor its frame
     * @param renewals from {@link KeyRenewal#readAll}
     * @throws MalformedEnvelopeException malformed, classical-recipient, not-for-me, bad-signature, wrong-case,
     *     wrong-generation or wrong-link
     */
    public static CaseKeys open(CaseKey newest, List<byte[]> earlier, byte[] anchor, List<KeyRenewal> renewals) {
        List<CaseKey> keys = new ArrayList<>(List.of(newest));
        try {
            Anchor opened = Anchor.open(anchor, newest.reporter());
            require(opened.caseId().equals(newest.caseId()), Refusal.WRONG_CASE);
            require(newest.generation() == renewals.size() + 1, Refusal.WRONG_GENERATION);
            require(
                    newest.identity().recipient().equals(recipient(newest, opened, renewals)),
                    Refusal.WRONG_GENERATION);
            require(earlier.size() == renewals.size(), Refusal.WRONG_LINK);
            for (byte[] sealed : earlier) {
                CaseKey before = CaseKey.open(sealed, last(keys).identity());
                boolean follows = before.generation() == last(keys).generation() - 1;
                keys.add(before);
                require(follows && before.isOfTheCaseOf(newest), Refusal.WRONG_LINK);
                require(
                        before.identity().recipient().equals(recipient(before, opened, renewals)),
                        Refusal.WRONG_GENERATION);
            }
            return new CaseKeys(keys);
        } catch (MalformedEnvelopeException e) {
            keys.forEach(CaseKey::close);
            throw e;
        }
    }

    private static CaseKey last(List<CaseKey> keys) {
        return keys.get(keys.size() - 1);
    }

    private static AgeRecipient recipient(CaseKey key, Anchor anchor, List<KeyRenewal> renewals) {
        return key.generation() == 1
                ? anchor.recipient()
                : renewals.get((int) key.generation() - 2).recipient();
    }

    private static void require(boolean right, Refusal otherwise) {
        if (!right) {
            throw new MalformedEnvelopeException(otherwise, "keys of the case");
        }
    }

    public UUID caseId() {
        return newest().caseId();
    }

    public VerifyKey reporter() {
        return newest().reporter();
    }

    public CaseKey newest() {
        return keys.get(0);
    }

    List<CaseKey> newestFirst() {
        return keys;
    }

    @Override
    public void close() {
        keys.forEach(CaseKey::close);
    }
}
