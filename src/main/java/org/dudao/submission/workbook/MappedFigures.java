package org.dudao.submission.workbook;

import java.io.IOException;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** A sheet of the township's own figures that a map explains. */
interface MappedFigures {
    /** Its values, each with its place. */
    List<SingleRowSheet.Located> items(FormNames names, FormUnits units, Problems problems) throws IOException;

    /** Reports a path of a map that no field has. */
    static void unknown(Problems problems, String place, String path) {
        problems.add(
                "wrong-map",
                place,
                Texts.shown(path),
                new BilingualText("没有“" + Texts.shown(path) + "”这个数据项", "There is no field " + Texts.shown(path)),
                new BilingualText(
                        "dudao explain 列出的数据项，如 schools[].studentCount",
                        "a path of the dictionary, such as schools[].studentCount"),
                new BilingualText("改正对应表中的 to。", "Correct `to` in the map."));
    }
}
