package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.file.Path;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Invisible characters are named if they make a value invalid. */
class InvisibleCharactersTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "200B, U+200B 零宽空格",
        "FEFF, U+FEFF 零宽不换行空格",
        "00AD, U+00AD 软连字符",
        "202E, U+202E 书写方向符",
        "2060, U+2060 词连接符",
        "00A0, U+00A0 不换行空格",
        "2009, U+2009 特殊空格",
        "FE0F, U+FE0F 字形选择符",
        "E0101, U+E0101 字形选择符",
        "E0041, U+E0041 标记字符",
        "3164, U+3164 填充符",
        "0007, U+0007 控制字符"
    })
    void theyAreNamedInWhatWasFound(String point, String name) {
        String text = "B" + Character.toString(Integer.parseInt(point, 16)) + "1";
        assertThat(Texts.shown(text)).isEqualTo("B〔" + name + "〕1");
        assertThat(Texts.shown(text.repeat(20)))
                .startsWith("B〔" + name + "〕1B〔")
                .doesNotContain("\u200B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u200B", "\u2060", "\u00AD", "\uFE0F", "\uFEFF"})
    void aWordThatLooksRightIsShownToBeWrong(String mark) throws IOException {
        Reading reading = READER.read(
                form().sheet("校舍", row("校舍单体编号", "学校标识码", "鉴定等级"), row("B1", "S" + mark + "1", "A级"))
                        .xlsx(folder.resolve("表.xlsx")),
                Form.AS_OF);
        InputProblem problem = only(reading);
        assertThat(problem.place()).isEqualTo("校舍!B2");
        assertThat(problem.found()).contains("U+%04X".formatted((int) mark.charAt(0)));
    }

    @Test
    void whatIsSeenIsShownAsItIs() {
        for (String text : new String[] {"龙山小学", "A级（一）", "第 1 小学", "㐂𠮷小学", "第　一"}) {
            assertThat(Texts.shown(text)).isEqualTo(text);
        }
    }
}
