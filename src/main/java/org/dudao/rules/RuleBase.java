package org.dudao.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.dudao.facts.Dataset;
import org.dudao.facts.DuePeriods;
import org.dudao.facts.Reported;
import org.dudao.facts.Subject;
import org.dudao.facts.Time;
import org.dudao.standards.RuleBaseException;
import org.kie.api.KieBase;
import org.kie.api.runtime.KieSession;

/** The rules, ready to derive from one submission after another. May be shared between threads. */
public final class RuleBase {
    /** The resource that lists the model's classes, and the file the build writes. */
    static final String PACKED = "models.txt";

    private final KieBase base;

    private RuleBase(KieBase base) {
        this.base = base;
    }

    /** The rule base that the build compiled. */
    public static RuleBase load() {
        try (InputStream in = RuleBase.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Maybe build with `mvn process-classes`.");
            }
            List<Model> models = new ArrayList<>();
            BufferedReader names = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            for (String name = names.readLine(); name != null; name = names.readLine()) {
                models.add(Class.forName(name)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
            return new RuleBase(KieBaseBuilder.createKieBaseFromModel(models));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The packed rule base is not whole. Maybe run `mvn clean package`.", e);
        }
    }

    /** A rule base compiled here and now. */
    public static RuleBase compile(Map<String, String> drl) {
        return new RuleBase(RuleBaseCompiler.compile(drl));
    }

    /** The names of all rules, package by package. */
    public List<String> ruleNames() {
        return base.getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(r -> r.getName())
                .sorted()
                .toList();
    }

    /**
     * Derives everything that the rules can say of a submission.
     *
     * @param requirements what is asked of whom
     */
    public Derived derive(Dataset dataset, Time time, List<Requirement> requirements) {
        KieSession session = base.newKieSession();
        try {
            insertFacts(session, dataset);
            session.insert(time);
            for (DuePeriods periods : Periods.due(dataset, time)) {
                session.insert(periods);
            }
            requirements.forEach(session::insert);
            session.fireAllRules();
            return collect(session);
        } finally {
            session.dispose();
        }
    }

    private static void insertFacts(KieSession session, Dataset dataset) {
        DatasetFacts.groups(dataset).forEach(session::insert);
        DatasetFacts.tables(dataset).forEach((table, rows) -> {
            session.insert(new Reported(table));
            rows.forEach(session::insert);
        });
    }

    private record Measured(String indicator, Subject subject) {}

    private static Derived collect(KieSession session) {
        Derived derived = new Derived(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        Set<Measured> measured = new HashSet<>();
        for (Object fact : session.getObjects()) {
            if (fact instanceof Judgement judgement) {
                derived.judgements().add(judgement);
            } else if (fact instanceof Gap gap) {
                derived.gaps().add(gap);
            } else if (fact instanceof Covered covered) {
                derived.covered().add(covered);
            } else if (fact instanceof Measure measure) {
                derived.measures().add(measure);
                if (!measured.add(new Measured(measure.indicator(), measure.subject()))) {
                    throw new RuleBaseException("Two rules measure " + measure.indicator() + " for " + measure.subject()
                            + ". Maybe make their conditions exclude each other.");
                }
            }
        }
        return derived;
    }
}
