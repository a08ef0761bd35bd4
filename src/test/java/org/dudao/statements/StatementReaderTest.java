package org.dudao.statements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.assessment.Attestation;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.PairKey;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Waiver;
import org.dudao.facts.Answer;
import org.dudao.facts.SubjectKind;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;

/** Waivers and attestations as people write them. */
class StatementReaderTest {
    private static final String WAIVER = """
            - id: HM-1
              township: "990101003000"
              standard: dropout.junior-rate
              subject: { kind: township, id: 990101003 }
              reason: 搬迁
              requester: 甲
              approver: 乙
              from: 2026-03-01
              until: 2026年12月31日
            """;

    private static List<String> waiverProblems(String yaml) throws IOException {
        return said(StatementReader.waivers("w.yaml", yaml.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> said(StatementReader.Read read) {
        assertThat(read.statements()).isNull();
        assertThat(read.total()).isEqualTo(read.problems().size());
        return read.problems().stream().map(StatementReaderTest::said).toList();
    }

    private static String said(InputProblem problem) {
        return problem.place() + " " + problem.message().zh() + " [" + problem.found() + "]";
    }

    @Test
    void aListInYamlIsReadWithItsPlaces() throws IOException {
        StatementReader.Read read = StatementReader.waivers("w.yaml", WAIVER.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.statements().waivers())
                .containsExactly(new Waiver(
                        "HM-1",
                        "990101003",
                        new PairKey("dropout.junior-rate", SubjectKind.TOWNSHIP, "990101003"),
                        "搬迁",
                        "甲",
                        "乙",
                        LocalDate.of(2026, 3, 1),
                        LocalDate.of(2026, 12, 31),
                        null,
                        "w.yaml:1"));
        assertThat(read.statements().inputs().get(0).kind()).isEqualTo("waivers");
        assertThat(read.statements().inputs().get(0).file()).isEqualTo("w.yaml");
    }

    @Test
    void everyFaultOfAListIsNamedWithItsLine() throws IOException {
        assertThat(waiverProblems(WAIVER.replace("  approver: 乙\n", "")
                        .replace("2026-03-01", "2026-02-30")
                        .replace("990101003000", "99010")
                        .replace("kind: township", "kind: village")
                        .replace("reason", "raeson")))
                .containsExactly(
                        "w.yaml:5 没有这一项 [raeson]",
                        "w.yaml:2 “乡镇代码”（township）的写法不对 [99010]",
                        "w.yaml:4 “对象类别”（subject.kind）的写法不对 [village]",
                        "w.yaml:1 缺少必填项“豁免理由”（reason） []",
                        "w.yaml:1 缺少必填项“批准人”（approver） []",
                        "w.yaml:7 “起始日期”（from）的写法不对 [2026-02-30]");
        assertThat(waiverProblems(WAIVER.replace("2026-03-01", "2027-03-01")))
                .containsExactly("w.yaml:9 截止日期早于起始日期 [2026-12-31]");
        assertThat(waiverProblems(WAIVER + "  until: 2027-01-01\n"))
                .containsExactly("w.yaml:10 这一行不合 YAML 的写法，或有重复的项 [the key `until` is duplicated. Remove one.]");
        assertThat(waiverProblems("id: HM-1\n"))
                .containsExactly(
                        "w.yaml:1 这一行不合 YAML 的写法，或有重复的项 [the file is a list, of which each entry begins with `- `.]");
        assertThat(waiverProblems("- HM-1\n")).hasSize(1).first().asString().startsWith("w.yaml:1 ");
        assertThat(waiverProblems("- a: [\n")).hasSize(1);
    }

    @Test
    void aFileInAnotherEncodingIsToldHowToBeSaved() throws IOException {
        assertThat(said(StatementReader.waivers("w.yaml", WAIVER.getBytes(Charset.forName("GB18030")))))
                .containsExactly("w.yaml 文件不是 UTF-8 编码 []");
    }

    @Test
    void anAttestationMayBeInEitherLanguage() throws IOException {
        String yaml = """
                - { id: A, township: "990101003", standard: a.b, subject: { kind: 校舍, id: S1/B1 }, outcome: 达标, inspector: 王明, on: 2026/5/1 }
                - { id: B, township: "990101003", standard: a.b, subject: { kind: building, id: S1/B2 }, outcome: VIOLATION, observed: 开裂,
                    inspector: 王明, on: 2026-05-01, evidence: 照片3, until: 2026-06-30 }
                """;
        StatementReader.Read read = StatementReader.attestations("a.yaml", yaml.getBytes(StandardCharsets.UTF_8));
        assertThat(read.problems()).isEmpty();
        assertThat(read.statements().attestations())
                .extracting(Attestation::outcome, Attestation::observed, Attestation::evidence, Attestation::place)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Outcome.COMPLIANT, null, null, "a.yaml:1"),
                        org.assertj.core.groups.Tuple.tuple(Outcome.VIOLATION, "开裂", "照片3", "a.yaml:2"));
        assertThat(said(StatementReader.attestations(
                        "a.yaml", yaml.replace("outcome: 达标", "outcome: 属实").getBytes(StandardCharsets.UTF_8))))
                .containsExactly("a.yaml:1 “核查结果”（outcome）的写法不对 [属实]");
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        workbook.close();
        return bytes.toByteArray();
    }

    private static void row(XSSFSheet sheet, int number, String... texts) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < texts.length; i++) {
            if (!texts[i].isEmpty()) {
                row.createCell(i).setCellValue(texts[i]);
            }
        }
    }

    private static final String[] HEADINGS = {
        "编号", "乡镇代码", "标准编号", "对象类别", "对象编号", "豁免理由", "申请人", "批准人", "起始日期", "截止日期", "备注"
    };

    @Test
    void theFirstSheetOfAWorkbookIsReadByItsHeadings() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("豁免");
        row(sheet, 0, "丙镇豁免清单");
        row(sheet, 1, HEADINGS);
        row(sheet, 2, "HM-1", "990101003", "a.b", "校舍", "S1/B1", "在建", "甲", "乙", "", "2026-12-31", "看过");
        CellStyle day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
        sheet.getRow(2).createCell(8).setCellValue(LocalDate.of(2026, 3, 1));
        sheet.getRow(2).getCell(8).setCellStyle(day);
        StatementReader.Read read = StatementReader.waivers("豁免.xlsx", bytes(workbook));
        assertThat(read.problems()).isEmpty();
        Waiver waiver = read.statements().waivers().get(0);
        assertThat(waiver.pair()).isEqualTo(new PairKey("a.b", SubjectKind.BUILDING, "S1/B1"));
        assertThat(waiver.from()).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(waiver.place()).isEqualTo("豁免.xlsx 豁免!A3");
    }

    @Test
    void everyFaultOfAWorkbookIsNamedWithItsCell() throws IOException {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("豁免");
        String[] wrong = HEADINGS.clone();
        wrong[9] = "到期日";
        row(sheet, 0, wrong);
        row(sheet, 1, "HM-1", "990101003", "a.b", "校舍", "S1/B1", "在建", "甲", "乙", "2026-03-01", "2026-12-31");
        sheet.getRow(1).createCell(0).setCellFormula("1+1");
        sheet.addMergedRegion(new CellRangeAddress(1, 2, 7, 7));
        assertThat(said(StatementReader.waivers("w.xlsx", bytes(workbook))))
                .containsExactly(
                        "w.xlsx 豁免!J1 没有这一列 [到期日]",
                        "w.xlsx 豁免!H2 单元格是合并的 [H2:H3]",
                        "w.xlsx 豁免!A2 这一格是公式或错误值 [=1+1]",
                        "w.xlsx 豁免!A2 缺少必填项“截止日期”（until） []");
        XSSFWorkbook bare = new XSSFWorkbook();
        row(bare.createSheet("s"), 0, "HM-1", "990101003");
        assertThat(said(StatementReader.waivers("w.xlsx", bytes(bare)))).containsExactly("w.xlsx s 第一张工作表没有表头 []");
    }

    @Test
    void aHostileWorkbookIsRefusedAndNotUnpacked() throws IOException {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write("<Types/>".getBytes(StandardCharsets.UTF_8));
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] block = new byte[1 << 20];
            for (int i = 0; i < 400; i++) {
                zip.write(block);
            }
        }
        StatementReader.Read read = StatementReader.attestations("a.xlsx", bomb.toByteArray());
        assertThat(read.statements()).isNull();
        assertThat(read.problems()).hasSize(1);
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 0};
        assertThat(said(StatementReader.attestations("a.xls", old))).containsExactly("a.xls 这是旧的 .xls 工作簿 []");
    }

    @Test
    void aFileThatIsNoSavedChecklistIsRefused() throws IOException {
        for (String text :
                List.of("{}", "{\"format\":\"dudao-visit/1\"}", "{ not json", "{\"format\":\"x\",\"lines\":[]}")) {
            assertThat(said(StatementReader.attestations("a.json", text.getBytes(StandardCharsets.UTF_8))))
                    .containsExactly("a.json 不是现场核查表保存的文件，或已损坏 []");
        }
    }

    private static final String ANSWER = """
            - township: "990101003"
              standard: data.enrolment-stage-ratio
              subject: S1
              value: 845/733
              explanation: 邻镇学生就读
              by: 学籍管理员
              on: 2026-05-01
              document: 说明1.pdf
            """;

    private static StatementReader.Read answers(String yaml) throws IOException {
        return StatementReader.answers("x.yaml", yaml.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void answersAreReadAsRowsOfASubmission() throws IOException {
        StatementReader.Read read = answers(ANSWER);
        assertThat(read.problems()).isEmpty();
        StatedAnswer one = read.statements().answers().get(0);
        assertThat(one.answer())
                .isEqualTo(new Answer(
                        "data.enrolment-stage-ratio", "S1", "845/733", "邻镇学生就读", "学籍管理员", LocalDate.of(2026, 5, 1)));
        assertThat(one.document()).isEqualTo("说明1.pdf");
        assertThat(one.township()).isEqualTo("990101003");
        assertThat(answers(ANSWER.replace("邻镇", "外镇"))
                        .statements()
                        .answers()
                        .get(0)
                        .id())
                .as("the words are no part of the id")
                .isEqualTo(one.id());
        assertThat(answers(ANSWER.replace("2026-05-01", "2026-05-02"))
                        .statements()
                        .answers()
                        .get(0)
                        .id())
                .isNotEqualTo(one.id());
        assertThat(said(answers(ANSWER.replace("  explanation: 邻镇学生就读\n", "").replace("2026-05-01", "5月"))))
                .containsExactly("x.yaml:1 缺少必填项“说明”（explanation） []", "x.yaml:6 “说明日期”（on）的写法不对 [5月]");
    }
}
