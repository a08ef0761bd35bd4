package org.dudao.peers;

import static org.dudao.assessment.Outcome.COMPLIANT;
import static org.dudao.assessment.Outcome.NOT_APPLICABLE;
import static org.dudao.assessment.Outcome.NOT_ASSESSED;
import static org.dudao.assessment.Outcome.VIOLATION;

import java.util.ArrayList;
import java.util.List;
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
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;

/** The ten standards in Evrete: typed rows in a session, each decided by the one rule whose condition holds. */
final class EvreteJudge implements PeerJudge, AutoCloseable {
    private static final String RESULTS = "results";

    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge = service.newKnowledge();

    EvreteJudge() {
        rate("dropout.primary-rate", r -> r.share() <= 0);
        rate("dropout.junior-rate", r -> r.share() * 100 < r.whole() * 2);
        rate("enrolment.primary-net-rate", r -> r.share() >= r.whole());
        rate("enrolment.junior-rate", r -> r.share() >= r.whole());
        buildings("building.no-d-grade-in-use")
                .rule("graded A to C", b -> b.grade() != null && b.grade() != SafetyGrade.D, COMPLIANT)
                .rule("use unknown", b -> b.inUse() == null, NOT_ASSESSED)
                .rule("out of use", b -> !b.inUse(), COMPLIANT)
                .rule("grade unknown", b -> b.grade() == null, NOT_ASSESSED)
                .rule("D grade in use", b -> true, VIOLATION);
        buildings("building.no-d-grade")
                .rule("grade unknown", b -> b.grade() == null, NOT_ASSESSED)
                .rule("D grade", b -> b.grade() == SafetyGrade.D, VIOLATION)
                .rule("another grade", b -> true, COMPLIANT);
        drills("safety.drill-school-monthly", Stage.PRIMARY, Stage.JUNIOR);
        drills("safety.drill-kindergarten-quarterly", Stage.KINDERGARTEN);
        drills("safety.drill-term");
        guards();
    }

    /**
     * The rules of one standard, of which the first applies. Evrete's salience orders rules but does not end with the first; and in 4.0.3,
     * where a rule deletes the row that it decided, the rules after it are not run for the other rows. So the condition of each rule
     * excludes those before it.
     */
    private final class Standard<T extends PeerRow> {
        private final String id;
        private final Class<T> type;
        private Predicate<T> open;

        Standard(String id, Class<T> type) {
            this.id = id;
            this.type = type;
            this.open = row -> row.standard().equals(id);
        }

        Standard<T> rule(String name, Predicate<T> condition, Outcome outcome) {
            Predicate<T> applies = open.and(condition);
            Predicate<Object[]> onRow = values -> applies.test(type.cast(values[0]));
            knowledge
                    .builder()
                    .newRule(id + ": " + name)
                    .forEach("$row", type)
                    .where(onRow, "$row")
                    .execute(context -> {
                        T row = context.get("$row");
                        List<HandWrittenJudge.Result> results =
                                context.getRuntime().get(RESULTS);
                        results.add(new HandWrittenJudge.Result(row.standard(), row.subject(), outcome));
                    })
                    .build();
            open = open.and(condition.negate());
            return this;
        }
    }

    private void rate(String id, Predicate<RateRow> met) {
        new Standard<>(id, RateRow.class)
                .rule("stage not taught", r -> Boolean.FALSE.equals(r.taught()), NOT_APPLICABLE)
                .rule("stage unknown", r -> r.taught() == null, NOT_ASSESSED)
                .rule("figure missing", r -> r.share() == null || r.whole() == null, NOT_ASSESSED)
                .rule("nobody", r -> r.whole() == 0, NOT_ASSESSED)
                .rule("met", met, COMPLIANT)
                .rule("not met", r -> true, VIOLATION);
    }

    private Standard<BuildingRow> buildings(String id) {
        return new Standard<>(id, BuildingRow.class)
                .rule("gone", b -> b.goneOn() != null && !b.goneOn().isAfter(b.reference()), NOT_APPLICABLE)
                .rule("no building", b -> Boolean.FALSE.equals(b.exists()), NOT_APPLICABLE)
                .rule("building unknown", b -> b.exists() == null, NOT_ASSESSED);
    }

    private void drills(String id, Stage... stages) {
        List<Stage> covered = List.of(stages);
        Standard<DrillRow> drills = new Standard<>(id, DrillRow.class)
                .rule("no school", d -> Boolean.FALSE.equals(d.exists()), NOT_APPLICABLE)
                .rule("school unknown", d -> d.exists() == null, NOT_ASSESSED);
        if (!covered.isEmpty()) {
            drills.rule("type unknown", d -> d.type() == null, NOT_ASSESSED)
                    .rule("other stage", d -> covered.stream().noneMatch(d.type()::teaches), NOT_APPLICABLE);
        }
        drills.rule("merged", d -> d.mergedOn() != null && d.mergedOn().isBefore(d.yearStart()), NOT_APPLICABLE)
                .rule("drills unknown", d -> d.drilled() == null, NOT_ASSESSED)
                .rule("no period", d -> d.open() == 0, NOT_ASSESSED)
                .rule("a period without drill", d -> d.drilled() < d.open(), VIOLATION)
                .rule("every period", d -> true, COMPLIANT);
    }

    private void guards() {
        new Standard<>("safety.guard-number", GuardRow.class)
                .rule("no school", g -> Boolean.FALSE.equals(g.exists()), NOT_APPLICABLE)
                .rule("school unknown", g -> g.exists() == null, NOT_ASSESSED)
                .rule("merged", g -> g.mergedOn() != null && !g.mergedOn().isAfter(g.reference()), NOT_APPLICABLE)
                .rule("nobody", g -> g.guards() != null && g.guards() == 0, VIOLATION)
                .rule("figure missing", g -> g.guards() == null || g.pupils() == null, NOT_ASSESSED)
                .rule("under 100", g -> g.pupils() < 100 && g.guards() >= 1, COMPLIANT)
                .rule("under 1000", g -> g.pupils() < 1000 && g.guards() >= 2, COMPLIANT)
                .rule("more", g -> g.pupils() >= 1000 && g.guards() >= 3 + (g.pupils() - 1000) / 500, COMPLIANT)
                .rule("too few", g -> true, VIOLATION);
    }

    @Override
    public List<HandWrittenJudge.Result> judge(Dataset data, AssessmentTime time) {
        List<HandWrittenJudge.Result> results = new ArrayList<>();
        StatelessSession session = knowledge.newStatelessSession();
        session.set(RESULTS, results);
        session.insert(PeerRows.prepare(data, time));
        session.fire();
        return results;
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
