package org.dudao.report.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportPageTest {
    @TempDir
    Path folder;

    @Test
    void theSameAssessmentGivesTheSameBytesUnderOneMegabyte() {
        Path fixture = Path.of("fixtures", "every-area");
        String page = ReportPage.of(Fixtures.assess(Fixtures.submission(fixture)), Language.ZH_CN);
        assertThat(ReportPage.of(Fixtures.assess(Fixtures.submission(fixture)), Language.ZH_CN))
                .isEqualTo(page);
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(1 << 20);
    }

    @Test
    void whatASubmissionBringsIsTextAndNothingElse() throws Exception {
        String plain = page("柳沟教学点");
        for (String name : new String[] {
            "<script>alert(1)</script>", "\"onload=alert(1) y=\"", "</style><img src=y>", "'><svg onload=1>"
        }) {
            String page = page(name);
            assertThat(page)
                    .containsPattern("(&#34;|&lt;/?|'(>|&gt;)&lt;)" + name.replaceAll("[^a-z]*([a-z]+).*", "$1"));
            assertThat(Pattern.compile("<[^<>]*[\"']" + "onload=").matcher(page).find())
                    .as("an attribute is left")
                    .isFalse();
            for (String tag : new String[] {"<script", "</style", "<img", "<svg", "<h4"}) {
                assertThat(page.split(tag, -1)).as(tag).hasSameSizeAs(plain.split(tag, -1));
            }
        }
        assertThat(page("<b>甲")).containsPattern("&lt;b(>|&gt;)甲").doesNotContain("<b>甲");
    }

    private String page(String name) throws Exception {
        String quoted = name.replace("\"", "\\\"");
        Path file = folder.resolve("submission.json");
        Files.writeString(
                file,
                Files.readString(Path.of("fixtures/breaks-all-four/submission.json"))
                        .replace("柳沟教学点", quoted)
                        .replace("丙镇\"", quoted + "\""));
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, LocalDate.of(2026, 7, 31));
        Assessment assessment = Fixtures.assess(reading.submission());
        return ReportPage.of(assessment, Language.ZH_CN);
    }
}
