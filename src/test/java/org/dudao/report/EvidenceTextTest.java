package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolSheet;
import org.dudao.fixtures.Fixtures;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.FormLayout;
import org.junit.jupiter.api.Test;

/** A clerk is told where a value stands by sheet and cell, or by sheet and row, never by an address of the program. */
class EvidenceTextTest {
    private static final Path FIXTURE = Path.of("fixtures/every-area");
    private static final Assessment JSON = Fixtures.assess(Fixtures.submission(FIXTURE));
    private static final Assessment WORKBOOK = Fixtures.assess(new SubmissionReader(Dictionary.load())
            .read(FIXTURE.resolve("submission.xlsx"), Fixtures.AS_OF)
            .submission());

    private static List<String> placed(Assessment assessment, String standard, Language language) {
        EvidenceText places = new EvidenceText(assessment, language);
        Finding finding = assessment.findings().stream()
                .filter(f -> f.standard().equals(standard))
                .findFirst()
                .orElseThrow();
        return finding.evidence().stream().map(places::placed).toList();
    }

    private static String place(String place, String field, Language language) {
        return new EvidenceText(JSON, language).place(new Evidence(place, field, "1"));
    }

    @Test
    void aValueOfAWorkbookIsNamedByItsSheetItsCellAndItsHeading() {
        assertThat(placed(WORKBOOK, "building.dorm-location", Language.ZH_CN)).containsExactly("“校舍”表T7“最低使用层(地下为负)”");
        assertThat(placed(WORKBOOK, "building.dorm-location", Language.EN))
                .containsExactly("floor level min, sheet 校舍 (buildings), cell T7");
    }

    @Test
    void aSheetKeepsItsOwnNameInTraditionalCharacters() {
        assertThat(place("学校师资!H6", "schools[].staff.teachers", Language.ZH_TW)).isEqualTo("「学校师资」表H6");
    }

    @Test
    void aValueOfAnotherFileIsNamedByTheSheetOfTheFormAndByItsRow() {
        assertThat(placed(JSON, "building.dorm-location", Language.ZH_CN))
                .containsExactly("“校舍”表第2行（编号B2）“最低使用层(地下为负)”");
        assertThat(placed(JSON, "building.dorm-location", Language.EN))
                .containsExactly("floor level min, sheet 校舍 (buildings), row 2 (B2)");
        assertThat(placed(JSON, "building.drinking-water", Language.ZH_CN)).containsExactly("“学校”表第1行（壬镇中学）“饮用水检测合格”");
        assertThat(placed(JSON, "safety.video-system", Language.ZH_CN))
                .containsExactly("“学校安全”表第3行（壬镇南丛井小学）“视频监控系统已建成”");
        assertThat(place("/enrolment/juniorAgeEligible", "enrolment.juniorAgeEligible", Language.ZH_CN))
                .isEqualTo("“乡镇”表");
        assertThat(place("/drills", "drills", Language.ZH_CN)).isEqualTo("“应急演练”表");
    }

    @Test
    void aRowOfWhichNoFindingTellsTheCodeIsNamedByItsNumberAlone() {
        assertThat(place("/buildings/77/floors", "buildings[].floors", Language.ZH_CN))
                .isEqualTo("“校舍”表第78行");
    }

    @Test
    void aValueOfACountyIsNamedWithTheTownshipThatReportedIt() {
        assertThat(place("990101001:乡镇!C15", "enrolment.juniorAgeEligible", Language.ZH_CN))
                .isEqualTo("990101001报送的“乡镇”表C15");
        assertThat(place("990101001:schools[].studentCount", "schools[].studentCount", Language.ZH_CN))
                .isEqualTo("990101001报送的“学校”表");
        assertThat(place("990101001:schools[].studentCount", "schools[].studentCount", Language.EN))
                .isEqualTo("sheet 学校 (schools), township 990101001");
        assertThat(place("/county/finance/budget", "county.finance.budget", Language.ZH_CN))
                .isEqualTo("县级报送文件");
    }

    @Test
    void everyFieldIsNamedByTheSheetOnWhichTheTemplateAsksForIt() {
        FormText form = new FormText(Language.ZH_CN);
        assertThat(FormLayout.of(Dictionary.load(), path -> true).sheets())
                .allSatisfy(sheet -> assertThat(sheet.columns())
                        .filteredOn(c -> !sheet.isFurther() || !isKey(c.path()))
                        .allSatisfy(c -> assertThat(form.sheet(c.path())).isEqualTo("“" + sheet.name() + "”表")));
        assertThat(SchoolSheet.of("not a group")).isEqualTo(SchoolSheet.OTHER);
    }

    private static boolean isKey(String path) {
        return path.equals("schools[].code") || path.equals("schools[].name");
    }

    @Test
    void fieldsOfOneSheetAreNamedTogether() {
        List<String> paths =
                List.of("schools[].cctv.oneTouchAlarm", "schools[].areaType", "schools[].cctv.connectedToPolice");
        assertThat(new FormText(Language.ZH_CN).items(paths)).isEqualTo("“学校安全”表“一键式报警装置”“与公安联网”、“学校”表“城乡分类”");
        assertThat(new FormText(Language.EN).items(paths))
                .isEqualTo(
                        "one touch alarm, connected to police (sheet 学校安全, safety of schools); area type (sheet 学校, schools)");
        assertThat(new FormText(Language.ZH_CN).items(List.of("buildings[*]"))).isEqualTo("“校舍”表中的行");
        assertThat(new FormText(Language.ZH_CN).items(List.of("buildings"))).isEqualTo("“校舍”表");
    }
}
