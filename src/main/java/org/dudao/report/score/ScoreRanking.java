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
import org.dudao.report.TerminalWidth;
import org.dudao.report.data.FindingsCsv;
import org.dudao.report.sheet.SheetCell;
import org.dudao.report.sheet.TableSheet;
import org.dudao.score.Score;
import org.dudao.score.ScoreItem;
import org.dudao.score.ScoreSheet;

/**
 * The scores of a batch: the townships in order of what is certain, how the grades are distributed, and what loses most.
 *
 * <p>A place is an interval where points are open: a township may overtake those whose points reach into its own.
 */
public final class ScoreRanking {
    private static final int WIDTH = 80;
    private static final int SHOWN = 10;
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

    private List<Score> ranked() {
        return scores.stream().sorted(ScorePlaces.order()).toList();
    }

    /** {@code scores.csv}. */
    public byte[] csv() {
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(HEAD.stream().map(language::pick).toList());
        sheet.chapters().forEach(chapter -> head.add(chapter.title()));
        rows.add(head);
        ScorePlaces places = ScorePlaces.of(scores);
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

    private String name(Score score) {
        String name = score.township().name();
        return name == null ? "" : language.name(name);
    }

    private static String percent(BigDecimal share) {
        return share.movePointRight(2).setScale(2, java.math.RoundingMode.DOWN).toPlainString() + "%";
    }

    /** {@code scores.xlsx}: the ranking, the distribution of grades, and the items. */
    public byte[] workbook() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        ranking(workbook);
        grades(workbook);
        items(workbook);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }

    private void ranking(Workbook workbook) throws IOException {
        List<Double> widths = new ArrayList<>(List.of(9.0, 12.0, 18.0, 9.0, 9.0, 10.0, 9.0, 18.0, 10.0, 18.0));
        sheet.chapters().forEach(chapter -> widths.add(10.0));
        TableSheet table = new TableSheet(
                workbook,
                language.pick("排名", "Ranking"),
                language.pick("评分排名", "Ranking by points"),
                language.pick(
                        "按已得分占计入满分的比例排列。有待定分的，名次是一个范围。分数不能离开一票否决和核查结论单独使用。",
                        "By the share of the base that is certain. Where points are open, the place is a range. Points do not stand"
                                + " without the vetoes and the conclusion."),
                widths,
                language);
        List<String> head = new ArrayList<>(HEAD.stream().map(language::pick).toList());
        sheet.chapters().forEach(chapter -> head.add(chapter.title()));
        table.head(head);
        ScorePlaces places = ScorePlaces.of(scores);
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
            table.row(row);
        }
        table.finish();
    }

    private Map<String, Integer> byGrade() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        sheet.grades().forEach(grade -> counts.put(grade.name(), 0));
        scores.forEach(score ->
                counts.merge(score.grade() == null ? language.pick("待定", "open") : score.grade(), 1, Integer::sum));
        return counts;
    }

    private void grades(Workbook workbook) throws IOException {
        TableSheet table = new TableSheet(
                workbook,
                language.pick("等级分布", "Grades"),
                language.pick("等级分布", "Grades"),
                language.pick("等级未定的单列。", "Grades that hang on what is open stand apart."),
                List.of(20.0, 12.0),
                language);
        table.head(List.of(language.pick("等级", "Grade"), language.pick("乡镇数", "Townships")));
        byGrade().forEach((grade, count) -> table.row(List.of(SheetCell.word(grade), SheetCell.number(count))));
        table.finish();
    }

    private void items(Workbook workbook) throws IOException {
        TableSheet table = new TableSheet(
                workbook,
                language.pick("失分的项", "Items"),
                language.pick("失分的项", "Items that lose points"),
                language.pick("失分多的在前。", "Those first that lose most."),
                List.of(10.0, 44.0, 10.0, 12.0, 12.0, 14.0),
                language);
        table.head(List.of(
                language.pick("编号", "No."),
                language.pick("要点及要求", "Requirement"),
                language.pick("分值", "Points"),
                language.pick("失分乡镇", "Lose points"),
                language.pick("待定乡镇", "Open"),
                language.pick("失分合计", "Points lost")));
        losses().forEach(loss -> table.row(List.of(
                SheetCell.code(loss.item().id()),
                SheetCell.text(loss.item().title()),
                SheetCell.decimal(loss.item().points()),
                SheetCell.number(loss.losing()),
                SheetCell.number(loss.open()),
                SheetCell.decimal(loss.lost()))));
        table.finish();
    }

    /** What townships lose by an item. */
    private record ItemLoss(ScoreItem item, int losing, int open, BigDecimal lost) {
        ItemLoss plus(Score.Item one) {
            return new ItemLoss(
                    item,
                    losing + (one.lost().signum() > 0 ? 1 : 0),
                    open + (one.open().signum() > 0 ? 1 : 0),
                    lost.add(one.lost()));
        }
    }

    private List<ItemLoss> losses() {
        return losses.values().stream()
                .sorted(Comparator.comparing(ItemLoss::lost).reversed())
                .toList();
    }

    /** The first townships and the grades, for a terminal of 80 columns. */
    public String terminal() {
        StringBuilder text = new StringBuilder(language.pick(
                "评分排名（分数不能离开一票否决和结论单独使用）\n", "Ranking by points (they do not stand without vetoes and conclusion)\n"));
        ScorePlaces places = ScorePlaces.of(scores);
        ranked().stream().limit(SHOWN).forEach(score -> {
            String line = "  " + TerminalWidth.pad(places.place(score), 8)
                    + TerminalWidth.pad(
                            TerminalWidth.cut(
                                    name(score) + " " + score.township().code(), 24),
                            26)
                    + new ScoreText(score, language).points()
                    + language.pick("；否决 ", "; vetoes ") + score.broken().size()
                    + language.pick("；", "; ") + new ScoreText(score, language).conclusion();
            text.append(TerminalWidth.wrap(line, WIDTH, " ".repeat(10)).stripTrailing())
                    .append('\n');
        });
        List<String> grades = new ArrayList<>();
        byGrade().forEach((grade, count) -> grades.add(grade + " " + count));
        String line = language.pick("等级：", "Grades: ") + String.join(language.pick("、", ", "), grades);
        return text + TerminalWidth.wrap(line, WIDTH, "  ").stripTrailing() + "\n";
    }
}
