package org.dudao.report.bureau;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Language;
import org.junit.jupiter.api.Test;

/** Days of a bureau's settings, held against a check of 2026-07-31 whose first deadline is that day. */
class LetterDatesTest {
    private static final Assessment BREAKS = Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));

    private static List<String> notes(String settings) {
        return LetterDates.notes(
                BREAKS, BureauSettingsFile.read("dudao.yaml", settings, Language.ZH_CN), Language.ZH_CN);
    }

    @Test
    void unknownDaysAndALetterOfTheDayOfTheCheckGiveNoNote() {
        assertThat(notes("")).isEmpty();
        assertThat(notes("成文日期: \"2026-07-31\"\n整改报告日期: \"2026-10-31\"\n")).isEmpty();
    }

    @Test
    void aLetterThatIsIssuedAfterItsFirstDeadlineIsNoted() {
        assertThat(notes("成文日期: \"2026-08-05\"\n"))
                .containsExactly(
                        "成文日期 2026-08-05 晚于最早的整改期限 2026-07-31，送达时已过期。请提前发出，或者以成文日期为检查日（--as-of 2026-08-05）重新核查。");
    }

    @Test
    void aDayBeforeTheCheckIsNoted() {
        assertThat(notes("成文日期: \"2026-07-30\"\n整改报告日期: \"2026-06-30\"\n"))
                .containsExactly(
                        "成文日期 2026-07-30 早于检查日 2026-07-31。请改 成文日期（--issued）。",
                        "整改报告日期 2026-06-30 早于检查日 2026-07-31。请改 整改报告日期。");
    }
}
