package org.dudao;

import java.nio.charset.StandardCharsets;
import org.dudao.assessment.Baseline;
import org.dudao.io.Sha256;
import org.dudao.submission.Submission;
import org.jspecify.annotations.Nullable;

/**
 * What an inspector gives beside a submission.
 *
 * @param baseline an earlier assessment of the same township and school year, by which repeated findings are marked; null for none
 */
public record Inputs(@Nullable Baseline baseline) {
    /** Nothing. */
    public static final Inputs NONE = new Inputs(null);

    /**
     * An earlier assessment.
     *
     * @param name of its file, which the new assessment names
     * @param assessment the bytes of an {@code assessment.json}
     * @throws UnreadableInput where they are none
     */
    public static Inputs baseline(String name, byte[] assessment) {
        Baseline baseline = Baseline.parse(name, Sha256.of(assessment), new String(assessment, StandardCharsets.UTF_8));
        if (baseline == null) {
            throw new UnreadableInput(name + " is not an assessment.json of Dudao.");
        }
        return new Inputs(baseline);
    }

    /** Refuses a baseline of another township or school year. */
    void mustMatch(Submission submission) {
        String is = submission.dataset().township().code() + "-" + submission.year();
        String was = baseline == null ? is : baseline.township() + "-" + baseline.schoolYear();
        if (!was.equals(is)) {
            throw new UnreadableInput("The baseline is an assessment of " + was + ", but the submission is of " + is
                    + ". Give one of the same township and school year.");
        }
    }
}
