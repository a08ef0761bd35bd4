package org.dudao.batch;

import java.util.List;
import org.dudao.assessment.Assessment;

/** How what is found is put into bytes, and what it means for the exit code. Called on several threads at once. */
public interface Writing {
    /** Whether whole assessments are wanted, and not the findings alone. */
    boolean whole();

    /** The assessment on one line, with its line feed. */
    byte[] assessment(Assessment assessment);

    /** The findings as rows of a table. */
    byte[] findings(Assessment assessment);

    /** The heading of that table. */
    byte[] head();

    /** What could not be judged, as a whole table. */
    byte[] unreadable(List<Entry> entries);

    /** The exit code of one assessment by itself. */
    int code(Assessment assessment);
}
