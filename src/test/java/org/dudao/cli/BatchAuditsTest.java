package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dudao.batch.BatchSummary;
import org.dudao.io.RunFolder;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchAuditsTest {
    private static final String SHARED = "全镇上下以办好人民满意的教育为目标，扎实推进各项工作，社会各界普遍给予好评。\n";

    @TempDir
    private Path folder;

    private Path in;
    private String out;

    @BeforeEach
    void twoTownshipsWithTheirSummaries() throws IOException {
        in = Files.createDirectories(folder.resolve("in"));
        out = folder.resolve("out").toString();
        Files.copy(Path.of("fixtures/every-area-clean/submission.json"), in.resolve("辛镇.json"));
        Files.copy(Path.of("fixtures/clean-town/submission.json"), in.resolve("990101004.json"));
        Files.writeString(in.resolve("辛镇教育工作总结.txt"), "辛镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n" + SHARED + "辛镇柳林小学有学生69人。\n");
        Files.writeString(in.resolve("990101004 总结.md"), "丁镇教育工作总结\n学校、学生、教师、幼儿都有进步。\n" + SHARED + "全镇有xx所学校。\n");
    }

    private Run batch() {
        return Run.of("batch", in.toString(), "-o", out, "--as-of", "2026-07-31");
    }

    @Test
    void summariesBesideSubmissionsAreHeldAgainstThem() throws IOException {
        Run run = batch();
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("已判定 2 个乡镇（其中有问题的 0 个）、1 个县；未能判定的文件 0 个。")
                .contains("核对工作总结2份，其中1份的数字与报送数据不符或自相矛盾，共1处；不可能的数字0处，")
                .contains("被遮去或没有写出的1处；2份有与其他总结相同的段落。");
        assertThat(Path.of(out, "audits")).isDirectoryContaining("glob:**/990101010-2025-2026.json");
        assertThat(Path.of(out, "audits/990101010-2025-2026.json"))
                .content()
                .contains("\"CONTRADICTS_DATA\"", "辛镇柳林小学");
        assertThat(Path.of(out, "audits/audits.html"))
                .content()
                .contains("<a href=\"990101010-2025-2026.html\">辛镇教育工作总结.txt</a>", "矛盾最多的：辛镇（1处）。");
        assertThat(Path.of(out, "summary.html")).content().contains("<h2 id=\"audit-0\">工作总结核对</h2>");
        assertThat(Path.of(out, "manifest.json")).content().contains("\"summary\"", "辛镇教育工作总结.txt");
    }

    @Test
    void theRunIsMadeAgainWithTheSameBytes() {
        batch();
        assertThat(Run.of("verify", out, in.toString()).out()).contains("一致：重做后");
    }

    @Test
    void whatCannotBeAuditedIsListedWithItsReason() throws IOException {
        Files.writeString(in.resolve("辛镇总结报告.txt"), "第二份\n");
        Files.writeString(in.resolve("癸镇总结.txt"), "没有报送数据\n");
        Files.writeString(in.resolve("坏镇.json"), "{");
        Files.writeString(in.resolve("坏镇.txt"), "总结\n");
        assertThat(batch().code()).isEqualTo(3);
        assertThat(Path.of(out, "unreadable.csv"))
                .content()
                .contains("辛镇教育工作总结.txt,该乡镇的总结不止一份")
                .contains("工作总结与报送数据同名，放在同一文件夹")
                .contains("坏镇.txt,同名的报送数据没有（完整）判定，总结没有核对");
    }

    @Test
    void aDamagedDocumentStopsNoOther() throws IOException {
        Files.delete(in.resolve("辛镇教育工作总结.txt"));
        Files.writeString(in.resolve("辛镇.docx"), "PK\u0003\u0004damaged");
        Run run = batch();
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.out()).contains("已判定 2 个乡镇", "核对工作总结1份");
        assertThat(Path.of(out, "unreadable.csv")).content().contains("辛镇.docx");
    }

    @Test
    void aDocumentInAnOlderFormatIsRefusedAsByAnAudit() throws IOException {
        Files.delete(in.resolve("辛镇教育工作总结.txt"));
        Files.write(in.resolve("辛镇.doc"), new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0});
        assertThat(batch().code()).isEqualTo(3);
        assertThat(Path.of(out, "unreadable.csv")).content().contains("辛镇.doc 是旧格式的文档，不能读取。");
    }

    @Test
    void whatTakesTooLongIsNamedAndStopsNoOther() throws IOException {
        BatchAudits audits = new BatchAudits(
                Catalogue.load(), null, Language.ZH_CN, LocalDate.parse("2026-07-31"), Duration.ofNanos(1));
        SortedMap<String, BatchSummary> summaries = new TreeMap<>();
        summaries.put(
                "990101010-2025-2026",
                new BatchSummary("辛镇教育工作总结.txt", in.resolve("辛镇教育工作总结.txt"), "辛镇.json", in.resolve("辛镇.json")));
        try (RunFolder run = RunFolder.open(Files.createDirectories(folder.resolve("late")))) {
            audits.write(summaries, run);
        }
        assertThat(audits.terminal().replaceAll("\\s+", "")).isEqualTo("总结超过0秒没有核对完，请用dudaoaudit单独核对：辛镇教育工作总结.txt");
        assertThat(audits.code()).isEqualTo(ExitCode.INPUT);
    }
}
