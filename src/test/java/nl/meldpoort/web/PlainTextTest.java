package nl.meldpoort.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    record Line(@PlainText(max = 10) String text) {}

    record Lines(@PlainText(min = 0, max = 10, lines = true) String text) {}

    @ParameterizedTest
    @ValueSource(strings = {"a", "C'est ça!", "0123456789", "één\u00a0twe", "🚲🚲", "<b>&amp;"})
    void text_of_the_right_length_is_taken(String text) {
        assertThat(isTaken(new Line(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"01234567890", "éééééé", "🚲🚲🚲", "", " ", "a\nb", "a\tb", "a\r", "\u0000", "\u0085"})
    void a_line_that_is_too_long_or_empty_or_has_control_characters_is_refused(String text) {
        assertThat(isTaken(new Line(text))).isFalse();
    }

    @Test
    void half_a_character_is_refused() {
        assertThat(isTaken(new Line("a\ud83d"))).isFalse();
        assertThat(isTaken(new Line("\udeb2a"))).isFalse();
    }

    @Test
    void where_it_may_be_empty_and_of_more_lines_it_may() {
        assertThat(isTaken(new Lines(""))).isTrue();
        assertThat(isTaken(new Lines("a\n\nb"))).isTrue();
        assertThat(isTaken(new Lines("a\r\nb"))).isFalse();
    }

    private static boolean isTaken(Object form) {
        return VALIDATOR.validate(form).isEmpty();
    }
}
