package org.dudao.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.Document;
import org.dudao.Dudao;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.History;
import org.dudao.facts.BilingualText;
import org.dudao.narrative.Audit;
import org.dudao.report.Language;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.report.annotated.ProblemWorkbook;
import org.dudao.report.audit.AuditFormat;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmittedWorkbook;
import org.jspecify.annotations.Nullable;

/** Writes the files of a check into its folder; their names are the program's own. */
final class ResultFiles {
    /** The folder within that of a check. */
    static final String FOLDER = "out";

    private static final BilingualText MARKED = new BilingualText("填报表，问题都已标出", "The form, with all problems marked");

    private final Path folder;
    private final Language language;
    private final List<ResultFile> files = new ArrayList<>();

    ResultFiles(Path folder, Language language) {
        this.folder = folder.resolve(FOLDER);
        this.language = language;
    }

    /** Those written so far. */
    List<ResultFile> all() {
        return List.copyOf(files);
    }

    /** The workbook as it was corrected on the page, to be handed in. */
    void corrected(byte[] bytes) throws IOException {
        put(
                "corrected.xlsx",
                new BilingualText("改正后的填报表（附更正清单）", "The corrected form, with the list of changes"),
                ResultFile.Group.CORRECTION,
                bytes);
    }

    /** The submitter's own workbook with its problems of form. */
    void problems(Path source, Reading reading, @Nullable Assessment sound) throws IOException {
        if (reading.problems().stream().noneMatch(one -> one.place().contains("!"))) {
            return;
        }
        try (XSSFWorkbook own = SubmittedWorkbook.openAny(source)) {
            byte[] bytes = ProblemWorkbook.of(own, reading.problems(), reading.total(), sound, language);
            put(AnnotatedWorkbook.FILE, MARKED, ResultFile.Group.CORRECTION, bytes);
        } catch (SubmittedWorkbook.Unfit e) {
            return; // the page lists all of them
        }
    }

    /** All documents of an assessment. */
    void judged(Dudao under, Assessment assessment, Submission submission, Path source) throws IOException {
        for (Map.Entry<Document, DocumentTitle> one : DocumentTitle.ALL.entrySet()) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            if (under.write(assessment, one.getKey(), language, bytes)) {
                put(one.getKey().file(), one.getValue().title(), one.getValue().group(), bytes.toByteArray());
            }
        }
        try (XSSFWorkbook own = SubmittedWorkbook.open(source, submission)) {
            if (own.getNumberOfSheets() > 0) { // JSON has no cells
                byte[] bytes = AnnotatedWorkbook.of(own, assessment, null, language);
                put(AnnotatedWorkbook.FILE, MARKED, ResultFile.Group.CORRECTION, bytes);
            }
        } catch (SubmittedWorkbook.Unfit e) {
            return; // the documents name every cell
        }
    }

    /** What the ledger knew before, with which the assessment can be made again; nothing if it knew nothing. */
    void history(byte @Nullable [] bytes) throws IOException {
        if (bytes != null) {
            put(
                    History.FILE,
                    new BilingualText(
                            "台账中的原有事项 JSON（重做这次核查用）", "What the ledger knew, in JSON, to make this check again"),
                    ResultFile.Group.DATA,
                    bytes);
        }
    }

    /** All documents of an audit. */
    void audited(Dudao under, Audit audit, byte[] summary, @Nullable Assessment assessment) throws IOException {
        for (Map.Entry<AuditFormat, byte[]> one :
                under.documents(audit, summary, assessment, language).entrySet()) {
            put(one.getKey().file(), DocumentTitle.of(one.getKey()), ResultFile.Group.AUDIT, one.getValue());
        }
    }

    private void put(String name, BilingualText title, ResultFile.Group group, byte[] bytes) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder); // not those above it: a check that was deleted stays so
        }
        Files.write(folder.resolve(name), bytes);
        files.add(new ResultFile(name, title, group, bytes.length));
    }
}
