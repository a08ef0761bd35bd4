package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Profiles are listed, shown and compared, and a bureau's own limits come from a workbook. */
class ProfilesCommandTest {
    private static final String SUBMISSION = "fixtures/nine-year/submission.json";

    @TempDir
    private Path folder;

    /** The template with another limit for classes, from its first day on. */
    private Path own(String limit) throws IOException {
        Path file = folder.resolve("本地标准.xlsx");
        assertThat(Run.of("profiles", "template", "-o", file.toString(), "--overwrite")
                        .out())
                .isEqualTo("已写入 " + file + "\n");
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Row row : workbook.getSheetAt(0)) {
                if (row.getCell(0) != null && row.getCell(0).toString().equals("scale.large-class")) {
                    row.getCell(6).setCellValue(limit);
                }
            }
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
        return file;
    }

    @Test
    void everyProfileIsListedWithItsKindItsPlacesAndWhatItAsks() {
        List<String> lines = Run.of("profiles", "list").out().lines().toList();
        assertThat(lines.get(0)).isEqualTo("编号                  类型              地区    项数  名称");
        assertThat(lines)
                .anyMatch(line -> line.matches("all +备用标准组 +\\d+ +全部标准"))
                .anyMatch(line -> line.matches("campus-safety +专项 +\\d+ +校园安全专项督导"))
                .anyMatch(line -> line.matches("place-33 +地方（自动） +33 +\\d+ +浙江省"))
                .anyMatch(line -> line.matches("place-42 +地方（可选） +42 +\\d+ +湖北省保安员配备"));
        assertThat(Run.of("profiles", "list", "--lang", "en").out().lines().toList())
                .hasSameSizeAs(lines)
                .anyMatch(line -> line.matches("place-33 +place, automatic +33 +\\d+ +Zhejiang"));
    }

    @Test
    void aProfileOfAPlaceIsShownWithItsStepsInWords() {
        String out = Run.of("profiles", "show", "place-33").out();
        assertThat(out).startsWith("编号  place-33\n名称  浙江省\n类型  地方（自动）\n地区  33\n日期  自2020-01-01\n");
        assertThat(out).contains("""

                督导程序
                  《浙江省教育督导条例》
                  督导组：至少3人（第十一条第（一）项）
                  事先通知：书面（第十一条第（二）项）
                  申辩：收到督导初步意见后10日内，书面（第十一条第（五）项）
                  督导意见书：督导结束后30日内（第十一条第（六）项）
                  复核：收到督导意见书后10日内，向上一级教育督导机构，30日内答复（第十一条第
                    （七）项）
                  整改报告（第十一条第（八）项）
                  督导报告：督导结束后30日内（第二十三条）
                  公开：督导报告，政府网站（第二十四条）
                  约谈：应当（第二十五条）
                  周期：学校5年，政府3年（第九条）
                """);
        assertThat(out.lines()).allMatch(line -> org.dudao.report.TerminalWidth.width(line) <= 80);
    }

    @Test
    void whatAsksLessIsShownWithItsReasonAndWithoutAnApprover() {
        assertThat(Run.of("profiles", "show", "place-41-drill").out())
                .contains("  每学期应急疏散演练 (safety.drill-term)\n    界限：不低于 100% → 不低于 50%\n")
                .contains("    放宽：不低于100% → 不低于50%；理由：按河南省条例每学年至少一次，少于国家要求\n      的每学期一次；没有批准人，本局批准后才能采用\n");
    }

    @Test
    void aWorkbookIsShownComparedAndCheckedWithAsAnyProfile() throws IOException {
        String file = own("3%").toString();
        assertThat(Run.of("profiles", "show", file).out())
                .startsWith("编号  本地标准\n名称  本地标准\n类型  本局\n地区  不限\n")
                .endsWith("更改1项标准\n  大班额 (scale.large-class)\n    界限：不超过 5% → 不超过 3%\n");
        Run differing = Run.of("profiles", "diff", "-", file);
        assertThat(differing.code()).isEqualTo(1);
        assertThat(differing.out())
                .isEqualTo("不用方案 → " + file + "：1项标准不同\n\n大班额 (scale.large-class)\n  界限：不超过 5% → 不超过 3%\n");
        Path out = folder.resolve("out");
        Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "-o", out.toString(), "--profile", file);
        try (var written = Files.list(out)) {
            Path run = written.findFirst().orElseThrow();
            JsonNode json = Json.mapper().readTree(Files.readString(run.resolve("assessment.json")));
            assertThat(json.at("/assessment/profiles/0/id").asText()).isEqualTo("本地标准");
            assertThat(Run.of("verify", run.toString(), SUBMISSION, "--profile", file)
                            .code())
                    .isZero();
        }
    }

    @Test
    void twoEqualProfilesDoNotDiffer() {
        Run run = Run.of("profiles", "diff", "place-33", "place-33", "--lang", "en");
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo("place-33 → place-33: no difference\n");
    }

    @Test
    void aFaultInTheWorkbookIsToldInBothLanguagesWithItsCell() throws IOException {
        Run run = Run.of("check", SUBMISSION, "--profile", own("很少").toString());
        assertThat(run.code()).isEqualTo(ExitCode.USAGE.code());
        assertThat(run.err().replaceAll("标准!G\\d+", "标准!G7")).isEqualTo("""
                        督导方案有误，请改正后再用：
                        标准!G7：限值“很少”不能读作数。请填写一个数，如 5%。
                        The profile has errors; correct it and try again:
                        标准!G7: the limit "很少" is no number. Enter a number such as 5%.
                        """);
    }

    @Test
    void aTemplateDoesNotReplaceWhatWasTyped() throws IOException {
        Path file = own("3%");
        assertThat(Run.of("profiles", "template", "-o", file.toString()).code()).isEqualTo(ExitCode.USAGE.code());
    }

    @Test
    void aStandardIsShownAsItHoldsUnderProfilesWithWhoChangedIt() throws IOException {
        assertThat(Run.of(
                                "standards",
                                "show",
                                "scale.large-class",
                                "--profile",
                                own("3%").toString())
                        .out())
                .contains("界限     不超过 3%\n")
                .contains("方案     本地标准：界限：不超过 5% → 不超过 3%\n");
        assertThat(Run.of("standards", "show", "scale.large-class").out())
                .contains("界限     不超过 5%\n")
                .doesNotContain("方案");
    }

    @Test
    void theListMarksWhatIsNotAskedWhatIsEnabledAndWhatIsChanged() {
        String out = Run.of("standards", "list", "--profile", "place-37,campus-safety")
                .out();
        assertThat(out.lines())
                .anyMatch(line -> line.startsWith("safety.closed-campus") && line.endsWith("校园封闭化管理〔已启用〕〔有更改〕"))
                .anyMatch(line -> line.startsWith("scale.large-class") && line.endsWith("大班额〔本次不查〕"))
                .anyMatch(line -> line.startsWith("party.star-rating") && line.endsWith("〔备用〕"));
        assertThat(Run.of("standards", "catalogue", "--profile", "place-37,campus-safety")
                        .out())
                .contains("（本次不查）")
                .contains("place-37：施行：备用 → 现行");
    }
}
