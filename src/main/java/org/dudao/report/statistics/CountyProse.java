package org.dudao.report.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.assessment.Outcome;
import org.dudao.report.Language;
import org.dudao.statistics.BatchStatistics;
import org.dudao.statistics.FindingTally;

/** Describes the violations of county standards by the counties themselves. */
final class CountyProse {
    /** A longer list would not be read; the sheet of counties has all. */
    private static final int COUNTIES = 10;

    private final BatchReport batch;
    private final Language language;

    CountyProse(BatchReport batch) {
        this.batch = batch;
        this.language = batch.language();
    }

    static String title(Language language) {
        return language.pick("县级统筹", "The counties themselves");
    }

    /** The problem, or null if no county violates anything. */
    String problem() {
        List<BatchStatistics.OfCounty> violating = batch.statistics().counties().stream()
                .filter(county -> !violated(county).isEmpty())
                .sorted(Comparator.comparing((BatchStatistics.OfCounty county) ->
                                -violated(county).size())
                        .thenComparing(BatchStatistics.OfCounty::code))
                .toList();
        if (violating.isEmpty()) {
            return null;
        }
        String named = violating.stream()
                .limit(COUNTIES)
                .map(this::named)
                .collect(Collectors.joining(language.pick("；", "; ")));
        String others = violating.size() > COUNTIES
                ? language.pick(
                        "；其余各县见 summary.xlsx“" + SheetName.COUNTIES.in(language) + "”表",
                        "; the others are in the sheet " + SheetName.COUNTIES.in(language) + " of summary.xlsx")
                : "";
        return language.pick("以县为单位判定的标准，不达标的有：", "Violations of standards judged by county: ")
                + named
                + others
                + language.pick("。", ".");
    }

    /** The required correction. */
    String measure() {
        return language.pick(
                "由县级人民政府和县级教育行政部门统筹，按 findings.csv 所列整改措施和时限整改，不得转由乡镇、学校承担。",
                "The county government and its education bureau correct these with the actions and by the dates in findings.csv, and do not pass them on to townships or schools.");
    }

    private List<FindingTally> violated(BatchStatistics.OfCounty county) {
        return county.own() == null
                ? List.of()
                : county.own().digest().found().stream()
                        .filter(found -> found.outcome() == Outcome.VIOLATION)
                        .toList();
    }

    private String named(BatchStatistics.OfCounty county) {
        return batch.county(county)
                + violated(county).stream()
                        .map(found -> language.pick(
                                batch.standards().get(found.standard()).title()))
                        .collect(Collectors.joining(
                                language.pick("、", ", "), language.pick("（", " ("), language.pick("）", ")")));
    }
}
