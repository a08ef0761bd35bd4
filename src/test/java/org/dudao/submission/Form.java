package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** Small submissions for tests: JSON in single quotes, with the required fields added. */
final class Form {
    static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);

    static final String HEAD =
            "'format': 'dudao-submission/1', 'township': {'code': '110101001', 'schoolYear': '2025-2026'}";

    static final String SCHOOLS = "'schools': [{'code': 'S1'}, {'code': 'S2'}]";

    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    /** Names that whoever filled in a form has never heard of. */
    private static final Pattern JAVA = Pattern.compile(
            "\\b(?:java|javax|com|org)\\.[a-z]+\\.|[A-Z]\\w+(?:Exception|Error)\\b|\\b(?:[A-Z][a-z]+){2,}Constraints\\b");

    private static final Pattern QUOTED = Pattern.compile("'[^']*'");

    private Form() {}

    /** Reads a sound head and two schools, with more parts behind them. */
    static Reading withSchools(String parts) {
        return text("{" + HEAD + ", " + SCHOOLS + ", " + parts + "}");
    }

    /** Reads a sound head with more parts behind it. */
    static Reading with(String parts) {
        return text("{" + HEAD + ", " + parts + "}");
    }

    /** Reads a whole text written with single quotes. */
    static Reading text(String text) {
        return bytes(text.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
    }

    static Reading bytes(byte[] bytes) {
        Reading reading = READER.read("submission.json", bytes, AS_OF);
        isSoundOrSaysWhy(reading);
        return reading;
    }

    /** The dataset of a reading without problems. */
    static Dataset sound(Reading reading) {
        assertThat(reading.problems()).isEmpty();
        return reading.submission().dataset();
    }

    /** Each problem's kind and place. */
    static List<String> problems(Reading reading) {
        return reading.problems().stream().map(p -> p.code() + " " + p.place()).toList();
    }

    /** The one problem. */
    static InputProblem only(Reading reading) {
        assertThat(reading.problems()).hasSize(1);
        return reading.problems().get(0);
    }

    /** What holds for every reading: a submission or problems, never both or neither, and each problem says all it must. */
    static void isSoundOrSaysWhy(Reading reading) {
        assertThat(reading.submission() == null).isEqualTo(reading.total() > 0);
        assertThat(reading.problems()).hasSize(Math.min(reading.total(), Problems.KEPT));
        for (InputProblem problem : reading.problems()) {
            says(problem.code());
            says(problem.place());
            says(problem.message());
            says(problem.expected());
            says(problem.correction());
            isPrintable(problem.found());
        }
    }

    private static void says(BilingualText text) {
        says(text.zh());
        says(text.en());
    }

    private static void says(String text) {
        if (text.isBlank()) {
            throw new AssertionError("An input problem leaves something blank. Check the arguments of problems.add.");
        }
        isPrintable(text);
    }

    private static void isPrintable(String text) {
        String ours = QUOTED.matcher(text).replaceAll(""); // what the file itself says may be any word
        if (JAVA.matcher(ours).find()) {
            throw new AssertionError("An input problem shows a name of Java: " + text);
        }
        if (Texts.hasUnprintable(text)) {
            throw new AssertionError("An input problem shows control characters. Pass the value through Texts.shown.");
        }
    }
}
