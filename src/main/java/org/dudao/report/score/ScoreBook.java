package org.dudao.report.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.score.ScoreColumn;
import org.dudao.score.ScoreResult;
import org.dudao.score.ScoreWay;

/** Writes a score sheet as a workbook: what is to be edited is in light yellow, what the program fills is grey. */
public final class ScoreBook {
    private static final String WORDS = "dudao";
    private static final String GREY = "FFF2F2F2";
    private static final String OPEN = "FFFFFDE7";
    private static final int ROOM = 200;
    private static final int LAST = 5000;

    /**
     * The rows of a sheet.
     *
     * @param chapters with the columns of chapters
     * @param items with the columns of items
     * @param grades the best first
     * @param bars what bars grades
     */
    public record Draft(
            List<Map<ScoreColumn, String>> chapters,
            List<Map<ScoreColumn, String>> items,
            List<Map<ScoreColumn, String>> grades,
            List<Map<ScoreColumn, String>> bars) {}

    private static final List<ScoreColumn> CHAPTERS = List.of(
            ScoreColumn.CHAPTER,
            ScoreColumn.CHAPTER_TITLE,
            ScoreColumn.FLOOR,
            ScoreColumn.BARRED,
            ScoreColumn.POINTS,
            ScoreColumn.GOT,
            ScoreColumn.OPEN,
            ScoreColumn.BASE);

    private final Draft draft;
    private final Language language;
    private final String items;

    private ScoreBook(Draft draft, Language language) {
        this.draft = draft;
        this.language = language;
        this.items = language.pick("评分表", "Items");
    }

    /**
     * Writes a sheet.
     *
     * @return its bytes; identical in every run
     */
    public static byte[] of(Draft draft, Language language) throws IOException {
        return new ScoreBook(draft, language).write();
    }

    private byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        items(workbook);
        chapters(workbook);
        table(
                workbook,
                language.pick("等级", "Grades"),
                language.pick(
                        "最低分是全表总分中的分数；有不计入的项时，按比例折算。最低的等级填 0。",
                        "The least points of the whole sheet; they shrink in proportion where items leave the base. 0 for the"
                                + " lowest grade."),
                List.of(ScoreColumn.GRADE, ScoreColumn.FROM),
                draft.grades());
        table(
                workbook,
                language.pick("否决", "Bars"),
                language.pick(
                        "“一票否决”是全部一票否决项；另可写标准编号。有不达标的，不得评为所写等级及以上。",
                        "一票否决 means all vetoes; ids of standards may be added. Where one is broken, the grade named is barred"
                                + " with all better ones."),
                List.of(ScoreColumn.BAR, ScoreColumn.BARRED),
                draft.bars());
        results(workbook);
        ScoreGuide.write(workbook, language);
        words(workbook);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void items(Workbook workbook) throws IOException {
        TableSheet sheet = sheet(
                workbook,
                items,
                language.pick(
                        "分值、计分办法由本局自定：改浅黄色的格子，删去不要的行，一项可写几个标准编号。灰色各列由程序填写。",
                        "Points and ways are the bureau's: edit the cells in light yellow, delete rows, and name several standards"
                                + " in one. The program fills the grey columns."),
                ScoreColumn.ITEMS);
        draft.items()
                .forEach(item -> sheet.row(ScoreColumn.ITEMS.stream()
                        .map(column -> cell(column, item.getOrDefault(column, "")))
                        .toList()));
        offer(sheet, ScoreColumn.WAY, 0, ScoreWay.values().length);
        offer(sheet, ScoreColumn.OUT, 1, 2);
        sheet.finish();
    }

    private static SheetCell cell(ScoreColumn column, String text) {
        SheetCell cell =
                switch (column) {
                    case POINTS, SELF, CHECKED_1, CHECKED_2, CHECKED_3, FINAL, FROM -> number(text);
                    case TITLE, CHAPTER_TITLE, REASON -> SheetCell.text(text);
                    case WHY -> new SheetCell(null, null, null, false, false);
                    case GOT, OPEN, BASE -> number("");
                    default -> text.isEmpty() ? SheetCell.blank() : SheetCell.code(text);
                };
        return ScoreColumn.COMPUTED.contains(column) ? cell.filled(GREY) : column.isTyped() ? cell : cell.filled(OPEN);
    }

    private static SheetCell number(String text) {
        return text.isEmpty() || text.matches("\\d+(\\.\\d+)?")
                ? SheetCell.decimal(text.isEmpty() ? null : new BigDecimal(text))
                : SheetCell.word(text);
    }

    private void table(
            Workbook workbook, String name, String note, List<ScoreColumn> columns, List<Map<ScoreColumn, String>> rows)
            throws IOException {
        TableSheet sheet = sheet(workbook, name, note, columns);
        rows.forEach(row -> sheet.row(columns.stream()
                .map(column -> cell(column, row.getOrDefault(column, "")))
                .toList()));
        sheet.finish();
    }

    private void chapters(Workbook workbook) throws IOException {
        TableSheet sheet = sheet(
                workbook,
                language.pick("章节", "Chapters"),
                language.pick(
                        "最低得分率如 90%，没有要求的留空；达不到的不得评为所写等级及以上，不写等级的只能评为最低等级。",
                        "A floor such as 90 %, or empty; where it is not reached the grade named is barred with all better ones, or"
                                + " all but the lowest if none is named."),
                CHAPTERS);
        for (Map<ScoreColumn, String> chapter : draft.chapters()) {
            String own = "A" + sheet.nextRow();
            sheet.row(CHAPTERS.stream()
                    .map(column -> switch (column) {
                        case POINTS, GOT, OPEN, BASE ->
                            SheetCell.formula(sumIf(own, column)).filled(GREY);
                        default -> cell(column, chapter.getOrDefault(column, ""));
                    })
                    .toList());
        }
        sheet.finish();
    }

    private static void offer(TableSheet sheet, ScoreColumn column, int list, int words) {
        String letter = "$" + org.dudao.submission.workbook.Workbook.letters(list) + "$";
        sheet.offer(ScoreColumn.ITEMS.indexOf(column), ROOM, WORDS + "!" + letter + "1:" + letter + words);
    }

    private String sumIf(String chapter, ScoreColumn column) {
        return "SUMIF(" + range(ScoreColumn.CHAPTER) + "," + chapter + "," + range(column) + ")";
    }

    private String range(ScoreColumn column) {
        String letters = org.dudao.submission.workbook.Workbook.letters(ScoreColumn.ITEMS.indexOf(column));
        return items + "!$" + letters + "$1:$" + letters + "$" + LAST;
    }

    private void results(Workbook workbook) throws IOException {
        TableSheet sheet = new TableSheet(
                workbook,
                language.pick("结果", "Result"),
                language.pick("结果", "Result"),
                language.pick("分数不能离开一票否决和核查结论单独使用。", "Points do not stand without the vetoes and the conclusion."),
                List.of(18.0, 60.0, 20.0),
                language);
        sheet.head(List.of(language.pick("项目", "Line"), language.pick("结果", "Result"), language.pick("标识", "Key")));
        for (ScoreResult line : ScoreResult.values()) {
            sheet.row(List.of(
                    SheetCell.text(language.pick(line.label())).filled(GREY),
                    line.isFormula()
                            ? SheetCell.formula("SUM(" + range(column(line)) + ")")
                                    .filled(GREY)
                            : SheetCell.text("").filled(GREY),
                    SheetCell.code(line.key()).filled(GREY)));
        }
        sheet.hide(2);
        sheet.finish();
    }

    private static ScoreColumn column(ScoreResult line) {
        return switch (line) {
            case GOT -> ScoreColumn.GOT;
            case OPEN -> ScoreColumn.OPEN;
            case BASE -> ScoreColumn.BASE;
            case SELF -> ScoreColumn.SELF;
            case FINAL -> ScoreColumn.FINAL;
            default -> ScoreColumn.POINTS;
        };
    }

    private TableSheet sheet(Workbook workbook, String name, String note, List<ScoreColumn> columns) {
        TableSheet sheet = new TableSheet(
                workbook,
                name,
                name,
                note,
                columns.stream().map(ScoreColumn::width).toList(),
                language);
        sheet.keys(columns.stream().map(ScoreColumn::key).toList());
        sheet.head(columns.stream().map(one -> language.pick(one.heading())).toList());
        return sheet;
    }

    /** The words of the drop-down lists, one column each. */
    private void words(Workbook workbook) throws IOException {
        Worksheet sheet = workbook.newWorksheet(WORDS);
        List<String> ways = Stream.of(ScoreWay.values())
                .map(one -> language.pick(one.zh(), one.en()))
                .toList();
        List<String> outs = List.of(language.pick("不计入", "out"), language.pick("给满分", "full"));
        for (int i = 0; i < ways.size(); i++) {
            sheet.value(i, 0, ways.get(i));
        }
        for (int i = 0; i < outs.size(); i++) {
            sheet.value(i, 1, outs.get(i));
        }
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        sheet.finish();
    }
}
