package org.dudao.desk;

import java.time.LocalDate;
import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.annotated.MendedWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asked to be checked.
 *
 * @param submission the submitted data; null if only a summary was given
 * @param summary the work summary; null if none was given
 * @param earlier an earlier {@code assessment.json} to compare with; null if none was given
 * @param corrections that were made of the submission on the page, in all rounds; empty if it is as it was uploaded
 * @param asOf the as-of date
 * @param profile the id of a profile; empty for none
 * @param language of the documents
 * @param person who asked, who sees of the ledger what he may
 */
record CheckRequest(
        @Nullable GivenUpload submission,
        @Nullable GivenUpload summary,
        @Nullable GivenUpload earlier,
        List<MendedWorkbook.Change> corrections,
        LocalDate asOf,
        String profile,
        Language language,
        Person person) {
    CheckRequest {
        corrections = List.copyOf(corrections);
    }

    /** The names of what was given. */
    String title() {
        StringBuilder names = new StringBuilder();
        for (GivenUpload one : new GivenUpload[] {submission, summary}) {
            if (one != null) {
                names.append(names.isEmpty() ? "" : " + ").append(one.name());
            }
        }
        return names.toString();
    }
}
