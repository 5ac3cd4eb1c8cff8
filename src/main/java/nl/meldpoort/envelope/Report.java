package nl.meldpoort.envelope;

import static nl.meldpoort.envelope.MalformedEnvelopeException.malformed;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What only the first message of a case holds (docs/protocol.md §7).
 *
 * @param answers 1–40, each question once
 * @param title 1–400 bytes in one line, as in the case key
 * @param leftOut the members whom the reporter wants to have no part in it: at most 50, ascending
 */
public record Report(List<Answer> answers, Kind kind, Language language, String title, List<UUID> leftOut) {
    /** What it is about, as the reporter chose. */
    public enum Kind {
        WRONGDOING,
        BREACH,
        SIGNAL,
        UNKNOWN;

        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An answer to a question of the form.
     *
     * @param question 1–64 of a–z, 0–9 and -
     * @param text 1–60,000 bytes
     */
    public record Answer(String question, String text) {
        private static final Pattern QUESTION = Pattern.compile("[a-z0-9-]{1,64}");

        public Answer {
            if (!QUESTION.matcher(question).matches()) {
                throw malformed("name of a question");
            }
            text = Texts.text(Texts.clean(text), 1, 60_000);
        }

        static Answer read(Fields fields) {
            return new Answer(fields.text("question"), fields.text("text"));
        }

        Map<String, Object> value() {
            return new TreeMap<>(Map.of("question", question, "text", text));
        }
    }

    public Report {
        answers = List.copyOf(answers);
        Set<String> questions = new HashSet<>();
        answers.forEach(answer -> questions.add(answer.question()));
        if (answers.isEmpty() || answers.size() > 40 || questions.size() < answers.size()) {
            throw malformed("number of answers, or one question twice");
        }
        Texts.line(title, 1, CaseKey.MOST_TITLE);
        leftOut = Texts.ascending(leftOut, RosterVersion.MOST_MEMBERS);
    }

    static Report read(Fields fields) {
        return new Report(
                fields.list("answers", Answer::read),
                fields.choice("kind", Kind.values(), Kind::text),
                fields.choice("language", Language.values(), Language::text),
                fields.text("title"),
                fields.uuids("leftOut"));
    }

    Map<String, Object> value() {
        return new TreeMap<>(Map.of(
                "answers", answers.stream().map(Answer::value).toList(),
                "kind", kind.text(),
                "language", language.text(),
                "leftOut", leftOut.stream().map(UUID::toString).toList(),
                "title", title));
    }
}
