package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.withSchools;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Building;
import org.dudao.facts.Bus;
import org.dudao.facts.Canteen;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolClass;
import org.dudao.io.Sha256;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Codes of rows in the office's own words, and rows whose code was left out. */
class RowCodesTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    private Reading read(Sheets sheets) throws IOException {
        Reading reading = READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private static Reading building(String code) {
        return withSchools("'buildings': [{'code': '" + code + "', 'schoolCode': 'S1'}]");
    }

    private static String code(String school, String key) {
        return Sha256.of(school + "\n" + key).substring(0, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1号楼",
                "教学楼",
                "一(1)班",
                "一(一)班",
                "A-1",
                "#2",
                "东·西楼",
                "二〇一室",
                "Ⅱ号楼",
                "甲",
                "x",
                "12345678901234567890",
                "一二三四五六七八九十一二三四五六七八九十",
                "𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷"
            })
    void aRowAboutAThingMayBeCalledAsTheOfficeCallsIt(String code) {
        assertThat(sound(building(code)).buildings()).extracting(Building::code).containsExactly(code);
    }

    @Test
    void fullWidthLettersDigitsAndBracketsAreTheirHalfWidthOnesAndBlanksAroundACodeGo() {
        assertThat(sound(building(" 一（１）班　")).buildings())
                .extracting(Building::code)
                .containsExactly("一(1)班");
        assertThat(problems(withSchools("'buildings': [{'code': '一（1）班', 'schoolCode': 'S1'},"
                        + " {'code': '一(1)班', 'schoolCode': 'S1'}]")))
                .containsExactly("duplicate-code /buildings/1/code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1/2号楼",
                "1 号楼",
                "1　号楼",
                "*",
                "S1/*",
                "1.5",
                "1_2",
                "楼,1",
                "楼[1]",
                "<楼>",
                "123456789012345678901",
                "一二三四五六七八九十一二三四五六七八九十一"
            })
    void aCodeWithOtherSignsOrMoreThanTwentyCharactersIsRefused(String code) {
        assertThat(problems(building(code))).containsExactly("wrong-type /buildings/0/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"无", "待定", "不详", "n-a"})
    void aPlaceholderIsNoCode(String code) {
        assertThat(problems(building(code))).containsExactly("placeholder /buildings/0/code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "#", "()", "·"})
    void marksAloneAreNoCode(String code) {
        assertThat(problems(building(code))).containsExactly("wrong-type /buildings/0/code");
    }

    @Test
    void anIdentityNumberIsNoCodeOfABuildingEither() {
        assertThat(problems(building("楼11010119900307123X"))).containsExactly("personal-number /buildings/0/code");
    }

    @Test
    void peopleAndSchoolsStillHaveSerials() {
        assertThat(problems(withSchools("""
            'drivers': [{'code': '张师傅', 'schoolCode': 'S1'}],
            'principals': [{'code': '王校长', 'schoolCode': 'S1'}],
            'legalVicePrincipals': [{'code': '赵法官'}],
            'siteStaff': [{'code': '管理员'}],
            'cadres': [{'code': '李主任'}, {'schoolCode': 'S1'}],
            'buses': [{'code': '1号车', 'schoolCode': '龙山小学'}]""")))
                .containsExactly(
                        "wrong-type /drivers/0/code",
                        "wrong-type /principals/0/code",
                        "wrong-type /legalVicePrincipals/0/code",
                        "wrong-type /siteStaff/0/code",
                        "wrong-type /cadres/0/code",
                        "missing /cadres/1/code",
                        "wrong-type /buses/0/schoolCode");
        assertThat(problems(Form.with("'schools': [{'code': '龙山小学'}]"))).containsExactly("wrong-type /schools/0/code");
    }

    @Test
    void otherRowsAboutThingsNeedACodeOfAnyWords() {
        assertThat(problems(withSchools("""
            'structures': [{'code': '东围墙', 'schoolCode': 'S1'}, {'schoolCode': 'S1'}],
            'drills': [{'code': '9月演练', 'schoolCode': 'S1', 'date': '2025-09-16'}],
            'rolls': [{'code': '小学', 'schoolCode': 'S1', 'stage': 'primary'}],
            'sites': [{'code': '1号教室'}], 'organisations': [{'code': '关工委'}], 'aids': [{'code': '营养餐'}],
            'supervisions': [{'code': '春季开学'}]"""))).containsExactly("missing /structures/1/code");
    }

    @Test
    void aCodeThatWasLeftOutFollowsFromWhatIdentifiesTheRow() {
        var dataset = sound(withSchools("""
            'buses': [{'schoolCode': 'S1', 'plateNo': '浙A12345'}],
            'canteens': [{'schoolCode': 'S1', 'licenceNo': 'JY33301'}, {'schoolCode': 'S2', 'licenceNo': 'none'}],
            'classes': [{'schoolCode': 'S1', 'grade': 'g1', 'name': '一(1)班'}, {'schoolCode': 'S1', 'grade': 'g1', 'name': '一（二）班'},
              {'schoolCode': 'S1', 'grade': 'g2'}, {'schoolCode': 'S2', 'grade': 'g2'}],
            'buildings': [{'schoolCode': 'S1', 'name': '教学楼'}, {'code': 'B2', 'schoolCode': 'S1', 'name': '教学楼'}]"""));
        assertThat(dataset.buses()).extracting(Bus::code).containsExactly(code("S1", "浙A12345"));
        assertThat(dataset.canteens()).extracting(Canteen::code).containsExactly(code("S1", "JY33301"), code("S2", ""));
        assertThat(dataset.classes())
                .extracting(SchoolClass::code)
                .containsExactly(code("S1", "g1 一(1)班"), code("S1", "g1 一（二）班"), code("S1", "g2"), code("S2", "g2"));
        assertThat(dataset.buildings()).extracting(Building::code).containsExactly(code("S1", "教学楼"), "B2");
    }

    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        List<String> rows = new ArrayList<>(List.of(
                "{'schoolCode': 'S1', 'name': '教学楼'}",
                "{'schoolCode': 'S2', 'name': '教学楼'}",
                "{'schoolCode': 'S1', 'name': '食堂楼'}",
                "{'schoolCode': 'S1', 'code': 'B1'}"));
        Map<String, String> codes = byRow(rows);
        java.util.Collections.reverse(rows);
        assertThat(byRow(rows)).isEqualTo(codes).hasSize(4);
    }

    private static Map<String, String> byRow(List<String> rows) {
        Map<String, String> codes = new TreeMap<>();
        sound(withSchools("'buildings': [" + String.join(", ", rows) + "]"))
                .buildings()
                .forEach(b -> codes.put(b.schoolCode() + " " + b.name(), b.code()));
        return codes;
    }

    @Test
    void twoRowsThatNothingTellsApartAreRefusedWithBothPlaces() {
        assertThat(only(withSchools("""
            'buses': [{'schoolCode': 'S1', 'plateNo': '浙A1'}, {'schoolCode': 'S2', 'plateNo': '浙A1'}, {'schoolCode': 'S1', 'plateNo': '浙A1'}]""")))
                .isEqualTo(new InputProblem(
                        "duplicate-code",
                        new BilingualText(
                                "没有编号的两行无法区分，与 /buses/0/plateNo 相同",
                                "Two rows without a code are the same; the other one is at /buses/0/plateNo"),
                        "/buses/2/plateNo",
                        "浙A1",
                        new BilingualText("各行不同的内容，或各行的编号", "a distinct value for each row, or codes of the rows"),
                        new BilingualText(
                                "同一行填了两次的删去一行，否则各编一个编号。",
                                "Remove the row if it repeats the other one; otherwise give both rows codes.")));
        assertThat(problems(withSchools("""
            'canteens': [{'schoolCode': 'S1', 'licenceNo': 'JY1'}, {'schoolCode': 'S1', 'licenceNo': 'JY1'}],
            'classes': [{'schoolCode': 'S1', 'grade': 'g1', 'name': '一班'}, {'schoolCode': 'S1', 'grade': 'g1', 'name': '一班'},
              {'schoolCode': 'S1', 'grade': 'g2', 'name': '一班'}],
            'buildings': [{'schoolCode': 'S1', 'name': '教学楼'}, {'schoolCode': 'S1', 'name': '教学 楼'}]""")))
                .containsExactly(
                        "duplicate-code /canteens/1/licenceNo",
                        "duplicate-code /classes/1/name",
                        "duplicate-code /buildings/1/name");
    }

    @Test
    void aCodeThatSomebodyTypedMayNotBeTheOneThatAnotherRowGets() {
        assertThat(problems(
                        withSchools("'buildings': [{'schoolCode': 'S1', 'name': '教学楼'}, {'schoolCode': 'S1', 'code': '"
                                + code("S1", "教学楼") + "'}]")))
                .containsExactly("duplicate-code /buildings/1/code");
    }

    @Test
    void aRowWithNeitherCodeNorKeyIsRefusedWithWhatMayStandInstead() {
        assertThat(only(withSchools("'buses': [{'schoolCode': 'S1', 'plateNo': 'none'}]")))
                .isEqualTo(new InputProblem(
                        "missing",
                        new BilingualText("没有编号，也没有可以代替编号的内容", "There is no code, and nothing that may stand instead"),
                        "/buses/0/code",
                        "",
                        new BilingualText(
                                "编号；填了校车标牌编号的可不填", "a code; it may be left out where the plate number is given"),
                        new BilingualText("补填编号，或校车标牌编号。", "Add the code, or the plate number.")));
        assertThat(problems(withSchools("""
            'buildings': [{'schoolCode': 'S1'}, {'schoolCode': 'S1', 'name': '无'}],
            'classes': [{'schoolCode': 'S1'}, {'schoolCode': 'S1', 'name': '一班'}]""")))
                .containsExactly(
                        "missing /classes/0/code",
                        "missing /classes/1/code",
                        "missing /buildings/0/code",
                        "missing /buildings/1/code");
    }

    @Test
    void theOnlyRowOfItsKindIsTheOnlyOneAmongThoseWithCodesToo() {
        Reading reading = withSchools("""
            'canteens': [{'schoolCode': 'S1'}, {'code': 'C2', 'schoolCode': 'S1'}],
            'classes': [{'schoolCode': 'S1', 'grade': 'g1'}, {'schoolCode': 'S1', 'grade': 'g1'}]""");
        assertThat(problems(reading))
                .containsExactly("missing /canteens/0/code", "missing /classes/0/code", "missing /classes/1/code");
        assertThat(reading.problems())
                .extracting(p -> p.message().zh())
                .containsExactly(
                        "没有编号，无法与 /canteens/1 这一行区分", "没有编号，无法与 /classes/1 这一行区分", "没有编号，无法与 /classes/0 这一行区分");
    }

    @Test
    void aCodeThatCannotBeReadIsNotTakenForOneThatWasLeftOut() {
        assertThat(
                        problems(
                                withSchools(
                                        "'buildings': [{'code': '1/2', 'schoolCode': 'S1', 'name': '教学楼'}, {'code': 'B/2', 'schoolCode': 'S1'}]")))
                .containsExactly("wrong-type /buildings/0/code", "wrong-type /buildings/1/code");
    }

    @Test
    void aWorkbookNamesTheCellsOfRowsWithoutACode() throws IOException {
        Reading reading = read(form().sheet(
                        "校舍",
                        row("校舍单体编号", "校舍名称", "学校标识码", "鉴定等级"),
                        row(null, "教学楼", "S1", "A"),
                        row(null, "教学楼", "S1", "B"),
                        row(null, null, "S1", "C"),
                        row("3 号楼", null, "S1", "C"))
                .sheet("班级", row("编号", "学校标识码", "年级"), row(null, "S1", "一年级"), row("2班", "S1", "一年级")));
        assertThat(problems(reading))
                .containsExactly("wrong-type 校舍!A5", "missing 班级!A2", "duplicate-code 校舍!B3", "missing 校舍!A4");
        assertThat(reading.problems().get(0).suggestion()).isEqualTo("3号楼");
        assertThat(reading.problems().get(0).correction().zh()).contains("建议");
        assertThat(reading.problems().get(1).message().zh()).isEqualTo("没有编号，无法与 班级!A3 这一行区分");
        assertThat(reading.problems().get(1).correction().zh()).isEqualTo("补填编号，或年级和班级名称；该校该年级只有一个班的，填年级即可。");
        assertThat(reading.problems().get(2).message().zh()).isEqualTo("没有编号的两行无法区分，与 校舍!B2 相同");
        assertThat(reading.problems().get(3).message().zh()).isEqualTo("没有编号，也没有可以代替编号的内容");
    }

    @Test
    void theSoundPartOfAWorkbookIsWithoutTheSheetOfARowThatHasNoCode() throws IOException {
        Path file = form().sheet("校舍", row("校舍单体编号", "学校标识码", "鉴定等级"), row(null, "S1", "A"), row("1/2", "S1", "A"))
                .sheet("校车", row("编号", "学校标识码", "校车标牌编号"), row(null, "S1", "浙A1"))
                .xlsx(folder.resolve("表.xlsx"));
        Submission sound = READER.sound(file, Form.AS_OF);
        assertThat(sound.dataset().buildings()).isNull();
        assertThat(sound.dataset().buses()).extracting(Bus::code).containsExactly(code("S1", "浙A1"));
    }

    @Test
    void verdictsAreTheSameHoweverRowsAreCalled() throws IOException {
        List<String> usual = verdicts(town("B1", "B2", "C1", "K1", "X1"));
        assertThat(usual).hasSizeGreaterThan(100).anyMatch(v -> v.contains("VIOLATION"));
        assertThat(verdicts(town("1号楼", "教学楼(东)", "一(1)班", "东食堂", "#1车"))).isEqualTo(usual);
        assertThat(verdicts(town(null, null, null, null, null))).isEqualTo(usual);
    }

    @Test
    void peopleReadWhatARowIsCalledAndNotTheCodeThatItWasGiven() throws IOException {
        assertThat(assess(town(null, null, null, null, null)).verdicts())
                .extracting(Verdict::subject)
                .contains(
                        new SubjectRef(org.dudao.facts.SubjectKind.BUILDING, "S1/" + code("S1", "实验楼"), "龙山小学 实验楼"),
                        new SubjectRef(org.dudao.facts.SubjectKind.CLASS, "S1/" + code("S1", "g1"), "龙山小学 一年级"),
                        new SubjectRef(org.dudao.facts.SubjectKind.CANTEEN, "S1/" + code("S1", ""), "龙山小学 食堂"),
                        new SubjectRef(org.dudao.facts.SubjectKind.BUS, "S1/" + code("S1", "浙A1"), "龙山小学 浙A1"));
        assertThat(assess(town("1号楼", "2号楼", "一(1)班", "K1", "X1")).verdicts())
                .extracting(Verdict::subject)
                .contains(new SubjectRef(org.dudao.facts.SubjectKind.BUILDING, "S1/1号楼", "龙山小学 1号楼"));
    }

    private static Sheets town(Object first, Object second, Object one, Object canteen, Object bus) {
        return form().sheet(
                        "校舍",
                        row("校舍单体编号", "校舍名称", "学校标识码", "鉴定等级", "是否使用"),
                        row(first, "实验楼", "S1", "D", "是"),
                        row(second, "综合楼", "S1", "B", "是"))
                .sheet("班级", row("编号", "学校标识码", "年级", "班级人数"), row(one, "S1", "一年级", 60))
                .sheet("食堂", row("编号", "学校标识码", "从业人员数", "持健康证人数"), row(canteen, "S1", 5, 4))
                .sheet("校车", row("编号", "学校标识码", "校车标牌编号", "核载人数", "实载人数"), row(bus, "S1", "浙A1", 20, 25));
    }

    private Assessment assess(Sheets sheets) throws IOException {
        Submission submission = read(sheets).submission();
        return new Assessor(Catalogue.load(), Rules.BASE, "test").assess(submission, Form.AS_OF);
    }

    /** What was judged of each subject, without its id and name. */
    private List<String> verdicts(Sheets sheets) throws IOException {
        return assess(sheets).verdicts().stream()
                .map(v -> v.standard() + " " + v.subject().kind() + " " + v.outcome() + " " + v.observed() + " "
                        + v.limit())
                .sorted()
                .toList();
    }
}
