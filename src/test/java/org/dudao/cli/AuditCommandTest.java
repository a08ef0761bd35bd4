package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    private static final String TEXT = "龙岗镇教育工作总结\n学校、学生、教师、幼儿各项工作有序开展。\n现有教职工126人，疫苗接种率达101%。教职工共计128人。\n存在问题：经费不足。\n";

    @TempDir
    private Path folder;

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void contradictionsGiveExitCodeOneAndAreToldFirst() throws IOException {
        Path out = folder.resolve("out");
        Run run = Run.of("audit", text("总结.txt", TEXT).toString(), "--as-of", "2026-06-30", "-o", out.toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .isEqualTo(String.join(
                        "\n",
                        "总结.txt：数字 3 处，没有写出或被遮去的 0 处；认定所属填报项或标准的 2 处；承认",
                        "  问题的 1 句。",
                        "“现有教职工126人”：同一份总结里前后说法不同",
                        "“疫苗接种率达101%”：部分占整体的比率不会超过100%",
                        "已写入 " + out + "：audit.json、audit.md、audit.html、annotated.docx、claims.xlsx",
                        ""));
        assertThat(run.out().lines().filter(line -> !line.startsWith("已写入")))
                .allSatisfy(line -> assertThat(TerminalWidth.width(line)).isLessThanOrEqualTo(80));
        assertThat(out.resolve("audit.json")).content().contains("\"CONTRADICTS_TEXT\"", "\"dudao-audit/1\"");
    }

    @Test
    void theKindThatFailsIsChosen() throws IOException {
        String text = text("总结.txt", "学校教育学生教师\n全镇有xx所学校。\n").toString();
        String out = folder.resolve("out").toString();
        assertThat(Run.of("audit", text, "-o", out).code()).isZero();
        assertThat(Run.of("audit", text, "-o", out, "--fail-on", "placeholder").code())
                .isEqualTo(1);
        assertThat(Run.of("audit", text, "-o", out, "--fail-on", "never").code())
                .isZero();
    }

    @Test
    void aPageOverAllSummariesOfAFolderLinksToEach() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("甲镇.txt"), TEXT);
        Files.writeString(in.resolve("乙镇.md"), "乙镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n教职工126人。\n");
        Path out = folder.resolve("out");
        assertThat(Run.of("audit", in.toString(), "-o", out.toString(), "--as-of", "2026-06-30")
                        .out())
                .contains("核对工作总结2份，其中1份的数字与报送数据不符或自相矛盾，共1处；", "一览：" + out.resolve("audits.html"));
        String page = Files.readString(out.resolve("audits.html"));
        assertThat(page).contains("<a href=\"甲镇/audit.html\">甲镇.txt</a>", "<a href=\"乙镇/audit.html\">乙镇.md</a>");
        assertThat(page.indexOf("甲镇.txt")).isLessThan(page.indexOf("乙镇.md"));
    }

    @Test
    void ofAFolderEachSummaryHasAFolderAndTheSameBytes() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.writeString(in.resolve("甲镇.txt"), TEXT);
        Files.writeString(in.resolve("乙镇.md"), TEXT);
        Files.writeString(in.resolve("名单.csv"), "1,2\n");
        Path out = folder.resolve("out");
        assertThat(Run.of("audit", in.toString(), "-o", out.toString(), "--as-of", "2026-06-30")
                        .code())
                .isEqualTo(1);
        byte[] first = Files.readAllBytes(out.resolve("甲镇/audit.json"));
        assertThat(out.resolve("乙镇/audit.json")).exists();
        Run.of("audit", in.toString(), "-o", out.toString(), "--as-of", "2026-06-30");
        assertThat(Files.readAllBytes(out.resolve("甲镇/audit.json"))).isEqualTo(first);
    }

    @Test
    void whatCannotBeReadIsRefusedAndTheRestIsRead() throws IOException {
        String old = Files.write(folder.resolve("旧.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11})
                .toString();
        Run run = Run.of("audit", old, "-o", folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).isEqualTo("旧.doc 是旧格式的文档，不能读取。请用 Word 或 WPS 另存为 .docx。\n");
        assertThat(Run.of("audit", "nowhere.txt", "-o", folder.resolve("out").toString())
                        .code())
                .isEqualTo(3);
    }

    @Test
    void theDocumentsAreChosenAndAWrongCallChangesNone() throws IOException {
        String text = text("总结.txt", TEXT).toString();
        Path out = folder.resolve("out");
        assertThat(Run.of("audit", text, "-o", out.toString(), "--format", "md,xlsx")
                        .code())
                .isEqualTo(1);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("audit.md", "claims.xlsx");
        byte[] before = Files.readAllBytes(out.resolve("audit.md"));
        assertThat(Run.of("audit", text, "-o", out.toString(), "--format", "pdf")
                        .code())
                .isEqualTo(2);
        Path broken = Files.write(folder.resolve("坏.docx"), new byte[] {'P', 'K', 3, 4, 0});
        assertThat(Run.of("audit", broken.toString(), "-o", out.toString()).code())
                .isEqualTo(3);
        assertThat(out.toFile().list()).containsExactlyInAnyOrder("audit.md", "claims.xlsx");
        assertThat(Files.readAllBytes(out.resolve("audit.md"))).isEqualTo(before);
    }

    @Test
    void aDraftOfClaimsIsWrittenOnceForAPersonToConfirm(@TempDir Path folder) throws IOException {
        Path summary = Files.writeString(
                folder.resolve("总结.txt"), "甲镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n小学适龄儿童入学率为99.5%。力争明年达到100%。栽植银杏150棵。\n");
        Path draft = folder.resolve("自报数值.json");
        Run.of("audit", summary.toString(), "-o", folder.resolve("out").toString(), "--draft", draft.toString());
        assertThat(Files.readString(draft).replace("\r\n", "\n")).isEqualTo("""
                {
                  "claims" : [ {
                    "code" : "c1",
                    "indicator" : "小学适龄儿童入学率",
                    "value" : "99.5%",
                    "source" : "总结.txt 第3段"
                  } ]
                }
                """);
        Run again = Run.of(
                "audit", summary.toString(), "-o", folder.resolve("out").toString(), "--draft", draft.toString());
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("已有文件");
    }
}
