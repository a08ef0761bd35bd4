package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssessmentComparison;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Baseline;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.io.Sha256;
import org.dudao.report.InputProblemReport;
import org.dudao.report.Language;
import org.dudao.report.difference.ComparisonReport;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardSuccession;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** Compares two sides; a submission is judged first. */
final class DiffSides {
    private final DiffSide old;
    private final DiffSide now;
    private final @Nullable LocalDate asOf;
    private final CommonOptions common;
    private final Language language;
    private final CommandLine.Model.CommandSpec spec;
    private final List<AssessmentComparison> units = new ArrayList<>();
    private final List<Assessment.Head> onlyOld = new ArrayList<>();
    private final List<Assessment.Head> onlyNew = new ArrayList<>();

    DiffSides(
            DiffSide old,
            DiffSide now,
            @Nullable LocalDate asOf,
            CommonOptions common,
            CommandLine.Model.CommandSpec spec) {
        this.old = old;
        this.now = now;
        this.asOf = asOf;
        this.common = common;
        this.language = common.language();
        this.spec = spec;
    }

    /**
     * Compares them.
     *
     * @return null if an input cannot be read, which is printed
     * @throws CommandLine.ParameterException if they have nothing to compare
     */
    @Nullable
    ComparisonReport compare() throws IOException {
        StandardSuccession succession = new StandardSuccession(common.catalogue());
        boolean isRead;
        if (old.isSubmission() && now.isSubmission()) {
            isRead = submissions(succession);
        } else if (old.isSubmission() || now.isSubmission()) {
            isRead = mixed(succession);
        } else {
            isRead = assessments(succession);
        }
        if (!isRead) {
            return null;
        }
        Map<String, BilingualText> titles = new HashMap<>();
        for (Standard standard : common.catalogue().standards()) {
            titles.put(standard.id(), standard.title());
        }
        return new ComparisonReport(
                old.given().toString(), now.given().toString(), units, onlyOld, onlyNew, titles, language);
    }

    private boolean submissions(StandardSuccession succession) throws IOException {
        LocalDate day = asOf == null ? LedgerOptions.today() : asOf;
        Submission before = read(old.given(), day);
        Submission after = read(now.given(), day);
        if (before == null || after == null) {
            return false;
        }
        Assessor assessor = common.assessor();
        Assessment then = assessor.assess(before, day);
        boolean isOfOne = before.dataset()
                .township()
                .code()
                .equals(after.dataset().township().code());
        // made since the old one, it tells what was demolished
        Assessment is = (isOfOne ? assessor.since(baseline(then)) : assessor).assess(after, day);
        units.add(AssessmentComparison.of(then, is, succession, before, after));
        return true;
    }

    private static Baseline baseline(Assessment then) {
        String text = then.toJson();
        return Baseline.parse(BaselineSource.ONE, Sha256.of(text), text);
    }

    /** A submission beside an assessment is judged on that one's day. */
    private boolean mixed(StandardSuccession succession) throws IOException {
        DiffSide judged = old.isSubmission() ? now : old;
        Path file = (old.isSubmission() ? old : now).given();
        Submission found = read(file, asOf == null ? LocalDate.of(9999, 12, 31) : asOf);
        if (found == null) {
            return false;
        }
        String key = found.dataset().township().code() + "-" + found.year();
        String its = key(judged, key);
        Assessment other = assessment(judged, its);
        if (other == null) {
            return false;
        }
        LocalDate day = asOf == null ? other.assessment().asOf() : asOf;
        Submission submission = read(file, day);
        if (submission == null) {
            return false;
        }
        boolean isOld = old.isSubmission();
        boolean isOfOne = DiffPairs.code(key).equals(DiffPairs.code(its));
        Assessor assessor = common.assessor();
        Assessment made = (isOld || !isOfOne ? assessor : assessor.since(baseline(other))).assess(submission, day);
        add(isOld ? made : other, isOld ? other : made, succession);
        return true;
    }

    private String key(DiffSide judged, String wanted) {
        DiffPairs pairs = DiffPairs.of(Set.of(wanted), judged.keys()).ofOnly(wanted);
        if (pairs.pairs().isEmpty() && judged.keys().size() == 1) {
            return judged.keys().iterator().next();
        } else if (pairs.pairs().isEmpty()) {
            throw usage(language.pick(
                    judged.given() + " 中没有 " + wanted + " 的评估结果，或者有几个学年的。请给出要比较的一份。",
                    judged.given() + " has no assessment of " + wanted
                            + ", or those of several years. Give the one to compare with."));
        }
        return pairs.pairs().get(0).now();
    }

    private boolean assessments(StandardSuccession succession) throws IOException {
        DiffPairs pairs = DiffPairs.of(old.keys(), now.keys());
        if (old.isOneFile() != now.isOneFile()) {
            pairs = pairs.ofOnly((old.isOneFile() ? old : now).keys().iterator().next());
        }
        for (DiffPairs.Pair pair : pairs.pairs()) {
            Assessment before = assessment(old, pair.old());
            Assessment after = before == null ? null : assessment(now, pair.now());
            if (before == null || after == null) {
                return false;
            }
            add(before, after, succession);
        }
        return heads(old, pairs.onlyOld(), onlyOld) && heads(now, pairs.onlyNew(), onlyNew);
    }

    private void add(Assessment before, Assessment after, StandardSuccession succession) {
        if (!before.assessment().kind().equals(after.assessment().kind())) {
            throw usage(language.pick(
                    "一份是乡镇的，一份是县的，不能比较：" + old.given() + "、" + now.given(),
                    "One is of a township, the other of a county; they cannot be compared: " + old.given() + ", "
                            + now.given()));
        }
        units.add(AssessmentComparison.of(before, after, succession));
    }

    private boolean heads(DiffSide side, List<String> keys, List<Assessment.Head> into) throws IOException {
        for (String key : keys) {
            Assessment one = assessment(side, key);
            if (one == null) {
                return false;
            }
            into.add(one.assessment());
        }
        return true;
    }

    private @Nullable Assessment assessment(DiffSide side, String key) throws IOException {
        Assessment assessment = side.read(key);
        if (assessment == null) {
            spec.commandLine()
                    .getErr()
                    .println(language.pick(
                            "不是本版本的评估结果，不能比较：" + side.file(key) + "（" + key + "）。请用本版本重新核查后再比较。",
                            "No assessment of this version, and not compared: " + side.file(key) + " (" + key
                                    + "). Check again with this version, and compare that."));
        }
        return assessment;
    }

    private @Nullable Submission read(Path file, LocalDate day) {
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, day);
        Submission submission = reading.submission();
        if (submission == null) {
            spec.commandLine()
                    .getErr()
                    .print(InputProblemReport.of(file.toString(), reading.problems(), reading.total(), language));
        } else if (day.isBefore(submission.year().firstDay())) {
            throw usage(language.pick(
                    "检查日 " + day + " 早于 " + submission.year() + " 学年开始之日。请用 --as-of 指定学年内或之后的日期：" + file,
                    "The as-of date, " + day + ", is before the school year " + submission.year()
                            + " begins. Give a later --as-of: " + file));
        }
        return submission;
    }

    private CommandLine.ParameterException usage(String message) {
        return new CommandLine.ParameterException(spec.commandLine(), message);
    }
}
