package org.dudao.report;

import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;

/** How many verdicts came out how, as the part of a sentence that every document has. */
public final class FindingCounts {
    private FindingCounts() {}

    /** 达标1200项次、不达标148项次、待核实3项次、未评估12项次, and what was waived. */
    public static String text(Assessment assessment, Language language) {
        Map<Outcome, Integer> n = assessment.summary().byOutcome();
        int violations = n.get(Outcome.VIOLATION);
        int queries = n.get(Outcome.QUERY);
        return language.pick(
                        "达标" + n.get(Outcome.COMPLIANT) + "项次、不达标" + violations + "项次、待核实" + queries + "项次、未评估"
                                + n.get(Outcome.NOT_ASSESSED) + "项次",
                        n.get(Outcome.COMPLIANT) + " compliant, " + violations
                                + (violations == 1 ? " violation, " : " violations, ") + queries
                                + (queries == 1 ? " query, " : " queries, ") + n.get(Outcome.NOT_ASSESSED)
                                + " not assessed")
                + new StatementSections(assessment, language).count();
    }
}
