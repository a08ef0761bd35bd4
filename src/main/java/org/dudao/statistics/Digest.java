package org.dudao.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Quantity;
import org.dudao.assessment.Verdict;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Comparison;
import org.dudao.submission.Submission;

/**
 * Compact summary of one assessment for multi-township reports.
 *
 * @param head what was judged, by which rules and as of which date
 * @param conclusion the overall conclusion
 * @param coverage the assessed share of the applicable requirements; null if none applies
 * @param figures null for a county
 * @param byStandard the outcomes of each standard with any other than NOT_APPLICABLE
 * @param found the findings by standard, in the order of the table of findings
 * @param missing the number of verdicts that wait for each field or table
 */
public record Digest(
        Assessment.Head head,
        Conclusion conclusion,
        Share coverage,
        Map<String, OutcomeCounts> byStandard,
        List<FindingTally> found,
        Map<String, Integer> missing,
        Figures figures) {
    private static final Set<Comparison> ORDERED =
            Set.of(Comparison.BELOW, Comparison.AT_MOST, Comparison.ABOVE, Comparison.AT_LEAST);

    /** The digest of a county's assessment. */
    public static Digest of(Assessment county) {
        return of(county, null);
    }

    /** The digest of an assessment and its submission. */
    public static Digest of(Submission submission, Assessment assessment) {
        return of(assessment, Figures.of(submission, assessment));
    }

    private static Digest of(Assessment assessment, Figures figures) {
        Map<String, Integer> missing = new TreeMap<>();
        Map<String, Integer> waiting = new HashMap<>();
        for (Verdict verdict : assessment.verdicts()) {
            if (verdict.waitsForData()) {
                waiting.merge(verdict.standard(), 1, Integer::sum);
                paths(verdict).forEach(path -> missing.merge(path, 1, Integer::sum));
            }
        }
        Map<String, OutcomeCounts> byStandard = new LinkedHashMap<>();
        assessment.summary().byStandard().forEach(s -> {
            OutcomeCounts counts = OutcomeCounts.of(s.byOutcome(), waiting.getOrDefault(s.standard(), 0));
            if (counts.applying() > 0) {
                byStandard.put(s.standard(), counts);
            }
        });
        return new Digest(
                assessment.assessment(),
                assessment.summary().conclusion(),
                coverage(assessment.summary().coverage()),
                byStandard,
                found(assessment.findings()),
                missing,
                figures);
    }

    private static Share coverage(Quantity coverage) {
        return coverage == null
                ? null
                : new Share(
                        coverage.numerator().intValueExact(),
                        coverage.denominator().intValueExact());
    }

    /** A field missing in several rows counts once per verdict. */
    private static Set<String> paths(Verdict verdict) {
        return verdict.missing().size() == 1
                ? Set.of(FieldPaths.ofLabel(verdict.missing().get(0)))
                : verdict.missing().stream().map(FieldPaths::ofLabel).collect(Collectors.toSet());
    }

    private static List<FindingTally> found(List<Finding> findings) {
        List<FindingTally> found = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.VIOLATION, Outcome.QUERY)) {
            for (Finding finding : findings) {
                if (finding.outcome() == outcome) {
                    add(found, finding);
                }
            }
        }
        return found;
    }

    /** The findings of a standard are consecutive. */
    private static void add(List<FindingTally> found, Finding finding) {
        FindingTally.Worst value = value(finding);
        FindingTally last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || !last.standard().equals(finding.standard()) || last.outcome() != finding.outcome()) {
            found.add(new FindingTally(finding.standard(), finding.outcome(), 1, value));
            return;
        }
        FindingTally.Worst worst = value != null && value.worseThan(last.worst()) ? value : last.worst();
        found.set(found.size() - 1, new FindingTally(last.standard(), last.outcome(), last.count() + 1, worst));
    }

    private static FindingTally.Worst value(Finding finding) {
        Quantity observed = finding.observed();
        boolean ordered = observed != null
                && observed.value() != null
                && finding.limit() != null
                && ORDERED.contains(finding.limit().op())
                && finding.outcome() == Outcome.VIOLATION;
        return ordered && isNumber(observed.value())
                ? new FindingTally.Worst(finding.limit().op(), observed.value(), observed.shown())
                : null;
    }

    /** Whether a value is a decimal number; false for null. */
    static boolean isNumber(String value) {
        int last = value == null ? -1 : value.length() - 1;
        if (last < 0 || value.charAt(last) < '0' || value.charAt(last) > '9') {
            return false;
        }
        for (int i = 0; i < last; i++) {
            char c = value.charAt(i);
            if ((c < '0' || c > '9') && c != '.' && (c != '-' || i > 0)) {
                return false; // a date has further hyphens
            }
        }
        return true;
    }

    /** Whether a county was judged, not a township. */
    public boolean ofCounty() {
        return head.kind().equals("county");
    }

    /** The county's code: the first six digits of any code in it. */
    public String county() {
        String code = head.township().code();
        return code.substring(0, Math.min(6, code.length()));
    }

    /** Its number of rows in a table of findings. */
    public int rows() {
        return found.stream().mapToInt(FindingTally::count).sum();
    }
}
