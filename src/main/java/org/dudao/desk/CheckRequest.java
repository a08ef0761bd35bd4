package org.dudao.desk;

import java.time.LocalDate;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a visitor asked to be checked.
 *
 * @param submission the submitted data; null if only a summary was given
 * @param summary the work summary; null if none was given
 * @param earlier an earlier {@code assessment.json} to compare with; null if none was given
 * @param asOf the as-of date
 * @param profile the id of a profile; empty for none
 * @param language of the documents
 */
record CheckRequest(
        @Nullable GivenUpload submission,
        @Nullable GivenUpload summary,
        @Nullable GivenUpload earlier,
        LocalDate asOf,
        String profile,
        Language language) {
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
