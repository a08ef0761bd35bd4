package org.dudao.spark;

import java.io.Serial;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.dudao.Dudao;
import org.dudao.Judged;
import org.dudao.ResultTable;
import org.dudao.UnreadableRow;
import org.dudao.assessment.Assessment;

/**
 * What became of an input, as bytes and rows that may travel between machines.
 *
 * @param source the name of the input
 * @param key the code, a hyphen, and the school year; null if it was not judged
 * @param isDocument whether it is a county's own document
 * @param rows by table; of an input that was not judged the reasons
 * @param contribution to the county's assessment, or the county's document; null for what gives none
 * @param digest for the documents over all townships; null for what gives none
 * @param sha256 the hash of its bytes; empty if they could not be read
 */
record Result(
        String source,
        String key,
        boolean isDocument,
        Map<ResultTable, List<Row>> rows,
        byte[] contribution,
        byte[] digest,
        String sha256)
        implements Serializable {
    @Serial
    private static final long serialVersionUID = 1;

    /** Judges an input. */
    static Result of(NamedInput input, Setting setting, boolean hasVerdicts) {
        Dudao program = setting.program();
        Judged judged = input.bytes() == null
                ? Tables.damaged(input)
                : program.judge(input.source(), input.file(), input.bytes(), setting.asOf());
        Map<ResultTable, List<Row>> rows = new EnumMap<>(ResultTable.class);
        if (judged.assessed() != null && judged.submission() != null) {
            Assessment assessment = judged.assessed().assessment();
            Tables.add(assessment, program, hasVerdicts, rows);
            return new Result(
                    judged.source(),
                    judged.key(),
                    false,
                    rows,
                    program.contribution(judged.assessed()),
                    program.overview().digest(judged.submission(), assessment),
                    judged.sha256());
        }
        rows.put(ResultTable.UNREADABLE, Tables.rows(ResultTable.UNREADABLE, judged.unreadable()));
        return new Result(
                judged.source(),
                judged.key(),
                judged.isDocument(),
                rows,
                judged.isDocument() ? input.bytes() : null,
                null,
                judged.sha256());
    }

    /** The county and the school year that it belongs to: 330102-2025-2026. */
    String county() {
        return key.substring(0, 6) + key.substring(key.indexOf('-'));
    }

    /** What travels to where its county is judged: the contribution or the document, and no rows. */
    Result forCounty() {
        return new Result(source, key, isDocument, Map.of(), contribution, null, sha256);
    }

    /** What is left of it if it was handed in more than once: the reason against it. */
    Result refused(List<String> others) {
        List<UnreadableRow> reasons = List.of(Dudao.twice(source, sha256, isDocument, key, others));
        Map<ResultTable, List<Row>> why = new EnumMap<>(ResultTable.class);
        why.put(ResultTable.UNREADABLE, new ArrayList<>(Tables.rows(ResultTable.UNREADABLE, reasons)));
        return new Result(source, null, isDocument, why, null, null, sha256);
    }
}
