package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.facts.County;
import org.dudao.roster.FieldPaths;
import org.dudao.submission.json.Note;

/** The totals of all schools in a county's document: no standard asks for them, and nothing may look as if it had. */
final class CountyTotals {
    private CountyTotals() {}

    /** A note for each total that is stated. */
    static List<Note> notes(County county) {
        return FieldPaths.totals().stream()
                .map(path -> "county." + path)
                .filter(path -> FieldPaths.ofCounty(path, county) != null)
                .map(path -> note(path, Findings.text(FieldPaths.ofCounty(path, county))))
                .toList();
    }

    private static Note note(String path, String value) {
        BilingualText heading = FieldPaths.heading(path);
        return new Note(
                "not-judged",
                new BilingualText(
                        "“" + heading.zh() + "”（" + value + "）已读取，未作判定，也未与各乡镇的数据比较",
                        "The " + heading.en() + " (" + value
                                + ") was read, but neither judged nor compared with the townships' figures"),
                "/" + path.replace('.', '/'),
                value);
    }
}
