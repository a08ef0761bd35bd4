package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.fixtures.Fixtures;
import org.dudao.fixtures.RandomChanges;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiffCommandTest {
    private static final String BREAKS = "fixtures/breaks-all-four/submission.json";
    private static final String DAY = "--as-of=2026-07-31";

    @TempDir
    private Path folder;

    private static ObjectNode json(String fixture) {
        return Fixtures.json(Path.of("fixtures", fixture));
    }

    private String file(String name, ObjectNode json) throws IOException {
        return Files.writeString(folder.resolve(name), json.toString()).toString();
    }

    /** The breaking township, changed. */
    private String changed(String name, Consumer<ObjectNode> change) throws IOException {
        ObjectNode json = json("breaks-all-four");
        change.accept(json);
        return file(name, json);
    }

    private static void mended(ObjectNode json) {
        ((ObjectNode) json.get("enrolment")).put("juniorEnrolledOfAge", 905);
    }

    private static ObjectNode building(ObjectNode json, String school, String code) {
        for (JsonNode one : json.get("buildings")) {
            if (one.get("schoolCode").asText().equals(school)
                    && one.get("code").asText().equals(code)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError(school + "/" + code);
    }

    private String assessment(String submission, String out, String... more) {
        List<String> args = new ArrayList<>(List.of("check", submission, DAY, "-o", at(out), "--format", "json"));
        args.addAll(List.of(more));
        assertThat(Run.of(args.toArray(String[]::new)).code()).isLessThan(2);
        return at(out);
    }

    private String at(String name) {
        return folder.resolve(name).toString();
    }

    private static JsonNode read(Run run) throws IOException {
        return Json.mapper().readTree(run.out());
    }

    /** Each figure as one line. */
    private static List<String> figures(JsonNode diff) {
        List<String> lines = new ArrayList<>();
        diff.get("figures")
                .forEach(one -> lines.add(one.path("path").asText() + " "
                        + one.path("row").asText() + ": " + one.path("old").asText() + " > "
                        + one.path("new").asText()));
        return lines;
    }

    @Test
    void aSubmissionAndTheSameAsAWorkbookDoNotDiffer() {
        assertThat(Run.of("convert", BREAKS, "-o", at("form.xlsx"), DAY).code()).isZero();
        for (String other : List.of("fixtures/breaks-all-four/submission.xlsx", at("form.xlsx"))) {
            Run run = Run.of("diff", BREAKS, other, DAY);
            assertThat(run.err()).isEmpty();
            assertThat(run.out()).endsWith("没有不同。\n");
            assertThat(run.code()).isZero();
        }
    }

    @Test
    void countsComeFirstThenItemsTheWorstFirstThenFiguresWithTheirPlaces() throws IOException {
        String now = changed("new.json", json -> {
            mended(json);
            building(json, "2189000021", "B2").remove("safetyGrade");
            ((ObjectNode) json.get("rolls").get(0)).put("dropoutCount", 22);
        });
        Run run = Run.of("diff", "fixtures/breaks-all-four/submission.xlsx", now, DAY);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEqualTo("""
                旧 丙镇 990101003　2025-2026学年　截至 2026-07-31　submission.xlsx
                新 丙镇 990101003　2025-2026学年　截至 2026-07-31　new.json
                重现 0，新发现 1，值变 1，不可比 1，消除 1，未变 10；数据不同 3 处；另有 1 项判
                  定不同（都不是问题）。

                新发现（1）
                  重大     乡镇填报的总数与各校学段在校生表不一致，初中学年内辍学人数与各校学段
                           在校生表初中辍学人数之和相差8人，请核实；核实之前，辍学率按各校学段在
                           校生表计算
                           上次数据不足，未能评估；未评估 → 待核实

                仍未整改，数值有变（1）
                  一票否决 控辍保学压力仍然较大，初中阶段年辍学率（3.22%，学年初900人，辍学29
                           人）未达到本次督导“低于2%”的要求
                           不达标 21/900 → 不达标 29/900

                不能比较（1）
                  重大     校舍安全工程推进不够，柳沟教学点 B2 校舍（D级危房）尚未完成处置
                           本次数据不足，未能评估；不达标 D → 未评估

                已消除（1）
                  重大     初中适龄少年入学率（99.23%，适龄少年905人，已入学898人）未达到本次督
                           导100%的要求，尚有7人未入学
                           本次数据达标；不达标 898/905 → 达标 905/905

                数据（旧 → 新）
                  初中适龄少年已入学数：898 → 905　乡镇!C16 → /enrolment/juniorEnrolledOfAge
                  学年内辍学人数，丙镇中学 R1（3199000021/R1）：14 → 22　学段在校生!F6 →
                  /rolls/0/dropoutCount
                  鉴定等级，柳沟教学点 B2（2189000021/B2）：D级 → （无）　校舍!I12 →
                  /buildings/6/safetyGrade
                """);
        assertThat(run.out().lines()).allMatch(line -> TerminalWidth.width(line) <= 80);
    }

    @Test
    void rowsAreMatchedByTheirCodesAndThatOfTheirSchools() throws IOException {
        RandomChanges random = new RandomChanges(5);
        String now = changed("new.json", json -> {
            building(json, "3199000021", "B1").put("code", "B9");
            ArrayNode buildings = (ArrayNode) json.get("buildings");
            building(json, "2189000021", "B1").put("inUse", false);
            building(json, "3199000021", "B9").put("schoolCode", "2189000021");
            buildings
                    .addObject()
                    .put("code", "B77")
                    .put("schoolCode", "2199000021")
                    .put("safetyGrade", "C");
            json.remove("drills");
            ObjectNode shuffled = random.shuffled(json);
            json.removeAll();
            json.setAll(shuffled);
        });
        String old =
                changed("old.json", json -> building(json, "3199000021", "B1").put("code", "B9"));
        JsonNode diff = read(Run.of("diff", old, now, DAY, "--json"));
        assertThat(figures(diff))
                .containsExactly(
                        "buildings[].inUse 2189000021/B1: true > false",
                        "buildings[].schoolCode 2189000021/B9: 3199000021 > 2189000021",
                        "buildings[].code 2199000021/B77: null > B77",
                        "buildings[].schoolCode 2199000021/B77: null > 2199000021",
                        "buildings[].safetyGrade 2199000021/B77: null > C",
                        "drills null: 24 > null");
    }

    @Test
    void theJsonHasTheKeysThatWereAgreed() throws IOException {
        String now = changed("new.json", DiffCommandTest::mended);
        Run run = Run.of("diff", BREAKS, now, DAY, "--json");
        JsonNode diff = read(run);
        assertThat(names(diff)).containsExactly("old", "new", "items", "figures", "otherVerdicts");
        assertThat(diff.get("items")).hasSize(13).allSatisfy(item -> assertThat(names(item))
                .containsExactly("id", "township", "standard", "subject", "change", "why", "old", "new"));
        JsonNode fixed = diff.get("items").get(0);
        assertThat(fixed.get("change").asText()).isEqualTo("fixed");
        assertThat(fixed.get("standard").asText()).isEqualTo("enrolment.junior-rate");
        assertThat(fixed.get("subject").toString())
                .isEqualTo("{\"kind\":\"township\",\"id\":\"990101003\",\"name\":\"丙镇\"}");
        assertThat(fixed.get("why").toString())
                .isEqualTo("{\"reason\":\"COMPLIANT\",\"zh\":\"本次数据达标\",\"en\":\"now the data comply\"}");
        assertThat(fixed.get("old").toString()).isEqualTo("{\"outcome\":\"VIOLATION\",\"observed\":\"898/905\"}");
        assertThat(fixed.get("new").toString()).isEqualTo("{\"outcome\":\"COMPLIANT\",\"observed\":\"905/905\"}");
        assertThat(diff.get("figures").toString())
                .isEqualTo("[{\"path\":\"enrolment.juniorEnrolledOfAge\",\"township\":\"990101003\",\"row\":null,"
                        + "\"old\":\"898\",\"new\":\"905\",\"oldPlace\":\"/enrolment/juniorEnrolledOfAge\","
                        + "\"newPlace\":\"/enrolment/juniorEnrolledOfAge\",\"measured\":false}]");
        assertThat(run.code()).isEqualTo(1);
    }

    private static List<String> names(JsonNode json) {
        List<String> names = new ArrayList<>();
        json.fieldNames().forEachRemaining(names::add);
        return names;
    }

    @Test
    void assessmentsAreComparedByWhatTheyState() throws IOException {
        String now = changed("new.json", DiffCommandTest::mended);
        assessment(BREAKS, "old");
        assessment(now, "now");
        Run run = Run.of("diff", at("old"), at("now/990101003-2025-2026/assessment.json"), "--json");
        JsonNode diff = read(run);
        assertThat(diff.get("items").get(0).get("change").asText()).isEqualTo("fixed");
        assertThat(figures(diff)).contains("enrolment.junior-rate 990101003: 898/905 > 905/905");
        assertThat(run.code()).isEqualTo(1);
        assertThat(Run.of("diff", at("old"), at("old")).code()).isZero();
        Run mixed = Run.of("diff", at("old"), now, "--json");
        assertThat(read(mixed).get("items")).isEqualTo(diff.get("items"));
        assertThat(read(mixed).at("/new/assessments/0/asOf").asText()).isEqualTo("2026-07-31");
    }

    @Test
    void whatTheOldAssessmentSawGoneAndTheNewOneFindsIsReopened() throws IOException {
        assessment(BREAKS, "first");
        String good = changed("good.json", DiffCommandTest::mended);
        assessment(good, "second", "--baseline", at("first"));
        assessment(BREAKS, "third", "--baseline", at("second"));
        JsonNode item = read(Run.of("diff", at("second"), at("third"), "--json"))
                .get("items")
                .get(0);
        assertThat(item.get("change").asText()).isEqualTo("reopened");
        assertThat(item.at("/why/zh").asText()).isEqualTo("上次数据达标");
    }

    @Test
    void twoTownshipsAreComparedByTheirOwnStandardsAndFiguresAlone() throws IOException {
        Run run = Run.of("diff", BREAKS, "fixtures/every-area/submission.json", DAY, "--json");
        JsonNode diff = read(run);
        assertThat(diff.get("items")).allSatisfy(item -> {
            boolean ofTownship = item.at("/subject/kind").asText().equals("township");
            assertThat(item.at("/why/reason").asText().equals("OTHER_TOWNSHIP")).isEqualTo(!ofTownship);
        });
        assertThat(diff.get("items").findValuesAsText("change")).contains("new", "notComparable");
        assertThat(diff.get("figures")).isNotEmpty().allSatisfy(figure -> assertThat(
                        figure.get("path").asText())
                .doesNotContain("[]")
                .isNotEqualTo("township.code"));
        assertThat(Run.of("diff", BREAKS, "fixtures/every-area/submission.json", DAY)
                        .out())
                .contains("注意：这是两个乡镇");
    }

    @Test
    void twoYearsOfATownshipHaveTheSameItems() throws IOException {
        String last = changed("last.json", json -> {
            ((ObjectNode) json.get("township")).put("schoolYear", "2024-2025");
            json.remove(List.of("calendar", "drills"));
        });
        Run run = Run.of("diff", last, BREAKS, DAY, "--json");
        JsonNode diff = read(run);
        assertThat(diff.at("/old/assessments/0/schoolYear").asText()).isEqualTo("2024-2025");
        assertThat(diff.get("items").findValuesAsText("change")).contains("unchanged", "new");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void batchesHaveALineForEachTownshipAndNameThoseThatOnlyOneHas() throws IOException {
        Path first = Files.createDirectories(folder.resolve("in1"));
        Path second = Files.createDirectories(folder.resolve("in2"));
        Files.writeString(first.resolve("a.json"), json("breaks-all-four").toString());
        Files.writeString(first.resolve("b.json"), json("small-school").toString());
        Files.writeString(first.resolve("c.json"), json("town-484").toString());
        ObjectNode better = json("breaks-all-four");
        mended(better);
        Files.writeString(second.resolve("a.json"), better.toString());
        Files.writeString(second.resolve("b.json"), json("small-school").toString());
        Files.writeString(second.resolve("d.json"), json("town-dropout").toString());
        assertThat(Run.of("batch", first.toString(), "-o", at("out1"), DAY).code())
                .isEqualTo(1);
        assertThat(Run.of("batch", second.toString(), "-o", at("out2"), DAY).code())
                .isEqualTo(1);
        Run run = Run.of("diff", at("out1"), at("out2"));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo("""
                比较了 3 个乡镇（县）：有不同 2，没有不同 1；只在旧的中 1，只在新的中 1。

                乡镇（县）               重现 新发现   值变 不可比   消除   未变   数据   其他
                合计                        0      0      0      0      1     13      3      1
                丙镇 990101003              0      0      0      0      1     12      3      0
                990101                      0      0      0      0      0      0      0      1
                其他：判定不同而都不是问题的。

                只在旧的中：戊镇 990101005（2025-2026）。

                只在新的中：甲镇 990101001（2025-2026）。
                """);
        assertThat(run.code()).isEqualTo(1);
        JsonNode diff = read(Run.of("diff", at("out1"), at("out2"), "--json"));
        assertThat(diff.at("/old/assessments").findValuesAsText("compared")).contains("false");
        assertThat(Run.of("diff", at("out1"), at("out1")).code()).isZero();
        assertThat(Run.of("diff", BREAKS, at("out2"), "--json").code()).isEqualTo(1);
    }

    @Test
    void everythingIsWrittenIntoAWorkbook() throws IOException {
        String now = changed("new.json", DiffCommandTest::mended);
        Path book = folder.resolve("不同.xlsx");
        Run run = Run.of("diff", BREAKS, now, DAY, "-o", book.toString());
        assertThat(run.out()).endsWith("已写入 " + book + "\n");
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(book))) {
            assertThat(workbook.getSheet("事项").getLastRowNum()).isEqualTo(2 + 13);
            assertThat(workbook.getSheet("数据").getRow(3).getCell(6).getStringCellValue())
                    .isEqualTo("905");
            assertThat(workbook.getSheet("乡镇").getLastRowNum()).isEqualTo(3);
        }
        assertThat(Run.of("diff", BREAKS, now, DAY, "-o", book.toString()).code())
                .isEqualTo(2);
        assertThat(Run.of("diff", BREAKS, now, DAY, "-o", at("x.docx")).err()).contains("-o 应为 .xlsx 文件");
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() throws IOException {
        String empty = Files.createDirectories(folder.resolve("empty")).toString();
        assertThat(Run.of("diff", BREAKS, at("none.json")).err()).contains("没有这个文件或文件夹：");
        assertThat(Run.of("diff", BREAKS, empty).err()).contains("NEW 文件夹中既没有评估结果");
        Run broken = Run.of("diff", BREAKS, file("broken.json", Json.mapper().createObjectNode()), DAY);
        assertThat(broken.code()).isEqualTo(3);
        ObjectNode early = json("small-school");
        early.retain("format", "township");
        String undated = file("undated.json", early);
        Run before = Run.of("diff", undated, undated, "--as-of=2025-08-31");
        assertThat(before.err()).startsWith("检查日 2025-08-31 早于 2025-2026 学年开始之日。");
        assertThat(before.code()).isEqualTo(2);
        assessment(BREAKS, "old");
        Path text = folder.resolve("old/990101003-2025-2026/assessment.json");
        Path other = folder.resolve("later.json");
        Files.writeString(other, Files.readString(text).replaceFirst("\"verdicts\"", "\"later\" : 1, \"verdicts\""));
        Run later = Run.of("diff", text.toString(), other.toString());
        assertThat(later.err()).contains("不是本版本的评估结果，不能比较：");
        assertThat(later.code()).isEqualTo(3);
        Run elsewhere = Run.of("diff", at("old"), "fixtures/small-school/submission.json", "--lang", "en");
        assertThat(elsewhere.out()).contains("Note: these are two townships.");
    }
}
