package org.dudao.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.facts.Answer;
import org.dudao.facts.Dataset;
import org.dudao.facts.Subject;
import org.dudao.facts.SubjectKind;
import org.dudao.roster.Row;
import org.jspecify.annotations.Nullable;

/** The rows of a township's explanations, which have no codes: each is named by the standard and the subject that it explains. */
final class AnswerRows {
    /** The name of the table. */
    static final String TABLE = "answers";

    private AnswerRows() {}

    /** The rows; null if the table was not reported. */
    static @Nullable List<Row> of(Dataset dataset) {
        if (dataset.answers() == null) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Integer> times = new HashMap<>();
        for (Answer answer : dataset.answers()) {
            String key = answer.standard() + " " + answer.subject();
            int nth = times.merge(key, 1, Integer::sum);
            String code = nth == 1 ? key : key + " " + nth;
            rows.add(new Row(
                    new Subject(SubjectKind.TOWNSHIP, code),
                    code,
                    null,
                    TABLE,
                    rows.size(),
                    answer,
                    null,
                    rows.size()));
        }
        return rows;
    }
}
