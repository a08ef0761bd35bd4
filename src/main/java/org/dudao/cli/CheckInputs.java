package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dictionary;
import org.dudao.report.Language;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * The submissions of a check, all read before anything is written.
 *
 * @param partial whether what is sound of one with problems is judged
 * @param output the folder in which problems are marked; null for none
 */
record CheckInputs(boolean partial, @Nullable Path output, CommonOptions common, CommandLine.Model.CommandSpec spec) {
    /** A submission and what it was read from. */
    record Source(GivenSubmission given, Submission submission) {}

    /**
     * Reads all; two for one township and year are a usage error.
     *
     * @param codes gets the exit code of each that has problems, which are told
     * @return by the township's code and the school year
     */
    Map<String, Source> read(List<GivenSubmission> all, LocalDate day, List<ExitCode> codes) throws IOException {
        Language language = common.language();
        SubmissionReader reader = new SubmissionReader(Dictionary.load());
        Map<String, Source> submissions = new LinkedHashMap<>();
        for (GivenSubmission given : all) {
            Reading reading = given.read(reader, day);
            Submission submission = reading.submission();
            if (submission == null) {
                submission = sound(given, reader, day);
                new ProblemFiles(output, language, spec).tell(given, reading, blanks(submission, day));
                codes.add(ExitCode.INPUT);
                if (!partial || submission == null) {
                    notPartial(given, submission);
                    continue;
                }
            }
            if (day.isBefore(submission.year().firstDay())) {
                throw usage(language.pick(
                                "检查日 " + day + " 早于 " + submission.year() + " 学年开始之日。请用 --as-of 指定学年内或之后的日期：",
                                "The as-of date, " + day + ", is before the school year " + submission.year()
                                        + " begins. Give a later --as-of: ")
                        + given.shown());
            }
            String key = submission.dataset().township().code() + "-" + submission.year();
            Source same = submissions.putIfAbsent(key, new Source(given, submission));
            if (same != null) {
                throw usage(language.pick(
                                "两个文件是同一乡镇同一学年（" + key + "）的：",
                                "Two files are for the same township and school year (" + key + "): ")
                        + same.given().shown()
                        + language.pick("、", ", ")
                        + given.shown()
                        + language.pick("。请只留一个。", ". Omit one of them."));
            }
        }
        return submissions;
    }

    /** What is sound of a file with problems of form, if it is of use: to be judged, or to mark what is to be filled in. */
    private @Nullable Submission sound(GivenSubmission given, SubmissionReader reader, LocalDate day)
            throws IOException {
        Submission sound = partial || output != null ? given.sound(reader, day) : null;
        return sound == null || day.isBefore(sound.year().firstDay()) ? null : sound;
    }

    private @Nullable Assessment blanks(@Nullable Submission sound, LocalDate day) throws IOException {
        return sound == null || output == null ? null : common.assessor().assess(sound, day);
    }

    private void notPartial(GivenSubmission given, @Nullable Submission sound) throws IOException {
        if (!partial || sound != null) {
            return;
        }
        spec.commandLine()
                .getErr()
                .println(
                        given.isForm()
                                ? common.language()
                                        .pick(
                                                "有的问题关系到整份数据（如乡镇或学校的代码、表头），没有判定其余部分：" + given.shown(),
                                                "Some problems concern the whole file, such as codes of the township or of schools, or headings;"
                                                        + " the rest was not judged: " + given.shown())
                                : common.language()
                                        .pick(
                                                "--partial 只用于工作簿和 csv 表格，JSON 请改正后再核查：" + given.shown(),
                                                "--partial is for workbooks and csv tables; correct the JSON and check again: "
                                                        + given.shown()));
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
