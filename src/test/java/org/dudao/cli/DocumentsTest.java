package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All documents of one run, and the effect of the bureau settings. */
class DocumentsTest {
    private static final String BREAKS = "fixtures/breaks-all-four/submission.json";

    @TempDir
    private Path folder;

    private Path outputs() {
        return folder.resolve("out/990101003-2025-2026");
    }

    private Run check(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "check",
                                BREAKS,
                                "--as-of",
                                "2026-07-31",
                                "-o",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void oneRunWritesThemAll() throws IOException {
        assertThat(check("--format", "json,md,html,docx,xlsx,csv,sarif", "--packs")
                        .code())
                .isEqualTo(1);
        try (Stream<Path> files = Files.walk(outputs())) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> outputs().relativize(f).toString()))
                    .containsExactlyInAnyOrder(
                            "assessment.json",
                            "manifest.json",
                            "problems-and-improvements.md",
                            "report.html",
                            "problems.docx",
                            "opinion-letter.docx",
                            "rectification-notice.docx",
                            "notices/01-丙镇人民政府.docx",
                            "notices/02-丙镇中心幼儿园.docx",
                            "notices/03-柳沟教学点.docx",
                            "notices/04-丙镇中心小学.docx",
                            "notices/05-丙镇中学.docx",
                            "notices/06-县级教育行政部门.docx",
                            "notices/07-县级人民政府.docx",
                            "rectification.xlsx",
                            "findings.csv",
                            "results.sarif",
                            "packs/1199000021-丙镇中心幼儿园.xlsx",
                            "packs/2189000021-柳沟教学点.xlsx",
                            "packs/990101003-县级教育行政部门.xlsx",
                            "packs/3199000021-丙镇中学.xlsx",
                            "packs/990101003-丙镇人民政府.xlsx",
                            "packs/990101003-县级人民政府.xlsx");
        }
    }

    @Test
    void theSameRunGivesTheSameBytes() throws IOException {
        check("--format", "json,md,html,docx,xlsx,csv,sarif", "--packs");
        List<Path> files;
        try (Stream<Path> all = Files.walk(outputs())) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<byte[]> once = files.stream().map(DocumentsTest::bytes).toList();
        check("--format", "json,md,html,docx,xlsx,csv,sarif", "--packs");
        for (int i = 0; i < files.size(); i++) {
            assertThat(bytes(files.get(i))).as(files.get(i).toString()).isEqualTo(once.get(i));
        }
    }

    @Test
    void theBureausFileChangesLetterheadWordsAndColumnsWithoutAProgrammer() throws IOException {
        Path office = Files.writeString(folder.resolve("own.yaml"), """
                发文机关: "某县教育督导室"
                整改台账列: ["序号", "学校", "问题=存在问题", "完成时限", "分管领导"]
                文字:
                  存在问题结语: "请认真整改。"
                """);
        check("--format", "docx,xlsx", "--office", office.toString(), "--opinion-number", "某督〔2026〕7号");
        assertThat(word("opinion-letter.docx")).startsWith("某县教育督导室", "", "某督〔2026〕7号");
        assertThat(word("problems.docx")).contains("请认真整改。");
        try (XSSFWorkbook ledger =
                new XSSFWorkbook(new ByteArrayInputStream(bytes(outputs().resolve("rectification.xlsx"))))) {
            List<String> headings = Stream.of(0, 1, 2, 3, 4, 5)
                    .map(i -> ledger.getSheetAt(0).getRow(3).getCell(i).getStringCellValue())
                    .toList();
            assertThat(headings).containsExactly("序号", "学校（幼儿园）", "存在问题", "完成时限", "分管领导", "事项编号");
        }
    }

    @Test
    void aBureausFileInAnotherEncodingIsAnErrorOfUsage() throws IOException {
        Path office = Files.write(folder.resolve("own.yaml"), "联系人: \"某\"\n".getBytes(Charset.forName("GB18030")));
        Run run = check("--format", "docx", "--office", office.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("不是 UTF-8 编码，请另存为 UTF-8：" + office);
    }

    @Test
    void aBureausFileFromNotepadMayBeginWithAByteOrderMark() throws IOException {
        Path office = Files.writeString(folder.resolve("own.yaml"), "\uFEFF发文机关: \"某县教育督导室\"\n");
        check("--format", "docx", "--office", office.toString());
        assertThat(word("opinion-letter.docx")).startsWith("某县教育督导室");
    }

    @Test
    void aFaultInTheBureausFileIsAnErrorOfUsageThatNamesTheLine() throws IOException {
        Path office = Files.writeString(folder.resolve("own.yaml"), "联系人: \"某\"\n单位: \"某办公室\"\n");
        Run run = check("--format", "docx", "--office", office.toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("own.yaml:2: 没有这一项 / unknown key: 单位");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void aFileOfTheBureausThatIsNotThereAndADayThatIsNoneAreErrorsOfUsage() {
        assertThat(check("--format", "docx", "--office", "nowhere.yaml").err()).contains("没有这个文件：nowhere.yaml");
        assertThat(check("--format", "docx", "--issued", "5.8.2026").err()).contains("--issued 应为日期");
    }

    @Test
    void theTemplateIsPrintedAndNeverWrittenOverAFile() throws IOException {
        assertThat(Run.of("office").out()).startsWith("# 督导公文中").contains("意见书反馈要求");
        Path own = folder.resolve("dudao.yaml");
        assertThat(Run.of("office", "-o", own.toString()).code()).isZero();
        assertThat(Files.readString(own)).isEqualTo(Run.of("office").out());
        assertThat(Run.of("office", "-o", own.toString()).code()).isEqualTo(2);
    }

    private List<String> word(String file) throws IOException {
        try (XWPFDocument document =
                new XWPFDocument(new ByteArrayInputStream(bytes(outputs().resolve(file))))) {
            return document.getParagraphs().stream().map(p -> p.getText()).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
