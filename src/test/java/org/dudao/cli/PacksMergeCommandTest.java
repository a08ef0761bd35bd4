package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are issued, filled in, and merged into the ledger. */
class PacksMergeCommandTest {
    private static final String SCHOOL = "packs/2189000021-柳沟教学点.xlsx";
    private static final String COUNTY = "packs/990101003-县级人民政府.xlsx";
    private static final int KEYS = 2;
    private static final int FIRST = 4;

    @TempDir
    private Path folder;

    private Path ledger;
    private Path merged;

    /** A change that somebody makes to a workbook. */
    private interface Edit {
        void in(XSSFSheet sheet) throws IOException;
    }

    @BeforeEach
    void aLedgerAndItsPacks() {
        Run run = check("fixtures/breaks-all-four/submission.json", folder);
        assertThat(run.err()).isEmpty();
        ledger = pack("rectification.xlsx");
        merged = folder.resolve("merged.xlsx");
    }

    private static Run check(String submission, Path to) {
        return Run.of("check", "--as-of", "2026-07-31", submission, "-o", to.toString(), "--format", "xlsx", "--packs");
    }

    private Path pack(String name) {
        return folder.resolve("990101003-2025-2026").resolve(name);
    }

    private Run merge(String... more) {
        return merge(List.of(pack(SCHOOL)), more);
    }

    private Run merge(List<Path> packs, String... more) {
        return Run.of(Stream.of(
                        Stream.of("packs", "merge", ledger.toString()),
                        packs.stream().map(Path::toString),
                        Stream.of("-o", merged.toString()),
                        Stream.of(more))
                .flatMap(s -> s)
                .toArray(String[]::new));
    }

    private static void edit(Path file, Edit edit) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            edit.in(workbook.getSheetAt(0));
            workbook.write(bytes);
        }
        Files.write(file, bytes.toByteArray());
    }

    private static int column(XSSFSheet sheet, String key) {
        for (Cell cell : sheet.getRow(KEYS)) {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals("dudao:" + key)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError(key);
    }

    private static XSSFCell cell(XSSFSheet sheet, int item, String key) {
        XSSFRow row = sheet.getRow(FIRST + item);
        return row.getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void fill(Path file, int item, String key, String text) throws IOException {
        edit(file, sheet -> cell(sheet, item, key).setCellValue(text));
    }

    private static String id(Path file, int item) throws IOException {
        List<String> id = new ArrayList<>();
        edit(file, sheet -> id.add(cell(sheet, item, "id").getStringCellValue()));
        return id.get(0);
    }

    /** Row of the ledger that holds an item, from 0. */
    private static int row(Path ledger, String id) throws IOException {
        try (XSSFWorkbook workbook = open(ledger)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
                if (cell(sheet, r - FIRST, "id").toString().equals(id)) {
                    return r - FIRST;
                }
            }
        }
        throw new AssertionError(id);
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return new XSSFWorkbook(in);
        }
    }

    /** All visible cells with place and style, but for the hidden sheet. */
    private static List<String> cells(Path file) throws IOException {
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = open(file)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                if (workbook.isSheetHidden(i)) {
                    continue;
                }
                for (Row row : workbook.getSheetAt(i)) {
                    for (Cell cell : row) {
                        cells.add(i + "!" + cell.getAddress() + "=" + cell + "~"
                                + cell.getCellStyle().getDataFormatString());
                    }
                }
            }
        }
        return cells;
    }

    @Test
    void whatWasFilledInComesBackIntoItsRowAndNothingElseMoves() throws IOException {
        fill(pack(SCHOOL), 0, "person", "王某");
        fill(pack(SCHOOL), 0, "progress", "整改中");
        fill(pack(SCHOOL), 1, "done", "=HYPERLINK(\"x\")");
        fill(pack(COUNTY), 1, "remarks", "已列入计划");
        fill(ledger, 0, "remarks", "局里自己的话");
        List<String> before = cells(ledger);
        Run run = merge(List.of(pack(SCHOOL), pack(COUNTY)));
        assertThat(run.out()).isEqualTo("更新 3 项　未变 2 项　冲突 0 项\n\n已写入 " + merged + "\n");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(0);
        int first = row(ledger, id(pack(SCHOOL), 0)) + FIRST + 1;
        int second = row(ledger, id(pack(SCHOOL), 1)) + FIRST + 1;
        int third = row(ledger, id(pack(COUNTY), 1)) + FIRST + 1;
        List<String> after = cells(merged);
        after.removeAll(before);
        assertThat(after)
                .containsExactlyInAnyOrder(
                        "0!H" + first + "=王某~@",
                        "0!K" + first + "=整改中~General",
                        "0!L" + second + "==HYPERLINK(\"x\")~@",
                        "0!Q" + third + "=已列入计划~@");
        try (XSSFWorkbook workbook = open(merged)) {
            assertThat(workbook.getSheetAt(0).getRow(second - 1).getCell(11).getCellType())
                    .isEqualTo(CellType.STRING);
            assertThat(workbook.getSheetAt(0).getDataValidations()).hasSize(5);
            assertThat(workbook.getSheetAt(0).getSheetConditionalFormatting().getNumConditionalFormattings())
                    .isEqualTo(2);
        }
    }

    @Test
    void aPackThatNobodyFilledInChangesNothing() throws IOException {
        List<String> before = cells(ledger);
        assertThat(merge().out()).startsWith("更新 0 项　未变 3 项　冲突 0 项\n");
        assertThat(cells(merged)).isEqualTo(before);
    }

    @Test
    void theSameMergeGivesTheSameBytes() throws IOException {
        fill(pack(SCHOOL), 0, "person", "王某");
        merge();
        byte[] once = Files.readAllBytes(merged);
        merge();
        assertThat(Files.readAllBytes(merged)).isEqualTo(once);
    }

    @Test
    void withoutOutputNothingIsWritten() throws IOException {
        fill(pack(SCHOOL), 0, "person", "王某");
        byte[] before = Files.readAllBytes(ledger);
        Run run = Run.of("packs", "merge", ledger.toString(), pack(SCHOOL).toString());
        assertThat(run.out()).isEqualTo("更新 1 项　未变 2 项　冲突 0 项\n");
        assertThat(Files.readAllBytes(ledger)).isEqualTo(before);
        assertThat(merged).doesNotExist();
    }

    @Test
    void aPackThatComesBackAgainBringsItsNewsAndIsNoConflict() throws IOException {
        fill(pack(SCHOOL), 0, "progress", "整改中");
        merge();
        Files.copy(merged, ledger, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        fill(pack(SCHOOL), 0, "progress", "已报整改");
        Run run = merge();
        assertThat(run.out()).startsWith("更新 1 项　未变 2 项　冲突 0 项\n");
        assertThat(run.code()).isEqualTo(0);
        int row = row(merged, id(pack(SCHOOL), 0));
        try (XSSFWorkbook workbook = open(merged)) {
            assertThat(cell(workbook.getSheetAt(0), row, "progress").getStringCellValue())
                    .isEqualTo("已报整改");
        }
    }

    @Test
    void whatTheBureauChangedAfterAMergeIsNotOverwrittenByTheSamePack() throws IOException {
        fill(pack(SCHOOL), 0, "progress", "已报整改");
        merge();
        Files.copy(merged, ledger, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        int row = row(ledger, id(pack(SCHOOL), 0));
        fill(ledger, row, "progress", "复查通过");
        Run run = merge();
        assertThat(run.out()).startsWith("更新 0 项　未变 3 项　冲突 0 项\n");
        try (XSSFWorkbook workbook = open(merged)) {
            assertThat(cell(workbook.getSheetAt(0), row, "progress").getStringCellValue())
                    .isEqualTo("复查通过");
        }
    }

    @Test
    void whereLedgerAndPackDifferBothAreToldAndNothingIsOverwrittenUnlessPreferred() throws IOException {
        String id = id(pack(SCHOOL), 0);
        int row = row(ledger, id);
        fill(pack(SCHOOL), 0, "person", "王某");
        fill(ledger, row, "person", "李某");
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo("更新 0 项　未变 2 项　冲突 1 项\n\n冲突（1处）\n  " + id
                        + " 柳沟教学点 责任人：台账和任务表填写不同，台账未改\n    rectification.xlsx 整改台账!H" + (row + FIRST + 1)
                        + "：李某\n    2189000021-柳沟教学点.xlsx 整改任务!H5：王某\n"
                        + "    办法：改一致后重新合并，或加 --prefer pack（以任务表为准）、--prefer ledger\n      （以台账为准）。\n\n已写入 "
                        + merged + "\n");
        assertThat(person(row)).isEqualTo("李某");
        Run pack = merge("--prefer", "pack");
        assertThat(pack.code()).isEqualTo(0);
        assertThat(pack.out()).startsWith("更新 1 项　未变 2 项　冲突 0 项\n");
        assertThat(person(row)).isEqualTo("王某");
        Run own = merge("--prefer", "ledger");
        assertThat(own.code()).isEqualTo(0);
        assertThat(own.out()).startsWith("更新 0 项　未变 3 项　冲突 0 项\n");
        assertThat(person(row)).isEqualTo("李某");
    }

    private String person(int row) throws IOException {
        try (XSSFWorkbook workbook = open(merged)) {
            return cell(workbook.getSheetAt(0), row, "person").getStringCellValue();
        }
    }

    @Test
    void twoPacksThatDifferAreAConflictWhateverIsPreferred() throws IOException {
        Path other = Files.copy(pack(SCHOOL), folder.resolve("另一份.xlsx"));
        fill(pack(SCHOOL), 0, "done", "已拆除");
        fill(other, 0, "done", "未拆除");
        for (String prefer : List.of("pack", "ledger")) {
            Run run = merge(List.of(pack(SCHOOL), other), "--prefer", prefer);
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.out())
                    .startsWith("更新 0 项　未变 2 项　冲突 1 项\n")
                    .contains("完成情况：两份任务表填写不同，台账未改", "2189000021-柳沟教学点.xlsx 整改任务!L5：已拆除", "另一份.xlsx 整改任务!L5：未拆除");
        }
        fill(other, 0, "done", "已拆除");
        assertThat(merge(List.of(pack(SCHOOL), other)).code()).isEqualTo(0);
    }

    @Test
    void aClerkMayMoveColumnsRenameThemAndAddOnes() throws IOException {
        String id = id(pack(SCHOOL), 0);
        fill(pack(SCHOOL), 0, "person", "王某");
        edit(pack(SCHOOL), sheet -> {
            swap(sheet, column(sheet, "person"), column(sheet, "id"));
            sheet.getRow(3).getCell(column(sheet, "person")).setCellValue("谁负责");
        });
        edit(ledger, sheet -> {
            sheet.shiftColumns(0, 17, 2);
            sheet.getRow(3).createCell(0).setCellValue("包抓领导");
        });
        assertThat(merge().code()).isEqualTo(0);
        try (XSSFWorkbook workbook = open(merged)) {
            XSSFSheet sheet = workbook.getSheetAt(0);
            assertThat(column(sheet, "person")).isEqualTo(9);
            assertThat(cell(sheet, row(merged, id), "person").getStringCellValue())
                    .isEqualTo("王某");
        }
    }

    private static void swap(XSSFSheet sheet, int one, int other) {
        for (Row row : sheet) {
            Cell a = row.getCell(one, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            Cell b = row.getCell(other, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            String text = a.toString();
            a.setCellValue(b.toString());
            b.setCellValue(text);
        }
    }

    @Test
    void withoutTheHiddenKeysColumnsAreKnownByTheirHeadings() throws IOException {
        fill(pack(SCHOOL), 0, "person", "王某");
        edit(pack(SCHOOL), sheet -> sheet.removeRow(sheet.getRow(KEYS)));
        assertThat(merge().out()).startsWith("更新 1 项　未变 2 项　冲突 0 项\n");
    }

    @Test
    void oneTextMergedOverSeveralRowsCountsForAllOfThem() throws IOException {
        edit(pack(SCHOOL), sheet -> {
            cell(sheet, 0, "person").setCellValue("王某");
            int person = column(sheet, "person");
            sheet.addMergedRegion(new CellRangeAddress(FIRST, FIRST + 1, person, person));
        });
        assertThat(merge().out()).startsWith("更新 2 项　未变 1 项　冲突 0 项\n");
    }

    @Test
    void whatThePartyChangedOfWhatWasIssuedKeepsItsRowOut() throws IOException {
        fill(pack(SCHOOL), 0, "measure", "以后再说。");
        fill(pack(SCHOOL), 0, "person", "王某");
        fill(pack(SCHOOL), 1, "due", "2030-01-01");
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("更新 0 项　未变 1 项　冲突 0 项\n\n未并入（2处）\n")
                .contains(
                        "整改措施：下达的内容被改动，整行未并入",
                        "2189000021-柳沟教学点.xlsx 整改任务!I5：以后再说。",
                        "完成时限：下达的内容被改动，整行未并入",
                        "2189000021-柳沟教学点.xlsx 整改任务!J6：2030-01-01",
                        "办法：请用 dudao check … --packs 重新生成并下发");
    }

    @Test
    void aMissingOrUnknownIdIsSaidWithItsPlace() throws IOException {
        edit(pack(SCHOOL), sheet -> {
            cell(sheet, 0, "id").setBlank();
            cell(sheet, 1, "id").setCellValue("0000000000000000");
        });
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains(
                        "未并入（2处）",
                        "缺事项编号，整行未并入",
                        "2189000021-柳沟教学点.xlsx 整改任务!D5：",
                        "台账中没有这个事项编号，整行未并入",
                        "2189000021-柳沟教学点.xlsx 整改任务!R6：0000000000000000");
    }

    @Test
    void aFormulaAWordThatIsNoneOfTheListAndAnEndlessTextAreNotTaken() throws IOException {
        edit(pack(SCHOOL), sheet -> {
            cell(sheet, 0, "done").setCellFormula("1+1");
            cell(sheet, 0, "progress").setCellValue("差不多了");
            cell(sheet, 1, "remarks").setCellValue("长".repeat(3000));
            cell(sheet, 1, "person").setCellValue("王\u202E某");
        });
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .startsWith("更新 0 项　未变 3 项　冲突 0 项\n\n未并入（4处）\n")
                .contains("是公式或错误值", "整改任务!K5：差不多了", "整改任务!Q6", "整改任务!H6")
                .doesNotContain("\u202E");
    }

    @Test
    void aColumnThatTheLedgerDoesNotHaveIsSaid() throws IOException {
        edit(
                ledger,
                sheet -> sheet.getRow(KEYS).getCell(column(sheet, "evidence")).setBlank());
        fill(pack(SCHOOL), 0, "evidence", "照片3张");
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("佐证材料：台账没有这一列，未并入", "整改任务!M5：照片3张");
    }

    @Test
    void anItemThatTheLedgerHoldsTwiceIsNotTouched() throws IOException {
        String id = id(pack(SCHOOL), 0);
        edit(ledger, sheet -> {
            XSSFRow copy = sheet.createRow(sheet.getLastRowNum() + 1);
            copy.createCell(column(sheet, "id")).setCellValue(id);
        });
        fill(pack(SCHOOL), 0, "person", "王某");
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).startsWith("更新 0 项　未变 2 项　冲突 0 项\n").contains("台账中有两行同一事项编号");
    }

    @Test
    void cellsThatTheBureauMergedInTheLedgerAreSaidAndNothingIsHiddenBeneathThem() throws IOException {
        int row = row(ledger, id(pack(SCHOOL), 0));
        edit(ledger, sheet -> {
            int person = column(sheet, "person");
            sheet.addMergedRegion(new CellRangeAddress(FIRST + row - 1, FIRST + row, person, person));
        });
        fill(pack(SCHOOL), 0, "person", "王某");
        Run run = merge();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("责任人：台账的单元格与别的行合并，未并入");
    }

    @Test
    void aLedgerWhoseTableIsGoneIsNoLedger() throws IOException {
        edit(ledger, sheet -> {
            sheet.removeRow(sheet.getRow(KEYS));
            sheet.removeRow(sheet.getRow(3));
        });
        Run run = merge();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("事项编号列");
        assertThat(merged).doesNotExist();
    }

    @Test
    void rowsThatTheBureauAddedWithoutAnIdStay() throws IOException {
        edit(ledger, sheet -> sheet.createRow(sheet.getLastRowNum() + 1)
                .createCell(3)
                .setCellValue("省级督导反馈：……"));
        List<String> before = cells(ledger);
        assertThat(merge().code()).isEqualTo(0);
        assertThat(cells(merged)).isEqualTo(before);
    }

    @Test
    void aPackOfAnotherTownshipALedgerOrAForeignFileIsRefusedAndTheOthersAreMerged() throws IOException {
        check("fixtures/every-area/submission.json", folder.resolve("other"));
        Path foreign = folder.resolve("other/990101011-2025-2026/packs/990101011-壬镇人民政府.xlsx");
        Path copy = Files.copy(ledger, folder.resolve("台账副本.xlsx"));
        Path form = Path.of("fixtures/breaks-all-four/submission.xlsx");
        fill(pack(SCHOOL), 0, "person", "王某");
        Run run = merge(List.of(foreign, copy, form, pack(SCHOOL)));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out())
                .startsWith("更新 1 项　未变 2 项　冲突 0 项\n\n不能用的文件（3处）\n")
                .contains(
                        "990101011-壬镇人民政府.xlsx：任务表属于另一乡镇或另一学年",
                        "990101011 2025-2026",
                        "台账：990101003 2025-2026",
                        "台账副本.xlsx：这是台账，不是整改任务表",
                        "submission.xlsx：不是本程序生成的整改任务表")
                .endsWith("已写入 " + merged + "\n");
    }

    @Test
    void aFileThatCannotBeReadIsSaidAndTheOthersAreMerged() throws IOException {
        Path text = Files.writeString(folder.resolve("假的.xlsx"), "no workbook");
        Path bomb = folder.resolve("炸弹.xlsx");
        try (OutputStream out = Files.newOutputStream(bomb);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<!DOCTYPE x [<!ENTITY a \"b\">]><Types/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        Path absent = folder.resolve("没有.xlsx");
        fill(pack(SCHOOL), 0, "person", "王某");
        Run run = merge(List.of(text, bomb, absent, pack(SCHOOL)));
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .isEqualTo("不能读取 " + text + "：工作簿已损坏或不完整\n不能读取 " + bomb + "：工作簿的 XML 含有文档类型或实体声明，未读取\n不能读取 " + absent
                        + "：没有这个文件，或不能打开\n");
        assertThat(run.out()).startsWith("更新 1 项　未变 2 项　冲突 0 项\n");
        assertThat(merged).exists();
    }

    @Test
    void withoutALedgerNothingIsWritten() throws IOException {
        ledger = pack(COUNTY);
        Run run = merge();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("不是本程序生成的整改台账");
        assertThat(merged).doesNotExist();
        ledger = Files.writeString(folder.resolve("空.xlsx"), "");
        assertThat(merge().code()).isEqualTo(3);
        assertThat(merged).doesNotExist();
    }

    @Test
    void aPackIsNeverOverwritten() throws IOException {
        merged = pack(SCHOOL);
        byte[] before = Files.readAllBytes(merged);
        Run run = merge();
        assertThat(run.code()).isEqualTo(2);
        assertThat(Files.readAllBytes(merged)).isEqualTo(before);
    }

    @Test
    void itSpeaksEnglishToo() throws IOException {
        fill(pack(SCHOOL), 0, "person", "王某");
        fill(ledger, row(ledger, id(pack(SCHOOL), 0)), "person", "李某");
        Run run = merge("--lang", "en");
        assertThat(run.out())
                .startsWith("items updated 0   unchanged 2   conflicting 1\n\nConflicts (1)\n")
                .contains("Person: The ledger and a pack differ");
    }

    @Test
    void helpNamesTheExitCodesAndAMissingSubcommandIsUsage() {
        assertThat(Run.of("packs", "merge", "--help").out())
                .contains("--prefer", "0 全部并入", "1 有冲突", "2 用法有误", "3 有文件不能读取");
        assertThat(Run.of("packs").code()).isEqualTo(2);
        assertThat(Run.of("check", "--help").out()).contains("--packs");
    }

    @Test
    void packsNeedAnOutputFolder() {
        Run run = Run.of("check", "fixtures/breaks-all-four/submission.json", "--packs");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("--packs 需要 -o");
    }
}
