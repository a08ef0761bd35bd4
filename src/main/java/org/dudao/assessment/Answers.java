package org.dudao.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.facts.Answer;
import org.dudao.facts.TextMeaning;

/** The answers to queries, by the township or an inspector. An answer is valid while the value is unchanged; if the value changes, the query is open again. */
final class Answers {
    private record Key(String standard, String subject) {}

    private final Map<Key, String> values = new HashMap<>();

    private final Endorsements endorsed;

    /**
     * The answers of a township.
     *
     * @param endorsed what inspectors found of the queried figures, which wins
     */
    Answers(List<Answer> answers, Endorsements endorsed) {
        this.endorsed = endorsed;
        if (answers != null) {
            for (Answer answer : answers) {
                boolean says =
                        answer.explanation() != null && TextMeaning.of(answer.explanation()) == TextMeaning.VALUE;
                if (says && answer.value() != null) {
                    values.put(new Key(answer.standard(), answer.subject()), answer.value());
                }
            }
        }
    }

    /**
     * True if a query is answered or its figures were found true on site, false if its value changed since the answer, null if it is
     * unanswered, found untrue or not a query.
     */
    Boolean isAnswered(JudgedPair one) {
        if (one.outcome() != Outcome.QUERY) {
            return null;
        }
        Boolean confirmed = endorsed.isConfirmed(one);
        if (confirmed != null) {
            return confirmed ? Boolean.TRUE : null;
        }
        String value = values.get(
                new Key(one.pair().standard().id(), one.pair().row().subject().id()));
        return value == null ? null : exactly(value.strip()).equals(value(one));
    }

    /** An answer's value; documents word the value of a yes or no, and people write what they read. */
    private static String exactly(String answered) {
        return switch (answered) {
            case "是", "yes" -> "true";
            case "否", "no" -> "false";
            default -> answered;
        };
    }

    /** The exact value that an answer refers to: {@code 845/733}, {@code 41}; for several broken parts, their values in order. */
    static String value(JudgedPair one) {
        if (one.parts() == null) {
            return exact(Quantity.of(one.measure(), one.limit()));
        }
        return IntStream.range(0, one.parts().size())
                .filter(one::contributes)
                .mapToObj(i -> exact(one.parts().get(i).observed()))
                .collect(Collectors.joining("; "));
    }

    private static String exact(Quantity quantity) {
        return quantity.numerator() == null
                ? quantity.value()
                : quantity.numerator().toPlainString() + "/"
                        + quantity.denominator().toPlainString();
    }
}
