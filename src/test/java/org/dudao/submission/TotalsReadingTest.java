package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Form.with;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.RecordSchema;
import org.dudao.facts.School;
import org.dudao.roster.FieldPaths;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an office knows only of all schools together. */
class TotalsReadingTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final String SEED =
            "'totals': {'studentCount': 845, 'multimediaClassrooms': 3, 'equipment': {'computers': 65}, 'library': {'books': 10800}}";

    @TempDir
    private Path folder;

    private static List<Object> seed(School totals) {
        return List.of(
                totals.studentCount(),
                totals.multimediaClassrooms(),
                totals.equipment().computers(),
                totals.library().books());
    }

    @Test
    void totalsAreWrittenLikeOneSchool() {
        assertThat(seed(sound(with(SEED)).totals())).containsExactly(845L, 3L, 65L, 10800L);
    }

    @Test
    void aSubmissionWithoutTotalsStatesNone() {
        School none = sound(with("'schools': []")).totals();
        assertThat(none.studentCount()).isNull();
        assertThat(none.library().books()).isNull();
    }

    @Test
    void everythingWrongWithATotalIsToldWithItsPlace() {
        assertThat(
                        problems(
                                with(
                                        "'totals': {'studentCount': -1, 'classCount': 'x', 'floorArea': true, 'library': 7, 'code': 'S1', 'staff': {'teachrs': 3}}")))
                .containsExactly(
                        "negative /totals/studentCount",
                        "wrong-type /totals/classCount",
                        "wrong-type /totals/floorArea",
                        "wrong-type /totals/library",
                        "unknown-key /totals/code",
                        "unknown-key /totals/staff/teachrs");
    }

    @Test
    void aTotalInTheWrongGroupNamesTheRightOne() {
        assertThat(with("'totals': {'computers': 65}")
                        .problems()
                        .get(0)
                        .expected()
                        .en())
                .isEqualTo("totals.equipment.computers");
    }

    @Test
    void aNumberThatDoesNotAddUpIsAskedOfEachSchool() {
        assertThat(with("'totals': {'leaderVisitsPerYear': 6}")
                        .problems()
                        .get(0)
                        .expected()
                        .en())
                .isEqualTo("schools[].leaderVisitsPerYear");
    }

    @Test
    void aWorkbookHasThemOnASheetOfTheirOwn() throws IOException {
        Reading reading = READER.read(
                form().sheet(
                                "全乡镇合计",
                                row("指标", "数值", "单位"),
                                row("全乡镇在校生数", 845, "人"),
                                row("全乡镇网络多媒体教室数", 3, "间"),
                                row("全乡镇教学用计算机台数", 65, "台"),
                                row("全乡镇图书册数", 10800, "册"))
                        .xlsx(folder.resolve("表.xlsx")),
                Form.AS_OF);
        assertThat(seed(sound(reading).totals())).containsExactly(845L, 3L, 65L, 10800L);
        assertThat(reading.submission().places().locate("/totals/library/books"))
                .isEqualTo("全乡镇合计!B5");
    }

    @Test
    void theUnitBesideATotalCounts() throws IOException {
        Reading reading = READER.read(
                form().sheet("全乡镇合计", row("指标", "数值", "单位"), row("全乡镇图书册数", "1.08", "万册"))
                        .xlsx(folder.resolve("表.xlsx")),
                Form.AS_OF);
        assertThat(sound(reading).totals().library().books()).isEqualTo(10800L);
    }

    @Test
    void anItemOfTheTownshipIsNoTotal() throws IOException {
        Reading reading = READER.read(
                form().sheet("全乡镇合计", row("指标", "数值"), row("总人口", 55983)).xlsx(folder.resolve("表.xlsx")), Form.AS_OF);
        assertThat(problems(reading)).containsExactly("unknown-key 全乡镇合计!A2");
    }

    @Test
    void aFolderOfTablesHasThemInAFile() throws IOException {
        Path tables = folder.resolve("表");
        form().sheet("全乡镇合计", row("指标", "数值", "代码"), row("全乡镇图书册数", 10800, "totals.library.books"))
                .csv(folder.resolve("表"), StandardCharsets.UTF_8);
        assertThat(sound(READER.read(tables, Form.AS_OF)).totals().library().books())
                .isEqualTo(10800L);
    }

    @Test
    void aCountyStatesThemInItsOwnDocument() {
        String json =
                "{\"format\": \"dudao-county/1\", \"county\": {\"code\": \"990101\", \"schoolYear\": \"2025-2026\", \"totals\": {\"floorArea\": 1234.5}}}";
        CountySubmission county = READER.readCounty("county.json", json.getBytes(StandardCharsets.UTF_8), Form.AS_OF)
                .submission();
        assertThat(county.county().totals().floorArea()).isEqualTo(new BigDecimal("1234.5"));
        assertThat(FieldPaths.ofCounty("county.totals.floorArea", county.county()))
                .isEqualTo(new BigDecimal("1234.5"));
    }

    @Test
    void aTotalIsNamedAfterTheFieldOfTheSchools() {
        assertThat(FieldPaths.heading("totals.library.books").zh()).isEqualTo("全乡镇图书册数");
        assertThat(FieldPaths.heading("totals.library.books").en()).isEqualTo("total books");
        assertThat(FieldPaths.heading("county.totals.library.books").zh()).isEqualTo("全县图书册数");
    }

    /** Of these the sum of several schools means nothing, or counts a person or a place twice. */
    @Test
    void ratesMinimaYearsDistancesTimesAndWhatSchoolsShareHaveNoTotal() {
        List<String> alone = new ArrayList<>();
        collect(Dictionary.load().dataset().parts().get("schools").shape(), "", alone);
        assertThat(alone)
                .containsExactly(
                        "leaderVisitsPerYear",
                        "minMusicRoomArea",
                        "minArtRoomArea",
                        "dropout.monthlyReports",
                        "staff.sharedPeArtTeachers",
                        "principal.talkSharePrincipal",
                        "principal.talkShareMid",
                        "conduct.lateEvents",
                        "conduct.phoneInClassEvents",
                        "conduct.sittingTeachEvents",
                        "conduct.appraisalPerTerm",
                        "cctv.retentionDays",
                        "legalVp.count",
                        "legalVp.lessonsPerYear",
                        "legalVp.visitsPerMonth",
                        "bullying.lessonsPerTerm",
                        "bullying.surveysPerYear",
                        "bullying.inquiriesLate",
                        "surround.netCafeMinDistance",
                        "surround.tobaccoOutlets",
                        "surround.unsuitablePlaces",
                        "fire.checksPerMonth",
                        "inspection.schoolChecksPerTerm",
                        "health.bulletinIssuesPerQuarter",
                        "health.visionRounds",
                        "health.sportsMeetings",
                        "kindergarten.designedYear",
                        "kindergarten.finalYearFeeReduction",
                        "kindergarten.localPublicFee",
                        "curriculum.totalPeriods",
                        "curriculum.dailyExerciseMinutes",
                        "curriculum.homeworkMinutes",
                        "curriculum.holidayLessons",
                        "curriculum.comprehensiveSportMinutes",
                        "curriculum.breakMinutes",
                        "curriculum.peTaken",
                        "finance.perPupilQuota",
                        "finance.auditedYear",
                        "aid.amountPerPupil",
                        "supervision.rectificationNotices",
                        "supervision.visitsPerTerm",
                        "supervision.inspectorSchools",
                        "nextgen.parentSchoolActivities");
    }

    private static void collect(RecordSchema shape, String before, List<String> alone) {
        shape.parts().forEach((name, part) -> {
            if (part.shape() != null) {
                collect(part.shape(), before + name + ".", alone);
            } else if (isNumber(part.field()) && !FieldPaths.isKnown("totals." + before + name)) {
                alone.add(before + name);
            }
        });
    }

    private static boolean isNumber(FieldSchema field) {
        return field.type() == FieldType.WHOLE || field.type() == FieldType.DECIMAL;
    }
}
