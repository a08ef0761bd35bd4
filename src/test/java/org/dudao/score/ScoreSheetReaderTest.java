package org.dudao.score;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dudao.report.Language;
import org.dudao.report.score.ScoreBook;
import org.dudao.report.score.ScoreTemplate;
import org.dudao.standards.Catalogue;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Score sheets as bureaus fill them in, right and wrong. */
@NullUnmarked
class ScoreSheetReaderTest {
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static ScoreSheetReader.Read read(ScoreBook.Draft draft) throws IOException {
        return ScoreSheetReader.of("评分表.xlsx", ScoreBook.of(draft, Language.ZH_CN), CATALOGUE);
    }

    private static List<String> problems(ScoreBook.Draft draft) throws IOException {
        return read(draft).problems().stream()
                .map(one -> one.place().replace("评分表.xlsx ", "") + "："
                        + one.message().zh() + (one.found().isEmpty() ? "" : "（" + one.found() + "）"))
                .toList();
    }

    /** One item whose cells are divided by bars, and the fault of it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A|A1|甲|全有或全无|10|dropout.junior-rate||;",
                "A|A1|甲|all|0.5|dropout.*||full;",
                "A|A1|甲|逐级扣分|10|dropout.junior-rate|每超0.1%扣2分|;",
                "A|A1|甲|按整改情况|10|||;",
                "A|A1|甲|人工评定|10|||;",
                "B|A1|甲|人工评定|10|||;评分表!A5：章节表里没有这一章（B）",
                "A||甲|人工评定|10|||;评分表!B5：没有编号，或者太长",
                "A|A1|甲|看着给|10|||;评分表!D5：没有这种计分办法（看着给）",
                "A|A1|甲|人工评定|0|||;评分表!E5：分值不是正数（0）",
                "A|A1|甲|人工评定|1.234|||;评分表!E5：分值不是正数（1.234）",
                "A|A1|甲|全有或全无|10|||;评分表!F5：没有写标准编号",
                "A|A1|甲|全有或全无|10|dropout.senior-rate||;评分表!F5：有不认识的标准编号（dropout.senior-rate）",
                "A|A1|甲|全有或全无|10|nothing.*||;评分表!F5：有不认识的标准编号（nothing.*）",
                "A|A1|甲|全有或全无|10|dropout.junior-rate/none||;评分表!F5：有不认识的标准编号（dropout.junior-rate/none）",
                "A|A1|甲|逐级扣分|10|dropout.junior-rate|酌情扣分|;评分表!G5：看不懂的扣分规则（酌情扣分）",
                "A|A1|甲|逐级扣分|10|building.no-d-grade|每差0.1%扣2分|;评分表!F5：这项标准没有可以计量的数值（building.no-d-grade）",
                "A|A1|甲|逐级扣分|10|dropout.junior-rate|每超0.1扣2分|;评分表!G5：这项标准的数值是百分数，规则没有写百分号（每超0.1扣2分）",
                "A|A1|甲|分段计分|10|safety.guard-number|≥2%:10|;评分表!G5：这项标准的数值不是百分数（≥2%:10）",
                "A|A1|甲|分段计分|10|dropout.junior-rate|≤2%:12|;评分表!G5：规则给的分超过分值 10（≤2%:12）",
                "A|A1|甲|按名次|10|dropout.junior-rate|1-3:11|;评分表!G5：规则给的分超过分值 10（1-3:11）",
                "A|A1|甲|按名次|10|safety.drill-school-monthly|1-3:10|;评分表!F5：这项标准没有可以排名的数值（safety.drill-school-monthly）",
                "A|A1|甲|人工评定|10|||一半;评分表!H5：不认识的写法（一半）"
            })
    void aFaultIsNamedWithItsCell(String item, String fault) throws IOException {
        assertThat(problems(MadeUpSheets.one(item))).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void theFrameIsCheckedToo() throws IOException {
        String item = "A|A1|甲|人工评定|10|||\nA|A1|乙|人工评定|10|||\n";
        assertThat(problems(MadeUpSheets.draft("A|甲|90|好\nA|乙||\n", item, "好|60\n好|50\n差|x\n", "看情况|好\n一票否决|差\n")))
                .containsExactly(
                        "评分表!B6：编号重复（A1）",
                        "等级!A6：等级名称空着或重复（好）",
                        "等级!B7：最低分不是数，或与别的等级相同（x）",
                        "章节!C5：不是得分率（90）",
                        "章节!A6：章节编号空着或重复（A）",
                        "否决!A5：不认识的情形（看情况）");
    }

    @Test
    void vetoesMustBarAGradeAndTheLowestGradeBeginsAtNothing() throws IOException {
        String item = "A|A1|甲|人工评定|10|||\n";
        assertThat(problems(MadeUpSheets.draft("A|甲||\n", item, "好|60\n差|0\n", "dropout.junior-rate|好\n")))
                .containsExactly("评分表.xlsx：没有写明一票否决项不达标时不得评为哪一等级");
        assertThat(problems(MadeUpSheets.draft("A|甲||\n", item, "好|60\n差|10\n", "一票否决|好\n")))
                .containsExactly("评分表.xlsx：没有从0分起的等级");
        assertThat(problems(MadeUpSheets.draft("A|甲||\n", "", "好|60\n差|0\n", "一票否决|好\n")))
                .containsExactly("评分表.xlsx：评分表里没有计分项");
    }

    @Test
    void whatPeopleTypeIsWithinThePoints() throws IOException {
        ScoreBook.Draft draft = MadeUpSheets.typed(
                MadeUpSheets.one("A|A1|甲|人工评定|10|||"),
                "A1",
                Map.of(ScoreColumn.SELF, "10.5", ScoreColumn.CHECKED_2, "9", ScoreColumn.FINAL, "10"));
        assertThat(problems(draft)).containsExactly("评分表!I5：不是0至10的数（10.5）");
    }

    /** The template asks for what only a bureau can decide: the least points of each grade. */
    @Test
    void theTemplateLacksNothingButTheThresholds() throws IOException {
        ScoreSheetReader.Read read =
                ScoreSheetReader.of("评分表.xlsx", ScoreTemplate.of(CATALOGUE, Language.ZH_CN), CATALOGUE);
        assertThat(read.problems())
                .extracting(one -> one.place() + "：" + one.message().zh())
                .containsExactly(
                        "评分表.xlsx 等级!B5：最低分不是数，或与别的等级相同",
                        "评分表.xlsx 等级!B6：最低分不是数，或与别的等级相同",
                        "评分表.xlsx 等级!B7：最低分不是数，或与别的等级相同");
    }

    @Test
    void whatIsNoSheetIsRefused() throws IOException {
        assertThat(ScoreSheetReader.of("x.xlsx", "x".getBytes(StandardCharsets.UTF_8), CATALOGUE)
                        .problems())
                .hasSize(1);
    }
}
