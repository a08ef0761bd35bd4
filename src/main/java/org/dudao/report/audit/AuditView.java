package org.dudao.report.audit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.narrative.ToldAudit;
import org.dudao.narrative.ToldClaim;
import org.dudao.narrative.ToldQuote;
import org.dudao.report.Language;
import org.dudao.report.page.Assets;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/**
 * The contents of an audit's page and text, in one language.
 *
 * @param assets the embedded style
 * @param generator the program and its version
 * @param file the name of the summary
 * @param meta what it was compared with, and on which day
 * @param counts how many findings there are of each kind
 * @param findings what is wrong, the gravest first
 * @param doubtful what somebody must look at
 * @param absent the numbers that are masked or left out
 * @param problems the problems admitted
 * @param proposals measures for those that have none
 * @param promises how many sentences promise a measure
 * @param sections what the text lacks; empty for nothing
 * @param personal what it says of people, by place
 * @param copies what another text says too
 * @param rest how many numbers nothing is wrong with
 */
public record AuditView(
        Language language,
        Assets assets,
        String generator,
        String file,
        String meta,
        List<Count> counts,
        List<Row> findings,
        List<Row> doubtful,
        List<Row> absent,
        List<Problem> problems,
        List<Problem> proposals,
        int promises,
        String sections,
        List<String> personal,
        List<String> copies,
        List<Count> rest) {
    private static final int LONGEST = 160;

    /** A measure about teachers may be about every problem with them. */
    private static final int MOST_MEASURES = 2;

    /** A number with its label; a dash where nothing was compared. */
    public record Count(String label, String number) {
        /** Whether there is any. */
        public boolean isSome() {
            return !number.equals("0") && !number.equals("—");
        }
    }

    /**
     * A finding.
     *
     * @param before the words before the number
     * @param raw the number; empty where it is left out
     * @param kind what is wrong, in a word
     * @param told what is wrong, in a sentence
     * @param against what it rests on; may be empty
     */
    public record Row(
            String id,
            String place,
            String before,
            String raw,
            String after,
            String kind,
            String told,
            String against,
            String certainty) {}

    /**
     * A problem admitted, with what is promised about it.
     *
     * @param left how many more measures are about it
     */
    public record Problem(String place, String text, List<String> measures, int left) {}

    /**
     * The contents for an audit.
     *
     * @param standards by their ids
     * @param assessment of the submission, by whose findings measures are proposed; null if there is none
     * @param generator the program and its version
     */
    public static AuditView of(
            ToldAudit audit,
            Map<String, Standard> standards,
            @Nullable Assessment assessment,
            Language language,
            String generator) {
        AuditWords words = new AuditWords(audit, standards, language);
        List<AuditFinding> all = AuditFinding.all(audit);
        List<AuditFinding> certain =
                all.stream().filter(AuditFinding::isCertain).toList();
        return new AuditView(
                language,
                Assets.ofAudit(),
                generator,
                AuditWords.clean(audit.summary().file()),
                meta(audit, language),
                counts(audit, certain, language),
                rows(certain, AuditKind.WRONG, words, language),
                rows(
                        all.stream().filter(one -> !one.isCertain()).toList(),
                        List.of(AuditKind.values()),
                        words,
                        language),
                rows(inOrder(certain), AuditKind.ABSENT, words, language),
                audit.problems().stream().map(one -> problem(one, audit, words)).toList(),
                new ProposedMeasures(assessment, language).proposals(audit, words),
                audit.measures().size(),
                sections(audit, words, language),
                audit.personal().stream()
                        .map(one ->
                                words.place(one.paragraph()) + language.pick("：", ": ") + words.personal(one.kind()))
                        .toList(),
                audit.copies().stream()
                        .map(one -> words.place(one.quote().paragraph())
                                + language.pick("，同 ", ", as in ")
                                + AuditWords.clean(one.file())
                                + language.pick("：", ": ")
                                + text(one.quote()))
                        .toList(),
                rest(audit, language));
    }

    /** Whether anything was found that counts. */
    public boolean isClean() {
        return findings.isEmpty() && absent.isEmpty();
    }

    private static String meta(ToldAudit audit, Language language) {
        String submission = audit.submission();
        String data = submission == null
                ? language.pick("没有报送数据，只核对文字本身和标准", "no submission: compared with itself and the standards only")
                : language.pick("报送数据 ", "submission ") + AuditWords.clean(submission);
        String several = audit.pieces().size() > 1
                ? language.pick(
                        "，内有总结 " + audit.pieces().size() + " 篇",
                        ", " + audit.pieces().size() + " summaries")
                : "";
        return language.pick("检查日 ", "As of ") + audit.asOf() + language.pick("，", ", ") + data + several;
    }

    private static List<Count> counts(ToldAudit audit, List<AuditFinding> certain, Language language) {
        List<Count> counts = new ArrayList<>();
        for (AuditKind kind : AuditKind.WRONG) {
            boolean isCompared = kind != AuditKind.CONTRADICTS_DATA || audit.submission() != null;
            long number = certain.stream().filter(one -> one.kind() == kind).count();
            counts.add(new Count(language.pick(kind.words()), isCompared ? String.valueOf(number) : "—"));
        }
        long absent = certain.stream()
                .filter(one -> AuditKind.ABSENT.contains(one.kind()))
                .count();
        counts.add(new Count(language.pick("被遮去或没有写出", "Masked or left out"), String.valueOf(absent)));
        return counts;
    }

    private static List<Row> rows(
            List<AuditFinding> findings, List<AuditKind> kinds, AuditWords words, Language language) {
        return findings.stream()
                .filter(one -> kinds.contains(one.kind()))
                .map(one -> row(one, words, language))
                .toList();
    }

    private static List<AuditFinding> inOrder(List<AuditFinding> findings) {
        return findings.stream()
                .sorted(Comparator.comparingInt(
                        one -> one.claim().quote().number().from()))
                .toList();
    }

    private static Row row(AuditFinding finding, AuditWords words, Language language) {
        ToldClaim claim = finding.claim();
        return new Row(
                claim.id(),
                words.place(claim),
                AuditWords.head(claim.quote().before()),
                AuditWords.clean(claim.quote().raw()),
                AuditWords.tail(claim.quote().after(), LONGEST / 2),
                language.pick(finding.kind().words()),
                words.told(finding),
                words.against(finding.verdict()),
                words.certainty(finding.verdict()));
    }

    private static Problem problem(ToldAudit.Admitted one, ToldAudit audit, AuditWords words) {
        return new Problem(
                words.place(one.quote().paragraph()),
                text(one.quote()),
                one.measures().stream()
                        .limit(MOST_MEASURES)
                        .map(audit.measures()::get)
                        .map(measure -> words.place(measure.paragraph()) + " " + text(measure))
                        .toList(),
                Math.max(0, one.measures().size() - MOST_MEASURES));
    }

    static String text(ToldQuote quote) {
        return AuditWords.tail(quote.text(), LONGEST);
    }

    private static String sections(ToldAudit audit, AuditWords words, Language language) {
        String missing = String.join(
                language.pick("、", ", "),
                audit.missing().stream().map(words::role).toList());
        String cut = audit.isCut() ? language.pick("文字在末尾中断。", "The text breaks off at its end.") : "";
        return (missing.isEmpty() ? "" : language.pick("没有找到：", "Not found: ") + missing + language.pick("。", ". "))
                + cut;
    }

    private static List<Count> rest(ToldAudit audit, Language language) {
        List<Count> rest = new ArrayList<>();
        for (AuditKind kind : List.of(AuditKind.AGREES, AuditKind.UNTIED, AuditKind.OUTSIDE)) {
            rest.add(new Count(language.pick(kind.words()), String.valueOf(saying(audit, kind))));
        }
        long silent =
                audit.claims().stream().filter(one -> one.verdicts().isEmpty()).count();
        rest.add(new Count(
                language.pick("已对应，没有可比的数", "Of a known field, nothing to compare with"), String.valueOf(silent)));
        rest.add(new Count(
                language.pick("日期、序号等，不作核对", "Dates, ordinals and the like, not compared"),
                String.valueOf(audit.ignored())));
        return rest;
    }

    private static long saying(ToldAudit audit, AuditKind kind) {
        return audit.claims().stream()
                .filter(one -> one.verdicts().stream().anyMatch(v -> v.verdict().equals(kind.name())))
                .count();
    }
}
