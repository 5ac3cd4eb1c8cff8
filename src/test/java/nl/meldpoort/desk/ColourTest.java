package nl.meldpoort.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ColourTest {
    /** As other reckoners give it. */
    @ParameterizedTest
    @CsvSource({"#000000, 21", "#ffffff, 1", "#767676, 4.54", "#777777, 4.48", "#154273, 10.20", "#ff0000, 4.00"})
    void contrast_with_white_is_reckoned_as_wcag_says(String colour, double contrast) {
        assertThat(Colour.contrastWithWhite(colour)).isCloseTo(contrast, within(0.01));
    }

    @Test
    void a_colour_that_white_text_can_be_read_on_is_taken() {
        assertThatCode(() -> new Colour("#767676")).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"#777777", "#ffffff", "#ffcc00", "#ff0000"})
    void a_colour_that_is_too_light_is_refused(String colour) {
        assertThatThrownBy(() -> new Colour(colour)).hasMessageContaining("cannot be read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "154273", "#15427", "#1542733", "#15427g", "#15427A", "red", "#154273;", "#000000\n"})
    void what_is_no_colour_is_refused(String colour) {
        assertThatThrownBy(() -> new Colour(colour)).hasMessageContaining("no #rrggbb");
    }
}
