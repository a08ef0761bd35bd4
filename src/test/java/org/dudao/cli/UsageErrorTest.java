package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Errors of a command line are reported in both languages, without Java names. */
class UsageErrorTest {
    private static String run(int expected, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        assertThat(DudaoCommand.run(stream, stream, args)).isEqualTo(expected);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "check x.xlsx --asof 2026-07-31 | 没有这个选项：--asof / unknown option: --asof | --as-of",
                "check x.xlsx --fromat md | 没有这个选项 | --format",
                "chek x.xlsx | 没有这个命令：chek / unknown command: chek | check",
                "check | 缺少必填的内容：FILE / Missing: FILE | --help",
                "batch x | --output DIR / Missing | --help",
                "check x.xlsx -o | 后面缺少内容 | A value is missing",
                "check x.xlsx --as-of yesterday | 不是日期，应写成 2026-07-31 | not a date; write it like 2026-07-31",
                "check x.xlsx --as-of 2026-02-30 | 不是日期 | 2026-02-30",
                "convert x.xlsx -o y.json --as-of 31/07/2026 | 不是日期 | write it like 2026-07-31",
                "batch x -o y --as-of 昨天 | 不是日期 | not a date",
                "check x.xlsx --fail-on all | 应为其中之一 / use one of: veto, major, minor | all",
                "check x.xlsx --format pdf | 应为其中之一 / use one of: | pdf",
                "check x.xlsx --lang fr | 没有这种语言 / no such language | zh-TW",
                "batch x -o y --jobs many | 应为数字 / use a number | many",
                "convert x.xlsx z -o y.json | 多余的参数：z / unexpected argument: z | --help"
            })
    void itIsSaidInBothLanguages(String line, String says, String and) {
        String said = run(ExitCode.USAGE.code(), line.split(" ", -1));
        assertThat(said)
                .contains(says)
                .contains(and)
                .doesNotContainPattern(
                        "java|Exception|LocalDate|Unknown option|Unmatched|Missing required|Invalid value");
        assertThat(said.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN))
                .isTrue();
    }

    @Test
    void theHelpOfCheckNamesAllThatIsRead() {
        assertThat(run(0, "check", "--help"))
                .contains("报送数据（.xlsx、.xls、.csv文件夹或JSON）")
                .doesNotContain("in JSON");
        assertThat(run(ExitCode.INPUT.code(), "check", "没有这个文件.xlsx"))
                .contains("报送数据（.xlsx、.xls、.csv文件夹或JSON）")
                .doesNotContain("JSON 文件");
    }
}
