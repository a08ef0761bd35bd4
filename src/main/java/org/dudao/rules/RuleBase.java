package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.dudao.facts.Calendar;
import org.dudao.facts.Dataset;
import org.dudao.facts.Drills;
import org.dudao.facts.Reported;
import org.dudao.facts.Time;
import org.dudao.standards.CountyReports;
import org.dudao.standards.Roster;
import org.dudao.standards.RuleBaseException;
import org.dudao.standards.Standard;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The rules, ready to derive from one submission after another. May be shared between threads. */
public final class RuleBase {
    /** The name by which rules hand over what they derive. */
    private static final String HANDED_TO = "derived";

    /** The rules by which counties are judged are in packages of this last name, and are asked of counties only. */
    private static final String OF_COUNTIES = ".county";

    /** So many sessions are there from the start; more are made where more are wanted at once. */
    private static final int POOLED = 1;

    private static final Calendar NO_CALENDAR = new Calendar(null, null, null);

    private static final String JUDGE = "dudao.Rules";

    private final List<Model> models;
    private final OwnRules own;

    /** Sessions that were used and emptied: one costs less than a new one. */
    private final KieSessionsPool sessions;

    private RuleBase(List<Model> models) {
        this(models, OwnRules.NONE);
    }

    private RuleBase(List<Model> models, OwnRules own) {
        this.models = models;
        this.own = own;
        this.sessions = KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED)
                .newKieSessionsPool(POOLED);
    }

    /** The rule base that the build compiled. */
    public static RuleBase load() {
        return new RuleBase(RuleModels.packed(ofCounties(false)));
    }

    /** The rules by which counties are judged, that the build compiled. */
    public static RuleBase loadOfCounties() {
        return new RuleBase(RuleModels.packed(ofCounties(true)));
    }

    /** The judging is the same for both. */
    private static Predicate<String> ofCounties(boolean wanted) {
        return model -> model.startsWith(JUDGE)
                || model.substring(0, model.lastIndexOf('.')).endsWith(OF_COUNTIES) == wanted;
    }

    /**
     * The rule base that the build compiled, with a bureau's own rules beside it.
     *
     * @param drl the texts of the bureau's rule files, by path
     * @throws RuleBaseException naming file and line of every error
     */
    public static RuleBase loadWith(Map<String, String> drl) {
        return loadWith(drl, ofCounties(false));
    }

    /** The same of the rules by which counties are judged. */
    public static RuleBase loadOfCountiesWith(Map<String, String> drl) {
        return loadWith(drl, ofCounties(true));
    }

    private static RuleBase loadWith(Map<String, String> drl, Predicate<String> which) {
        List<Model> models = new ArrayList<>(RuleModels.packed(which));
        List<Model> theirs = RuleModels.compiled(drl).stream()
                .filter(model -> which.test(model.getClass().getName()))
                .toList();
        models.addAll(theirs);
        return new RuleBase(models, OwnRules.of(drl, theirs));
    }

    /** A rule base compiled here and now. */
    public static RuleBase compile(Map<String, String> drl) {
        return new RuleBase(RuleModels.compiled(drl));
    }

    /** The names of all rules, package by package. */
    public List<String> ruleNames() {
        return models.stream()
                .flatMap(model -> model.getRules().stream())
                .map(rule -> rule.getName())
                .sorted()
                .toList();
    }

    /**
     * Derives everything that the rules can say of a submission.
     *
     * @param requirements what is asked of whom
     */
    public Derived derive(Roster roster, Time time, Requirements requirements) {
        return derive(roster, time, requirements, false);
    }

    /**
     * Derives everything that the rules can say of a county.
     *
     * @param roster the county's
     * @param standards the standards that are asked
     */
    public Derived deriveOfCounty(Roster roster, Time time, List<Standard> standards, Requirements requirements) {
        CountyReports reports = roster.county();
        List<Object> facts = new ArrayList<>();
        facts.add(reports.county());
        facts.add(time);
        facts.addAll(Periods.due(NO_CALENDAR, time));
        for (Standard standard : standards) {
            facts.addAll(reports.columns(standard));
            facts.addAll(reports.pupils(standard));
        }
        return derive(roster, requirements, false, facts);
    }

    /** The same, also noting which rule made each measure, which costs a third more. */
    public Derived deriveTraced(Roster roster, Time time, Requirements requirements) {
        return derive(roster, time, requirements, true);
    }

    private Derived derive(Roster roster, Time time, Requirements requirements, boolean traced) {
        List<Object> facts = facts(roster.dataset());
        facts.add(time);
        facts.addAll(Periods.due(roster.dataset().calendar(), time));
        return derive(roster, requirements, traced, facts);
    }

    private Derived derive(Roster roster, Requirements requirements, boolean traced, List<Object> facts) {
        Derived derived = new Derived(roster, requirements, traced);
        KieSession session = session(derived, traced);
        try {
            hear(facts, session, derived);
            // only now is every measure there, and held against what is asked of it
            hear(List.copyOf(derived.indicators()), session, derived);
            return derived;
        } catch (RuntimeException | StackOverflowError e) {
            RuleBaseException theirs = own.blaming(e, derived.firing());
            if (theirs != null) {
                throw theirs;
            }
            throw e;
        } finally {
            session.dispose();
        }
    }

    private KieSession session(Derived derived, boolean traced) {
        KieSession session = sessions.newKieSession();
        if (traced) {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    derived.firing(event.getMatch().getRule().getName());
                }
            });
        }
        session.setGlobal(HANDED_TO, derived);
        return session;
    }

    /** Lets the rules speak of further facts. */
    private static void hear(List<?> facts, KieSession session, Derived derived) {
        facts.forEach(session::insert);
        session.fireAllRules();
        derived.firing(null);
    }

    private static List<Object> facts(Dataset dataset) {
        List<Object> facts = new ArrayList<>(DatasetFacts.groups(dataset));
        DatasetFacts.tables(dataset).forEach((table, rows) -> {
            facts.add(new Reported(table));
            facts.addAll(rows);
        });
        if (dataset.drills() != null) {
            facts.add(Drills.of(dataset.drills()));
        }
        facts.addAll(ClaimFacts.of(dataset));
        return facts;
    }
}
