package nl.meldpoort.inbox;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.UUID;
import nl.meldpoort.desk.Passkey;
import nl.meldpoort.web.PlainText;

/**
 * A passkey as it comes in.
 *
 * @param label what she calls it
 * @param identity which passkey the browser is to ask for; no secret
 * @param chest her keys, sealed to it
 */
public record NewPasskey(
        @NotNull UUID id,
        @NotNull @PlainText(max = 200) String label,
        @NotNull @PlainText(max = 4_000) String identity,
        @NotNull @Size(min = 1, max = 4_096) byte[] chest) {
    static Passkey.New of(Optional<NewPasskey> passkey) {
        return passkey.map(NewPasskey::asNew).orElse(null);
    }

    Passkey.New asNew() {
        return new Passkey.New(id, label, identity, chest);
    }
}
