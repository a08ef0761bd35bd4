package org.dudao.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.dudao.roster.RowLookup;
import org.dudao.standards.RuleBaseError;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** The compiled rules, evaluated for one submission after another. May be shared between threads. */
public final class RuleBase {
    /** The global to which rules pass their results. */
    private static final String HANDED_TO = "derived";

    /** The last part of the names of packages with rules for counties; these are only evaluated for counties. */
    private static final String OF_COUNTIES = ".county";

    /** The initial number of sessions; more are created for parallel use. */
    private static final int POOLED = 1;

    /** The names of the models of the rules that judge begin with it. */
    static final String JUDGE = "dudao.Rules";

    private final List<Model> models;
    private final OwnRules own;

    /** Used and cleared sessions: reuse is cheaper than creation. */
    private final KieSessionsPool sessions;

    RuleBase(List<Model> models) {
        this(models, OwnRules.NONE);
    }

    private RuleBase(List<Model> models, OwnRules own) {
        this.models = models;
        this.own = own;
        this.sessions = KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED)
                .newKieSessionsPool(POOLED);
    }

    /** The rule base compiled by the build. */
    public static RuleBase load() {
        return new RuleBase(RuleModels.packed(ofCounties(false)));
    }

    /** The rules for counties compiled by the build. */
    public static RuleBase loadOfCounties() {
        return new RuleBase(RuleModels.packed(ofCounties(true)));
    }

    /** The rules that judge serve both. */
    private static Predicate<String> ofCounties(boolean wanted) {
        return model -> model.startsWith(JUDGE)
                || model.substring(0, model.lastIndexOf('.')).endsWith(OF_COUNTIES) == wanted;
    }

    /**
     * The rule base compiled by the build, with a bureau's own rules added.
     *
     * @param drl the texts of the bureau's rule files, by path
     * @throws RuleBaseError naming file and line of every error
     */
    public static RuleBase loadWith(Map<String, String> drl) {
        return loadWith(drl, ofCounties(false));
    }

    /** The rules for counties with a bureau's own rules added; otherwise like {@link #loadWith}. */
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

    /** A rule base compiled at run time. */
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
     * Lets the rules derive measures from facts, and then judge requirements.
     *
     * @param facts the facts that rules match, see {@link FactExtractor}
     * @param rows the subjects that rules may refer to
     * @param required the requirements, given what was derived
     * @throws RuleBaseError if a rule that is not built in fails
     */
    public Derived evaluate(List<?> facts, RowLookup rows, Function<Derived, List<Requirement>> required) {
        return evaluate(facts, rows, required, false);
    }

    /** Evaluates the rules like {@link #evaluate}, and records the rule of each measure, which costs a third more. */
    public Derived evaluateTraced(List<?> facts, RowLookup rows, Function<Derived, List<Requirement>> required) {
        return evaluate(facts, rows, required, true);
    }

    private Derived evaluate(
            List<?> facts, RowLookup rows, Function<Derived, List<Requirement>> required, boolean traced) {
        Derived derived = new Derived(rows, traced);
        KieSession session = session(derived, traced);
        try {
            fire(facts, session, derived);
            // all measures exist now and can be compared with requirements
            fire(indicators(required.apply(derived)), session, derived);
            return derived;
        } catch (RuntimeException | StackOverflowError e) {
            RuleBaseError theirs = own.blaming(e, derived.firing());
            if (theirs != null) {
                throw theirs;
            }
            throw e;
        } finally {
            session.dispose();
        }
    }

    private static List<Indicator> indicators(List<Requirement> required) {
        Map<String, List<Requirement>> byIndicator = new HashMap<>();
        required.forEach(one -> byIndicator
                .computeIfAbsent(one.indicator(), name -> new ArrayList<>())
                .add(one));
        List<Indicator> indicators = new ArrayList<>();
        byIndicator.forEach((name, its) -> indicators.add(new Indicator(name, its)));
        return indicators;
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

    private static void fire(Collection<?> facts, KieSession session, Derived derived) {
        facts.forEach(session::insert);
        session.fireAllRules();
        derived.firing(null);
    }
}
