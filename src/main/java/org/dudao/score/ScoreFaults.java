package org.dudao.score;

import org.dudao.facts.BilingualText;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/** What is wrong in the cells of a score sheet. */
final class ScoreFaults {
    private final String file;
    private final Problems problems;

    ScoreFaults(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /** A cell that cannot be read as what it should be. */
    void cell(ScoreRow row, ScoreColumn column, String zh, String en, String expectedZh, String expectedEn) {
        problems.add(
                "score-cell",
                file + " " + row.place(column),
                Texts.shown(row.text(column)),
                new BilingualText(zh, en),
                new BilingualText(expectedZh, expectedEn),
                new BilingualText("改正这一格，保存后再用。", "Correct the cell and save the file."));
    }

    /** A table that is missing or too short. */
    void table(String zh, String en, String expectedZh, String expectedEn) {
        problems.add(
                "score-table",
                file,
                "",
                new BilingualText(zh, en),
                new BilingualText(expectedZh, expectedEn),
                new BilingualText(
                        "用 dudao score template 重新生成，把所填的抄过去。",
                        "Make a new sheet by dudao score template and copy the entries."));
    }

    boolean isEmpty() {
        return problems.isEmpty();
    }
}
