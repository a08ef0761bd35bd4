package org.dudao.report.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.score.Score;
import org.dudao.score.ScoreHistory;
import org.jspecify.annotations.Nullable;

/** The points of townships over the years as a workbook: a line for each round, each chapter, and each item. */
public final class HistoryTables {
    private static final int DECIMALS = 2;

    private final List<ScoreHistory> histories;
    private final Language language;

    /** The tables of some townships. */
    public HistoryTables(List<ScoreHistory> histories, Language language) {
        this.histories = histories;
        this.language = language;
    }

    /** The workbook, with equal bytes for equal scores. */
    public byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        rounds().write(workbook, language);
        chapters().write(workbook, language);
        items().write(workbook, language);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** A change in words, with its sign; an interval where points are open. */
    String change(ScoreHistory.@Nullable Change change) {
        if (change == null) {
            return "";
        } else if (change.isCertain()) {
            return signed(change.least());
        }
        return language.pick(
                signed(change.least()) + " 至 " + signed(change.most()),
                signed(change.least()) + " to " + signed(change.most()));
    }

    private static String signed(BigDecimal number) {
        BigDecimal rounded = number.setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : (rounded.signum() > 0 ? "+" : "") + rounded.toPlainString();
    }

    private WorkbookTable rounds() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (ScoreHistory history : histories) {
            for (int i = 0; i < history.rounds().size(); i++) {
                Score score = history.rounds().get(i);
                ScoreText text = new ScoreText(score, language);
                List<SheetCell> row = start(history, score);
                row.addAll(List.of(
                        SheetCell.text(
                                history.isByAnotherSheet(i)
                                        ? score.sheet().file() + language.pick("（与上次不同）", " (another one)")
                                        : score.sheet().file()),
                        SheetCell.decimal(score.points().got()),
                        SheetCell.decimal(score.points().open()),
                        SheetCell.decimal(score.points().max()),
                        SheetCell.rate(ScorePlaces.least(score)),
                        SheetCell.word(change(history.change(i))),
                        score.last() == null
                                ? SheetCell.text("")
                                : SheetCell.decimal(score.last().points()),
                        SheetCell.word(text.grade()),
                        SheetCell.number(score.broken().size()),
                        SheetCell.word(text.conclusion())));
                rows.add(row);
            }
        }
        return new WorkbookTable(
                language.pick("历次得分", "Points"),
                language.pick("历次得分", "Points over the years"),
                language.pick(
                        "得分率是已得分占计入满分的比例；变化以百分点计，有待定分的是一个范围。分数不能离开一票否决和核查结论单独使用。",
                        "The share is what is certain of the base; its change is in percentage points, from a least to a most where points are open."
                                + " Points do not stand without the vetoes and the conclusion."),
                columns(
                        column("评分表", "Sheet", 20),
                        column("已得", "Got", 8),
                        column("待定", "Open", 8),
                        column("计入满分", "Base", 9),
                        column("得分率", "Share", 9),
                        column("比上次", "Change", 14),
                        column("最终得分", "Final", 9),
                        column("等级", "Grade", 14),
                        column("一票否决不达标", "Vetoes broken", 9),
                        column("核查结论", "Conclusion", 12)),
                rows);
    }

    private WorkbookTable chapters() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (ScoreHistory history : histories) {
            for (Score score : history.rounds()) {
                for (Score.Chapter chapter : score.chapters()) {
                    List<SheetCell> row = start(history, score);
                    row.addAll(List.of(
                            SheetCell.text(chapter.title()),
                            SheetCell.decimal(chapter.got()),
                            SheetCell.decimal(chapter.open()),
                            SheetCell.decimal(chapter.max()),
                            chapter.floor() == null ? SheetCell.text("") : SheetCell.decimal(chapter.floor())));
                    rows.add(row);
                }
            }
        }
        return new WorkbookTable(
                language.pick("各章", "Chapters"),
                language.pick("各章历次得分", "Chapters over the years"),
                language.pick("最低分是评分表对该章的要求。", "The floor is what the sheet asks of a chapter."),
                columns(
                        column("章", "Chapter", 26),
                        column("已得", "Got", 9),
                        column("待定", "Open", 9),
                        column("计入满分", "Base", 10),
                        column("最低分", "Floor", 10)),
                rows);
    }

    private WorkbookTable items() {
        List<List<SheetCell>> rows = new ArrayList<>();
        for (ScoreHistory history : histories) {
            for (int i = 0; i < history.rounds().size(); i++) {
                Score score = history.rounds().get(i);
                for (Score.Item item : score.items()) {
                    List<SheetCell> row = start(history, score);
                    row.addAll(List.of(
                            SheetCell.code(item.id()),
                            SheetCell.text(item.title()),
                            SheetCell.decimal(item.got()),
                            SheetCell.decimal(item.open()),
                            SheetCell.decimal(item.max()),
                            SheetCell.word(change(history.change(i, item))),
                            SheetCell.text(language.pick(item.why()))));
                    rows.add(row);
                }
            }
        }
        return new WorkbookTable(
                language.pick("各项", "Items"),
                language.pick("各项历次得分", "Items over the years"),
                language.pick(
                        "与上次编号、名称、分值都相同的项才比较；变化以分计。",
                        "Items are compared if number, title and points are those of the last time; changes are in points."),
                columns(
                        column("编号", "No.", 8),
                        column("要点及要求", "Requirement", 34),
                        column("已得", "Got", 8),
                        column("待定", "Open", 8),
                        column("分值", "Points", 8),
                        column("比上次", "Change", 12),
                        column("得分依据", "Why", 50)),
                rows);
    }

    private List<SheetCell> start(ScoreHistory history, Score score) {
        String name = history.township().name();
        return new ArrayList<>(List.of(
                SheetCell.code(history.township().code()),
                SheetCell.text(name == null ? "" : language.name(name)),
                SheetCell.word(score.schoolYear()),
                SheetCell.day(score.asOf())));
    }

    private List<WorkbookTable.Column> columns(WorkbookTable.Column... more) {
        List<WorkbookTable.Column> all = new ArrayList<>(List.of(
                column("乡镇代码", "Township code", 11),
                column("乡镇", "Township", 16),
                column("学年", "School year", 11),
                column("检查日", "As of", 12)));
        all.addAll(List.of(more));
        return all;
    }

    private WorkbookTable.Column column(String zh, String en, double width) {
        return new WorkbookTable.Column(language.pick(zh, en), width);
    }
}
