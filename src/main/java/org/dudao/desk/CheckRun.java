package org.dudao.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.dudao.Dudao;
import org.dudao.Inputs;
import org.dudao.UnreadableInput;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Baseline;
import org.dudao.facts.BilingualText;
import org.dudao.io.FileRefused;
import org.dudao.narrative.Audit;
import org.dudao.narrative.SummaryFile;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Judges what a visitor handed in, through the library door, and writes the documents into the folder of the check. */
final class CheckRun {
    private final Dudao program;
    private final Keeping keeping;
    private final Map<String, Dudao> underProfile = new ConcurrentHashMap<>();

    CheckRun(Dudao program, Keeping keeping) {
        this.program = program;
        this.keeping = keeping;
    }

    /**
     * Makes a check.
     *
     * @param folder with the uploads; gets the documents
     */
    CheckResult judge(CheckRequest request, Path folder) {
        try {
            Dudao under = request.profile().isEmpty()
                    ? program
                    : underProfile.computeIfAbsent(request.profile(), id -> program.withProfiles(List.of(id)));
            ResultFiles files = new ResultFiles(folder, request.language());
            Reading reading = null;
            Assessment assessment = null;
            GivenUpload given = request.submission();
            if (given != null) {
                Path tables = UploadedTables.unpack(given.path(), folder.resolve(UploadedTables.FOLDER));
                Path source = tables == null ? given.path() : tables;
                reading = under.read(source, request.asOf());
                if (!request.corrections().isEmpty()) {
                    files.corrected(given.bytes());
                }
                Submission submission = reading.submission();
                if (submission == null) {
                    files.problems(source, reading, sound(under, source, request.asOf()));
                } else {
                    mustHaveBegun(submission, request);
                    byte[] history = request.earlier() == null ? keeping.history(submission, request.person()) : null;
                    Inputs inputs = history == null ? earlier(request, submission) : Inputs.history(history);
                    assessment =
                            under.assess(submission, request.asOf(), inputs).assessment();
                    files.judged(under, assessment, submission, source);
                    files.history(history);
                }
            }
            BilingualText fault = summaryFault(request.summary());
            Audit audit = fault == null ? audit(under, request, reading, assessment, files) : null;
            return new CheckResult(reading, assessment, audit, fault, files.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A date that does not fit is told in a clerk's words. */
    private static void mustHaveBegun(Submission submission, CheckRequest request) {
        if (request.asOf().isBefore(submission.year().firstDay())) {
            throw Refusal.early(submission.year().toString(), request.asOf().toString());
        }
    }

    /** The earlier result that was given; one that does not fit is told in a clerk's words. */
    private static Inputs earlier(CheckRequest request, Submission submission) throws IOException {
        GivenUpload earlier = request.earlier();
        if (earlier == null) {
            return Inputs.NONE;
        }
        Inputs inputs = baseline(earlier);
        Baseline baseline = inputs.baseline();
        String is = submission.dataset().township().code() + "-" + submission.year();
        String was = baseline == null ? is : baseline.township() + "-" + baseline.schoolYear();
        if (!was.equals(is)) {
            throw Refusal.otherTownship(was, is);
        }
        return inputs;
    }

    private static Inputs baseline(GivenUpload earlier) throws IOException {
        try {
            return Inputs.baseline(earlier.name(), earlier.bytes());
        } catch (UnreadableInput e) {
            throw Refusal.noEarlierResult(earlier.name());
        }
    }

    /** What can be judged in spite of problems of form, to mark what is to be filled in besides. */
    private static @Nullable Assessment sound(Dudao under, Path source, LocalDate asOf) {
        Submission sound = under.sound(source, asOf);
        return sound == null || asOf.isBefore(sound.year().firstDay())
                ? null
                : under.assess(sound, asOf, Inputs.NONE).assessment();
    }

    /** Why a summary cannot be read; null if it can, or none was given. */
    private static @Nullable BilingualText summaryFault(@Nullable GivenUpload summary) throws IOException {
        if (summary == null) {
            return null;
        }
        try {
            SummaryFile.read(summary.name(), summary.bytes());
            return null;
        } catch (FileRefused e) {
            return new BilingualText(e.zh(), e.en());
        }
    }

    private static @Nullable Audit audit(
            Dudao under,
            CheckRequest request,
            @Nullable Reading reading,
            @Nullable Assessment assessment,
            ResultFiles files)
            throws IOException {
        GivenUpload summary = request.summary();
        if (summary == null) {
            return null;
        }
        byte[] bytes = summary.bytes();
        Submission submission = reading == null ? null : reading.submission();
        Audit audit = under.audit(summary.name(), bytes, submission, request.asOf());
        files.audited(under, audit, bytes, assessment);
        return audit;
    }
}
