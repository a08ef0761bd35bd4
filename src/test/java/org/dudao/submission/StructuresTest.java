package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.withSchools;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dudao.facts.AgeGroup;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SafetyGrade;
import org.dudao.facts.School;
import org.dudao.facts.SchoolStructure;
import org.dudao.facts.StructureKind;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Walls, slopes and other structures, and attached kindergarten classes, as JSON and as a form. */
class StructuresTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final FormConverter CONVERTER = new FormConverter(Dictionary.load());
    private static final SchoolStructure WALL = new SchoolStructure(
            "W1", "S1", StructureKind.WALL, SafetyGrade.C, true, true, LocalDate.of(2026, 3, 2), false);

    private static final String WALL_JSON =
            "'structures': [{'code': 'W1', 'schoolCode': 'S1', 'kind': 'wall', 'grade': 'C', 'inUse': true, 'hazard': true,"
                    + " 'lastCheckDate': '2026-03-02', 'closedOff': false}]";

    @TempDir
    private Path folder;

    @Test
    void aWallIsReadWithAllThatIsSaidOfIt() {
        assertThat(sound(withSchools(WALL_JSON)).structures()).containsExactly(WALL);
    }

    @Test
    void anAbsentTableWasNotReportedAndAnEmptyOneIsComplete() {
        assertThat(sound(withSchools("'structures': null")).structures()).isNull();
        assertThat(sound(withSchools("'structures': []")).structures()).isEmpty();
    }

    @Test
    void whatIsWrongWithARowIsReportedInOnePass() {
        assertThat(problems(withSchools("""
            'structures': [{'code': '围墙 一', 'schoolCode': 'S1'}, {'schoolCode': 'S1', 'kind': 'fence'},
              {'code': 'W3', 'schoolCode': 'S9'}, {'code': 'W4', 'schoolCode': 'S2', 'lastCheckDate': '2026-02-30'},
              {'code': 'W4', 'schoolCode': 'S2', 'safetyGrade': 'D'}, {'code': 'W5'}]""")))
                .containsExactlyInAnyOrder(
                        "wrong-type /structures/0/code",
                        "missing /structures/1/code",
                        "unknown-code /structures/1/kind",
                        "dangling-code /structures/2/schoolCode",
                        "impossible-date /structures/3/lastCheckDate",
                        "unknown-key /structures/4/safetyGrade",
                        "duplicate-code /structures/4/code",
                        "missing /structures/5/schoolCode");
    }

    @Test
    void theFormHasASheetForThemAndGivesBackWhatWasFilledIn() throws IOException {
        Path workbook = folder.resolve("表.xlsx");
        String json = "{" + Form.HEAD + ", " + Form.SCHOOLS + ", " + WALL_JSON + "}";
        try (OutputStream out = Files.newOutputStream(workbook)) {
            CONVERTER.toWorkbook(json.replace('\'', '"'), "test", out);
        }
        assertThat(sound(READER.read(workbook, Form.AS_OF)).structures()).containsExactly(WALL);
        assertThat(Json.mapper().readTree(CONVERTER.toJson(workbook)).get("structures"))
                .isEqualTo(Json.mapper().readTree(json.replace('\'', '"')).get("structures"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"围墙边坡等", "围墙边坡等情况统计表", "围墙", "边坡情况表", "围墙边坡台账", "附属设施"})
    void officesCallTheSheetByOtherNames(String name) throws IOException {
        Object[] headings = row("编号", "学校标识码", "类别", "鉴定等级", "是否使用", "存在安全隐患", "最近隐患排查日期", "已封闭隔离");
        Sheets sheets = form().sheet(name, headings, row("W1", "S1", "围墙", "C级", "是", "是", "2026年3月2日", "否"));
        assertThat(sound(READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF))
                        .structures())
                .containsExactly(WALL);
    }

    @Test
    void aSheetRowOfASchoolThatIsNotListedDangles() throws IOException {
        Sheets sheets = form().sheet("围墙边坡等", row("编号", "学校标识码"), row("W1", "S1"), row("W1", "S1"), row("W2", "S3"));
        assertThat(problems(READER.read(sheets.xlsx(folder.resolve("表.xlsx")), Form.AS_OF)))
                .containsExactly("duplicate-code 围墙边坡等!A3", "dangling-code 围墙边坡等!B4");
    }

    @Test
    void theLargestAttachedClassHasWhatItsSizeOrTheAverageProves() {
        assertThat(attached("'attachedClasses': 2, 'attachedChildren': 71")).containsExactly(null, 36L);
        assertThat(attached("'attachedClasses': 2, 'attachedChildren': 70, 'attachedLargestClass': 40"))
                .containsExactly(40L, 35L);
        assertThat(attached("'attachedClasses': 2, 'attachedChildren': 71, 'attachedLargestClass': 30"))
                .containsExactly(36L, 36L);
        assertThat(attached("'attachedClasses': 1, 'attachedChildren': 33")).containsExactly(33L, 33L);
        assertThat(attached("'attachedClasses': 0, 'attachedChildren': 33")).containsExactly(null, null);
        assertThat(attached("'attachedChildren': 33")).containsExactly(null, null);
        assertThat(attached("'attachedClasses': 1")).containsExactly(null, null);
        assertThat(attached("'attachedLargestClass': 20")).containsExactly(20L, null);
    }

    @Test
    void anAttachedClassHasAnAgeGroupAndNoGrade() {
        assertThat(school("'attachedAgeGroup': 'mixed'").kindergarten().attachedAgeGroup())
                .isEqualTo(AgeGroup.MIXED);
        assertThat(problems(Form.with("'schools': [{'code': 'S1', 'kindergarten': {'attachedAgeGroup': 'g1'}}]")))
                .containsExactly("unknown-code /schools/0/kindergarten/attachedAgeGroup");
    }

    private static School school(String kindergarten) {
        return sound(Form.with("'schools': [{'code': 'S1', 'kindergarten': {" + kindergarten + "}}]"))
                .schools()
                .get(0);
    }

    /** The largest attached class, and the least that it has; null where it is not known. */
    private static List<Long> attached(String kindergarten) {
        School school = school(kindergarten);
        return Arrays.asList(
                school.kindergarten().largestAttached(), school.kindergarten().leastOfLargestAttached());
    }
}
