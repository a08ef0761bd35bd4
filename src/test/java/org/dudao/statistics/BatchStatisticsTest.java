package org.dudao.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Conclusion;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Comparison;
import org.dudao.standards.Severity;
import org.dudao.submission.Submission;
import org.junit.jupiter.api.Test;

/** Statistics over many townships, compared with their assessments. */
class BatchStatisticsTest {
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final DigestFormat FORMAT = new DigestFormat(CATALOGUE);

    private static Digest digest(String fixture) {
        Submission submission = Fixtures.submission(Path.of("fixtures", fixture));
        return Digest.of(submission, Fixtures.assess(submission));
    }

    private static Digest of(
            String code, String kind, String name, List<FindingTally> found, Map<String, Integer> missing) {
        Map<String, OutcomeCounts> byStandard = new java.util.TreeMap<>();
        byStandard.put("dropout.junior-rate", new OutcomeCounts(1, 0, 0, 0, 0, 0));
        found.forEach(f -> byStandard.put(f.standard(), new OutcomeCounts(2, f.count(), 0, 0, 0, 0)));
        if (!missing.isEmpty()) {
            byStandard.put("building.no-d-grade-in-use", new OutcomeCounts(0, 0, 0, 3, 2, 0));
        }
        Assessment.Head like = digest("clean-town").head();
        Assessment.Head head = new Assessment.Head(
                like.id(),
                kind,
                new Assessment.TownshipRef(code, name),
                like.schoolYear(),
                like.asOf(),
                like.profiles(),
                like.generator(),
                like.submission());
        return new Digest(
                head,
                Conclusion.RECTIFY,
                null,
                byStandard,
                found,
                missing,
                new Figures(List.of(), Map.of(), List.of()));
    }

    private static FindingTally dropout(String value) {
        return new FindingTally(
                "dropout.junior-rate",
                Outcome.VIOLATION,
                1,
                new FindingTally.Worst(Comparison.BELOW, value, new BilingualText(value, value)));
    }

    private static BatchStatistics statistics(Digest... digests) {
        return BatchStatistics.of(
                TownshipSummary.of(List.of(digests).stream().map(FORMAT::bytes).toList(), FORMAT), CATALOGUE);
    }

    @Test
    void aDigestIsReadBackAsItWasWritten() {
        Digest digest = digest("every-area");
        byte[] bytes = FORMAT.bytes(digest);
        assertThat(FORMAT.parse(bytes)).isEqualTo(digest);
        assertThat(FORMAT.withoutFigures(bytes))
                .isEqualTo(new Digest(
                        digest.head(),
                        digest.conclusion(),
                        digest.coverage(),
                        digest.byStandard(),
                        digest.found(),
                        digest.missing(),
                        null));
        assertThat(FORMAT.figuresAlone(bytes))
                .isEqualTo(new Digest(
                        digest.head(),
                        digest.conclusion(),
                        digest.coverage(),
                        Map.of(),
                        List.of(),
                        Map.of(),
                        digest.figures()));
    }

    @Test
    void aDigestCountsTheVerdictsAndFindingsOfItsAssessment() {
        Submission submission = Fixtures.submission(Path.of("fixtures/nine-year"));
        Assessment assessment = Fixtures.assess(submission);
        Digest digest = Digest.of(submission, assessment);
        digest.byStandard().forEach((id, counts) -> {
            List<Verdict> verdicts = assessment.verdicts().stream()
                    .filter(v -> v.standard().equals(id))
                    .toList();
            assertThat(counts)
                    .as(id)
                    .isEqualTo(new OutcomeCounts(
                            count(verdicts, Outcome.COMPLIANT),
                            count(verdicts, Outcome.VIOLATION),
                            count(verdicts, Outcome.QUERY),
                            count(verdicts, Outcome.NOT_ASSESSED),
                            (int) verdicts.stream()
                                    .filter(Verdict::waitsForData)
                                    .count(),
                            count(verdicts, Outcome.WAIVED)));
        });
        assertThat(digest.byStandard().values().stream()
                        .mapToInt(OutcomeCounts::applying)
                        .sum())
                .isEqualTo(assessment.verdicts().stream()
                        .filter(v -> v.outcome() != Outcome.NOT_APPLICABLE)
                        .count());
        assertThat(digest.rows()).isEqualTo(assessment.findings().size());
    }

    private static int count(List<Verdict> verdicts, Outcome outcome) {
        return (int) verdicts.stream().filter(v -> v.outcome() == outcome).count();
    }

    @Test
    void theFindingsOfAStandardStandInTheTableOfFindingsWhereTheDigestSays() {
        Submission submission = Fixtures.submission(Path.of("fixtures/every-area"));
        Assessment assessment = Fixtures.assess(submission);
        List<String> standards = new ArrayList<>();
        Digest.of(submission, assessment)
                .found()
                .forEach(f -> standards.addAll(java.util.Collections.nCopies(f.count(), f.standard())));
        List<Finding> inOrder = new ArrayList<>();
        for (Outcome outcome : List.of(Outcome.VIOLATION, Outcome.QUERY)) {
            assessment.findings().stream().filter(f -> f.outcome() == outcome).forEach(inOrder::add);
        }
        assertThat(standards).isEqualTo(inOrder.stream().map(Finding::standard).toList());
        String csv = FindingsCsv.rows(assessment, Language.ZH_CN);
        for (int i = 0, from = 0; i < inOrder.size(); i++) {
            from = csv.indexOf("fp:" + inOrder.get(i).fingerprint(), from);
            assertThat(from).as("row %d", i).isNotNegative();
        }
    }

    @Test
    void townshipsAreCountedOnceForEachStandardAreaAndParty() {
        BatchStatistics statistics = statistics(
                of("110101001", "township", "甲镇", List.of(dropout("0.03")), Map.of()),
                of("110101002", "township", "乙镇", List.of(dropout("0.05")), Map.of("buildings[].safetyGrade", 2)),
                of("110102001", "township", null, List.of(), Map.of("buildings[].safetyGrade", 1)));
        assertThat(statistics.all())
                .isEqualTo(new BatchStatistics.Group(
                        3,
                        2,
                        0,
                        Map.of(
                                Conclusion.NOT_COMPLIANT, 0,
                                Conclusion.NOT_CONCLUDED, 0,
                                Conclusion.RECTIFY, 3,
                                Conclusion.COMPLIANT, 0),
                        new Share(0, 0),
                        new OutcomeCounts(5, 2, 0, 6, 4, 0),
                        Map.of(Severity.VETO, 2, Severity.MAJOR, 0, Severity.MINOR, 0, Severity.ADVISORY, 0)));
        assertThat(statistics.counties().stream()
                        .map(c -> c.code() + " " + c.group().townships()))
                .containsExactly("110101 2", "110102 1");
        BatchStatistics.OfStandard rate = statistics.widespread().get(0);
        assertThat(rate)
                .isEqualTo(new BatchStatistics.OfStandard(
                        CATALOGUE.byId().get("dropout.junior-rate"),
                        3,
                        3,
                        2,
                        0,
                        0,
                        0,
                        new OutcomeCounts(5, 2, 0, 0, 0, 0),
                        List.of(
                                new BatchStatistics.Worst(
                                        "110101002", "乙镇", 1, dropout("0.05").worst()),
                                new BatchStatistics.Worst(
                                        "110101001", "甲镇", 1, dropout("0.03").worst()))));
        assertThat(statistics.areas().stream().map(a -> a.area().id() + " " + a.spread() + " " + a.unassessed()))
                .containsExactly("building Share[part=0, whole=0] 2", "dropout Share[part=2, whole=3] 0");
        assertThat(statistics.responsibles())
                .containsExactly(new BatchStatistics.OfResponsible(
                        CATALOGUE.byId().get("dropout.junior-rate").remedy().party(),
                        2,
                        1,
                        Map.of(Severity.VETO, 2, Severity.MAJOR, 0, Severity.MINOR, 0, Severity.ADVISORY, 0),
                        2));
        assertThat(statistics.fields()).containsExactly(new BatchStatistics.OfField("buildings[].safetyGrade", 2, 3));
        assertThat(statistics.overdue().stream().map(s -> s.standard().id() + " " + s.waiting()))
                .containsExactly("building.no-d-grade-in-use 2");
        assertThat(statistics.rows()).isEqualTo(2);
    }

    @Test
    void aCountyIsNoTownshipButItsFindingsTakeRows() {
        Digest county = of("110101", "county", "东城区", List.of(dropout("0.04")), Map.of());
        Digest township = of("110101001", "township", "甲镇", List.of(dropout("0.03")), Map.of());
        BatchStatistics statistics = statistics(county, township);
        assertThat(statistics.all().townships()).isEqualTo(1);
        assertThat(statistics.rows()).isEqualTo(2);
        assertThat(statistics.counties()).singleElement().satisfies(c -> assertThat(
                        List.of(c.code(), c.name(), c.own().firstRow()))
                .isEqualTo(List.of("110101", "东城区", 2)));
        List<Integer> rows = new ArrayList<>();
        TownshipSummary.of(List.of(FORMAT.bytes(county), FORMAT.bytes(township)), FORMAT)
                .forEach(t -> rows.add(t.firstRow()));
        assertThat(rows).containsExactly(2, 3);
    }

    @Test
    void ofOneShareInOneTownshipAndAFewInManyTheManyComeFirst() {
        assertThat(new Share(1, 1).overATenth()).isTrue();
        assertThat(new Share(1, 10).overATenth()).isFalse();
        assertThat(new Share(99_999, 100_000).shown())
                .as("not all is never shown as all")
                .isEqualTo("99.99%");
        FindingTally once = new FindingTally("building.no-d-grade", Outcome.VIOLATION, 5, null);
        BatchStatistics statistics = statistics(
                of("110101001", "township", "甲镇", List.of(dropout("0.03"), once), Map.of()),
                of("110101002", "township", "乙镇", List.of(dropout("0.03")), Map.of()));
        assertThat(statistics.ranked().stream().map(s -> s.standard().id()))
                .containsExactly("dropout.junior-rate", "building.no-d-grade");
    }
}
