package org.dudao.batch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.zip.GZIPOutputStream;
import org.dudao.assessment.Assessed;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolYear;
import org.dudao.io.FileRefused;
import org.dudao.standards.RuleBaseError;
import org.dudao.submission.CountyReading;
import org.dudao.submission.ReadFailure;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.json.InputProblem;

/** Judges inputs one by one, and records their results or the reasons for failure. Called on several threads at once. */
final class BatchWorker {
    /** A township's year takes far less than a second. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private final Batch.Plan plan;
    private final RunJournal journal;
    private final TimeLimit limit;

    private record Judged(BatchEntry entry, Map<JournalSection, byte[]> parts) {}

    BatchWorker(Batch.Plan plan, RunJournal journal) {
        this(plan, journal, LIMIT);
    }

    /** A worker with another time limit per input. */
    BatchWorker(Batch.Plan plan, RunJournal journal, Duration limit) {
        this.limit = new TimeLimit(limit);
        this.plan = plan;
        this.journal = journal;
    }

    /** Judges an input and records the result. */
    void judge(Input input) throws IOException {
        Judged judged;
        try {
            judged = limit.within(() -> judged(input));
        } catch (TimeoutException e) {
            judged = new Judged(
                    BatchEntry.refused(input.name(), "", BatchEntry.INPUT, List.of(late(input)), 1), Map.of());
        }
        journal.add(judged.entry(), judged.parts());
    }

    private Judged judged(Input input) {
        String hash = "";
        Map<JournalSection, byte[]> parts = Map.of();
        BatchEntry entry;
        try {
            hash = input.sha256();
            byte[] county = input.county();
            if (county != null) {
                return document(input, hash, county);
            }
            Reading reading = input.read(plan.reader(), plan.asOf());
            Submission submission = reading.submission();
            if (submission == null && plan.writing().partial()) {
                submission = input.sound(plan.reader(), plan.asOf());
            }
            if (submission == null) {
                entry = BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, reading.problems(), reading.total());
            } else if (plan.asOf().isBefore(submission.year().firstDay())) {
                entry = BatchEntry.refused(
                        input.name(), hash, BatchEntry.INPUT, List.of(early(input, submission.year())), 1);
            } else {
                Assessor informed;
                try {
                    informed = plan.writing()
                            .informed(
                                    plan.assessor(),
                                    submission.dataset().township().code(),
                                    submission.year().toString());
                } catch (FileRefused e) {
                    InputProblem problem = problem("baseline", input, e.zh(), e.en());
                    return new Judged(
                            BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, List.of(problem), 1), Map.of());
                }
                List<InputProblem> unknown = informed.unknownSubjects(submission, plan.asOf());
                if (!unknown.isEmpty()) {
                    return new Judged(
                            BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, unknown, unknown.size()),
                            Map.of());
                }
                Assessed assessed = informed.assessForCounty(submission, plan.asOf());
                Assessment assessment = assessed.assessment();
                parts = Map.of(
                        JournalSection.ASSESSMENT,
                        zipped(plan.writing().assessment(assessment)),
                        JournalSection.FINDINGS,
                        plan.writing().findings(assessment),
                        JournalSection.DIGEST,
                        plan.writing().digest(submission, assessment),
                        JournalSection.CONTRIBUTION,
                        assessed.contribution().toBytes());
                entry = new BatchEntry(
                        input.name(),
                        hash,
                        submission.dataset().township().code() + "-" + submission.year(),
                        submission.isPartial()
                                ? BatchEntry.INPUT
                                : plan.writing().code(assessment),
                        0,
                        lengths(parts),
                        Map.of(),
                        reading.problems(),
                        reading.total());
            }
        } catch (IOException e) {
            BilingualText reason = ReadFailure.reason(e);
            InputProblem problem =
                    problem("unreadable", input, "文件无法读取：" + reason.zh(), "The file cannot be read: " + reason.en());
            entry = BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, List.of(problem), 1);
        } catch (RuleBaseError e) {
            InputProblem problem = new InputProblem(
                    "rules",
                    new BilingualText(
                            "规则库有误，没有作出判定：" + e.getMessage(),
                            "The rule base has an error; the input was not judged: " + e.getMessage()),
                    input.name(),
                    "",
                    new BilingualText("可以用来判定的规则", "a rule base without errors"),
                    new BilingualText("改正 --rules 文件夹中的规则。", "Correct the rules in the folder of --rules."),
                    "");
            entry = BatchEntry.refused(input.name(), hash, BatchEntry.RULES, List.of(problem), 1);
        } catch (RuntimeException | StackOverflowError e) {
            // no input may stop the others
            InputProblem problem =
                    problem("internal", input, "内部错误，没有作出判定：" + e, "Internal error; it was not judged: " + e);
            entry = BatchEntry.refused(input.name(), hash, BatchEntry.INTERNAL, List.of(problem), 1);
        }
        return new Judged(entry, entry.judged() ? parts : Map.of());
    }

    /** Returns a county's document, which waits for its townships. */
    private Judged document(Input input, String hash, byte[] bytes) {
        CountyReading reading = plan.reader().readCounty(input.name(), bytes, plan.asOf());
        if (reading.submission() == null) {
            return new Judged(
                    BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, reading.problems(), reading.total()),
                    Map.of());
        }
        SchoolYear year = SchoolYear.parse(reading.submission().county().schoolYear());
        if (plan.asOf().isBefore(year.firstDay())) {
            return new Judged(
                    BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, List.of(early(input, year)), 1), Map.of());
        }
        Map<JournalSection, byte[]> parts = Map.of(JournalSection.DOCUMENT, bytes);
        String key = reading.submission().county().code() + "-" + year;
        return new Judged(new BatchEntry(input.name(), hash, key, 0, 0, lengths(parts), Map.of(), List.of(), 0), parts);
    }

    /** The length in bytes of each section. */
    static Map<JournalSection, Integer> lengths(Map<JournalSection, byte[]> parts) {
        Map<JournalSection, Integer> lengths = new EnumMap<>(JournalSection.class);
        parts.forEach((part, bytes) -> lengths.put(part, bytes.length));
        return lengths;
    }

    private InputProblem early(Input input, SchoolYear year) {
        return new InputProblem(
                "too-early",
                new BilingualText(
                        "检查日 " + plan.asOf() + " 早于 " + year + " 学年开始之日",
                        "The as-of date, " + plan.asOf() + ", is before the school year " + year + " begins"),
                input.name(),
                year.toString(),
                new BilingualText("检查日所在学年或以前的学年", "a school year that has begun"),
                new BilingualText("用 --as-of 指定日期，或移出文件夹。", "Give a later --as-of, or move the file elsewhere."),
                "");
    }

    private static InputProblem late(Input input) {
        return new InputProblem(
                "time",
                new BilingualText(
                        "超过 " + LIMIT.toSeconds() + " 秒仍没有读完，没有判定",
                        "Reading took more than " + LIMIT.toSeconds()
                                + " s and was cancelled; the input was not judged"),
                input.name(),
                "",
                new BilingualText(
                        "一个乡镇一学年的报送数据，几秒内可以读完", "one township's submission for one school year, read in seconds"),
                new BilingualText(
                        "用填报模板重新填写，或单独用 dudao check 核查该文件。",
                        "Fill in a new template, or check the file by itself with dudao check."),
                "");
    }

    private static InputProblem problem(String code, Input input, String zh, String en) {
        return new InputProblem(
                code,
                new BilingualText(zh, en),
                input.name(),
                "",
                new BilingualText("可以读取的文件", "a readable file"),
                new BilingualText("检查文件，或另存一份再试。", "Check the file, or save a copy and try again."),
                "");
    }

    /** Concatenated members of gzip are valid gzip. */
    static byte[] zipped(byte[] line) throws IOException {
        if (line.length == 0) {
            return line;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(line.length / 8);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 13)) {
            zip.write(line);
        }
        return bytes.toByteArray();
    }
}
