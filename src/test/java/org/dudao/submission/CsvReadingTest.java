package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Folders of tables from various programs. */
class CsvReadingTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final String SCHOOLS = "学校标识码,学校名称\r\nS1,一龙山小学\r\nS2,\"丙镇\"\"中学\"\"\"\r\n";
    private static final List<String> NAMES = List.of("一龙山小学", "丙镇\"中学\"");

    @TempDir
    private Path folder;

    @BeforeEach
    void township() throws IOException {
        form().sheet("学校", row("学校标识码", "学校名称")).csv(folder, StandardCharsets.UTF_8);
    }

    private Reading read(byte[]... parts) throws IOException {
        Files.write(folder.resolve("学校.csv"), joined(parts));
        Reading reading = READER.read(folder, Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private static byte[] joined(byte[]... parts) {
        java.io.ByteArrayOutputStream all = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] bytes(int... bytes) {
        byte[] all = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            all[i] = (byte) bytes[i];
        }
        return all;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> names(Reading reading) {
        return sound(reading).schools().stream().map(s -> s.name()).toList();
    }

    @Test
    void theTablesThatExcelSavesAsUnicodeTextAreRead() {
        Reading tables = READER.read(Path.of("src/test/resources/cases/csv-utf16-tab"), Form.AS_OF);
        Reading workbook = READER.read(Path.of("src/test/resources/cases/phonetic-guide.xlsx"), Form.AS_OF);
        assertThat(sound(tables)).isEqualTo(sound(workbook));
    }

    @Test
    void allUsualEncodingsAndSeparatorsAreRead() throws IOException {
        for (String separator : List.of(",", "\t", ";")) {
            String text = SCHOOLS.replace(",", separator);
            assertThat(names(read(utf8(text)))).isEqualTo(NAMES);
            assertThat(names(read(bytes(0xEF, 0xBB, 0xBF), utf8(text)))).isEqualTo(NAMES);
            assertThat(names(read(text.getBytes(Charset.forName("GB18030"))))).isEqualTo(NAMES);
            assertThat(names(read(bytes(0xFF, 0xFE), text.getBytes(StandardCharsets.UTF_16LE))))
                    .isEqualTo(NAMES);
            assertThat(names(read(bytes(0xFE, 0xFF), text.getBytes(StandardCharsets.UTF_16BE))))
                    .isEqualTo(NAMES);
            assertThat(names(read(text.getBytes(StandardCharsets.UTF_16LE)))).isEqualTo(NAMES);
            assertThat(names(read(text.getBytes(StandardCharsets.UTF_16BE)))).isEqualTo(NAMES);
        }
        assertThat(names(read(utf8("sep=;\r\n" + SCHOOLS.replace(',', ';'))))).isEqualTo(NAMES);
    }

    @Test
    void aSeparatorWithinQuotationMarksSetsNothingApart() throws IOException {
        assertThat(names(read(utf8("学校标识码\t学校名称\nS1\t\"a,b,c,d,e,f,g\"\n")))).containsExactly("a,b,c,d,e,f,g");
        assertThat(Form.problems(read(utf8("学校标识码,学校名称\nS1,\"龙\n山\"\n")))).containsExactly("wrong-text 学校!B2");
    }

    @Test
    void oneBadByteIsNamedWithFileAndLine() throws IOException {
        for (byte[] bad : List.of(bytes(0xFF), bytes(0x80), bytes(0xE9, 0xBE), bytes(0xC1, 0xFA))) {
            InputProblem problem = only(read(utf8("学校标识码,学校名称\nS1,龙山小学\nS2,"), bad, utf8("丙镇中学\n")));
            assertThat(problem.code()).isEqualTo("not-utf8");
            assertThat(problem.place()).isEqualTo("学校.csv 第3行 / line 3");
        }
        InputProblem problem =
                only(read("学校标识码,学校名称\nS1,龙山小学\nS2,丙镇".getBytes(Charset.forName("GB18030")), bytes(0xFF), utf8("\n")));
        assertThat(problem.code()).isEqualTo("not-utf8");
        assertThat(problem.place()).isEqualTo("学校.csv 第3行 / line 3");
    }

    @Test
    void aQuotationMarkThatIsNotClosedIsNamedWithFileAndLine() throws IOException {
        for (String text : List.of(
                "学校标识码,学校名称\nS1,\"龙山小学\nS2,丙镇中学\n",
                "学校标识码,学校名称\nS1,\"龙山小学\nS2,\"丙镇中学\"\n",
                "学校标识码,学校名称\nS1,\"龙山小学\"等\nS2,丙镇中学\n")) {
            InputProblem problem = only(read(utf8(text)));
            assertThat(problem.code()).isEqualTo("unclosed-quote");
            assertThat(problem.place()).isEqualTo("学校.csv 第2行 / line 2");
        }
        assertThat(names(read(utf8("学校标识码,学校名称\nS1,5\"楼\n")))).containsExactly("5\"楼");
    }
}
