package nl.meldpoort.desk;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import nl.meldpoort.web.PlainText;

/**
 * What a reporter is told of a desk, in one language.
 *
 * @param who reads a report here
 * @param takes what one can report here
 * @param does what happens with a report
 * @param introduction above the form; may be empty
 */
@Embeddable
public record DeskText(
        @NotNull @PlainText(max = 200) String name,
        @NotNull @PlainText(max = 600, lines = true) String who,
        @NotNull @PlainText(max = 600, lines = true) String takes,
        @NotNull @PlainText(max = 600, lines = true) String does,

        @NotNull @PlainText(min = 0, max = 2_000, lines = true)
        String introduction) {}
