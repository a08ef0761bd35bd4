package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.dudao.Overview;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.assessment.CountyAssessor;
import org.dudao.batch.BatchEntry;
import org.dudao.batch.BatchOutput;
import org.dudao.batch.BatchSummary;
import org.dudao.batch.JudgedAssessment;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileFault;
import org.dudao.io.FileRefused;
import org.dudao.io.Manifest;
import org.dudao.io.Parallel;
import org.dudao.io.RunFolder;
import org.dudao.io.Sha256;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.report.statistics.UnreadFile;
import org.dudao.standards.Catalogue;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;

/**
 * The output settings of a batch.
 *
 * @param partial whether the sound part of a submission with problems of form is judged
 * @param whole whether whole assessments are written, not only findings
 * @param catalogue the standards
 * @param overview the documents over all townships
 * @param previous {@code figures.ndjson.gz} of last year's batch; null if there is none
 * @param given options that a repetition needs
 * @param beside inputs other than submissions, such as a list of townships
 * @param codes the exit code of one assessment
 * @param earlier the earlier assessments; null if there are none
 * @param histories what a ledger knows of each township; null if it is not asked
 * @param scores what a score sheet gives each township
 * @param audits of the work summaries beside submissions
 * @param tables for analysts
 * @param documents those of each township and county
 */
record BatchWriting(
        Language language,
        boolean partial,
        boolean whole,
        Catalogue catalogue,
        Overview overview,
        Path previous,
        Map<String, String> given,
        List<Manifest.Input> beside,
        ToIntFunction<Assessment> codes,
        BaselineSource earlier,
        HistorySource histories,
        BatchScores scores,
        BatchAudits audits,
        BatchTables tables,
        BatchDocuments documents)
        implements BatchOutput {
    private static final int ID = 8;

    @Override
    public Baseline earlier(String code, String schoolYear) throws IOException {
        try {
            if (histories != null) {
                GivenHistory history = histories.find(code + "-" + schoolYear);
                return history == null ? null : history.baseline();
            }
            return earlier == null ? null : earlier.find(code + "-" + schoolYear);
        } catch (FileFault e) {
            BilingualText why = Failure.of(e).words();
            throw new FileRefused(why.zh(), why.en());
        }
    }

    @Override
    public Assessor informed(Assessor assessor, String code, String schoolYear) throws IOException {
        if (histories == null) {
            return assessor.since(earlier(code, schoolYear));
        }
        GivenHistory history = histories.find(code + "-" + schoolYear);
        return history == null ? assessor : history.inform(assessor);
    }

    /** The line is also what documents and tables are made from. */
    @Override
    public byte[] assessment(Assessment assessment) {
        if (whole || documents.any()) {
            return assessment.toLine();
        }
        return tables.any() ? assessment.withFindingsAlone().toLine() : new byte[0];
    }

    @Override
    public void scores(List<JudgedAssessment> judged, RunFolder run) throws IOException {
        scores.write(judged, run);
    }

    @Override
    public BilingualText unreadable(Path summary) throws IOException {
        return audits.unreadable(summary);
    }

    @Override
    public void audits(SortedMap<String, BatchSummary> summaries, RunFolder run) throws IOException {
        audits.write(summaries, run);
    }

    @Override
    public void tables(List<JudgedAssessment> judged, List<BatchEntry> unreadable, RunFolder run) throws IOException {
        tables.write(judged, unreadable, previous, run);
    }

    @Override
    public void documents(List<JudgedAssessment> judged, RunFolder run) throws IOException {
        documents.write(judged, run);
    }

    @Override
    public byte[] findings(Assessment assessment) {
        return bytes(FindingsCsv.rows(assessment, language));
    }

    @Override
    public byte[] head() {
        return bytes(FindingsCsv.head(language));
    }

    @Override
    public byte[] unreadable(List<BatchEntry> entries) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                language.pick("文件", "File"),
                language.pick("位置", "Place"),
                language.pick("问题", "Problem"),
                language.pick("填的是", "Found"),
                language.pick("应为", "Expected"),
                language.pick("办法", "Correction"),
                language.pick("建议填", "Suggested")));
        for (BatchEntry entry : entries) {
            for (InputProblem problem : entry.problems()) {
                rows.add(List.of(
                        entry.source(),
                        problem.place(),
                        language.pick(problem.message()),
                        problem.found() == null ? "" : problem.found(),
                        language.pick(problem.expected()),
                        language.pick(problem.correction()),
                        problem.suggestion()));
            }
            if (entry.total() > entry.problems().size()) {
                rows.add(List.of(
                        entry.source(),
                        "",
                        language.pick(
                                        "共 " + entry.total() + " 处问题，以上是前 ",
                                        entry.total() + " problems in all; above are the first ")
                                + entry.problems().size()
                                + language.pick(" 处", ""),
                        "",
                        "",
                        "",
                        ""));
            }
        }
        rows.replaceAll(row -> row.stream().map(Texts::printable).toList());
        return bytes("\uFEFF" + FindingsCsv.text(rows));
    }

    @Override
    public byte[] digest(Submission submission, Assessment assessment) {
        return overview.digest(submission, assessment);
    }

    @Override
    public byte[] digest(CountyAssessor.Known known, Assessment county) {
        return overview.digest(county);
    }

    @Override
    public void summarise(Iterable<byte[]> digests, List<BatchEntry> unreadable, Path out) throws IOException {
        List<UnreadFile> unread = unreadable.stream()
                .map(e -> new UnreadFile(e.source(), e.problems(), e.total()))
                .toList();
        Parallel.run(List.of(
                () -> overview.write(digests, unread, parts(), language, out),
                () -> overview.writeHints(digests, previous, language, out),
                () -> overview.writeFigures(digests, out)));
    }

    /** What is stated beside what the standards say. */
    private List<SummaryPart> parts() {
        return Stream.of(scores.stated(), audits.stated())
                .filter(Objects::nonNull)
                .toList();
    }

    /** Equal inputs, rules, as-of date and language give an equal id. */
    @Override
    public Manifest manifest(LocalDate asOf, List<Manifest.Input> submissions) {
        List<Manifest.Input> inputs =
                Stream.concat(submissions.stream(), beside.stream()).toList();
        StringBuilder all = new StringBuilder(catalogue.rulesSha256());
        all.append('\n')
                .append(asOf)
                .append('\n')
                .append(language.tag())
                .append('\n')
                .append(whole);
        catalogue
                .selected()
                .forEach(profile ->
                        all.append('\n').append(profile.id()).append(':').append(profile.sha256()));
        if (!catalogue.layers().places()) {
            all.append("\nno places");
        }
        if (partial) {
            all.append("\npartial");
        }
        if (tables.any()) {
            all.append("\ntables");
        }
        documents
                .options()
                .forEach((name, value) ->
                        all.append('\n').append(name).append('=').append(value));
        inputs.forEach(i -> all.append('\n').append(i.file()).append('\t').append(i.sha256()));
        String id = Sha256.of(bytes(all.toString())).substring(0, ID);
        return Manifest.of(Version.generator(), id, asOf.toString(), language.tag(), inputs)
                .by("batch", options());
    }

    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>(given);
        options.putAll(documents.options());
        if (tables.any()) {
            options.merge("format", "parquet", (one, other) -> one + "," + other);
        }
        if (!whole) {
            options.put("findings-only", "true");
        }
        if (partial) {
            options.put("partial", "true");
        }
        return options;
    }

    @Override
    public int code(Assessment assessment) {
        return codes.applyAsInt(assessment);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
