package org.dudao.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.StandardKind;

/** The counts that the body of a letter gives and the assessment does not state, counted by other means than the letter's. */
public final class LetterCounts {
    private LetterCounts() {}

    /**
     * As texts: of each area the standards, the schools, the findings and the first and last of its items; of each kind of party its
     * members, its duties and those due today; the numbers of annexes and of unassessed vetoes; of each field to submit the subjects that
     * lack it, the standards that wait for it and the vetoes among them.
     */
    public static Set<String> of(Assessment assessment) {
        Set<String> counts = new TreeSet<>(Set.of("1", "2", "3", "4"));
        List<Finding> violations = assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION)
                .toList();
        areas(violations, assessment, counts);
        parties(violations, assessment, counts);
        add(
                counts,
                assessment.summary().byStandard().stream()
                        .filter(s ->
                                s.severity() == Severity.VETO && s.byOutcome().get(Outcome.NOT_ASSESSED) > 0)
                        .count());
        missing(assessment, counts);
        return counts;
    }

    /** Of each field that requirements, or data checks, wait for: the subjects that lack it, the standards and the vetoes. */
    private static void missing(Assessment assessment, Set<String> counts) {
        for (StandardKind kind : StandardKind.values()) {
            Map<String, Set<String>> subjects = new HashMap<>();
            Map<String, Set<Summary.ByStandard>> standards = new HashMap<>();
            for (Summary.ByStandard standard : assessment.summary().byStandard()) {
                assessment.verdicts().stream()
                        .filter(v -> standard.kind() == kind && v.standard().equals(standard.standard()))
                        .filter(Verdict::waitsForData)
                        .forEach(v -> v.missing().forEach(label -> {
                            String field = v.rowLabel(label).replaceFirst("\\[[^*\\]]*(/\\*)?]", "[$1]");
                            subjects.computeIfAbsent(field, f -> new HashSet<>())
                                    .add(v.rowLabel(label));
                            standards
                                    .computeIfAbsent(field, f -> new HashSet<>())
                                    .add(standard);
                        }));
            }
            subjects.values().forEach(each -> add(counts, each.size()));
            standards.values().forEach(each -> {
                add(counts, each.size());
                add(
                        counts,
                        each.stream().filter(s -> s.severity() == Severity.VETO).count());
            });
        }
    }

    private static void areas(List<Finding> violations, Assessment assessment, Set<String> counts) {
        Set<String> schools = new HashSet<>();
        assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind().code().equals("school"))
                .forEach(s -> schools.add(s.id()));
        long vetoes =
                violations.stream().filter(f -> f.severity() == Severity.VETO).count();
        Map<String, Map<String, Integer>> byArea = new HashMap<>();
        for (Finding finding : violations) {
            if (finding.severity() != Severity.VETO) {
                byArea.computeIfAbsent(finding.area(), a -> new HashMap<>()).merge(finding.standard(), 1, Integer::sum);
            }
        }
        long before = vetoes;
        for (Summary.ByArea area : inOrder(byArea, assessment)) {
            Map<String, Integer> standards = byArea.get(area.area());
            long findings = standards.values().stream().mapToInt(n -> n).sum();
            add(counts, standards.size());
            add(counts, findings);
            add(counts, before + 1);
            before += findings;
            add(counts, before);
            add(
                    counts,
                    violations.stream()
                            .filter(f ->
                                    f.severity() != Severity.VETO && f.area().equals(area.area()))
                            .map(f -> f.subject().id().split("/", 2)[0])
                            .filter(schools::contains)
                            .distinct()
                            .count());
        }
    }

    /** The areas with the gravest violation first, as the annex lists them. */
    private static List<Summary.ByArea> inOrder(Map<String, Map<String, Integer>> byArea, Assessment assessment) {
        Function<Summary.ByArea, Severity> gravest = area -> assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.VIOLATION && f.area().equals(area.area()))
                .map(Finding::severity)
                .min(Severity::compareTo)
                .orElseThrow();
        return assessment.summary().byArea().stream()
                .filter(area -> byArea.containsKey(area.area()))
                .sorted((a, b) -> gravest.apply(a).compareTo(gravest.apply(b)))
                .toList();
    }

    private static void parties(List<Finding> violations, Assessment assessment, Set<String> counts) {
        SubjectOwners owners = new SubjectOwners(assessment);
        for (Responsible kind : Responsible.values()) {
            long duties = 0;
            long today = 0;
            Set<String> parties = new HashSet<>();
            for (Finding finding : violations) {
                for (AssignedDuty duty : finding.duties()) {
                    ResponsibleParty party = owners.party(finding, duty.party());
                    if (party.kind() == kind) {
                        duties++;
                        parties.add(party.code());
                        today += duty.due().equals(assessment.assessment().asOf()) ? 1 : 0;
                    }
                }
            }
            add(counts, duties);
            add(counts, today);
            add(counts, parties.size());
        }
    }

    private static void add(Set<String> counts, long count) {
        counts.add(String.valueOf(count));
    }
}
