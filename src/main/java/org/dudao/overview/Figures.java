package org.dudao.overview;

import org.dudao.assessment.Assessment;
import org.dudao.submission.Submission;

/**
 * What is compared between townships and years, to choose where to look on site.
 *
 * @param schools how many there are; null where none were reported
 */
public record Figures(Integer schools) {
    /** The figures of a submission. */
    static Figures of(Submission submission, Assessment assessment) {
        return new Figures(
                submission.dataset().schools() == null
                        ? null
                        : submission.dataset().schools().size());
    }
}
