package org.dudao.profiles;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dudao.facts.CodeList;
import org.dudao.report.Language;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Standard;

/** What holds for one limit, as the cells show it that a clerk edits. */
final class ClauseCells {
    private ClauseCells() {}

    /** The cells of one clause of a standard's limits; empty texts where nothing is stated. */
    static Map<OwnLimitColumn, String> of(Standard standard, LimitClause clause, Language language) {
        Map<OwnLimitColumn, String> cells = new EnumMap<>(limit(clause, language));
        cells.put(
                OwnLimitColumn.IN_FORCE,
                language.pick(standard.isAsked() ? "是" : "否", standard.isAsked() ? "yes" : "no"));
        cells.put(OwnLimitColumn.SEVERITY, word(standard.severity(), language));
        cells.put(
                OwnLimitColumn.PARTY,
                standard.remedy().responsible().stream()
                        .map(duty -> word(duty.party(), language))
                        .distinct()
                        .collect(Collectors.joining(language.pick("、", ", "))));
        cells.put(OwnLimitColumn.DAYS, String.valueOf(standard.remedy().days()));
        return cells;
    }

    /** The cells of a limit alone; a limit in steps has neither comparison nor number. */
    static Map<OwnLimitColumn, String> limit(LimitClause clause, Language language) {
        Map<OwnLimitColumn, String> cells = new EnumMap<>(OwnLimitColumn.class);
        boolean steps = clause.bands() != null;
        cells.put(OwnLimitColumn.OP, steps ? "" : word(clause.limit().op(), language));
        cells.put(
                OwnLimitColumn.LIMIT, steps ? "" : language.pick(clause.limit().shown()));
        cells.put(OwnLimitColumn.STAGE, word(clause.stage(), language));
        cells.put(OwnLimitColumn.AREA, word(clause.area(), language));
        return cells;
    }

    /** Whether cells, in any language, show a clause. */
    static boolean show(LimitClause clause, Map<OwnLimitColumn, String> cells) {
        return List.of(Language.values()).stream()
                .map(language -> limit(clause, language))
                .anyMatch(shown -> shown.entrySet().stream().allMatch(one -> OwnLimitRow.folded(one.getValue())
                        .equals(OwnLimitRow.folded(cells.getOrDefault(one.getKey(), "")))));
    }

    private static String word(CodeList code, Language language) {
        return code == null ? "" : language.pick(code.zh(), code.en());
    }
}
