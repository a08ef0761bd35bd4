package org.dudao.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.facts.Answer;
import org.dudao.facts.TextMeaning;

/**
 * What the township has said to queries. An answer holds while the value it was given for is unchanged; when the value moves, the query
 * is open again.
 */
final class Answers {
    private record Key(String standard, String subject) {}

    private final Map<Key, String> values = new HashMap<>();

    Answers(List<Answer> answers) {
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

    /** True where a query is answered, false where it was but the value has moved, null where it was not or is none. */
    Boolean isAnswered(JudgedPair one) {
        if (one.outcome() != Outcome.QUERY) {
            return null;
        }
        String value = values.get(
                new Key(one.pair().standard().id(), one.pair().row().subject().id()));
        return value == null ? null : value.strip().equals(value(one));
    }

    /** The value an answer is given for, exactly: {@code 845/733}, {@code 41}; of several broken parts, one after the other. */
    static String value(JudgedPair one) {
        if (one.parts() == null) {
            return exact(Quantity.of(one.measure(), one.limit()));
        }
        return IntStream.range(0, one.parts().size())
                .filter(one::rests)
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
