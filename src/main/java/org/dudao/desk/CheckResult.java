package org.dudao.desk;

import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;
import org.dudao.narrative.Audit;
import org.dudao.report.annotated.AnnotatedWorkbook;
import org.dudao.submission.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What came of a check.
 *
 * @param reading of the submission, with its problems of form; null if none was given
 * @param assessment null if there is no submission, or it has problems of form
 * @param audit of the summary; null if none was given
 * @param summaryFault why the summary could not be read; null if it could, or none was given
 * @param files that can be downloaded, in order
 */
record CheckResult(
        @Nullable Reading reading,
        @Nullable Assessment assessment,
        @Nullable Audit audit,
        @Nullable BilingualText summaryFault,
        List<ResultFile> files) {
    CheckResult {
        files = List.copyOf(files);
    }

    /** Whether the submission has problems of form. */
    boolean hasProblems() {
        return reading != null && reading.submission() == null;
    }

    /** Whether the submitter's own workbook could be marked, and so can be corrected. */
    boolean isMarked() {
        return files.stream().anyMatch(one -> one.name().equals(AnnotatedWorkbook.FILE));
    }
}
