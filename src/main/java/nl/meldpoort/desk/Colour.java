package nl.meldpoort.desk;

import java.util.regex.Pattern;
import nl.meldpoort.web.Problem;

/** The organisation's colour, behind white text and as text on white; so it must stand out against white (WCAG 1.4.3). */
public record Colour(String text) {
    private static final Pattern FORM = Pattern.compile("#[0-9a-f]{6}");
    private static final double LEAST_CONTRAST = 4.5;

    /** @throws Problem 422 when it is no {@code #rrggbb}, or too light to read */
    public Colour {
        if (!FORM.matcher(text).matches()) {
            throw Problem.unacceptable("invalid", "colour is no #rrggbb in lower case");
        }
        if (contrastWithWhite(text) < LEAST_CONTRAST) {
            throw Problem.unacceptable("contrast", "White text on this colour cannot be read by everybody.");
        }
    }

    /** WCAG 2.2, "contrast ratio": white has luminance 1. */
    static double contrastWithWhite(String text) {
        double luminance = 0.2126 * light(text, 1) + 0.7152 * light(text, 3) + 0.0722 * light(text, 5);
        return 1.05 / (luminance + 0.05);
    }

    private static double light(String text, int from) {
        double part = Integer.parseInt(text.substring(from, from + 2), 16) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
