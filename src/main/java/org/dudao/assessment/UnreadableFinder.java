package org.dudao.assessment;

import java.util.regex.Pattern;
import org.dudao.roster.Roster;
import org.dudao.submission.Submission;
import org.dudao.submission.Unreadable;

/** Tells data that stand in the file, in a cell or sheet that could not be read, from data that were not reported. */
final class UnreadableFinder {
    private static final Pattern ROW = Pattern.compile("\\[[^]]*]");

    private final Unreadable leftOut;
    private final BlankFinder blanks;

    UnreadableFinder(Submission submission, Roster roster) {
        this.leftOut = submission.leftOut();
        this.blanks = new BlankFinder(roster, submission.places());
    }

    /** The verdict with the reason that its data could not be read; unchanged if that is not why it was not assessed. */
    Verdict mark(Verdict verdict) {
        return !leftOut.places().isEmpty()
                        && verdict.waitsForData()
                        && verdict.missing().stream().anyMatch(label -> isUnreadable(verdict.rowLabel(label)))
                ? verdict.unreadable()
                : verdict;
    }

    private boolean isUnreadable(String label) {
        return leftOut.places().containsKey(blanks.place(label))
                || leftOut.isLeftOut(ROW.matcher(label).replaceAll("[]"));
    }
}
