package org.dudao.score;

import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;
import org.dudao.submission.SubmittedWorkbook;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Problems;
import org.jspecify.annotations.Nullable;

/** Reads a score sheet: each fault with its cell. */
public final class ScoreSheetReader {
    private final String name;
    private final byte[] bytes;
    private final Catalogue catalogue;
    private final Problems problems = new Problems();

    private ScoreSheetReader(String name, byte[] bytes, Catalogue catalogue) {
        this.name = name;
        this.bytes = bytes;
        this.catalogue = catalogue;
    }

    /**
     * The result of reading a file.
     *
     * @param sheet null where there are problems
     * @param problems in the order of the file; at most {@link Problems#KEPT} of them
     * @param total the number of all problems
     */
    public record Read(@Nullable ScoreSheet sheet, List<InputProblem> problems, int total) {}

    /**
     * Reads a sheet.
     *
     * @param name of the file, which problems and scores state
     * @param catalogue the standards that its items may name
     */
    public static Read of(String name, byte[] bytes, Catalogue catalogue) throws IOException {
        return new ScoreSheetReader(name, bytes, catalogue).read();
    }

    private Read read() throws IOException {
        ScoreSheet sheet = null;
        try (XSSFWorkbook workbook = SubmittedWorkbook.open(name, bytes)) {
            sheet = sheet(workbook);
        } catch (SubmittedWorkbook.Unfit e) {
            problems.add(
                    "unreadable",
                    name,
                    "",
                    e.reason(),
                    new BilingualText("评分表（.xlsx）", "a score sheet (.xlsx)"),
                    new BilingualText(
                            "用 Excel 或 WPS 另存为普通的 .xlsx 文件。", "Save it as a plain .xlsx file in Excel or WPS."));
        }
        return new Read(problems.isEmpty() ? sheet : null, problems.kept(), problems.total());
    }

    private @Nullable ScoreSheet sheet(XSSFWorkbook workbook) {
        ScoreFaults faults = new ScoreFaults(name, problems);
        ScoreTables.Table items = ScoreTables.of(workbook, ScoreColumn.ITEM);
        ScoreTables.Table chapters = ScoreTables.of(workbook, ScoreColumn.FLOOR);
        ScoreTables.Table grades = ScoreTables.of(workbook, ScoreColumn.FROM);
        ScoreTables.Table bars = ScoreTables.of(workbook, ScoreColumn.BAR);
        if (items == null || chapters == null || grades == null || bars == null) {
            faults.table(
                    "这不是评分表，或者标识行被删去",
                    "It is no score sheet, or its hidden rows were deleted",
                    "评分表、章节、等级、否决四张表",
                    "the sheets of items, chapters, grades and bars");
            return null;
        }
        ItemRows rows = new ItemRows(catalogue, faults);
        List<ScoreItem> scored = rows.items(items.rows());
        FrameRows frame = new FrameRows(faults, new StandardRefs(catalogue));
        List<ScoreSheet.Grade> ordered = frame.grades(grades.rows());
        List<ScoreSheet.Chapter> all = frame.chapters(chapters.rows(), ordered);
        rows.mustHaveChapters(items.rows(), all);
        if (scored.isEmpty() && faults.isEmpty()) {
            faults.table("评分表里没有计分项", "The sheet has no items", "至少一项", "at least one item");
        }
        List<ScoreSheet.Bar> barring = frame.bars(bars.rows(), ordered);
        return faults.isEmpty() ? new ScoreSheet(name, Sha256.of(bytes), all, scored, ordered, barring) : null;
    }
}
