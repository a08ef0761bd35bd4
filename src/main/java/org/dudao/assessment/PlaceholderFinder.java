package org.dudao.assessment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.roster.Cell;
import org.dudao.roster.FieldPaths;
import org.dudao.roster.Roster;
import org.dudao.submission.Submission;
import org.dudao.submission.json.SourceLocations;

/** Finds placeholders among a verdict's missing data, so that it states what was written and where. */
final class PlaceholderFinder {
    private final Map<String, String> placeholders;
    private final Set<String> paths = new TreeSet<>(Order.TEXT);
    private final SourceLocations places;
    private final Roster roster;

    PlaceholderFinder(Submission submission, Roster roster) {
        this.placeholders = submission.placeholders();
        this.places = submission.places();
        this.roster = roster;
        placeholders.keySet().forEach(address -> paths.add(FieldPaths.ofAddress(address)));
    }

    /** The verdict of a pair with the placeholders that block it; unchanged if there are none. */
    Verdict mark(JudgedPair one, Verdict verdict) {
        if (paths.isEmpty() || verdict.missing().isEmpty()) {
            return verdict; // the usual case
        }
        List<Evidence> held = new ArrayList<>();
        for (String path : paths) {
            for (Cell cell : FieldPaths.cells(path, one.pair().row(), roster)) {
                String text = placeholders.get(cell.address());
                String ofRow = path.replace("[]", "[" + cell.rowCode() + "]");
                boolean isMissing = verdict.missing().contains(cell.label())
                        || verdict.missing().contains(ofRow);
                if (text != null && isMissing) {
                    held.add(new Evidence(places.locate(cell.address()), path, text));
                }
            }
        }
        return held.isEmpty() ? verdict : verdict.held(held);
    }
}
