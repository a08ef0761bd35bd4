package org.dudao.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.batch.Batch;
import org.dudao.batch.BatchInputs;
import org.dudao.batch.BatchResult;
import org.dudao.facts.Dictionary;
import org.dudao.preview.Preview;
import org.dudao.preview.PreviewTotals;
import org.dudao.preview.UnitPreview;
import org.dudao.report.Language;
import org.dudao.report.preview.PreviewReport;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Catalogue;
import org.dudao.submission.SubmissionReader;
import picocli.CommandLine;

/**
 * Judges submissions under two sets of profiles.
 *
 * @param before the standards under the profiles that hold
 * @param after the standards under the profiles that are tried
 * @param townships of each county
 * @param jobs the number of submissions judged in parallel
 */
record PreviewRun(
        Catalogue before,
        Catalogue after,
        CountyList townships,
        int jobs,
        CommonOptions common,
        CommandLine.Model.CommandSpec spec) {
    private static final int SHOWN = 3;

    /** Tells what changes. */
    interface Telling {
        void tell(PreviewReport report) throws IOException;
    }

    /** Judges all inputs, tells what changes, and lists what could not be judged; gives the exit code. */
    ExitCode judge(BatchInputs inputs, LocalDate day, Telling telling) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        Path folder = Files.createTempDirectory("dudao-preview-");
        try {
            BatchProgress progress = new BatchProgress(err, common.language(), CommandLine.Help.Ansi.AUTO.enabled());
            BatchResult result = Batch.run(inputs, plan(day), folder, false, progress);
            progress.end();
            Iterable<UnitPreview> units = PreviewWriting.in(folder);
            telling.tell(new PreviewReport(
                    before,
                    after,
                    day,
                    PreviewTotals.of(units),
                    units,
                    result.unreadable().size(),
                    common.language()));
            unreadable(result, err);
            return ExitCode.worst(result.codes().stream().map(ExitCode::of).toList());
        } finally {
            TemporaryFolder.delete(folder);
        }
    }

    /** A batch under the profiles that hold; each township is judged under the others as soon as it is read. */
    private Batch.Plan plan(LocalDate day) throws IOException {
        RuleBase rules = common.rules();
        RuleBase ofCounties = common.rulesOfCounties();
        Assessor next = new Assessor(after, rules, Version.number());
        return new Batch.Plan(
                new SubmissionReader(Dictionary.load()),
                new Assessor(before, rules, Version.number()).feeding(next),
                new CountyAssessor(before, ofCounties, Version.number()),
                townships.townships(),
                day,
                new PreviewWriting(
                        next, new CountyAssessor(after, ofCounties, Version.number()), new Preview(before, after)),
                "preview",
                jobs);
    }

    private void unreadable(BatchResult result, PrintWriter err) {
        Language language = common.language();
        result.unreadable().stream()
                .limit(SHOWN)
                .forEach(entry -> err.println(language.pick("未能读取 ", "Unreadable: ")
                        + entry.source()
                        + language.pick("：", ": ")
                        + language.pick(entry.problems().get(0).message())));
        if (result.unreadable().size() > SHOWN) {
            err.println(language.pick(
                    "……共 " + result.unreadable().size() + " 份",
                    "… " + result.unreadable().size() + " in all"));
        }
    }
}
