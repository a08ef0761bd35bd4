package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.dudao.assessment.Assessed;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.CountyAssessor;
import org.dudao.assessment.Verdict;
import org.dudao.facts.Dictionary;
import org.dudao.rulebase.Rules;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Json;
import org.dudao.standards.Profile;
import org.dudao.standards.RequiredFields;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** A form asks what the standards need and no more, and takes over from last year what lasts. */
class TemplateCommandTest {
    private static final Dictionary DICTIONARY = Dictionary.load();
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);

    /** The sheets that explain the form. */
    private static final List<String> NOT_ASKED = List.of("填报说明", "完整度", "指标解释", "代码表");

    @TempDir
    private Path folder;

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    /** The sheets of a form with the paths of their fields, without those that explain it. */
    private List<String> asked(String... options) throws IOException {
        Run run =
                Run.of(Stream.concat(Stream.of("template", "-o", path("form.xlsx"), "--overwrite"), Stream.of(options))
                        .toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        List<String> asked = new ArrayList<>();
        try (Workbook form = WorkbookFactory.create(folder.resolve("form.xlsx").toFile())) {
            for (Sheet sheet : form) {
                if (NOT_ASKED.contains(sheet.getSheetName())) {
                    continue;
                }
                List<String> paths = new ArrayList<>();
                for (int i = 2; sheet.getSheetName().equals("乡镇") && i <= sheet.getLastRowNum(); i++) {
                    paths.add(sheet.getRow(i).getCell(6).getStringCellValue());
                }
                if (sheet.getRow(4) != null && paths.isEmpty()) {
                    sheet.getRow(4).forEach(cell -> paths.add(cell.toString()));
                }
                asked.add(sheet.getSheetName() + ": " + String.join(" ", paths));
            }
        }
        return asked;
    }

    private List<String> fields(String... options) throws IOException {
        return new ArrayList<>(asked(options).stream()
                .flatMap(sheet ->
                        Stream.of(sheet.substring(sheet.indexOf(": ") + 2).split(" ")))
                .toList());
    }

    @Test
    void anInspectionOfPartyBuildingAsksOfItsBranchesAlone() throws IOException {
        assertThat(asked("--profile=party"))
                .containsExactly(
                        "乡镇: township.code township.name township.schoolYear",
                        "学校: schools[].code schools[].name schools[].typeCode schools[].mergedOn",
                        "关工委和党支部: organisations[].code organisations[].schoolCode organisations[].nextgen.members"
                                + " organisations[].nextgen.wulao organisations[].party.stars organisations[].party.roomItems"
                                + " organisations[].party.basicLedger organisations[].party.recordLedger",
                        "情况说明: answers[].standard answers[].subject answers[].value answers[].explanation answers[].by answers[].on");
    }

    @Test
    void aFormWithoutAProfileAsksMore() throws IOException {
        assertThat(asked().size())
                .isGreaterThan(asked("--profile=campus-safety").size());
    }

    /** What decides coverage, limits and data checks is asked too: the form loses no verdict. */
    @TestFactory
    Stream<DynamicTest> aFilledInFormIsJudgedAsTheWholeSubmission() {
        Catalogue all = Catalogue.load();
        return Stream.concat(
                        Stream.of(List.<Profile>of()),
                        all.profiles().stream()
                                .filter(profile -> profile.select() != null)
                                .map(List::of))
                .flatMap(named -> Stream.of("every-area", "nine-year", "longshan", "breaks-all-four")
                        .map(fixture -> dynamicTest(
                                named.stream().map(Profile::id).toList() + " " + fixture,
                                () -> isJudgedAlike(all.under(named), fixture))));
    }

    private void isJudgedAlike(Catalogue catalogue, String fixture) throws IOException {
        Path whole = Path.of("fixtures", fixture, "submission.json");
        RequiredFields required = RequiredFields.of(catalogue.inForce(DAY));
        Path form = folder.resolve(fixture + ".xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(
                FormLayout.of(DICTIONARY, required::isAsked),
                Json.mapper().readTree(Files.readString(whole)),
                "test",
                bytes);
        Files.write(form, bytes.toByteArray());
        List<String> expected = verdicts(catalogue, whole);
        List<String> differing = new ArrayList<>(verdicts(catalogue, form));
        assertThat(differing).hasSameSizeAs(expected);
        differing.removeAll(expected);
        assertThat(differing).isEmpty();
    }

    /** The verdicts of the township, and of a county that has no other. */
    private static List<String> verdicts(Catalogue catalogue, Path file) {
        SubmissionReader reader = new SubmissionReader(DICTIONARY);
        Submission submission = reader.read(file, DAY).submission();
        Assessed assessed = new Assessor(catalogue, Rules.BASE, "test").assessForCounty(submission, DAY);
        CountyAssessor.Known known = CountyAssessor.Known.of(
                reader.emptyCounty("990101", "县", submission.year().toString()),
                List.of(assessed.contribution()),
                List.of(),
                null);
        Assessment county = new CountyAssessor(catalogue, Rules.OF_COUNTIES, "test").assess(known, DAY);
        return Stream.of(assessed.assessment(), county)
                .flatMap(assessment -> assessment.verdicts().stream())
                .map(TemplateCommandTest::shown)
                .toList();
    }

    private static String shown(Verdict verdict) {
        return verdict.standard() + " " + verdict.subject().id() + " " + verdict.outcome() + " " + verdict.observed()
                + " " + verdict.limit() + " " + verdict.missing();
    }

    @Test
    void whatAPlaceDemandsIsAskedOfItsTownships() throws IOException {
        List<String> there = fields("--township=370102001");
        there.removeAll(fields());
        assertThat(there)
                .containsExactly(
                        "schools[].closedCampus",
                        "schools[].health.visionRounds",
                        "schools[].guard.gateBarrier",
                        "schools[].bullying.inquiriesLate");
        List<String> without = fields("--township=370102001", "--no-places");
        without.removeAll(fields());
        assertThat(without).isEmpty();
    }

    @Test
    void theCodeOfATownshipHasNineDigitsAndIsLastYears() {
        Run wrong = Run.of("template", "--township=3301", "-o", path("form.xlsx"));
        assertThat(wrong.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(wrong.err()).startsWith("--township 应为9位乡镇代码，或以000结尾的12位：3301");
        Run other = Run.of(
                "template",
                "--township=330102001",
                "--from=fixtures/nine-year/submission.json",
                "-o",
                path("form.xlsx"));
        assertThat(other.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(other.err()).startsWith("--township（330102001）与上年报送数据的乡镇代码（990101009）不一致。");
    }

    @Test
    void theFormOfTheNextYearHasWhatLastsAndNothingElse() throws IOException {
        Run run = Run.of("template", "--from=fixtures/nine-year/submission.xlsx", "--all", "-o", path("form.xlsx"));
        assertThat(run).isEqualTo(new Run(0, """
                沿用 2025-2026 学年：学校 3、学段在校生 3、校舍 8（行）。浅橙底色的各格请核对；
                  人数、次数、日期、等级、金额等须重新填报。
                已写入 %s
                """.formatted(path("form.xlsx")), ""));
        assertThat(new SubmissionReader(DICTIONARY)
                        .read(folder.resolve("form.xlsx"), LocalDate.of(2026, 9, 30))
                        .problems())
                .isEmpty();
        String read = new FormConverter(DICTIONARY).toJson(folder.resolve("form.xlsx"));
        String fromJson = new FormConverter(DICTIONARY)
                .carriedOver(Path.of("fixtures/nine-year/submission.json"))
                .data()
                .toString();
        // equal as objects, whose fields may be in another order
        assertThat(Json.mapper().readTree(read))
                .isEqualTo(Json.mapper().readTree("{\"format\":\"dudao-submission/1\"," + fromJson.substring(1)));
        assertThat(Json.mapper().readTree(read).at("/schools/0").toString())
                .isEqualTo(
                        "{\"code\":\"3129000081\",\"name\":\"己镇九年一贯制学校\",\"typeCode\":\"312\",\"ownership\":\"public\","
                                + "\"boarding\":true,\"dorm\":{\"usableArea\":696}}");
        assertThat(Json.mapper().readTree(read).at("/buildings/0").toString())
                .isEqualTo("{\"code\":\"B1\",\"schoolCode\":\"3129000081\",\"use\":\"teaching\",\"builtYear\":2012,"
                        + "\"seismicClass\":\"key\",\"floorLevelMin\":1,\"floorLevelMax\":3}");
        assertThat(Json.mapper().readTree(read).at("/rolls/0").toString())
                .isEqualTo("{\"code\":\"R1\",\"schoolCode\":\"3129000081\",\"stage\":\"primary\"}");
        assertThat(Json.mapper().readTree(read).at("/township").toString())
                .isEqualTo("{\"code\":\"990101009\",\"name\":\"己镇\",\"countyCode\":\"990101\",\"areaType\":\"rural\","
                        + "\"schoolYear\":\"2026-2027\"}");
    }

    @Test
    void everyValueTakenOverIsMarkedAndNothingElse() throws IOException {
        Run.of("template", "--from=fixtures/nine-year/submission.json", "-o", path("form.xlsx"));
        try (Workbook form = WorkbookFactory.create(folder.resolve("form.xlsx").toFile())) {
            assertThat(form.getSheet("填报说明").getRow(3).getCell(1).getStringCellValue())
                    .isEqualTo("沿用上年");
            assertThat(form.getSheet("填报说明").getRow(3).getCell(2).getStringCellValue())
                    .isEqualTo("浅橙底色的各格沿用上年（2025-2026学年），请核对；有变化的改正，不再有的学校、校舍等整行删去。学年已改为下一学年。");
            assertThat(form.getSheet("乡镇").getRow(0).getCell(4).getStringCellValue())
                    .isEqualTo("浅橙底色：沿用上年（2025-2026学年），请核对");
            assertThat(form.getSheet("应急演练").getRow(0).getCell(3)).isNull();
            Sheet buildings = form.getSheet("校舍");
            assertThat(buildings.getRow(0).getCell(3).getStringCellValue()).isEqualTo("浅橙底色：沿用上年（2025-2026学年），请核对");
            for (int i = 5; i < 13; i++) {
                for (Cell cell : buildings.getRow(i)) {
                    assertThat(isOrange(cell))
                            .as(cell.getAddress().formatAsString())
                            .isEqualTo(!cell.toString().isEmpty());
                }
            }
        }
    }

    private static boolean isOrange(Cell cell) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        return style.getFillForegroundColorColor() != null
                && "FFFCE4D6".equals(style.getFillForegroundColorColor().getARGBHex());
    }

    @Test
    void mergedSchoolsAndDemolishedBuildingsAreLeftOutAndNamed() throws IOException {
        Files.writeString(folder.resolve("last.json"), """
                { "format": "dudao-submission/1",
                  "township": { "code": "990200001", "name": "甲镇", "schoolYear": "2024-2025", "villages": 9 },
                  "schools": [
                    { "code": "S1", "name": "中心小学", "typeCode": "211", "studentCount": 300, "mergedOn": "none",
                      "permitNo": "none", "health": { "clinicArea": 20, "hasClinic": true } },
                    { "code": "S2", "name": "东村小学", "typeCode": "211", "mergedOn": "2025-08-31" } ],
                  "rolls": [ { "code": "R2", "schoolCode": "S2", "stage": "primary", "studentCount": 30 } ],
                  "buildings": [
                    { "code": "B1", "schoolCode": "S1", "use": "teaching", "builtYear": 1998, "safetyGrade": "B",
                      "demolishedOn": "none" },
                    { "code": "B2", "schoolCode": "S1", "demolishedOn": "2025-03-01" },
                    { "code": "B3", "schoolCode": "S2" } ],
                  "drills": [ { "code": "D1", "schoolCode": "S1", "date": "2025-03-03" } ],
                  "buses": [ { "code": "C1", "schoolCode": "S1", "capacity": 36, "passengers": 30 } ],
                  "canteens": [] }""");
        Run run = Run.of("template", "--from=" + path("last.json"), "-o", path("form.xlsx"), "--lang=en");
        assertThat(run).isEqualTo(new Run(0, """
                Taken over from 2024-2025: 学校 1, 校舍 1, 校车 1 (rows). Check the cells in
                  orange; counts, dates, grades and amounts must be filled in anew.
                Not taken over, as merged: S2
                Not taken over, as demolished: S1/B2
                Written to %s
                """.formatted(path("form.xlsx")), ""));
        assertThat(new FormConverter(DICTIONARY)
                        .carriedOver(folder.resolve("last.json"))
                        .data()
                        .toString())
                .isEqualTo("{\"township\":{\"code\":\"990200001\",\"name\":\"甲镇\",\"schoolYear\":\"2025-2026\"},"
                        + "\"schools\":[{\"code\":\"S1\",\"name\":\"中心小学\",\"typeCode\":\"211\",\"health\":{\"clinicArea\":20}}],"
                        + "\"buildings\":[{\"code\":\"B1\",\"schoolCode\":\"S1\",\"use\":\"teaching\",\"builtYear\":1998}],"
                        + "\"buses\":[{\"code\":\"C1\",\"schoolCode\":\"S1\",\"capacity\":36}]}");
    }

    @Test
    void aSubmissionWithProblemsIsNotTakenOverAndTheyAreTold() throws IOException {
        Files.writeString(
                folder.resolve("last.json"),
                "{ \"format\": \"dudao-submission/1\", \"township\": { \"code\": \"99\", \"schoolYear\": \"2024-2025\" } }");
        Run run = Run.of("template", "--from=" + path("last.json"), "-o", path("form.xlsx"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT.code());
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("/township/code");
        assertThat(folder.resolve("form.xlsx")).doesNotExist();
    }
}
