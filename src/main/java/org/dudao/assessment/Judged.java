package org.dudao.assessment;

import java.util.List;
import org.dudao.rules.Measure;
import org.dudao.standards.Cell;
import org.dudao.standards.Limit;

/**
 * A case with its outcome.
 *
 * @param measure the measure of its only part; null where there is none or where there are several parts
 * @param limit the limit of its only part
 * @param cells the values it rests on: what it needs, as far as reported, and the rows that rules picked
 * @param reason why it was not assessed, or null
 */
record Judged(
        Case of,
        Outcome outcome,
        Measure measure,
        Limit limit,
        List<Cell> cells,
        String reason,
        List<String> missing,
        List<String> assumed,
        List<Verdict.PartVerdict> parts) {}
