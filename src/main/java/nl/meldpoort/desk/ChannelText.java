package nl.meldpoort.desk;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import nl.meldpoort.web.PlainText;

/** @param text what one can go there for; may be empty */
@Embeddable
public record ChannelText(
        @NotNull @PlainText(max = 200) String name,

        @NotNull @PlainText(min = 0, max = 600, lines = true)
        String text) {}
