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
import org.dudao.assessment.Assessment;
import org.dudao.narrative.Audit;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/** Judges what a visitor handed in, through the library door, and writes the documents into the folder of the check. */
final class CheckRun {
    private final Dudao program;
    private final Map<String, Dudao> underProfile = new ConcurrentHashMap<>();

    CheckRun(Dudao program) {
        this.program = program;
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
                Path tables = UploadedTables.unpack(given.path(), folder.resolve("tables"));
                Path source = tables == null ? given.path() : tables;
                reading = tables == null
                        ? under.read(given.name(), given.bytes(), request.asOf())
                        : under.read(tables, request.asOf());
                Submission submission = reading.submission();
                if (submission == null) {
                    files.problems(source, reading, sound(under, source, request.asOf()));
                } else {
                    assessment = under.assess(submission, request.asOf(), inputs(request))
                            .assessment();
                    files.judged(under, assessment, submission, source);
                }
            }
            return new CheckResult(reading, assessment, audit(under, request, reading, assessment, files), files.all());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Inputs inputs(CheckRequest request) throws IOException {
        GivenUpload earlier = request.earlier();
        return earlier == null ? Inputs.NONE : Inputs.baseline(earlier.name(), earlier.bytes());
    }

    /** What can be judged in spite of problems of form, to mark what is to be filled in besides. */
    private static @Nullable Assessment sound(Dudao under, Path source, LocalDate asOf) {
        Submission sound = under.sound(source, asOf);
        return sound == null || asOf.isBefore(sound.year().firstDay())
                ? null
                : under.assess(sound, asOf, Inputs.NONE).assessment();
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
