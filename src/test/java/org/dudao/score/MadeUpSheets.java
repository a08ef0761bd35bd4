package org.dudao.score;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.report.Language;
import org.dudao.report.score.ScoreBook;

/** Three made-up score sheets in the structures of real ones: a township's 100 points, a self-assessment of 600, and a county's rank by points. */
public final class MadeUpSheets {
    private static final List<ScoreColumn> ITEM = List.of(
            ScoreColumn.CHAPTER,
            ScoreColumn.ITEM,
            ScoreColumn.TITLE,
            ScoreColumn.WAY,
            ScoreColumn.POINTS,
            ScoreColumn.STANDARDS,
            ScoreColumn.RULE,
            ScoreColumn.OUT);
    private static final List<ScoreColumn> CHAPTER =
            List.of(ScoreColumn.CHAPTER, ScoreColumn.CHAPTER_TITLE, ScoreColumn.FLOOR, ScoreColumn.BARRED);

    private MadeUpSheets() {}

    /** 100 points with floors, and vetoes that bar a grade. */
    public static byte[] hundred() throws IOException {
        return ScoreBook.of(hundredDraft(), Language.ZH_CN);
    }

    /** The rows of the sheet of 100 points. */
    public static ScoreBook.Draft hundredDraft() {
        return draft("""
                A|普及程度|90%|良好
                B|校园安全|90%|良好
                C|办学条件|60%|优秀
                D|管理和整改||
                """, """
                A|A1|适龄儿童入学|分段计分|15|enrolment.primary-net-rate、enrolment.junior-rate|≥100%:15；≥99%:12；≥98%:8；≥95%:4|
                A|A2|控制初中辍学|逐级扣分|15|dropout.junior-rate|每超0.1%扣2分|
                A|A3|控制小学辍学|全有或全无|10|dropout.primary-rate||给满分
                B|B1|没有D级校舍|逐级扣分|15|building.no-d-grade|每处扣5分，扣完为止|
                B|B2|安全演练|全有或全无|10|safety.drill-school-monthly、safety.drill-kindergarten-quarterly|||
                B|B3|保安员和一键报警|全有或全无|5|safety.guard-number、safety.alarm-cctv||
                C|C1|食品安全|逐级扣分|10|food.*|每处扣0.5分|
                C|C2|校车|全有或全无|5|bus.illegal-vehicle||不计入
                D|D1|上次问题的整改|按整改情况|10|||
                D|D2|现场评定|人工评定|5|||
                """, """
                优秀|90
                良好|80
                合格|60
                不合格|0
                """, "一票否决|合格\n");
    }

    /** 600 points in chapters, each of which must reach 90 % before a township may apply. */
    public static byte[] sixHundred() throws IOException {
        return ScoreBook.of(draft("""
                        1|学前教育|90%|可以申报
                        2|义务教育|90%|可以申报
                        3|教师队伍|90%|可以申报
                        4|安全管理|90%|可以申报
                        5|经费保障|90%|可以申报
                        """, """
                        1|1.1|学前教育各项要求|逐级扣分|100|preschool.*|每处扣10分|
                        2|2.1|入学各项要求|逐级扣分|80|enrolment.*|每处扣20分|
                        2|2.2|控辍保学|逐级扣分|80|dropout.*|每处扣20分|
                        3|3.1|教师队伍各项要求|逐级扣分|120|staff.*|每处扣8分|
                        4|4.1|校园安全|逐级扣分|60|safety.*|每处扣5分|
                        4|4.2|消防安全|逐级扣分|60|fire.*|每处扣5分|
                        5|5.1|经费各项要求|逐级扣分|100|finance.*|每处扣10分|给满分
                        """, """
                        可以申报|520
                        不得申报|0
                        """, "一票否决|可以申报\n"), Language.ZH_CN);
    }

    /** A county's rank by points, which needs the other townships. */
    public static byte[] ranked() throws IOException {
        return ScoreBook.of(draft("""
                        一|乡镇教育工作||
                        """, """
                        一|1|初中辍学率名次|按名次|10|dropout.junior-rate|1-2:10；3-4:8；5-6:6；7-:4|
                        一|2|小学入学率名次|按名次|10|enrolment.primary-net-rate|1-2:10；3-4:8；5-:6|
                        一|3|没有D级校舍|全有或全无|10|building.no-d-grade||
                        """, """
                        先进|25
                        达标|15
                        未达标|0
                        """, "一票否决|达标\n"), Language.ZH_CN);
    }

    /** Rows from lines whose cells are divided by bars. */
    public static ScoreBook.Draft draft(String chapters, String items, String grades, String bars) {
        return new ScoreBook.Draft(
                rows(CHAPTER, chapters),
                rows(ITEM, items),
                rows(List.of(ScoreColumn.GRADE, ScoreColumn.FROM), grades),
                rows(List.of(ScoreColumn.BAR, ScoreColumn.BARRED), bars));
    }

    /** A sheet with one item. */
    static ScoreBook.Draft one(String item) {
        return draft("A|甲||\n", item + "\n", "好|60\n差|0\n", "一票否决|好\n");
    }

    private static List<Map<ScoreColumn, String>> rows(List<ScoreColumn> columns, String lines) {
        List<Map<ScoreColumn, String>> rows = new ArrayList<>();
        for (String line : lines.lines().toList()) {
            String[] cells = line.split("\\|", -1);
            Map<ScoreColumn, String> row = new EnumMap<>(ScoreColumn.class);
            for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
                row.put(columns.get(i), cells[i]);
            }
            rows.add(row);
        }
        return rows;
    }

    /** The same rows with what people typed about one item. */
    static ScoreBook.Draft typed(ScoreBook.Draft draft, String item, Map<ScoreColumn, String> typed) {
        List<Map<ScoreColumn, String>> items = draft.items().stream()
                .map(row -> item.equals(row.get(ScoreColumn.ITEM)) ? both(row, typed) : row)
                .toList();
        return new ScoreBook.Draft(draft.chapters(), items, draft.grades(), draft.bars());
    }

    private static Map<ScoreColumn, String> both(Map<ScoreColumn, String> one, Map<ScoreColumn, String> other) {
        Map<ScoreColumn, String> both = new EnumMap<>(ScoreColumn.class);
        Stream.of(one, other).forEach(both::putAll);
        return both;
    }
}
