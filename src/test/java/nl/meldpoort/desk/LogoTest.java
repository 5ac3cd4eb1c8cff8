package nl.meldpoort.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import nl.meldpoort.testing.Picture;
import nl.meldpoort.web.Problem;
import org.junit.jupiter.api.Test;

class LogoTest {
    @Test
    void a_picture_is_kept_as_it_is_drawn() {
        byte[] png = Picture.png(200, 80);

        assertThat(Logo.of(png).png()).isEqualTo(png);
        assertThat(Logo.of(png).hash())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(Logo.of(Picture.png(80, 200)).hash());
    }

    @Test
    void what_tells_of_its_maker_is_left_out() {
        byte[] png = Picture.png(200, 80);
        for (String type : new String[] {"tEXt", "iTXt", "eXIf", "tIME", "prVt"}) {
            assertThat(Logo.of(Picture.with(type, "Author\0Piet", png)).png())
                    .as(type)
                    .isEqualTo(png);
        }
    }

    @Test
    void what_is_no_whole_picture_is_refused() {
        byte[] png = Picture.png(200, 80);
        refused(new byte[0]);
        refused(new byte[8]);
        refused("<svg xmlns='http://www.w3.org/2000/svg'/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        refused(Picture.drawn(200, 80, "gif"));
        refused(Picture.drawn(200, 80, "jpg"));
        for (int length = 0; length < png.length; length++) {
            refused(Arrays.copyOf(png, length));
        }
        refused(Arrays.copyOf(png, png.length + 1));
        refused(Picture.with("IDOT", "must be understood", png));
        refused(Picture.with("IHDR", "a second header", png));
        for (int place : new int[] {0, 10, 17, 40, png.length - 1}) {
            byte[] flipped = png.clone();
            flipped[place] ^= 1;
            refused(flipped);
        }
    }

    @Test
    void a_picture_is_of_bounded_size() {
        assertThatCode(() -> Logo.of(Picture.png(2_000, 2_000))).doesNotThrowAnyException();
        refused(Picture.png(2_001, 1));
        refused(Picture.png(1, 2_001));
        assertThatThrownBy(() -> Logo.of(new byte[Logo.MOST_BYTES + 1]))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("64 KiB");
    }

    private static void refused(byte[] picture) {
        assertThatThrownBy(() -> Logo.of(picture)).isInstanceOf(Problem.class).hasMessageContaining("no PNG");
    }
}
