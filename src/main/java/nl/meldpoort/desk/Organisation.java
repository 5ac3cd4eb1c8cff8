package nl.meldpoort.desk;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.util.List;
import java.util.Optional;
import nl.meldpoort.envelope.Language;

/** Whose portal this is, and what it promises. There is one. */
@Entity
public class Organisation {
    static final short THE_ONE = 1;

    @Id
    private short id;

    private String name;
    private byte[] logo;
    private String colour;
    private boolean english;

    @Column(name = "acknowledge_days")
    private short acknowledgeDays;

    @Column(name = "feedback_months")
    private short feedbackMonths;

    @Column(name = "set_up")
    private boolean setUp;

    protected Organisation() {}

    /** @param feedbackMonths after the acknowledgement of receipt (Wbk art. 2, second paragraph, e) */
    public void present(String name, Colour colour, boolean english, int acknowledgeDays, int feedbackMonths) {
        this.name = name;
        this.colour = colour.text();
        this.english = english;
        this.acknowledgeDays = (short) acknowledgeDays;
        this.feedbackMonths = (short) feedbackMonths;
    }

    public void carry(Logo logo) {
        this.logo = logo.png();
    }

    public void carryNoLogo() {
        logo = null;
    }

    public void finishSetUp() {
        setUp = true;
    }

    public String name() {
        return name;
    }

    public Optional<Logo> logo() {
        return Optional.ofNullable(logo).map(Logo::stored);
    }

    public String colour() {
        return colour;
    }

    public boolean offersEnglish() {
        return english;
    }

    public List<String> languages() {
        return english ? List.of(Language.NL.text(), Language.EN.text()) : List.of(Language.NL.text());
    }

    public int acknowledgeDays() {
        return acknowledgeDays;
    }

    public int feedbackMonths() {
        return feedbackMonths;
    }

    public boolean isSetUp() {
        return setUp;
    }
}
