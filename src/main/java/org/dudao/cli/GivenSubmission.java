package org.dudao.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.FileFault;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionContent;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.MappedFiles;
import org.jspecify.annotations.Nullable;

/**
 * A submission as it was given to a command.
 *
 * @param path the file or folder; of an office's own files the first
 * @param mapped an office's own files with their map; null for a submission in the form
 */
record GivenSubmission(Path path, @Nullable MappedFiles mapped) {
    /** A file or folder in the form. */
    static GivenSubmission of(Path path) {
        return new GivenSubmission(path, null);
    }

    /** As messages name it. */
    String shown() {
        return mapped == null ? path.toString() : mapped.name();
    }

    /** Reads it. */
    Reading read(SubmissionReader reader, LocalDate asOf) {
        return mapped == null ? reader.read(path, asOf) : reader.read(mapped, asOf);
    }

    /** What can be judged of it in spite of its problems; null if nothing can. */
    @Nullable
    Submission sound(SubmissionReader reader, LocalDate asOf) throws IOException {
        return FileFault.reading(path, () -> mapped == null ? reader.sound(path, asOf) : reader.sound(mapped, asOf));
    }

    /** Whether it has cells. */
    boolean isForm() throws IOException {
        return mapped != null || FileFault.reading(path, () -> FormFile.isForm(path));
    }

    /**
     * The workbook, to be closed by the caller.
     *
     * @throws SubmittedWorkbook.Unfit if it cannot be loaded as a whole
     */
    XSSFWorkbook workbook() throws IOException {
        return mapped == null ? SubmittedWorkbook.openAny(path) : SubmittedWorkbook.openAny(mapped);
    }

    /**
     * The workbook that a submission was read from, to be closed by the caller; an empty one for JSON.
     *
     * @throws SubmittedWorkbook.Unfit if it cannot be loaded as a whole, or has changed since
     */
    XSSFWorkbook workbook(Submission submission) throws IOException {
        return mapped == null ? SubmittedWorkbook.open(path, submission) : SubmittedWorkbook.open(mapped, submission);
    }

    /** Its JSON text, if it has no problems. */
    String json(FormConverter converter) throws IOException {
        return FileFault.reading(path, () -> mapped == null ? converter.toJson(path) : converter.toJson(mapped));
    }

    /** Its bytes, to be archived. */
    SubmissionContent content() throws IOException {
        return FileFault.reading(
                path, () -> mapped == null ? SubmissionContent.of(path) : SubmissionContent.of(mapped));
    }
}
