package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second run into a folder keeps everything that people have typed or changed since the first. */
class RunAgainTest {
    private static final String SUBMISSION = "fixtures/breaks-all-four/submission.json";
    private static final String KEY = "990101003-2025-2026";
    private static final String PACK = "packs/2189000021-柳沟教学点.xlsx";
    private static final int KEYS = 2;
    private static final int HEADINGS = 3;
    private static final int FIRST = 4;

    @TempDir
    private Path folder;

    /** A change that somebody makes to a workbook. */
    private interface Edit {
        void in(XSSFWorkbook workbook) throws IOException;
    }

    private Run check(String submission, String day, String... more) {
        return Run.of(
                Stream.concat(Stream.of("check", submission, "--as-of", day, "-o", folder.toString()), Stream.of(more))
                        .toArray(String[]::new));
    }

    private Run check(String day) {
        return check(SUBMISSION, day, "--format", "json,md,html,docx,xlsx", "--packs");
    }

    private Path out(String name) {
        return folder.resolve(KEY).resolve(name);
    }

    private Path earlier(String name) throws IOException {
        try (Stream<Path> all = Files.walk(out("earlier"))) {
            return all.filter(f -> f.toString().replace('\\', '/').endsWith("/" + name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString(), Sha256.of(file));
            }
        }
        return files;
    }

    private static void edit(Path file, Edit edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            edit.in(workbook);
            workbook.write(bytes);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static int column(XSSFSheet sheet, String key) {
        for (Cell cell : sheet.getRow(KEYS)) {
            if (cell.toString().equals("dudao:" + key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(key);
    }

    private static XSSFRow row(XSSFSheet sheet, String id) {
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            if (sheet.getRow(r).getCell(column(sheet, "id")).toString().equals(id)) {
                return sheet.getRow(r);
            }
        }
        throw new AssertionError("no item " + id);
    }

    private static XSSFCell cell(XSSFSheet sheet, String id, String key) {
        return row(sheet, id).getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void type(Path file, String id, String key, String text) throws IOException {
        edit(file, workbook -> cell(workbook.getSheetAt(0), id, key).setCellValue(text));
    }

    private static String read(Path file, String id, String key) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            return new DataFormatter().formatCellValue(cell(workbook.getSheetAt(0), id, key));
        }
    }

    private static List<String> ids(Path file) throws IOException {
        List<String> ids = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
                ids.add(sheet.getRow(r).getCell(column(sheet, "id")).toString());
            }
        }
        return ids;
    }

    /** The submission after the township has corrected something: item after item is gone. */
    private String corrected(String from, String to) throws IOException {
        String text = Files.readString(Path.of(SUBMISSION));
        assertThat(text).contains(from);
        return Files.writeString(folder.resolve("corrected.json"), text.replace(from, to))
                .toString();
    }

    @Test
    void theSameRunAgainChangesNoByte() throws IOException {
        check("2026-07-31");
        Map<String, String> before = files();
        Run again = check("2026-07-31");
        assertThat(files()).isEqualTo(before);
        assertThat(again.out()).endsWith("已写入 " + folder.resolve(KEY) + "\n");
    }

    @Test
    void theManifestListsEveryDocumentAndWhichPeopleFillIn() throws IOException {
        check("2026-07-31");
        var manifest = Json.mapper().readTree(out("manifest.json").toFile());
        assertThat(manifest.get("format").textValue()).isEqualTo("dudao-manifest/1");
        assertThat(manifest.get("asOf").textValue()).isEqualTo("2026-07-31");
        assertThat(manifest.get("lang").textValue()).isEqualTo("zh-CN");
        assertThat(manifest.get("inputs").get(0).get("sha256").textValue()).isEqualTo(Sha256.of(Path.of(SUBMISSION)));
        Map<String, String> listed = new TreeMap<>();
        List<String> filledIn = new ArrayList<>();
        for (var file : manifest.get("files")) {
            listed.put(
                    KEY + "/" + file.get("path").textValue(), file.get("sha256").textValue());
            if (file.get("filledIn").booleanValue()) {
                filledIn.add(file.get("path").textValue());
            }
        }
        Map<String, String> files = files();
        files.remove(KEY + "/manifest.json");
        assertThat(listed).isEqualTo(files);
        assertThat(filledIn).contains("rectification.xlsx", PACK).allMatch(f -> f.endsWith(".xlsx"));
    }

    @Test
    void whatWasTypedIntoTheLedgerAndAPackIsThereAfterALaterCheck() throws IOException {
        check("2026-07-31");
        String id = ids(out(PACK)).get(0);
        type(out("rectification.xlsx"), id, "person", "张主任");
        type(out("rectification.xlsx"), id, "progress", "整改中");
        type(out("rectification.xlsx"), id, "remarks", "已电话催办\n下周再问");
        edit(out("rectification.xlsx"), workbook -> cell(workbook.getSheetAt(0), id, "closedOn")
                .setCellValue(java.time.LocalDate.of(2026, 8, 3)));
        type(out(PACK), id, "person", "李校长");
        type(out(PACK), id, "done", "=见附件");
        String typed = Sha256.of(out("rectification.xlsx"));

        Run later = check("2026-08-15");

        assertThat(read(out("rectification.xlsx"), id, "person")).isEqualTo("张主任");
        assertThat(read(out("rectification.xlsx"), id, "progress")).isEqualTo("整改中");
        assertThat(read(out("rectification.xlsx"), id, "remarks")).isEqualTo("已电话催办\n下周再问");
        assertThat(read(out("rectification.xlsx"), id, "closedOn")).isEqualTo("2026-08-03");
        assertThat(read(out(PACK), id, "person")).isEqualTo("李校长");
        assertThat(read(out(PACK), id, "done")).isEqualTo("=见附件");
        assertThat(later.out())
                .contains("已带入原来填写的 4 处：rectification.xlsx")
                .contains("已带入原来填写的 2 处：" + PACK)
                .contains("earlier/2026-07-31-")
                .doesNotContain("没有带入的");
        assertThat(Sha256.of(earlier("rectification.xlsx"))).isEqualTo(typed);

        Map<String, String> after = files();
        check("2026-08-15");
        assertThat(files()).isEqualTo(after);
    }

    @Test
    void theSameRunAfterTypingLeavesTheFilesAsTheyAre() throws IOException {
        check("2026-07-31");
        String id = ids(out(PACK)).get(0);
        type(out("rectification.xlsx"), id, "person", "张主任");
        type(out(PACK), id, "progress", "已报整改");
        Map<String, String> typed = files();
        check("2026-07-31");
        assertThat(files()).isEqualTo(typed);
        check("2026-07-31");
        assertThat(files()).isEqualTo(typed);
    }

    @Test
    void whatWasTypedForAnItemThatIsGoneIsNamedAndItsFileKept() throws IOException {
        check("2026-07-31");
        Path ledger = out("rectification.xlsx");
        List<String> all = ids(ledger);
        for (String id : all) {
            type(ledger, id, "person", "张主任 " + id);
        }
        Run later = check(
                corrected("\"dropoutCount\": 14", "\"dropoutCount\": 1"),
                "2026-07-31",
                "--format",
                "xlsx",
                "--lang",
                "en");
        List<String> now = ids(ledger);
        assertThat(now).isNotEmpty().hasSizeLessThan(all.size());
        for (String id : now) {
            assertThat(read(ledger, id, "person")).isEqualTo("张主任 " + id);
        }
        String gone = all.stream().filter(id -> !now.contains(id)).findFirst().orElseThrow();
        assertThat(later.out().replaceAll("\\s+", " "))
                .contains("Not carried over")
                .contains("张主任 " + gone)
                .contains("this check has no such item");
        assertThat(read(earlier("rectification.xlsx"), gone, "person")).isEqualTo("张主任 " + gone);
        assertThat(later.out().lines())
                .allMatch(line -> org.dudao.report.TerminalWidth.width(line) <= 80 || line.contains(folder.toString()));
    }

    @Test
    void rowsAndColumnsThatAnOfficeHasAddedComeAlong() throws IOException {
        check("2026-07-31");
        Path ledger = out("rectification.xlsx");
        String id = ids(ledger).get(1);
        int[] own = new int[1];
        edit(ledger, workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            own[0] = sheet.getRow(HEADINGS).getLastCellNum();
            sheet.getRow(HEADINGS).createCell(own[0]).setCellValue("督办领导");
            row(sheet, id).createCell(own[0]).setCellValue("王副县长");
            XSSFRow added = sheet.createRow(sheet.getLastRowNum() + 1);
            added.createCell(column(sheet, "problem")).setCellValue("省级督导指出：食堂留样不足");
            added.createCell(column(sheet, "person")).setCellValue("赵园长");
        });
        for (String day : List.of("2026-08-10", "2026-08-20")) {
            check(day);
            try (InputStream in = Files.newInputStream(ledger);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                XSSFSheet sheet = workbook.getSheetAt(0);
                assertThat(sheet.getRow(HEADINGS).getCell(own[0])).hasToString("督办领导");
                assertThat(row(sheet, id).getCell(own[0])).hasToString("王副县长");
                XSSFRow last = sheet.getRow(sheet.getLastRowNum());
                assertThat(last.getCell(column(sheet, "problem"))).hasToString("省级督导指出：食堂留样不足");
                assertThat(last.getCell(column(sheet, "person"))).hasToString("赵园长");
            }
        }
    }

    @Test
    void anAnswerToAQueryComesAlong() throws IOException {
        String submission = "fixtures/every-area/submission.json";
        check(submission, "2026-07-31", "--format", "xlsx");
        Path ledger;
        try (Stream<Path> all = Files.list(folder)) {
            ledger = all.findFirst().orElseThrow().resolve("rectification.xlsx");
        }
        edit(ledger, workbook -> {
            XSSFRow query = workbook.getSheet("待核实数据").getRow(3);
            query.getCell(6).setCellValue("情况属实");
            query.getCell(7).setCellValue("学校去年合并");
        });
        Run later = check(submission, "2026-08-15", "--format", "xlsx");
        try (InputStream in = Files.newInputStream(ledger);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFRow query = workbook.getSheet("待核实数据").getRow(3);
            assertThat(query.getCell(6)).hasToString("情况属实");
            assertThat(query.getCell(7)).hasToString("学校去年合并");
        }
        assertThat(later.out()).contains("已带入原来填写的 2 处：rectification.xlsx");
    }

    @Test
    void whatIsSaidOfDataToSubmitComesAlongUnderItsOwnHeading() throws IOException {
        check("2026-07-31");
        Path ledger = out("rectification.xlsx");
        edit(ledger, workbook -> workbook.getSheet("未能评估").getRow(5).getCell(5).setCellValue("8月报"));
        check("2026-08-15");
        try (InputStream in = Files.newInputStream(ledger);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("未能评估");
            assertThat(sheet.getRow(2).getCell(5)).hasToString("补报情况");
            assertThat(sheet.getRow(5).getCell(5)).hasToString("8月报");
        }
    }

    @Test
    void anIssuedTextThatTheBureauHasChangedStaysWhereItWouldBeIssuedUnchanged() throws IOException {
        check("2026-07-31");
        Path ledger = out("rectification.xlsx");
        String id = ids(ledger).get(0);
        type(ledger, id, "due", "2026-12-31");
        check("2026-07-31");
        assertThat(read(ledger, id, "due")).isEqualTo("2026-12-31");
        Run later = check("2026-08-15");
        assertThat(read(ledger, id, "due")).isNotEqualTo("2026-12-31");
        assertThat(later.out().replaceAll("\\s+", "")).contains("完成时限“2026-12-31”：下达的内容有变，以本次为准");
        assertThat(read(earlier("rectification.xlsx"), id, "due")).isEqualTo("2026-12-31");
    }

    @Test
    void aDocumentThatSomebodyHasChangedIsKept() throws IOException {
        check("2026-07-31");
        for (String name : List.of("problems-and-improvements.md", "report.html", "opinion-letter.docx")) {
            Files.writeString(out(name), "改过的 " + name);
        }
        Run again = check("2026-07-31");
        for (String name : List.of("problems-and-improvements.md", "report.html", "opinion-letter.docx")) {
            assertThat(earlier(name)).hasContent("改过的 " + name);
            assertThat(again.out()).contains("/" + name);
        }
        Files.writeString(out("report.html"), "又改过");
        check("2026-07-31");
        assertThat(earlier("report.html")).hasContent("改过的 report.html");
        assertThat(earlier("report-2.html")).hasContent("又改过");
    }

    @Test
    void anAnnotatedWorkbookThatSomebodyHasCorrectedIsKept() throws IOException {
        String submission = "fixtures/nine-year/submission.xlsx";
        check(submission, "2026-07-31", "--format", "annotated");
        Path annotated;
        try (Stream<Path> all = Files.list(folder)) {
            annotated = all.findFirst().orElseThrow().resolve("annotated.xlsx");
        }
        edit(
                annotated,
                workbook -> workbook.getSheetAt(1).createRow(200).createCell(0).setCellValue("改正后的数"));
        String corrected = Sha256.of(annotated);
        check(submission, "2026-08-15", "--format", "annotated");
        assertThat(Sha256.of(annotated)).isNotEqualTo(corrected);
        try (Stream<Path> all = Files.walk(annotated.resolveSibling("earlier"))) {
            Path kept = all.filter(Files::isRegularFile).findFirst().orElseThrow();
            assertThat(Sha256.of(kept)).isEqualTo(corrected);
        }
    }

    @Test
    void whatARunNoLongerWritesGoesToEarlierAndWhatNoRunWroteStays() throws IOException {
        check("2026-07-31");
        Files.writeString(out("notes.txt"), "mine");
        Files.writeString(out("packs/回执.txt"), "mine too");
        String id = ids(out(PACK)).get(0);
        type(out(PACK), id, "person", "李校长");
        Run again = check(SUBMISSION, "2026-08-15");
        assertThat(again.out()).contains("本次没有生成的旧文件，已移到：").contains("earlier/2026-07-31-");
        assertThat(out("rectification.xlsx")).doesNotExist();
        assertThat(out(PACK)).doesNotExist();
        assertThat(read(earlier(Path.of(PACK).getFileName().toString()), id, "person"))
                .isEqualTo("李校长");
        assertThat(earlier("rectification.xlsx")).exists();
        assertThat(out("notes.txt")).hasContent("mine");
        assertThat(out("packs/回执.txt")).hasContent("mine too");
    }

    @Test
    void aFolderOfAVersionWithoutManifestLosesNothing() throws IOException {
        check("2026-07-31");
        String id = ids(out(PACK)).get(0);
        type(out("rectification.xlsx"), id, "person", "张主任");
        Files.delete(out("manifest.json"));
        Files.writeString(out("report.html"), "whose?");
        check("2026-08-15");
        assertThat(read(out("rectification.xlsx"), id, "person")).isEqualTo("张主任");
        assertThat(out("earlier/unlisted/report.html")).hasContent("whose?");
        assertThat(out("earlier/unlisted/rectification.xlsx")).exists();
    }

    @Test
    void anItemThatGoesIntoAPackOfAnotherNameTakesWhatWasTypedAlong() throws IOException {
        check("2026-07-31");
        String id = ids(out(PACK)).get(0);
        type(out(PACK), id, "person", "李校长");
        check(corrected("柳沟教学点", "柳沟小学"), "2026-08-15", "--format", "xlsx", "--packs");
        assertThat(out(PACK)).doesNotExist();
        assertThat(read(out("packs/2189000021-柳沟小学.xlsx"), id, "person")).isEqualTo("李校长");
    }

    @Test
    void aWorkbookThatCannotBeReadIsKeptAndSaid() throws IOException {
        check("2026-07-31");
        Files.writeString(out("rectification.xlsx"), "no workbook");
        Run again = check("2026-07-31");
        assertThat(earlier("rectification.xlsx")).hasContent("no workbook");
        assertThat(again.out()).contains("没有带入的").contains("rectification.xlsx");
        assertThat(ids(out("rectification.xlsx"))).isNotEmpty();
    }

    @Test
    void aManifestThatSomebodyHasChangedMovesNothingElse() throws IOException {
        check("2026-07-31");
        Path outside = Files.writeString(folder.resolve("outside.txt"), "mine");
        String manifest = Files.readString(out("manifest.json"));
        Files.writeString(
                out("manifest.json"),
                manifest.replace(
                                "\"files\" : [",
                                "\"files\" : [\n    { \"path\" : \"../outside.txt\", \"sha256\" : \"0\" },")
                        .replace("\"asOf\" : \"2026-07-31\"", "\"asOf\" : \"../../x\""));
        Run again = check(SUBMISSION, "2026-08-15");
        assertThat(again.err()).isEmpty();
        assertThat(outside).hasContent("mine");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void aMergeIntoAFileThatIsThereKeepsIt() throws IOException {
        check("2026-07-31");
        String id = ids(out(PACK)).get(0);
        Path merged = folder.resolve("merged.xlsx");
        type(out(PACK), id, "person", "李校长");
        String[] merge = {
            "packs", "merge", out("rectification.xlsx").toString(), out(PACK).toString(), "-o", merged.toString()
        };
        assertThat(Run.of(merge).out()).endsWith("已写入 " + merged + "\n");
        assertThat(Run.of(merge).out()).as("the same once more").endsWith("已写入 " + merged + "\n");
        type(merged, id, "recheck", "已整改");
        assertThat(Run.of(merge).out()).contains("原样保存：" + folder.resolve("earlier/merged.xlsx"));
        assertThat(read(folder.resolve("earlier/merged.xlsx"), id, "recheck")).isEqualTo("已整改");
    }

    @Test
    void noCommandWritesAFileOverAnotherThatSaysSomethingElse() throws IOException {
        Path mine = folder.resolve("mine.xlsx");
        for (List<String> command : List.of(
                List.of("template"),
                List.of("office"),
                List.of("standards", "catalogue"),
                List.of("convert", SUBMISSION, "--as-of", "2026-07-31"))) {
            Files.writeString(mine, "typed");
            List<String> args = new ArrayList<>(command);
            args.addAll(List.of("-o", mine.toString()));
            Run refused = Run.of(args.toArray(String[]::new));
            assertThat(refused.code()).as(command.toString()).isEqualTo(2);
            assertThat(refused.err()).contains(mine.toString()).contains("不覆盖");
            assertThat(mine).hasContent("typed");
            args.add("--overwrite");
            assertThat(Run.of(args.toArray(String[]::new)).code()).isZero();
            String written = Sha256.of(mine);
            args.remove("--overwrite");
            assertThat(Run.of(args.toArray(String[]::new)).code())
                    .as("the same once more")
                    .isEqualTo(command.contains("office") ? 2 : 0);
            assertThat(Sha256.of(mine)).isEqualTo(written);
        }
    }
}
