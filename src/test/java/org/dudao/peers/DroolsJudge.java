package org.dudao.peers;

import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.bench.HandWrittenJudge;
import org.dudao.bench.TenStandards;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;
import org.dudao.facts.Subject;
import org.dudao.roster.Roster;
import org.dudao.rules.FactExtractor;
import org.dudao.rules.Requirement;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;

/** The ten standards in the project's own rules: the whole assessment, or the rules alone. */
final class DroolsJudge {
    private final Catalogue catalogue = TenStandards.catalogue();
    private final RuleBase rules;
    private final Assessor assessor;

    DroolsJudge(RuleBase rules) {
        this.rules = rules;
        assessor = new Assessor(catalogue, rules, "peers");
    }

    /** The verdicts of an assessment, which also has the findings and their evidence. */
    List<HandWrittenJudge.Result> judge(Submission submission, AssessmentTime time) {
        List<HandWrittenJudge.Result> results = new ArrayList<>();
        for (Verdict v : assessor.assess(submission, time.asOf()).verdicts()) {
            Subject subject = new Subject(v.subject().kind(), v.subject().id());
            results.add(new HandWrittenJudge.Result(v.standard(), subject, v.outcome()));
        }
        return results;
    }

    /** A township whose coverage and limits are already known. */
    record Prepared(Dataset data, AssessmentTime time, Roster roster, List<TenStandards.Asked> asked) {}

    Prepared prepare(Dataset data, AssessmentTime time) {
        Roster roster = new Roster(data);
        return new Prepared(data, time, roster, TenStandards.asked(catalogue, roster, time));
    }

    /** The requirements that the rules alone judge. */
    List<Requirement> rulesAlone(Prepared p) {
        List<Requirement> required = new ArrayList<>();
        rules.evaluate(FactExtractor.of(p.data(), p.time()), p.roster(), derived -> {
            required.addAll(
                    TenStandards.required(p.asked(), p.roster(), p.time().asOf(), derived));
            return required;
        });
        return required;
    }

    static Outcome outcome(Requirement requirement) {
        return requirement.isMet().isTrue()
                ? Outcome.COMPLIANT
                : requirement.isMet().isFalse() ? Outcome.VIOLATION : Outcome.NOT_ASSESSED;
    }
}
