package org.dudao.report.word;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.report.Language;
import org.dudao.report.OfficialTextWriter;

/** The areas of an inspection by outcome, in numbers of verdicts, with their sum. */
final class AreaTable {
    private static final List<Outcome> COLUMNS =
            List.of(Outcome.COMPLIANT, Outcome.VIOLATION, Outcome.QUERY, Outcome.NOT_ASSESSED, Outcome.NOT_APPLICABLE);

    private final Assessment assessment;
    private final Language language;

    AreaTable(Assessment assessment, Language language) {
        this.assessment = assessment;
        this.language = language;
    }

    OfficialTextWriter.Table table() {
        List<Outcome> outcomes = new ArrayList<>(COLUMNS);
        if (assessment.summary().byOutcome().getOrDefault(Outcome.WAIVED, 0) > 0) {
            outcomes.add(Outcome.WAIVED);
        }
        List<String> headings = new ArrayList<>(List.of(language.pick("方面", "Area")));
        outcomes.forEach(o -> headings.add(language.pick(o.zh(), o.en())));
        List<List<String>> rows = new ArrayList<>();
        for (Summary.ByArea area : assessment.summary().byArea()) {
            rows.add(row(language.pick(area.title()), area.byOutcome(), outcomes));
        }
        rows.add(row(language.pick("合计", "Total"), assessment.summary().byOutcome(), outcomes));
        List<Integer> widths = new ArrayList<>(List.of(30));
        outcomes.forEach(o -> widths.add(14));
        return new OfficialTextWriter.Table(
                language.pick("各方面督导结果", "Results by area"), headings, widths, List.copyOf(rows));
    }

    private static List<String> row(String title, Map<Outcome, Integer> counts, List<Outcome> outcomes) {
        List<String> row = new ArrayList<>(List.of(title));
        outcomes.forEach(o -> row.add(String.valueOf(counts.getOrDefault(o, 0))));
        return row;
    }
}
