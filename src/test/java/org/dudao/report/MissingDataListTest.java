package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Blank;
import org.dudao.assessment.Summary;
import org.dudao.assessment.Verdict;
import org.dudao.fixtures.Fixtures;
import org.dudao.fixtures.OfficeWorkbook;
import org.dudao.standards.StandardKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a township must still submit: for a workbook by sheet and cell, otherwise by sheet and subject. */
class MissingDataListTest {
    private static final String VETO = "（一票否决标准待评）";

    @TempDir
    private Path folder;

    private static Assessment json(String fixture) {
        return Fixtures.assess(Fixtures.submission(Path.of("fixtures", fixture)));
    }

    private Assessment workbook(OfficeWorkbook workbook) {
        return Fixtures.assess(workbook.read(folder.resolve("报送.xlsx")));
    }

    private static List<List<String>> bySheet(Assessment assessment, Language language) {
        return new MissingDataList(assessment, language).bySheet(StandardKind.REQUIREMENT);
    }

    private static List<List<String>> below(String sheet, Assessment assessment) {
        return bySheet(assessment, Language.ZH_CN).stream()
                .dropWhile(row -> !row.equals(List.of(sheet)))
                .skip(1)
                .takeWhile(row -> row.size() > 1)
                .toList();
    }

    @Test
    void whatAVetoWaitsForComesFirstAndSaysSo() {
        for (Assessment assessment : List.of(json("xuebai"), workbook(OfficeWorkbook.of("xuebai")))) {
            List<List<String>> rows = bySheet(assessment, Language.ZH_CN);
            List<List<String>> first = rows.stream()
                    .takeWhile(row -> row.size() > 1 || row.get(0).endsWith(VETO))
                    .toList();
            List<List<String>> others = rows.subList(first.size(), rows.size());
            assertThat(first)
                    .hasSizeGreaterThan(20)
                    .allMatch(row -> row.size() == 1 || row.get(2).contains("（一票否决）"));
            assertThat(others).hasSizeGreaterThan(50).noneMatch(row -> row.toString()
                    .contains("一票否决"));
            assertThat(rows.get(0)).containsExactly("“乡镇”表" + VETO);
        }
    }

    @Test
    void eachSheetStandsOnceAmongThoseForVetoesAndOnceAmongTheOthers() {
        assertThat(bySheet(json("xuebai"), Language.ZH_CN).stream().filter(row -> row.size() == 1))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(20);
    }

    @Test
    void aWorkbookGivesTheCells() {
        Assessment assessment = workbook(OfficeWorkbook.of("xuebai").without("校舍", "buildings[].safetyGrade"));
        assertThat(below("“学校”表" + VETO, assessment)).contains(List.of("本年开除学生数", "U6—U7（2格）", "义务教育阶段不得开除学生（一票否决）"));
        assertThat(below("“校舍”表" + VETO, assessment))
                .anySatisfy(row -> assertThat(row.subList(0, 2)).containsExactly("鉴定等级", "I6—I9（4格）"));
        assertThat(below("“乡镇”表", assessment)).contains(List.of("适龄儿童台账、疑似辍学学生台账、辍学学生台账", "C38—C40（3格）", "控辍保学三本台账"));
        assertThat(below("“校车驾驶人”表" + VETO, assessment))
                .containsExactly(List.of("整张表", "本乡镇", "校车驾驶资格（一票否决）；校车驾驶人年龄和驾驶经历"));
    }

    @Test
    void aSheetIsCalledAsTheWorkbookCallsIt() {
        Assessment assessment =
                workbook(OfficeWorkbook.of("xuebai").with(w -> w.setSheetName(w.getSheetIndex("校舍"), "校舍基本情况表")));
        assertThat(below("“校舍基本情况表”表" + VETO, assessment)).isNotEmpty();
        assertThat(below("“校舍”表" + VETO, assessment)).isEmpty();
    }

    @Test
    void columnsInAnotherOrderAreListedInThatOrder() {
        List<List<String>> rows =
                below("“学校”表", workbook(OfficeWorkbook.of("xuebai").shuffled(3)));
        List<Integer> columns = rows.stream()
                .map(row -> CellPlace.parse("学校!" + row.get(1).split("[—、（]", -1)[0])
                        .column())
                .toList();
        assertThat(columns).hasSizeGreaterThan(10).isSorted();
    }

    @Test
    void aJsonFileGivesTheSubjects() {
        Assessment assessment = json("longshan");
        assertThat(below("“学校”表" + VETO, assessment)).contains(List.of("本年开除学生数", "全部13所", "义务教育阶段不得开除学生（一票否决）"));
        assertThat(below("“学校”表", assessment))
                .contains(List.of(
                        "城乡分类",
                        "三古完小、龙山镇第二完小、龙山镇第三完小、龙山镇第一小学、龙山镇第二小学、龙山镇第三小学等11所",
                        "每百名学生拥有体育、艺术专任教师数；每校七项指标至少六项达标；卫生专业技术人员配备等5项"));
        assertThat(bySheet(assessment, Language.EN))
                .contains(List.of("sheet 学校 (schools), for vetoes not assessed"))
                .anySatisfy(row -> assertThat(row)
                        .hasSize(3)
                        .anyMatch(cell -> cell.equals(
                                "三古完小, 龙山镇第二完小, 龙山镇第三完小, 龙山镇第一小学, 龙山镇第二小学, 龙山镇第三小学" + " and others, 11 in all")));
    }

    @Test
    void aRowThatNoStandardJudgesIsNamedByItsSchoolAndCode() {
        assertThat(below("“学段在校生”表" + VETO, json("xuebai")))
                .contains(List.of("学年初在校生数、学年内辍学人数", "薛百中学 R3、五星小学 R1、薛百中学 R2", "初中阶段年辍学率（一票否决）；小学阶段年辍学率"));
    }

    @Test
    void anUnknownPlaceStaysASubject() {
        Assessment assessment = workbook(OfficeWorkbook.of("xuebai").with(w -> {
            w.getSheet("校舍").getRow(2).getCell(5).setBlank();
            w.getSheet("校舍").getRow(4).getCell(5).setBlank();
        }));
        assertThat(below("“校舍”表" + VETO, assessment))
                .contains(List.of("建筑面积", "全部4个", "新建校舍消防验收后使用（一票否决）；无须消防验收的新建校舍报备案"));
    }

    @Test
    void aSchoolThatASheetDoesNotListIsNamedBesideTheCells() {
        Assessment assessment = workbook(OfficeWorkbook.of("xuebai")
                .with(w -> w.getSheet("学校安全").removeRow(w.getSheet("学校安全").getRow(5))));
        assertThat(below("“学校安全”表" + VETO, assessment))
                .containsExactly(List.of("禁装部位摄像头数", "J7—J8（2格），另有薛百中学", "禁装部位无摄像设备（一票否决）"));
    }

    @Test
    void theLongListsNameAllThatTheAnnexCounts() {
        MissingDataList list = new MissingDataList(json("longshan"), Language.ZH_CN);
        String eleven = "三古完小、龙山镇第二完小、龙山镇第三完小、龙山镇第一小学、龙山镇第二小学、龙山镇第三小学、龙山镇第四小学、龙山镇第四完小、龙山镇第五完小、龙山镇第六完小、龙山镇第七完小";
        String five = "每百名学生拥有体育、艺术专任教师数；每校七项指标至少六项达标；卫生专业技术人员配备；小规模学校公用经费核定；村小、教学点教师配备";
        assertThat(list.rows(StandardKind.REQUIREMENT)).contains(List.of("“学校”表“城乡分类”", eleven, five));
        assertThat(list.sentences(StandardKind.REQUIREMENT))
                .contains("“学校”表“城乡分类”：" + eleven + "（涉及" + five + "）。", "“学校”表“本年开除学生数”：所有学校（涉及义务教育阶段不得开除学生（一票否决））。");
    }

    @ParameterizedTest
    @EnumSource(StandardKind.class)
    void theCellsOfAllRowsAreTheEmptyCellsThatAreAskedFor(StandardKind kind) {
        Assessment assessment = workbook(OfficeWorkbook.of("longshan").shuffled(2));
        List<String> standards = assessment.summary().byStandard().stream()
                .filter(standard -> standard.kind() == kind)
                .map(Summary.ByStandard::standard)
                .toList();
        List<String> asked = assessment.verdicts().stream()
                .filter(v -> v.waitsForData() && standards.contains(v.standard()))
                .flatMap((Verdict v) -> v.missing().stream().map(v::rowLabel))
                .toList();
        long cells = assessment.blanks().stream()
                .filter((Blank b) -> b.place().contains("!") && asked.contains(b.label()))
                .count();
        List<String> places = new MissingDataList(assessment, Language.ZH_CN)
                .bySheet(kind).stream()
                        .filter(row -> row.size() > 1)
                        .map(row -> row.get(1))
                        .toList();
        assertThat(cells).isGreaterThan(300);
        assertThat(places.stream().mapToLong(MissingDataListTest::count).sum()).isEqualTo(cells);
    }

    private static long count(String place) {
        List<String> counts = Pattern.compile("（(\\d+)格）")
                .matcher(place)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
        return counts.isEmpty() ? (place.matches("[A-Z]+\\d+") ? 1 : 0) : Long.parseLong(counts.get(0));
    }

    @Test
    void theStandardsOfARowAreThoseThatWaitForIt() {
        Assessment assessment = json("xuebai");
        String titles = new MissingDataList(assessment, Language.ZH_CN)
                .rows(StandardKind.REQUIREMENT).stream()
                        .filter(row -> row.get(0).equals("“食堂”表"))
                        .map(row -> row.get(2))
                        .collect(Collectors.joining());
        long waiting = assessment.verdicts().stream()
                .filter(v -> v.waitsForData() && v.missing().contains("canteens"))
                .map(Verdict::standard)
                .distinct()
                .filter(standard -> assessment.summary().byStandard().stream()
                        .anyMatch(s -> s.standard().equals(standard) && s.kind() == StandardKind.REQUIREMENT))
                .count();
        assertThat(Stream.of(titles.split("；", -1))).hasSize((int) waiting).hasSize(11);
        assertThat(below("“食堂”表" + VETO, assessment))
                .containsExactly(List.of("整张表", "本乡镇", "食堂食品经营许可（一票否决）；负责人陪餐；接触直接入口食品人员健康证等11项"));
    }
}
