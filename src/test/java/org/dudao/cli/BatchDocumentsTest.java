package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dudao.standards.Json;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch writes for each township what can be sent. */
class BatchDocumentsTest {
    private static final String BREAKS = "990101003-2025-2026";
    private static final String CLEAN = "990101004-2025-2026";
    private static final String NINE = "990101009-2025-2026";

    private static final List<String> ALL = List.of(
            "--format",
            "json,md,html,docx,xlsx,csv,sarif",
            "--packs",
            "--bureau",
            "甲县教育局",
            "--opinion-number",
            "甲教督〔2026〕12号",
            "--notice-number",
            "甲教督改〔2026〕098号");

    @TempDir
    private Path folder;

    @BeforeEach
    void threeTownships() throws IOException {
        Files.createDirectories(folder.resolve("in/more"));
        copy("breaks-all-four/submission.json", "in/breaks.json");
        copy("clean-town/submission.json", "in/more/clean.json");
        copy("nine-year/submission.xlsx", "in/nine.xlsx");
    }

    private void copy(String fixture, String name) throws IOException {
        Files.copy(Path.of("fixtures").resolve(fixture), folder.resolve(name));
    }

    private Run batch(String out, List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                "batch",
                folder.resolve("in").toString(),
                "-o",
                folder.resolve(out).toString()));
        all.addAll(List.of("--as-of", "2026-07-31"));
        all.addAll(more);
        return Run.of(all.toArray(String[]::new));
    }

    private Run batch(String out, String... more) {
        return batch(out, List.of(more));
    }

    private Run check(String file, String out, List<String> more) {
        List<String> all = new ArrayList<>(List.of(
                "check",
                folder.resolve(file).toString(),
                "-o",
                folder.resolve(out).toString()));
        all.addAll(List.of("--as-of", "2026-07-31"));
        all.addAll(more);
        return Run.of(all.toArray(String[]::new));
    }

    private Run verify(String out, String... more) {
        return Run.of(Stream.concat(Stream.of("verify", folder.resolve(out).toString()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    /** All files of a folder by path. */
    private Map<String, byte[]> files(String of) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        Path root = folder.resolve(of);
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private void areEqual(String one, String other) throws IOException {
        Map<String, byte[]> files = files(one);
        Map<String, byte[]> others = files(other);
        assertThat(files.keySet()).isEqualTo(others.keySet());
        files.forEach((name, bytes) -> assertThat(bytes).as(name).isEqualTo(others.get(name)));
    }

    private static List<String> numbered(String opinion, String notice) {
        List<String> options = new ArrayList<>(ALL);
        options.set(options.indexOf("--opinion-number") + 1, opinion);
        options.set(options.indexOf("--notice-number") + 1, notice);
        return options;
    }

    private List<List<String>> letters(String out) throws IOException {
        return Files.readString(folder.resolve(out).resolve("letters.csv"))
                .lines()
                .skip(1)
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static int receipts(byte[] notices) throws IOException {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(notices))) {
            return (int) document.getParagraphs().stream()
                    .filter(p -> p.getText().equals("送达回证"))
                    .count();
        }
    }

    @Test
    void eachTownshipsFolderHoldsTheSameBytesThatACheckWrites() throws IOException {
        Run run = batch("out", ALL);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("已判定 3 个乡镇").contains("送达清单见 letters.xlsx");
        int first = receipts(files("out/townships/" + BREAKS).get("rectification-notice.docx"));
        check("in/breaks.json", "single", ALL);
        check("in/more/clean.json", "single", numbered("甲教督〔2026〕13号", "甲教督改〔2026〕" + (98 + first) + "号"));
        check("in/nine.xlsx", "single", numbered("甲教督〔2026〕14号", "甲教督改〔2026〕" + (98 + first) + "号"));
        areEqual("out/townships", "single");
        assertThat(files("out/townships"))
                .containsKeys(
                        BREAKS + "/assessment.json",
                        BREAKS + "/manifest.json",
                        BREAKS + "/opinion-letter.docx",
                        BREAKS + "/packs/2189000021-柳沟教学点.xlsx",
                        CLEAN + "/rectification.xlsx",
                        NINE + "/rectification-notice.docx");
        assertThat(files("out/counties").keySet())
                .contains("990101-2025-2026/assessment.json", "990101-2025-2026/problems.docx")
                .noneMatch(name -> name.endsWith("opinion-letter.docx"));
    }

    @Test
    void otherLanguagesAndLettersAloneAreWrittenAsACheckWritesThem() throws IOException {
        List<String> some = List.of("--documents", "letter", "--lang", "en");
        batch("out", some);
        check("in/breaks.json", "single", some);
        areEqual("out/townships/" + BREAKS, "single/" + BREAKS);
        assertThat(files("out/townships/" + BREAKS))
                .containsOnlyKeys(
                        "assessment.json", "manifest.json", "opinion-letter.docx", "problems-and-improvements.md");
        assertThat(letters("out"))
                .extracting(row -> row.get(3))
                .containsExactly("Opinion letter", "Opinion letter", "Opinion letter");
    }

    @Test
    void withoutTheseOptionsABatchWritesWhatItWroteBeforeAndWithThemTheSameBesides() throws IOException {
        batch("plain");
        assertThat(files("plain"))
                .containsOnlyKeys(
                        "assessments.ndjson.gz",
                        "figures.ndjson.gz",
                        "findings.csv",
                        "hints.csv",
                        "manifest.json",
                        "summary.docx",
                        "summary.html",
                        "summary.xlsx",
                        "unreadable.csv");
        batch("out", ALL);
        Map<String, byte[]> with = files("out");
        files("plain").forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                assertThat(with.get(name)).as(name).isEqualTo(bytes);
            }
        });
        batch("alone", "--findings-only", "--format", "json");
        assertThat(files("alone")).doesNotContainKey("assessments.ndjson.gz");
        assertThat(files("alone").get("townships/" + BREAKS + "/assessment.json"))
                .isEqualTo(with.get("townships/" + BREAKS + "/assessment.json"));
    }

    @Test
    void theResultDoesNotDependOnTheNumberOfJobs() throws IOException {
        batch("out", ALL);
        List<String> one = new ArrayList<>(ALL);
        one.addAll(List.of("--jobs", "1"));
        batch("one", one);
        areEqual("out", "one");
    }

    @Test
    void everyLetterHasARowInTheCoveringListAndNumbersAreCountedOnByTownship() throws IOException {
        batch("out", ALL);
        Map<String, byte[]> files = files("out");
        List<List<String>> letters = letters("out");
        assertThat(letters).extracting(row -> row.get(6)).allMatch(files::containsKey);
        assertThat(files.keySet().stream()
                        .filter(name -> name.matches("(townships|counties)/.*\\.(docx|xlsx)"))
                        .toList())
                .hasSameElementsAs(
                        letters.stream().map(row -> row.get(6)).distinct().toList());
        assertThat(letters.stream().filter(row -> row.get(3).equals("督导意见书")).map(row -> row.get(0) + row.get(4)))
                .containsExactly("990101003甲教督〔2026〕12号", "990101004甲教督〔2026〕13号", "990101009甲教督〔2026〕14号");
        List<List<String>> notices =
                letters.stream().filter(row -> row.get(3).equals("限期整改通知书")).toList();
        List<String> numbers = new ArrayList<>();
        for (int i = 0; i < notices.size(); i++) {
            numbers.add("甲教督改〔2026〕" + String.format("%03d", 98 + i) + "号");
        }
        assertThat(notices).extracting(row -> row.get(4)).isEqualTo(numbers);
        for (String township : List.of(BREAKS, NINE)) {
            assertThat(notices.stream().filter(row -> row.get(6).contains(township)))
                    .as("one row for each notice with its receipt")
                    .hasSize(receipts(files.get("townships/" + township + "/rectification-notice.docx")));
        }
        assertThat(letters)
                .contains(List.of(
                        "990101003",
                        "丙镇",
                        "2026-07-31",
                        "督导意见书",
                        "甲教督〔2026〕12号",
                        "丙镇人民政府",
                        "townships/" + BREAKS + "/opinion-letter.docx",
                        "不合格",
                        "3",
                        "13",
                        "2026-07-31",
                        "",
                        "",
                        "",
                        ""));
    }

    @Test
    void whatPeopleTypedIntoTheListAndTheLedgersSurvivesTheNextRun() throws IOException {
        batch("out", ALL);
        Path list = folder.resolve("out/letters.xlsx");
        edit(list, sheet -> {
            XSSFRow row = row(sheet, "opinion-letter.docx");
            row.getCell(12).setCellValue(java.time.LocalDate.of(2026, 8, 6));
            row.getCell(13).setCellValue("王五");
        });
        Path ledger = folder.resolve("out/townships/" + BREAKS + "/rectification.xlsx");
        edit(ledger, sheet -> sheet.getRow(4).getCell(9).setCellValue("已责令停用"));
        Run again = batch("out", ALL);
        assertThat(again.out())
                .contains("已带入原来填写的 2 处：letters.xlsx")
                .contains("townships/" + BREAKS + "：\n已带入原来填写的 1 处：rectification.xlsx");
        edit(list, sheet -> {
            assertThat(row(sheet, "opinion-letter.docx").getCell(12).getLocalDateTimeCellValue())
                    .isEqualTo("2026-08-06T00:00");
            assertThat(row(sheet, "opinion-letter.docx").getCell(13).getStringCellValue())
                    .isEqualTo("王五");
        });
        edit(ledger, sheet -> assertThat(sheet.getRow(4).getCell(9).getStringCellValue())
                .isEqualTo("已责令停用"));
        assertThat(verify("out", folder.resolve("in").toString()).out())
                .contains("一致：重做后")
                .contains("letters.xlsx")
                .contains("townships/" + BREAKS + "/rectification.xlsx");
        Run other = batch("out", numbered("甲教督〔2026〕20号", "甲教督改〔2026〕120号"));
        assertThat(other.out()).contains("“王五”：本次没有这一份文书");
        assertThat(files("out").keySet()).anyMatch(name -> name.matches("earlier/2026-07-31-\\w+/letters.xlsx"));
    }

    private interface Edit {
        void in(XSSFSheet sheet);
    }

    private static void edit(Path file, Edit edit) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                java.io.OutputStream to = Files.newOutputStream(file)) {
            edit.in(workbook.getSheetAt(0));
            workbook.write(to);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, String file) {
        for (int r = 0; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (row.getCell(6) != null && row.getCell(6).toString().endsWith(BREAKS + "/" + file)) {
                return row;
            }
        }
        throw new AssertionError("no row of " + file);
    }

    @Test
    void theFolderOfATownshipThatIsNoLongerSubmittedIsMovedAwayWithAllInIt() throws IOException {
        batch("out", ALL);
        Files.writeString(folder.resolve("out/townships/" + NINE + "/notes.txt"), "mine");
        Files.createDirectories(folder.resolve("out/townships/of ours"));
        Files.delete(folder.resolve("in/nine.xlsx"));
        Run run = batch("out", ALL);
        assertThat(run.out()).contains("本次没有生成的旧文件，已移到：").contains("/townships/" + NINE);
        assertThat(folder.resolve("out/townships")).isDirectoryContaining(f -> f.endsWith(BREAKS));
        assertThat(folder.resolve("out/townships/" + NINE)).doesNotExist();
        assertThat(folder.resolve("out/townships/of ours")).exists();
        assertThat(files("out").keySet())
                .anyMatch(n -> n.matches("earlier/2026-07-31-\\w+/townships/" + NINE + "/notes.txt"));
        batch("out");
        assertThat(folder.resolve("out/counties")).doesNotExist();
        assertThat(folder.resolve("out/letters.csv")).doesNotExist();
        assertThat(folder.resolve("out/townships/" + BREAKS)).doesNotExist();
    }

    @Test
    void aRunThatStopsLeavesWholeFoldersOnlyAndTheNextOneWritesTheRest() throws IOException {
        batch("undisturbed", ALL);
        Path obstacle = folder.resolve("out/townships/" + NINE);
        Files.createDirectories(obstacle.getParent());
        Files.writeString(obstacle, "in the way");
        List<String> one = new ArrayList<>(ALL);
        one.addAll(List.of("--jobs", "1"));
        Run stopped = batch("out", one);
        assertThat(stopped.code()).isEqualTo(2);
        assertThat(stopped.err()).contains("这里应是文件夹，却是链接或别的文件，未写入：" + obstacle);
        areEqual("out/townships/" + BREAKS, "undisturbed/townships/" + BREAKS);
        assertThat(folder.resolve("out/letters.xlsx")).doesNotExist();
        assertThat(verify("out").err()).contains("还没有做完");
        Files.delete(obstacle);
        Files.createDirectories(folder.resolve("out/townships/.writing-1/" + NINE));
        Path letter = folder.resolve("out/townships/" + BREAKS + "/opinion-letter.docx");
        Files.setLastModifiedTime(letter, FileTime.fromMillis(0));
        Path half = folder.resolve("out/townships/" + CLEAN + "/problems.docx");
        Files.delete(half);
        assertThat(batch("out", "--resume").err()).contains("另外的规则、检查日或选项");
        List<String> resumed = new ArrayList<>(ALL);
        resumed.add("--resume");
        assertThat(batch("out", resumed).err()).isEmpty();
        areEqual("out", "undisturbed");
        assertThat(Files.getLastModifiedTime(letter).toMillis())
                .as("what was whole is not written again")
                .isZero();
    }

    @Test
    void theDocumentsAreReproducedAndWhatWasAlteredOrPlantedIsFound() throws IOException {
        batch("out", ALL);
        String in = folder.resolve("in").toString();
        Run same = verify("out", in);
        assertThat(same.code()).as(same.out() + same.err()).isZero();
        assertThat(verify("out").code()).isZero();
        Path letter = folder.resolve("out/townships/" + BREAKS + "/opinion-letter.docx");
        byte[] whole = Files.readAllBytes(letter);
        Files.writeString(letter, "not theirs");
        for (Run run : List.of(verify("out", in), verify("out"))) {
            assertThat(run.code()).isEqualTo(6);
            assertThat(run.out()).contains("townships/" + BREAKS + " 被改动：opinion-letter.docx");
        }
        Files.write(letter, whole);
        Path planted = folder.resolve("out/townships/990101999-2025-2026");
        Files.createDirectories(planted);
        Files.copy(letter.resolveSibling("manifest.json"), planted.resolve("manifest.json"));
        assertThat(verify("out", in).out()).contains("多出：townships/990101999-2025-2026/manifest.json");
        Files.delete(planted.resolve("manifest.json"));
        Files.delete(letter.resolveSibling("manifest.json"));
        assertThat(verify("out", in).out()).contains("缺少：townships/" + BREAKS + "/manifest.json");
    }

    @Test
    void oneTownshipsFolderIsVerifiedByItselfAsThatOfACheck() {
        batch("out", ALL);
        Run run = verify(
                "out/townships/" + CLEAN, folder.resolve("in/more/clean.json").toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
        assertThat(verify("out/counties/990101-2025-2026").code()).isZero();
    }

    @Test
    void theOfficesFileIsAnInputThatAVerificationNeeds() throws IOException {
        Path office = Files.writeString(folder.resolve("own.yaml"), "发文机关: 某县教育局\n意见书文号: 某教督〔2026〕9号\n");
        batch("out", "--format", "docx", "--office", office.toString());
        assertThat(letters("out").stream()
                        .filter(row -> row.get(3).equals("督导意见书"))
                        .map(row -> row.get(4)))
                .containsExactly("某教督〔2026〕9号", "某教督〔2026〕10号", "某教督〔2026〕11号");
        String in = folder.resolve("in").toString();
        assertThat(verify("out", in).err()).contains("请用 --office 给出同一文件");
        Run run = verify("out", in, "--office", office.toString());
        assertThat(run.code()).as(run.out() + run.err()).isZero();
    }

    @Test
    void optionsThatABatchCannotFollowAreErrorsOfUsageBeforeAnythingIsWritten() {
        assertThat(batch("out", "--format", "annotated").err()).contains("请用 dudao check --format annotated");
        assertThat(batch("out", "--bureau", "某县教育局").err()).contains("请同时用 --format、--documents 或 --packs");
        assertThat(batch("out", "--format", "docx", "--opinion-number", "某教督〔2026〕号")
                        .err())
                .contains("文号“某教督〔2026〕号”中没有可以顺延的数字");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aLinkInThePlaceOfTheFoldersIsNotFollowed() throws IOException {
        Files.createDirectories(folder.resolve("out"));
        Files.createDirectories(folder.resolve("elsewhere"));
        Files.createSymbolicLink(folder.resolve("out/townships"), folder.resolve("elsewhere"));
        assertThat(batch("out", ALL).code()).isEqualTo(2);
        assertThat(folder.resolve("elsewhere")).isEmptyDirectory();
    }

    @Test
    void aTownshipSubmittedOnALineOfManyHasItsFolderToo() throws IOException {
        ObjectNode json = (ObjectNode)
                Json.mapper().readTree(folder.resolve("in/breaks.json").toFile());
        ((ObjectNode) json.get("township")).put("code", "990102001");
        Files.writeString(folder.resolve("in/lines.ndjson"), Json.mapper().writeValueAsString(json) + "\n");
        batch("out", "--format", "json");
        assertThat(files("out")).containsKey("townships/990102001-2025-2026/assessment.json");
        assertThat(verify("out", folder.resolve("in").toString()).code()).isZero();
    }
}
