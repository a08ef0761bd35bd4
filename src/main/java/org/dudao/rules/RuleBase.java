package org.dudao.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
import org.kie.api.KieBase;
import org.kie.api.conf.KieBaseMutabilityOption;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The rules, ready to derive from one submission after another. May be shared between threads. */
public final class RuleBase {
    /** The resource that lists the model's classes, and the file the build writes. */
    static final String PACKED = "models.txt";

    /** The name by which rules hand over what they derive. */
    private static final String HANDED_TO = "derived";

    /** The rules by which counties are judged are in packages of this last name, and are asked of counties only. */
    private static final String OF_COUNTIES = ".county";

    private static final Calendar NO_CALENDAR = new Calendar(null, null, null);

    private static final String JUDGE = "dudao.Rules";

    private final KieBase base;

    private RuleBase(List<Model> models) {
        this.base = KieBaseBuilder.createKieBaseFromModel(models, KieBaseMutabilityOption.DISABLED);
    }

    /** The rule base that the build compiled. */
    public static RuleBase load() {
        return new RuleBase(packed(ofCounties(false)));
    }

    /** The rules by which counties are judged, that the build compiled. */
    public static RuleBase loadOfCounties() {
        return new RuleBase(packed(ofCounties(true)));
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
        List<Model> models = new ArrayList<>(packed(which));
        compiled(drl).stream()
                .filter(model -> which.test(model.getClass().getName()))
                .forEach(models::add);
        return new RuleBase(models);
    }

    /** A rule base compiled here and now. */
    public static RuleBase compile(Map<String, String> drl) {
        return new RuleBase(compiled(drl));
    }

    private static List<Model> packed(Predicate<String> which) {
        try (InputStream in = RuleBase.class.getResourceAsStream(PACKED)) {
            if (in == null) {
                throw new IllegalStateException(PACKED + " is missing. Maybe build with `mvn process-classes`.");
            }
            String names = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return instances(names.lines().filter(which).toList(), RuleBase.class.getClassLoader());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Model> compiled(Map<String, String> drl) {
        if (drl.isEmpty()) {
            return List.of();
        }
        RuleBaseCompiler.Compiled compiled = RuleBaseCompiler.compile(drl);
        return instances(compiled.models(), new InMemoryClasses(compiled.classes()));
    }

    private static List<Model> instances(List<String> names, ClassLoader classes) {
        List<Model> models = new ArrayList<>();
        try {
            for (String name : names) {
                models.add(Class.forName(name, true, classes)
                        .asSubclass(Model.class)
                        .getDeclaredConstructor()
                        .newInstance());
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The rule base is not whole. Maybe run `mvn clean package`.", e);
        }
        return models;
    }

    /**
     * The generated classes of rules that were compiled at run time.
     *
     * <p>They come before those of the packed rules: a generated class is named after its package, not after what it says.
     */
    private static final class InMemoryClasses extends ClassLoader {
        private final Map<String, byte[]> classes;

        InMemoryClasses(Map<String, byte[]> classes) {
            super(RuleBase.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
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
    public Derived derive(Roster roster, Time time, List<Requirement> requirements) {
        return derive(roster, time, requirements, false);
    }

    /**
     * Derives everything that the rules can say of a county.
     *
     * @param roster the county's
     * @param standards the standards that are asked
     */
    public Derived deriveOfCounty(Roster roster, Time time, List<Standard> standards, List<Requirement> requirements) {
        CountyReports reports = roster.county();
        return derive(roster, requirements, false, session -> {
            session.insert(reports.county());
            session.insert(time);
            Periods.due(NO_CALENDAR, time).forEach(session::insert);
            for (Standard standard : standards) {
                reports.columns(standard).forEach(session::insert);
                reports.pupils(standard).forEach(session::insert);
            }
        });
    }

    /** The same, also noting which rule made each measure, which costs a third more. */
    public Derived deriveTraced(Roster roster, Time time, List<Requirement> requirements) {
        return derive(roster, time, requirements, true);
    }

    private Derived derive(Roster roster, Time time, List<Requirement> requirements, boolean traced) {
        return derive(roster, requirements, traced, session -> {
            insertFacts(session, roster.dataset());
            session.insert(time);
            Periods.due(roster.dataset().calendar(), time).forEach(session::insert);
        });
    }

    private Derived derive(Roster roster, List<Requirement> requirements, boolean traced, Consumer<KieSession> facts) {
        Derived derived = new Derived(roster, requirements);
        KieSession session = base.newKieSession();
        if (traced) {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    derived.firing(event.getMatch().getRule().getName());
                }
            });
        }
        try {
            session.setGlobal(HANDED_TO, derived);
            facts.accept(session);
            session.fireAllRules();
            // only now is every measure there, and held against what is asked of it
            derived.indicators().forEach(session::insert);
            session.fireAllRules();
            return derived;
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
        if (dataset.drills() != null) {
            session.insert(Drills.of(dataset.drills()));
        }
    }
}
