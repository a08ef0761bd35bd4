package org.dudao.report.score;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dudao.facts.BilingualText;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.Language;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.report.statistics.SummaryPart;
import org.dudao.score.Score;
import org.dudao.score.ScoreItem;
import org.dudao.score.ScoreSheet;

/**
 * The scores of a batch: the townships in order of what is certain, how the grades are distributed, and what loses most.
 *
 * <p>A place is an interval where points are open: a township may overtake those whose points reach into its own.
 */
public final class ScoreRanking {
    private static final double CHAPTER = 10;
    private static final List<BilingualText> HEAD = List.of(
            text("名次", "Place"),
            text("乡镇代码", "Township code"),
            text("乡镇", "Township"),
            text("已得", "Got"),
            text("待定", "Open"),
            text("计入满分", "Base"),
            text("得分率", "Share"),
            text("等级", "Grade"),
            text("一票否决不达标", "Vetoes broken"),
            text("核查结论", "Conclusion"));
    private static final List<Double> WIDTHS = List.of(9.0, 12.0, 18.0, 9.0, 9.0, 10.0, 9.0, 18.0, 10.0, 18.0);

    private final ScoreSheet sheet;
    private final Language language;
    private final Map<String, ItemLoss> losses = new LinkedHashMap<>();
    private final List<Score> scores = new ArrayList<>();

    /** A ranking of no township yet. */
    public ScoreRanking(ScoreSheet sheet, Language language) {
        this.sheet = sheet;
        this.language = language;
        sheet.items().forEach(item -> losses.put(item.id(), new ItemLoss(item, 0, 0, BigDecimal.ZERO)));
    }

    /** Adds a township. Of its items only the sums are kept: a batch has many townships. */
    public void add(Score score) {
        score.items().forEach(item -> losses.computeIfPresent(item.id(), (id, loss) -> loss.plus(item)));
        scores.add(score.withoutItems());
    }

    private static BilingualText text(String zh, String en) {
        return new BilingualText(zh, en);
    }

    /** The townships in order of what is certain. */
    List<Score> ranked() {
        return scores.stream().sorted(ScorePlaces.order()).toList();
    }

    ScorePlaces places() {
        return ScorePlaces.of(scores);
    }

    /** {@code scores.csv}. */
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(HEAD.stream().map(language::pick).toList());
        sheet.chapters().forEach(chapter -> head.add(chapter.title()));
        rows.add(head);
        ScorePlaces places = places();
        for (Score score : ranked()) {
            List<String> row = new ArrayList<>(List.of(
                    places.place(score),
                    score.township().code(),
                    name(score),
                    score.points().got().toPlainString(),
                    score.points().open().toPlainString(),
                    score.points().max().toPlainString(),
                    percent(ScorePlaces.least(score)),
                    new ScoreText(score, language).grade(),
                    score.broken().size() + "",
                    new ScoreText(score, language).conclusion()));
            score.chapters().forEach(chapter -> row.add(chapter.got().toPlainString()));
            rows.add(row);
        }
        return ("\uFEFF" + FindingsCsv.text(rows)).getBytes(StandardCharsets.UTF_8);
    }

    /** A township's name; empty if it gave none. */
    String name(Score score) {
        String name = score.township().name();
        return name == null ? "" : language.name(name);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, java.math.RoundingMode.DOWN).toPlainString() + "%";
    }

    /** {@code scores.xlsx}: the tables, each in a sheet. */
    public byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        for (WorkbookTable table : tables()) {
            table.write(workbook, language);
        }
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    /** What the documents over all townships state. */
    public SummaryPart stated() {
        return new SummaryPart(
                "score",
                language.pick("评分情况", "Points"),
                new RankingText(this, language).sentences(),
                tables(),
                language.pick("评分的数字取自 scores/scores.xlsx。", " Points are taken from scores/scores.xlsx."));
    }

    private List<WorkbookTable> tables() {
        return List.of(ranking(), grades(), items());
    }

    private WorkbookTable ranking() {
        List<WorkbookTable.Column> columns = new ArrayList<>();
        for (int i = 0; i < HEAD.size(); i++) {
            columns.add(new WorkbookTable.Column(language.pick(HEAD.get(i)), WIDTHS.get(i)));
        }
        sheet.chapters().forEach(chapter -> columns.add(new WorkbookTable.Column(chapter.title(), CHAPTER)));
        ScorePlaces places = places();
        List<List<SheetCell>> rows = new ArrayList<>();
        for (Score score : ranked()) {
            List<SheetCell> row = new ArrayList<>(List.of(
                    SheetCell.word(places.place(score)),
                    SheetCell.code(score.township().code()),
                    SheetCell.text(name(score)),
                    SheetCell.decimal(score.points().got()),
                    SheetCell.decimal(score.points().open()),
                    SheetCell.decimal(score.points().max()),
                    SheetCell.rate(ScorePlaces.least(score)),
                    SheetCell.word(new ScoreText(score, language).grade()),
                    SheetCell.number(score.broken().size()),
                    SheetCell.word(new ScoreText(score, language).conclusion())));
            score.chapters().forEach(chapter -> row.add(SheetCell.decimal(chapter.got())));
            rows.add(row);
        }
        return new WorkbookTable(
                language.pick("排名", "Ranking"),
                language.pick("评分排名", "Ranking by points"),
                language.pick(
                        "按已得分占计入满分的比例排列。有待定分的，名次是一个范围。分数不能离开一票否决和核查结论单独使用。",
                        "By the share of the base that is certain. Where points are open, the place is a range. Points do not stand"
                                + " without the vetoes and the conclusion."),
                columns,
                rows);
    }

    /** How many townships have each grade of the sheet, and how many none yet. */
    Map<String, Integer> byGrade() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.grades().forEach(grade -> counts.put(grade.name(), 0));
        scores.forEach(score ->
                counts.merge(score.grade() == null ? language.pick("待定", "open") : score.grade(), 1, Integer::sum));
        return counts;
    }

    private WorkbookTable grades() {
        return new WorkbookTable(
                language.pick("等级分布", "Grades"),
                language.pick("等级分布", "Grades"),
                language.pick("等级未定的单列。", "Grades that hang on what is open stand apart."),
                List.of(
                        new WorkbookTable.Column(language.pick("等级", "Grade"), 20),
                        new WorkbookTable.Column(language.pick("乡镇数", "Townships"), 12)),
                byGrade().entrySet().stream()
                        .map(one -> List.of(SheetCell.word(one.getKey()), SheetCell.number(one.getValue())))
                        .toList());
    }

    private WorkbookTable items() {
        return new WorkbookTable(
                language.pick("失分的项", "Items"),
                language.pick("失分的项", "Items that lose points"),
                language.pick("失分多的在前。", "Those first that lose most."),
                List.of(
                        new WorkbookTable.Column(language.pick("编号", "No."), 10),
                        new WorkbookTable.Column(language.pick("要点及要求", "Requirement"), 44),
                        new WorkbookTable.Column(language.pick("分值", "Points"), 10),
                        new WorkbookTable.Column(language.pick("失分乡镇", "Lose points"), 12),
                        new WorkbookTable.Column(language.pick("待定乡镇", "Open"), 12),
                        new WorkbookTable.Column(language.pick("失分合计", "Points lost"), 14)),
                losses().stream()
                        .map(loss -> List.of(
                                SheetCell.code(loss.item().id()),
                                SheetCell.text(loss.item().title()),
                                SheetCell.decimal(loss.item().points()),
                                SheetCell.number(loss.losing()),
                                SheetCell.number(loss.open()),
                                SheetCell.decimal(loss.lost())))
                        .toList());
    }

    /** What townships lose by an item. */
    record ItemLoss(ScoreItem item, int losing, int open, BigDecimal lost) {
        ItemLoss plus(Score.Item one) {
            return new ItemLoss(
                    item,
                    losing + (one.lost().signum() > 0 ? 1 : 0),
                    open + (one.open().signum() > 0 ? 1 : 0),
                    lost.add(one.lost()));
        }
    }

    /** The items, those first that lose most. */
    List<ItemLoss> losses() {
        return losses.values().stream()
                .sorted(Comparator.comparing(ItemLoss::lost).reversed())
                .toList();
    }
}
