package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.Answer;
import org.jspecify.annotations.Nullable;

/**
 * An explanation for a query that the bureau keeps, so that the township need not type it again.
 *
 * @param id made from township, standard, subject, value and day
 * @param township the nine digits of its code
 * @param answer as a row of a submission
 * @param document the document with the explanation; null if none is named
 * @param place where it is written
 */
public record StatedAnswer(
        String id,
        String township,
        Answer answer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String document,
        String place) {
    private record Key(String standard, String subject) {}

    /**
     * The answers that hold for a submission: all rows that the township typed, and those kept for what it did not explain itself.
     *
     * @param typed the rows of the submission; null if it has none
     * @param asOf answers of later days are left out
     */
    static List<Answer> merged(@Nullable List<Answer> typed, List<StatedAnswer> kept, LocalDate asOf) {
        List<Answer> rows = typed == null ? List.of() : typed;
        Set<Key> own = new HashSet<>();
        rows.stream()
                .filter(row -> row.explanation() != null && !row.explanation().isBlank())
                .forEach(row -> own.add(key(row)));
        List<Answer> all = new ArrayList<>();
        kept.stream()
                .map(StatedAnswer::answer)
                .filter(answer -> !answer.on().isAfter(asOf) && !own.contains(key(answer)))
                .forEach(all::add);
        all.addAll(rows);
        return all;
    }

    private static Key key(Answer answer) {
        return new Key(answer.standard(), answer.subject());
    }
}
