package org.dudao.peers;

import static org.dudao.assessment.Outcome.COMPLIANT;
import static org.dudao.assessment.Outcome.NOT_APPLICABLE;
import static org.dudao.assessment.Outcome.NOT_ASSESSED;
import static org.dudao.assessment.Outcome.VIOLATION;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dudao.assessment.Outcome;
import org.dudao.bench.HandWrittenJudge;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;
import org.dudao.facts.SafetyGrade;
import org.dudao.facts.Stage;
import org.dudao.peers.PeerRow.BuildingRow;
import org.dudao.peers.PeerRow.DrillRow;
import org.dudao.peers.PeerRow.GuardRow;
import org.dudao.peers.PeerRow.RateRow;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.api.RulesEngineParameters;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The ten standards in Easy Rules: the first rule that applies to a row decides. */
final class EasyRulesJudge implements PeerJudge {
    private final RulesEngine engine = new DefaultRulesEngine(new RulesEngineParameters().skipOnFirstAppliedRule(true));
    private final Map<String, Rules> rules = new HashMap<>();

    EasyRulesJudge() {
        rate("dropout.primary-rate", r -> r.share() <= 0);
        rate("dropout.junior-rate", r -> r.share() * 100 < r.whole() * 2);
        rate("enrolment.primary-net-rate", r -> r.share() >= r.whole());
        rate("enrolment.junior-rate", r -> r.share() >= r.whole());

        Rules inUse = buildings("building.no-d-grade-in-use");
        add(inUse, "graded A to C", (BuildingRow b) -> b.grade() != null && b.grade() != SafetyGrade.D, COMPLIANT);
        add(inUse, "use unknown", (BuildingRow b) -> b.inUse() == null, NOT_ASSESSED);
        add(inUse, "out of use", (BuildingRow b) -> !b.inUse(), COMPLIANT);
        add(inUse, "grade unknown", (BuildingRow b) -> b.grade() == null, NOT_ASSESSED);
        add(inUse, "D grade in use", (BuildingRow b) -> true, VIOLATION);
        Rules graded = buildings("building.no-d-grade");
        add(graded, "grade unknown", (BuildingRow b) -> b.grade() == null, NOT_ASSESSED);
        add(graded, "D grade", (BuildingRow b) -> b.grade() == SafetyGrade.D, VIOLATION);
        add(graded, "another grade", (BuildingRow b) -> true, COMPLIANT);

        drills("safety.drill-school-monthly", Stage.PRIMARY, Stage.JUNIOR);
        drills("safety.drill-kindergarten-quarterly", Stage.KINDERGARTEN);
        drills("safety.drill-term");
        guards();
    }

    private Rules standard(String standard) {
        return rules.computeIfAbsent(standard, s -> new Rules());
    }

    private static <T extends PeerRow> void add(Rules rules, String name, Predicate<T> condition, Outcome outcome) {
        rules.register(new RuleBuilder()
                .name(name)
                .priority(rules.size())
                .when(facts -> condition.test(facts.get("row")))
                .then(facts -> facts.put("outcome", outcome))
                .build());
    }

    private void rate(String standard, Predicate<RateRow> met) {
        Rules r = standard(standard);
        add(r, "stage not taught", (RateRow row) -> Boolean.FALSE.equals(row.taught()), NOT_APPLICABLE);
        add(r, "stage unknown", (RateRow row) -> row.taught() == null, NOT_ASSESSED);
        add(r, "figure missing", (RateRow row) -> row.share() == null || row.whole() == null, NOT_ASSESSED);
        add(r, "nobody", (RateRow row) -> row.whole() == 0, NOT_ASSESSED);
        add(r, "met", met, COMPLIANT);
        add(r, "not met", (RateRow row) -> true, VIOLATION);
    }

    private Rules buildings(String standard) {
        Rules r = standard(standard);
        add(r, "gone", (BuildingRow b) -> b.goneOn() != null && !b.goneOn().isAfter(b.reference()), NOT_APPLICABLE);
        add(r, "no building", (BuildingRow b) -> Boolean.FALSE.equals(b.exists()), NOT_APPLICABLE);
        add(r, "building unknown", (BuildingRow b) -> b.exists() == null, NOT_ASSESSED);
        return r;
    }

    private void drills(String standard, Stage... stages) {
        Rules r = standard(standard);
        List<Stage> covered = List.of(stages);
        add(r, "no school", (DrillRow d) -> Boolean.FALSE.equals(d.exists()), NOT_APPLICABLE);
        add(r, "school unknown", (DrillRow d) -> d.exists() == null, NOT_ASSESSED);
        if (!covered.isEmpty()) {
            add(r, "type unknown", (DrillRow d) -> d.type() == null, NOT_ASSESSED);
            add(r, "other stage", (DrillRow d) -> covered.stream().noneMatch(d.type()::teaches), NOT_APPLICABLE);
        }
        add(r, "merged", (DrillRow d) -> d.mergedOn() != null && d.mergedOn().isBefore(d.yearStart()), NOT_APPLICABLE);
        add(r, "drills unknown", (DrillRow d) -> d.drilled() == null, NOT_ASSESSED);
        add(r, "no period", (DrillRow d) -> d.open() == 0, NOT_ASSESSED);
        add(r, "a period without drill", (DrillRow d) -> d.drilled() < d.open(), VIOLATION);
        add(r, "every period", (DrillRow d) -> true, COMPLIANT);
    }

    private void guards() {
        Rules r = standard("safety.guard-number");
        add(r, "no school", (GuardRow g) -> Boolean.FALSE.equals(g.exists()), NOT_APPLICABLE);
        add(r, "school unknown", (GuardRow g) -> g.exists() == null, NOT_ASSESSED);
        add(r, "merged", (GuardRow g) -> g.mergedOn() != null && !g.mergedOn().isAfter(g.reference()), NOT_APPLICABLE);
        add(r, "nobody", (GuardRow g) -> g.guards() != null && g.guards() == 0, VIOLATION);
        add(r, "figure missing", (GuardRow g) -> g.guards() == null || g.pupils() == null, NOT_ASSESSED);
        add(r, "under 100", (GuardRow g) -> g.pupils() < 100 && g.guards() >= 1, COMPLIANT);
        add(r, "under 1000", (GuardRow g) -> g.pupils() < 1000 && g.guards() >= 2, COMPLIANT);
        add(r, "more", (GuardRow g) -> g.pupils() >= 1000 && g.guards() >= 3 + (g.pupils() - 1000) / 500, COMPLIANT);
        add(r, "too few", (GuardRow g) -> true, VIOLATION);
    }

    @Override
    public List<HandWrittenJudge.Result> judge(Dataset data, AssessmentTime time) {
        List<HandWrittenJudge.Result> results = new ArrayList<>();
        for (PeerRow row : PeerRows.prepare(data, time)) {
            Facts facts = new Facts();
            facts.put("row", row);
            engine.fire(rules.get(row.standard()), facts);
            results.add(new HandWrittenJudge.Result(row.standard(), row.subject(), facts.get("outcome")));
        }
        return results;
    }
}
