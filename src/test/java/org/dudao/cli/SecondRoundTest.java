package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second check and a third: the ledger and the packs remember what people typed, whatever deadlines have moved. */
class SecondRoundTest {
    private static final String KEY = "990101003-2025-2026";
    private static final String LEDGER = "rectification.xlsx";
    private static final String SCHOOL = "packs/2189000021-柳沟教学点.xlsx";
    private static final String TOWNSHIP = "packs/990101003-丙镇人民政府.xlsx";
    private static final String EARLIER = "以往事项";
    private static final String MENDED = "\"juniorEnrolledOfAge\": 898 > \"juniorEnrolledOfAge\": 905";
    private static final String UNGRADED =
            "\"safetyGrade\": \"D\", \"inUse\": false > \"safetyGrade\": null, \"inUse\": false";
    private static final int KEYS = 2;
    private static final int FIRST = 4;

    @TempDir
    private Path folder;

    /** A change that somebody makes to a workbook. */
    private interface Edit {
        void in(XSSFWorkbook workbook) throws IOException;
    }

    @BeforeEach
    void aFirstCheck() throws IOException {
        assertThat(check("one", "2026-07-31", null).err()).isEmpty();
    }

    /** A check of the breaking township, with pieces of its JSON replaced. */
    private Run check(String out, String day, Path baseline, String... edits) throws IOException {
        String json = Files.readString(Path.of("fixtures/breaks-all-four/submission.json"));
        for (String edit : edits) {
            String[] sides = edit.split(" > ", -1);
            assertThat(json).contains(sides[0]);
            json = json.replace(sides[0], sides[1]);
        }
        Path file = Files.writeString(folder.resolve("submission.json"), json);
        List<String> args = new ArrayList<>(List.of("check", file.toString(), "--as-of", day));
        args.addAll(List.of("-o", folder.resolve(out).toString(), "--format", "json,xlsx,csv", "--packs"));
        if (baseline != null) {
            args.addAll(List.of("--baseline", baseline.toString()));
        }
        return Run.of(args.toArray(String[]::new));
    }

    private Path out(String out, String name) {
        return folder.resolve(out).resolve(KEY).resolve(name);
    }

    private Path assessment(String out) {
        return out(out, "assessment.json");
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
        for (int c = 0; c < sheet.getRow(KEYS).getLastCellNum(); c++) {
            if (String.valueOf(sheet.getRow(KEYS).getCell(c)).equals("dudao:" + key)) {
                return c;
            }
        }
        throw new AssertionError(key);
    }

    private static XSSFCell cell(XSSFSheet sheet, String id, String key) {
        for (int r = FIRST; r <= sheet.getLastRowNum(); r++) {
            XSSFRow row = sheet.getRow(r);
            if (String.valueOf(row.getCell(column(sheet, "id"))).equals(id)) {
                return row.getCell(column(sheet, key), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
            }
        }
        throw new AssertionError("no row " + id + " in " + sheet.getSheetName());
    }

    private static void type(Path file, String id, String key, String text) throws IOException {
        edit(file, workbook -> cell(workbook.getSheetAt(0), id, key).setCellValue(text));
    }

    private static String read(Path file, String sheet, String id, String key) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet of = sheet == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
            return new DataFormatter().formatCellValue(cell(of, id, key));
        }
    }

    private static String read(Path file, String id, String key) throws IOException {
        return read(file, null, id, key);
    }

    /** The ids of a table by the problems beside them. */
    private static Map<String, String> ids(Path file, String sheet) throws IOException {
        Map<String, String> ids = new LinkedHashMap<>();
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet of = sheet == null ? workbook.getSheetAt(0) : workbook.getSheet(sheet);
            for (int r = FIRST; r <= of.getLastRowNum(); r++) {
                ids.put(
                        of.getRow(r).getCell(column(of, "problem")).toString(),
                        of.getRow(r).getCell(column(of, "id")).toString());
            }
        }
        return ids;
    }

    private String id(String problem) throws IOException {
        return ids(out("one", LEDGER), null).entrySet().stream()
                .filter(one -> one.getKey().contains(problem))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private Run merge(String ledger, Path... packs) {
        return Run.of(Stream.concat(
                        Stream.of("packs", "merge", ledger),
                        Stream.concat(
                                Stream.of(packs).map(Path::toString),
                                Stream.of("-o", folder.resolve("merged.xlsx").toString())))
                .toArray(String[]::new));
    }

    @Test
    void whatWasTypedBesideTheBaselineIsInTheNewLedgerWhateverItsDeadlines() throws IOException {
        String drill = id("每季度开展应急疏散演练");
        type(out("one", LEDGER), drill, "person", "张主任");
        type(out("one", LEDGER), drill, "progress", "整改中");
        type(out("one", SCHOOL), id("每学期开展应急疏散演练"), "done", "已排演练计划");
        Run run = check("two", "2026-11-30", assessment("one"));
        assertThat(run.err()).isEmpty();
        assertThat(read(out("two", LEDGER), drill, "person")).isEqualTo("张主任");
        assertThat(read(out("two", LEDGER), drill, "progress")).isEqualTo("整改中");
        assertThat(read(out("two", SCHOOL), id("每学期开展应急疏散演练"), "done")).isEqualTo("已排演练计划");
        assertThat(read(out("two", LEDGER), drill, "due"))
                .as("the first deadline")
                .isEqualTo("2026-08-31");
        assertThat(read(out("two", LEDGER), drill, "measure"))
                .startsWith("限期：2026年12月15日（原限期2026年8月31日，已逾期91日；此次系展期106日，逾期仍自原限期起计）。");
        assertThat(run.out().replaceAll("\\s+", "")).contains("已带入原来填写的2处：" + out("one", LEDGER));
        assertThat(read(out("one", LEDGER), drill, "person"))
                .as("the old file stays")
                .isEqualTo("张主任");
    }

    @Test
    void whatWasTypedAboutItemsThatAreGoneOrNotRecheckedStandsAmongTheEarlierOnes() throws IOException {
        String mended = id("初中适龄少年入学率");
        String silent = id("柳沟教学点 B2");
        type(out("one", LEDGER), mended, "person", "张主任");
        type(out("one", LEDGER), mended, "recheck", "已整改");
        type(out("one", LEDGER), silent, "remarks", "等拆除批复");
        Run run = check("two", "2026-11-30", assessment("one"), MENDED, UNGRADED);
        assertThat(run.out()).doesNotContain("没有带入的");
        Path ledger = out("two", LEDGER);
        assertThat(ids(ledger, null).values()).doesNotContain(mended, silent);
        assertThat(ids(ledger, EARLIER).values()).containsExactlyInAnyOrder(mended, silent);
        assertThat(read(ledger, EARLIER, mended, "source")).isEqualTo("已消除，待复查（2026-11-30）：本次数据达标");
        assertThat(read(ledger, EARLIER, mended, "person")).isEqualTo("张主任");
        assertThat(read(ledger, EARLIER, mended, "recheck")).isEqualTo("已整改");
        assertThat(read(ledger, EARLIER, silent, "source")).isEqualTo("未能复查：本次数据不足，未能评估");
        assertThat(read(ledger, EARLIER, silent, "remarks")).isEqualTo("等拆除批复");
    }

    @Test
    void inAThirdRoundWhatIsFoundAgainHasItsEntriesBack() throws IOException {
        String mended = id("初中适龄少年入学率");
        type(out("one", LEDGER), mended, "person", "张主任");
        check("two", "2026-11-30", assessment("one"), MENDED);
        edit(out("two", LEDGER), workbook -> cell(workbook.getSheet(EARLIER), mended, "remarks")
                .setCellValue("已到校复查"));
        Run run = check("three", "2027-03-31", assessment("two"));
        assertThat(run.out().replaceAll("\\s+", "")).contains("重新出现1项");
        assertThat(ids(out("three", LEDGER), EARLIER)).isEmpty();
        assertThat(read(out("three", LEDGER), mended, "person")).isEqualTo("张主任");
        assertThat(read(out("three", LEDGER), mended, "remarks")).isEqualTo("已到校复查");
    }

    @Test
    void inTheSameFolderTheEarlierAssessmentIsKeptSoThatTheNewOneCanBeVerified() throws IOException {
        String drill = id("每季度开展应急疏散演练");
        type(out("one", LEDGER), drill, "person", "张主任");
        Run run = check("one", "2026-11-30", assessment("one"));
        assertThat(run.out()).contains("上次的评估结果保存为：earlier/2026-07-31-");
        assertThat(read(out("one", LEDGER), drill, "person")).isEqualTo("张主任");
        Path kept;
        try (Stream<Path> all = Files.walk(out("one", "earlier"))) {
            kept = all.filter(file -> file.endsWith("assessment.json"))
                    .findFirst()
                    .orElseThrow();
        }
        Run verified = Run.of(
                "verify",
                folder.resolve("one").resolve(KEY).toString(),
                folder.resolve("submission.json").toString(),
                "--baseline",
                kept.toString());
        assertThat(verified.err()).isEmpty();
        assertThat(verified.code()).isZero();
    }

    @Test
    void aPackIssuedBeforeTheSecondCheckStillMerges() throws IOException {
        check("two", "2026-11-30", assessment("one"));
        Path pack = out("one", SCHOOL);
        String term = id("每学期开展应急疏散演练");
        assertThat(read(pack, term, "measure")).isNotEqualTo(read(out("two", LEDGER), term, "measure"));
        type(pack, term, "done", "10月20日补演练一次");
        Run run = merge(out("two", LEDGER).toString(), pack);
        assertThat(run.out()).startsWith("更新 1 项　未变 2 项　冲突 0 项\n");
        assertThat(run.code()).isZero();
        assertThat(read(folder.resolve("merged.xlsx"), term, "done")).isEqualTo("10月20日补演练一次");
    }

    @Test
    void inSuchAPackAnAlteredTextIsStillNoticed() throws IOException {
        check("two", "2026-11-30", assessment("one"));
        Path pack = out("one", SCHOOL);
        String term = id("每学期开展应急疏散演练");
        type(pack, term, "done", "已补");
        type(pack, term, "due", "2030-01-01");
        Run run = merge(out("two", LEDGER).toString(), pack);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("完成时限：下达的内容被改动，整行未并入", "下达：2026-08-31", "2030-01-01");
        assertThat(read(folder.resolve("merged.xlsx"), term, "done")).isEmpty();
    }

    @Test
    void aRowThatWasNotIssuedInSuchAPackIsHeldBack() throws IOException {
        check("two", "2026-11-30", assessment("one"));
        Path pack = out("one", SCHOOL);
        String term = id("每学期开展应急疏散演练");
        type(pack, term, "id", id("每季度开展应急疏散演练"));
        Run run = merge(out("two", LEDGER).toString(), pack);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).contains("这份任务表下达时没有这一事项，整行未并入");
    }

    @Test
    void aPackThatComesBackWithAnItemThatIsGoneIsMergedAmongTheEarlierOnes() throws IOException {
        check("two", "2026-11-30", assessment("one"), MENDED);
        String mended = id("初中适龄少年入学率");
        type(out("one", TOWNSHIP), mended, "progress", "已报整改");
        Run run = merge(out("two", LEDGER).toString(), out("one", TOWNSHIP));
        assertThat(run.out()).startsWith("更新 1 项");
        assertThat(run.code()).isZero();
        assertThat(read(folder.resolve("merged.xlsx"), EARLIER, mended, "progress"))
                .isEqualTo("已报整改");
    }

    @Test
    void aPackReturnedIntoTheFolderBeforeTheCheckIsNotLostWithItsItem() throws IOException {
        String mended = id("初中适龄少年入学率");
        type(out("one", TOWNSHIP), mended, "done", "已全部入学");
        type(out("one", LEDGER), mended, "person", "张主任");
        check("one", "2026-11-30", assessment("one"), MENDED);
        assertThat(read(out("one", LEDGER), EARLIER, mended, "done")).isEqualTo("已全部入学");
        assertThat(read(out("one", LEDGER), EARLIER, mended, "person")).isEqualTo("张主任");
    }

    @Test
    void aDeadlineThatTheBureauHasPutOffStaysPutOff() throws IOException {
        String drill = id("每季度开展应急疏散演练");
        type(out("one", LEDGER), drill, "due", "2026-12-31");
        Run run = check("two", "2026-11-30", assessment("one"));
        assertThat(read(out("two", LEDGER), drill, "due")).isEqualTo("2026-12-31");
        assertThat(run.out()).doesNotContain("没有带入的");
    }

    @Test
    void aColumnOfTheOfficesOwnComesAlongWithWhatIsGone() throws IOException {
        String mended = id("初中适龄少年入学率");
        edit(out("one", LEDGER), workbook -> {
            XSSFSheet sheet = workbook.getSheetAt(0);
            int own = sheet.getRow(3).getLastCellNum();
            sheet.getRow(3).createCell(own).setCellValue("督办领导");
            cell(sheet, mended, "id").getRow().createCell(own).setCellValue("王副县长");
        });
        Run run = check("two", "2026-11-30", assessment("one"), MENDED);
        assertThat(run.out()).doesNotContain("没有带入的");
        try (InputStream in = Files.newInputStream(out("two", LEDGER));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet(EARLIER);
            int own = sheet.getRow(3).getLastCellNum() - 1;
            assertThat(sheet.getRow(3).getCell(own)).hasToString("督办领导");
            assertThat(cell(sheet, mended, "id").getRow().getCell(own)).hasToString("王副县长");
        }
    }

    @Test
    void theAnswerToAQueryThatIsGoneIsToldAmongTheEarlierItems() throws IOException {
        Path first = folder.resolve("q1");
        String key = "990101011-2025-2026";
        Path submission = Path.of("fixtures/every-area/submission.json");
        Run.of(
                "check",
                submission.toString(),
                "--as-of",
                "2026-07-31",
                "-o",
                first.toString(),
                "--format",
                "json,xlsx");
        Path ledger = first.resolve(key).resolve(LEDGER);
        String[] id = new String[1];
        edit(ledger, workbook -> {
            XSSFRow query = workbook.getSheet("待核实数据").getRow(3);
            id[0] = query.getCell(10).toString();
            query.getCell(6).setCellValue("情况属实");
            query.getCell(7).setCellValue("学校去年合并");
        });
        String old = Files.readString(first.resolve(key).resolve("assessment.json"));
        Path baseline = Files.writeString(
                Files.createDirectories(folder.resolve("q")).resolve("assessment.json"),
                old.replace(id[0], "0123456789abcdef"));
        edit(
                ledger,
                workbook -> workbook.getSheet("待核实数据").getRow(3).getCell(10).setCellValue("0123456789abcdef"));
        Files.copy(ledger, folder.resolve("q").resolve(LEDGER));
        Path second = folder.resolve("q2");
        Run run = Run.of(
                "check",
                submission.toString(),
                "--as-of",
                "2026-11-30",
                "-o",
                second.toString(),
                "--format",
                "json,xlsx",
                "--baseline",
                baseline.toString());
        assertThat(run.err()).isEmpty();
        assertThat(read(second.resolve(key).resolve(LEDGER), EARLIER, "0123456789abcdef", "done"))
                .isEqualTo("核实结果：情况属实\n说明：学校去年合并");
    }

    @Test
    void whatIsExcusedByAWaiverIsSaidToBeAndStartsAnewWhenThatHasEnded() throws IOException {
        Path waivers = Files.writeString(folder.resolve("豁免.yaml"), """
                - id: HM-1
                  township: "990101003"
                  standard: enrolment.junior-rate
                  subject: { kind: township, id: "990101003" }
                  reason: "跨镇入学"
                  requester: "丙镇中学"
                  approver: "丙镇人民政府"
                  from: 2026-08-01
                  until: 2026-12-31
                """);
        String[] args = {
            "check",
            "fixtures/breaks-all-four/submission.json",
            "--as-of",
            "2026-11-30",
            "-o",
            folder.resolve("two").toString(),
            "--format",
            "json,xlsx",
            "--baseline",
            assessment("one").toString(),
            "--waivers",
            waivers.toString()
        };
        Run run = Run.of(args);
        assertThat(run.err()).isEmpty();
        assertThat(run.out().replaceAll("\\s+", "")).contains("仍未整改12项（其中已逾期12项）、已消除待复查0项、新发现0项、经批准豁免1项。");
        String waived = id("初中适龄少年入学率");
        assertThat(read(out("two", LEDGER), EARLIER, waived, "source")).isEqualTo("经批准豁免：豁免期内不要求整改");
        check("three", "2027-03-31", assessment("two"));
        assertThat(read(out("three", LEDGER), waived, "due")).isEqualTo("2027-04-14");
        assertThat(ids(out("three", LEDGER), EARLIER)).isEmpty();
    }

    @Test
    void theLedgerHasASheetOfAllItemsWithTheirStates() throws IOException {
        check("two", "2026-11-30", assessment("one"), MENDED, UNGRADED);
        try (InputStream in = Files.newInputStream(out("two", LEDGER));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet sheet = workbook.getSheet("与上次相比");
            assertThat(sheet.getRow(1).getCell(0).toString())
                    .startsWith("与2026年7月31日的核查相比：仍未整改11项（其中已逾期11项）、已消除待复查1项、新发现0项、未能复查1项。");
            DataFormatter text = new DataFormatter();
            List<String> first = Stream.of(2, 3, 6, 7, 8, 9, 10)
                    .map(c -> text.formatCellValue(sheet.getRow(3).getCell(c)))
                    .toList();
            assertThat(first)
                    .containsExactly("上次指出、仍未整改", "柳沟教学点 B1", "2026-07-31", "2026-09-29", "2026-12-30", "62", "2");
            assertThat(sheet.getRow(3).getCell(11).toString())
                    .isEqualTo("一次逾期未整改：建议约谈责任单位主要负责人，下达第二次限期整改通知书，整改期限减为原规定日数的一半。"
                            + "是否采取，由发出督导意见书的教育督导机构决定。参见《教育督导条例》第二十二条、《教育督导问责办法》（未核对条文）。");
            assertThat(sheet.getLastRowNum()).isEqualTo(2 + 13);
        }
    }

    @Test
    void theTableOfFindingsTellsTheStateOfEach() throws IOException {
        check("two", "2026-11-30", assessment("one"));
        List<String> lines = Files.readAllLines(out("two", "findings.csv"));
        assertThat(lines.get(0)).endsWith(",依据,与上次相比,首次指出,原限期,现限期,逾期日数,指出次数");
        assertThat(lines)
                .filteredOn(line -> line.contains("safety.drill-kindergarten-quarterly"))
                .singleElement()
                .asString()
                .endsWith(",上次指出、仍未整改,2026-07-31,2026-08-31,2026-12-15,91,2");
    }
}
