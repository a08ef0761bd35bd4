package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.dudao.report.TerminalWidth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A check as of a date after the end of the school year reports both dates. */
class LateAsOfNoticeTest {
    private static final String SUBMISSION = "fixtures/nine-year/submission.json";

    @TempDir
    private Path folder;

    private Run check(String day, String lang) {
        return Run.of(
                "check",
                SUBMISSION,
                "--as-of",
                day,
                "--lang",
                lang,
                "-o",
                folder.toString(),
                "--packs",
                "--format",
                "md,html,docx,xlsx,sarif");
    }

    private List<Path> documents() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().equals("manifest.json"))
                    .toList();
        }
    }

    /** All that a document says; the days of Chinese prose as numbers. */
    private static String text(Path file) throws IOException {
        String name = file.toString();
        StringBuilder text = new StringBuilder();
        if (name.endsWith(".docx") || name.endsWith(".xlsx")) {
            try (InputStream in = Files.newInputStream(file);
                    ZipInputStream zip = new ZipInputStream(in)) {
                for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                    text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } else {
            text.append(Files.readString(file));
        }
        return text.toString()
                .replaceAll("<[^>]*>", "")
                .replace("2026年8月31日", "2026-08-31")
                .replace("2026年11月23日", "2026-11-23");
    }

    @Test
    void theFirstLinesSaySoAndProposeTheLastDay() {
        for (String lang : List.of("zh-CN", "zh-TW", "en")) {
            List<String> lines = check("2026-11-23", lang).out().lines().toList();
            assertThat(String.join("", lines.subList(1, 5)).replaceAll("\\s+", " "))
                    .contains("2026-11-23")
                    .contains("--as-of 2026-08-31");
            assertThat(lines)
                    .filteredOn(l -> !l.contains(folder.toString()))
                    .allMatch(l -> TerminalWidth.width(l) <= 80);
        }
    }

    @Test
    void everyDocumentThatStatesTheDayStatesBoth() throws IOException {
        for (String lang : List.of("zh-CN", "zh-TW", "en")) {
            check("2026-11-23", lang);
            for (Path document : documents()) {
                assertThat(text(document)).as(lang + " " + document).contains("2026-11-23");
                assertThat(text(document)).as(lang + " " + document).contains("2026-08-31");
            }
        }
    }

    @Test
    void onTheLastDayAndBeforeNothingIsSaid() throws IOException {
        for (String day : List.of("2026-07-31", "2026-08-31")) {
            assertThat(check(day, "zh-CN").out()).doesNotContain("注意").contains("截至 " + day + "\n");
            for (Path document : documents()) {
                assertThat(text(document)).as(document.toString()).doesNotContain("学年已于");
            }
        }
    }
}
