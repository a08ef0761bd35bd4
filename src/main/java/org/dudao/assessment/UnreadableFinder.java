package org.dudao.assessment;

import java.util.Map;
import org.dudao.roster.Roster;
import org.dudao.submission.Submission;

/** Tells data that stand in the file, in a cell or sheet that could not be read, from data that were not reported. */
final class UnreadableFinder {
    private final Map<String, String> unreadable;
    private final BlankFinder blanks;

    UnreadableFinder(Submission submission, Roster roster) {
        this.unreadable = submission.unreadable();
        this.blanks = new BlankFinder(roster, submission.places());
    }

    /** The verdict with the reason that its data could not be read; unchanged if that is not why it was not assessed. */
    Verdict mark(Verdict verdict) {
        return !unreadable.isEmpty()
                        && verdict.waitsForData()
                        && verdict.missing().stream().anyMatch(label -> isUnreadable(verdict.rowLabel(label)))
                ? verdict.unreadable()
                : verdict;
    }

    private boolean isUnreadable(String label) {
        String place = blanks.place(label);
        return unreadable.containsKey(place) || (place.isEmpty() && unreadable.containsValue(""));
    }
}
