package org.dudao.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Time;
import org.dudao.rules.Derived;
import org.dudao.rules.FactExtractor;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Contribution;
import org.dudao.standards.CountyReports;
import org.dudao.standards.Roster;
import org.dudao.standards.RuleFiles;
import org.dudao.submission.CountySubmission;

/** Assesses counties by the standards that no single township can be judged by. May be shared between threads. */
public final class CountyAssessor {
    /** What is assumed where nobody says which townships the county has. */
    static final String TOWNSHIPS = "townships";

    private final Setting setting;
    private final RuleBase rules;

    /**
     * An assessor.
     *
     * @param rules those by which counties are judged
     * @param version the version of the program, written into every assessment
     */
    public CountyAssessor(Catalogue catalogue, RuleBase rules, String version) {
        this.setting = new Setting(catalogue, true, version);
        this.rules = rules;
    }

    /**
     * What is known of a county and school year.
     *
     * @param document its own document; without file and hash where it handed in none
     * @param townships what its townships contribute
     * @param missing the codes of the townships that are known to have handed in nothing that was judged
     * @param listed whether it is known which townships the county has; where it is not, that there are no others is assumed
     */
    public record Known(
            CountySubmission document, List<Contribution> townships, List<String> missing, boolean listed) {}

    /**
     * Assesses one county.
     *
     * @param asOf the day of the check, not before the school year begins
     */
    public Assessment assess(Known known, LocalDate asOf) {
        Time time = new Time(SchoolYear.parse(known.document().county().schoolYear()), asOf);
        CountyReports reports = new CountyReports(known.document().county(), known.townships(), known.missing());
        Roster roster = new Roster(reports);
        Binding binding = setting.on(time.reference());
        List<Object> facts = FactExtractor.of(reports, binding.county(), time);
        List<Case> cases = new ArrayList<>();
        Derived derived = rules.evaluate(facts, roster, measured -> {
            Cases all = new Cases(binding, roster, time, measured);
            cases.addAll(all.all());
            return all.required();
        });
        Judge judge = new Judge(binding, roster, derived, time.reference());
        Findings maker = new Findings(address -> place(address, known), roster, asOf);
        List<Verdict> verdicts = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Case one : cases) {
            Judged judged = assuming(judge.judge(one), known);
            Verdict verdict = Assessor.verdict(judged, judge.parts(judged), binding, doubts(judged, reports), null);
            verdicts.add(verdict);
            if (judged.outcome() == Outcome.VIOLATION || judged.outcome() == Outcome.QUERY) {
                findings.add(maker.of(judged, verdict));
            }
        }
        return new Assessment(head(known, asOf), binding.summaries().of(verdicts), verdicts, findings, List.of());
    }

    private static Judged assuming(Judged one, Known known) {
        boolean asksTownships = one.of().standard().needs().stream().anyMatch(n -> !n.startsWith("county."));
        boolean judged = one.outcome() != Outcome.NOT_ASSESSED;
        return !known.listed() && asksTownships && judged
                ? new Judged(
                        one.of(),
                        one.outcome(),
                        one.measures(),
                        one.reason(),
                        one.missing(),
                        List.of(TOWNSHIPS),
                        one.parts())
                : one;
    }

    private static List<String> doubts(Judged one, CountyReports reports) {
        if (one.outcome() != Outcome.COMPLIANT && one.outcome() != Outcome.VIOLATION) {
            return List.of();
        }
        TreeSet<String> doubts = new TreeSet<>(Order.TEXT);
        doubts.addAll(reports.doubts(one.of().standard().needs()));
        return List.copyOf(doubts);
    }

    private static String place(String address, Known known) {
        if (!address.startsWith("/townships/")) {
            return address;
        }
        String[] parts = address.split("/", 4);
        return parts[2] + ":"
                + known.townships().stream()
                        .filter(t -> t.code().equals(parts[2]))
                        .map(t -> t.places().getOrDefault(parts[3], parts[3]))
                        .findFirst()
                        .orElse(parts[3]);
    }

    /** What a county is judged by is its document, its townships' submissions, and which townships are known to be missing. */
    private Assessment.Head head(Known known, LocalDate asOf) {
        String parts = Stream.concat(
                        known.townships().stream().map(t -> t.code() + "\t" + t.sha256() + "\n"),
                        known.missing().stream().map(code -> code + "\tmissing\n"))
                .sorted()
                .collect(Collectors.joining());
        String sha256 =
                RuleFiles.sha256(known.document().sha256() + "\n" + parts + (known.listed() ? "listed" : "not listed"));
        return setting.head(
                new Assessment.TownshipRef(
                        known.document().county().code(),
                        known.document().county().name()),
                known.document().county().schoolYear(),
                asOf,
                new Assessment.SubmissionRef(known.document().file(), sha256, List.of()));
    }
}
