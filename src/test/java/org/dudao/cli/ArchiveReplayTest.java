package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archived years, judged again under a profile. */
class ArchiveReplayTest {
    private static final Pattern YEAR = Pattern.compile("\\b20(2[0-6])(?=-)|(?<=-)20(26)\\b");

    @TempDir
    private Path folder;

    private String archive;

    @BeforeEach
    void twoYearsOfOneTownship() throws IOException {
        archive = folder.resolve("archive").toString();
        String now = Files.readString(Path.of("fixtures/every-area/submission.json"));
        Path before = folder.resolve("before.json");
        Files.writeString(
                before,
                YEAR.matcher(now)
                        .replaceAll(m -> "20" + (Integer.parseInt(m.group(1) == null ? m.group(2) : m.group(1)) - 1)));
        assertThat(Run.of(
                                "archive",
                                "add",
                                "fixtures/every-area/submission.json",
                                before.toString(),
                                "--archive",
                                archive)
                        .out())
                .contains("已归档 2 份");
    }

    private Run replay(String... more) {
        String[] all = new String[more.length + 4];
        System.arraycopy(more, 0, all, 4, more.length);
        all[0] = "archive";
        all[1] = "replay";
        all[2] = "--archive";
        all[3] = archive;
        return Run.of(all);
    }

    @Test
    void everyYearIsJudgedAsOfItsEndUnderBothProfiles() throws IOException {
        Path out = folder.resolve("out");
        Run run = replay("--profile", "all", "-o", out.toString());
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("【2024-2025 学年】", "2025-08-31", "【2025-2026 学年】", "判定变化");
        assertThat(out).isDirectoryContaining("glob:**/2024-2025.csv").isDirectoryContaining("glob:**/2025-2026.csv");
        assertThat(run.out().lines()).allMatch(line -> line.length() <= 80);
    }

    @Test
    void aYearGivesWhatAPreviewOfItsSubmissionGives() throws IOException {
        Path out = folder.resolve("out");
        assertThat(replay("--profile", "all", "--year", "2024-2025", "-o", out.toString())
                        .code())
                .isZero();
        Path preview = folder.resolve("preview.csv");
        assertThat(Run.of(
                                "preview",
                                folder.resolve("before.json").toString(),
                                "--profile",
                                "all",
                                "--as-of",
                                "2025-08-31",
                                "-o",
                                preview.toString())
                        .code())
                .isZero();
        assertThat(out.resolve("2024-2025.csv")).hasSameBinaryContentAs(preview);
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertThat(replay("--profile", "all", "--year", "2019-2020").err()).contains("归档中没有这些学年的报送数据：2019-2020");
        assertThat(replay().err()).contains("请用 --profile 给出要预演的督导方案");
        assertThat(Run.of("archive", "replay", "--archive", folder + "/none", "--profile", "all")
                        .err())
                .contains("没有这个归档文件夹");
    }
}
