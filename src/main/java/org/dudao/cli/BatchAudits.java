package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeoutException;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.batch.BatchSummary;
import org.dudao.batch.TimeLimit;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.io.FileRefused;
import org.dudao.io.RunFolder;
import org.dudao.narrative.Audit;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.SummaryText;
import org.dudao.narrative.TextGravity;
import org.dudao.narrative.TextJudge;
import org.dudao.narrative.ToldAudit;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.report.audit.AuditDocuments;
import org.dudao.report.audit.AuditFormat;
import org.dudao.report.audit.AuditOverview;
import org.dudao.report.audit.AuditTally;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.Texts;
import org.jspecify.annotations.Nullable;

/** Audits the work summaries that lie beside submissions of a batch, those of one county against each other too. */
final class BatchAudits {
    /** The folder in the batch's output. */
    static final String FOLDER = "audits";

    /** What a bureau reads and what an office gets back. */
    private static final Set<AuditFormat> FORMATS = EnumSet.of(AuditFormat.json, AuditFormat.html, AuditFormat.docx);

    private static final int COUNTY_DIGITS = 6;
    private static final int WIDTH = 80;

    /** A summary of a hundred pages takes some seconds. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final Catalogue catalogue;
    private final @Nullable Assessor assessor;
    private final Language language;
    private final LocalDate asOf;
    private final Duration longest;
    private final TimeLimit limit;
    private final List<AuditTally> tallies = new ArrayList<>();
    private final List<String> failed = new ArrayList<>();
    private final List<String> late = new ArrayList<>();
    private boolean isContradicted;

    private record Audited(Audit audit, @Nullable Submission submission, Map<AuditFormat, byte[]> documents) {}

    /**
     * The audits of a batch.
     *
     * @param assessor measures what a submission says of a standard
     */
    BatchAudits(Catalogue catalogue, @Nullable Assessor assessor, Language language, LocalDate asOf) {
        this(catalogue, assessor, language, asOf, LONGEST);
    }

    /** The audits of a batch with another longest time of one. */
    BatchAudits(Catalogue catalogue, @Nullable Assessor assessor, Language language, LocalDate asOf, Duration longest) {
        this.catalogue = catalogue;
        this.assessor = assessor;
        this.language = language;
        this.asOf = asOf;
        this.longest = longest;
        this.limit = new TimeLimit(longest);
    }

    /** Why a summary cannot be read; null if it can. */
    @Nullable
    BilingualText unreadable(Path summary) throws IOException {
        try {
            SummaryFile.read(summary);
            return null;
        } catch (FileRefused e) {
            return new BilingualText(e.zh(), e.en());
        } catch (IOException | RuntimeException e) { // no file may stop the others
            return new BilingualText("总结无法读取：" + e.getMessage(), "The summary cannot be read: " + e.getMessage());
        }
    }

    /** Audits all, and writes {@code audits/}. The texts of one county are held at a time. */
    void write(SortedMap<String, BatchSummary> summaries, RunFolder run) throws IOException {
        if (summaries.isEmpty()) {
            return;
        }
        TextJudge judge = new TextJudge(catalogue, TextRules.load(), assessor);
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        Map<String, SortedMap<String, BatchSummary>> byCounty = new TreeMap<>();
        summaries.forEach(
                (key, one) -> byCounty.computeIfAbsent(key.substring(0, COUNTY_DIGITS), county -> new TreeMap<>())
                        .put(key, one));
        for (SortedMap<String, BatchSummary> county : byCounty.values()) {
            Map<String, SummaryText> texts = new LinkedHashMap<>();
            for (Map.Entry<String, BatchSummary> one : county.entrySet()) {
                texts.put(one.getKey(), SummaryFile.read(one.getValue().path()));
            }
            for (Map.Entry<String, BatchSummary> one : county.entrySet()) {
                try {
                    Audited audited = limit.within(() -> audited(one.getKey(), one.getValue(), texts, judge, reader));
                    add(one.getKey(), audited, run);
                } catch (TimeoutException e) {
                    late.add(one.getValue().name());
                } catch (RuntimeException | StackOverflowError e) { // no text may stop the others
                    failed.add(one.getValue().name() + language.pick("：", ": ") + e);
                }
            }
        }
        AuditOverview all = overview();
        run.put(FOLDER + "/audits.html", all.page().getBytes(StandardCharsets.UTF_8));
        run.put(FOLDER + "/audits.xlsx", all.workbook());
    }

    private Audited audited(
            String key, BatchSummary one, Map<String, SummaryText> texts, TextJudge judge, SubmissionReader reader)
            throws IOException {
        Submission submission = reader.read(one.submission(), asOf).submission();
        List<SummaryText> others = new ArrayList<>(texts.values());
        others.remove(texts.get(key));
        byte[] bytes = SummaryFile.bytes(one.path());
        Audit audit = Audit.of(SummaryFile.read(SummaryFile.name(one.path()), bytes), judge, submission, others, asOf);
        return new Audited(
                audit,
                submission,
                new AuditDocuments(catalogue.byId(), language, Version.generator())
                        .written(audit, bytes, assessment(submission), FORMATS));
    }

    private void add(String key, Audited one, RunFolder run) throws IOException {
        for (Map.Entry<AuditFormat, byte[]> document : one.documents().entrySet()) {
            run.put(FOLDER + "/" + key + "." + document.getKey().name(), document.getValue());
        }
        Submission submission = one.submission();
        isContradicted |= !one.audit().grave(TextGravity.CONTRADICTS).isEmpty();
        String name =
                submission == null ? null : submission.dataset().township().name();
        tallies.add(AuditTally.of(
                ToldAudit.of(one.audit()), name == null ? key : name, key + "." + AuditFormat.html.name()));
    }

    private @Nullable Assessment assessment(@Nullable Submission submission) {
        return submission == null || assessor == null ? null : assessor.assess(submission, asOf);
    }

    private AuditOverview overview() {
        return AuditOverview.of(tallies, language.pick("检查日 ", "As of ") + asOf, language);
    }

    /** What the documents over all townships state; null if there was no summary. */
    @Nullable
    SummaryPart stated() {
        return tallies.isEmpty() ? null : overview().stated();
    }

    /** What was found in all, for a terminal; empty if there was no summary. */
    String terminal() {
        StringBuilder told = new StringBuilder();
        if (!tallies.isEmpty()) {
            told.append(TerminalWidth.wrap(overview().sentences().get(0), WIDTH, "  "))
                    .append(System.lineSeparator());
        }
        late.forEach(one -> tell(
                language.pick(
                                "总结超过" + longest.toSeconds() + "秒没有核对完，请用 dudao audit 单独核对：",
                                "Not audited within " + longest.toSeconds()
                                        + " s; audit it by itself with dudao audit: ")
                        + one,
                told));
        failed.forEach(one ->
                tell(language.pick("内部错误，总结没有核对：", "Internal error; the summary was not audited: ") + one, told));
        return told.toString();
    }

    private static void tell(String line, StringBuilder told) {
        told.append(TerminalWidth.wrap(Texts.printable(line), WIDTH, "  ")).append(System.lineSeparator());
    }

    /** The exit code: findings where a summary contradicts its submission or itself, input where one took too long. */
    ExitCode code() {
        return !failed.isEmpty()
                ? ExitCode.INTERNAL
                : !late.isEmpty() ? ExitCode.INPUT : isContradicted ? ExitCode.FINDINGS : ExitCode.OK;
    }
}
