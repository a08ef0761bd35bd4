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
import org.dudao.assessment.NotJudged;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolYear;
import org.dudao.io.FileRefused;
import org.dudao.standards.RuleBaseError;
import org.dudao.submission.CountyReading;
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
                        input.name(),
                        hash,
                        BatchEntry.INPUT,
                        List.of(NotJudged.early(input.name(), submission.year(), plan.asOf())),
                        1);
            } else {
                Assessor informed;
                try {
                    informed = plan.writing()
                            .informed(
                                    plan.assessor(),
                                    submission.dataset().township().code(),
                                    submission.year().toString());
                } catch (FileRefused e) {
                    InputProblem problem = NotJudged.file("baseline", input.name(), new BilingualText(e.zh(), e.en()));
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
            InputProblem problem = NotJudged.unreadable(input.name(), e);
            entry = BatchEntry.refused(input.name(), hash, BatchEntry.INPUT, List.of(problem), 1);
        } catch (RuleBaseError e) {
            InputProblem problem = NotJudged.rules(input.name(), e);
            entry = BatchEntry.refused(input.name(), hash, BatchEntry.RULES, List.of(problem), 1);
        } catch (RuntimeException | StackOverflowError e) {
            // no input may stop the others
            InputProblem problem = NotJudged.internal(input.name(), e);
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
                    BatchEntry.refused(
                            input.name(),
                            hash,
                            BatchEntry.INPUT,
                            List.of(NotJudged.early(input.name(), year, plan.asOf())),
                            1),
                    Map.of());
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
