package org.dudao.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.AssessmentTime;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.roster.Row;
import org.dudao.rules.Derived;
import org.dudao.rules.FieldMeasures;
import org.dudao.rules.Measure;
import org.dudao.rules.Requirement;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.CoverageEvaluator;
import org.dudao.standards.LimitResolver;
import org.dudao.standards.Part;
import org.dudao.standards.ResolvedLimit;
import org.dudao.standards.RuleFiles;
import org.dudao.standards.Standard;

/** The pages and rules of the standards of {@link HandWrittenJudge}, and no others. */
public final class TenStandards {
    private static final Pattern RULE =
            Pattern.compile("^rule \"([^:\"]+):.*?^end$", Pattern.MULTILINE | Pattern.DOTALL);

    private TenStandards() {}

    public static Catalogue catalogue() {
        Catalogue all = Catalogue.load();
        return new Catalogue(
                all.files(),
                all.areas(),
                all.documents(),
                List.of(),
                all.workingDays(),
                all.standards().stream()
                        .filter(s -> HandWrittenJudge.STANDARDS.contains(s.id()))
                        .toList());
    }

    /** A rule base of only the rules that measure what the ten standards ask, and of the rule that judges. */
    public static RuleBase rules(RuleFiles files) {
        return RuleBase.compile(drl(files));
    }

    /** The source of these rules, by file. */
    public static Map<String, String> drl(RuleFiles files) {
        Set<String> indicators = new HashSet<>(Set.of("judge"));
        catalogue().standards().forEach(s -> s.allParts().forEach(p -> indicators.add(p.indicator())));
        Map<String, String> drl = new TreeMap<>();
        files.drl().forEach((path, text) -> {
            String cut = RULE.matcher(text)
                    .replaceAll(m -> isAsked(m.group(1), indicators) ? Matcher.quoteReplacement(m.group()) : "");
            if (cut.contains("\nrule ")) {
                drl.put(path, cut);
            }
        });
        return drl;
    }

    /** Whether a rule measures one of the indicators, or one of a family such as {@code dropout-rate.*}. */
    private static boolean isAsked(String measures, Set<String> indicators) {
        Pattern family = Pattern.compile(Pattern.quote(measures).replace("*", "\\E.+\\Q"));
        return indicators.stream().anyMatch(i -> family.matcher(i).matches());
    }

    /** What a standard requires of one subject that it covers, before anything is measured. */
    public record Asked(String standard, Part part, Row row, ResolvedLimit found) {}

    /** What the ten standards require of the subjects that they cover. */
    static List<Asked> asked(Roster roster, AssessmentTime time) {
        return asked(catalogue(), roster, time);
    }

    /** What the standards of a catalogue require of the subjects that they cover. */
    public static List<Asked> asked(Catalogue catalogue, Roster roster, AssessmentTime time) {
        CoverageEvaluator scope = new CoverageEvaluator(roster, time);
        LimitResolver limits = new LimitResolver(roster, time, new IdentityHashMap<>());
        List<Asked> asked = new ArrayList<>();
        for (Standard standard : catalogue.inForce(time.reference())) {
            String table = standard.table();
            Part part = standard.allParts().get(0);
            for (Row row : table == null ? List.of(roster.township()) : rows(roster, table)) {
                if (scope.covers(standard, row).isTrue()) {
                    asked.add(new Asked(standard.id(), part, row, limits.find(part.limits(), row)));
                }
            }
        }
        return asked;
    }

    private static List<Row> rows(Roster roster, String table) {
        List<Row> rows = roster.table(table);
        return rows == null ? List.of() : rows;
    }

    /** The requirements, with what was measured. */
    public static List<Requirement> required(List<Asked> asked, Roster roster, LocalDate asOf, Derived derived) {
        FieldMeasures fields = new FieldMeasures((path, row) -> FieldPaths.value(path, row, roster.dataset()));
        List<Requirement> required = new ArrayList<>(asked.size());
        for (Asked a : asked) {
            String indicator = a.part().indicator();
            Measure measure = a.part().fields().isEmpty()
                    ? derived.measure(indicator, a.row())
                    : fields.measure(a.part(), a.row());
            required.add(new Requirement(a.standard(), indicator, a.row(), a.found(), measure, asOf));
        }
        return required;
    }
}
