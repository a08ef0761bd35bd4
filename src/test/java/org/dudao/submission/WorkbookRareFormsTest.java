package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.sound;
import static org.dudao.submission.Sheets.form;
import static org.dudao.submission.Sheets.row;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dudao.facts.Building;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Valid but rare forms of a workbook are read like the usual ones. */
class WorkbookRareFormsTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final Path CASES = Path.of("src/test/resources/cases");

    @TempDir
    private Path folder;

    private static Submission ofCase(String file) {
        Reading reading = READER.read(CASES.resolve(file), Form.AS_OF);
        sound(reading);
        return reading.submission();
    }

    /** Changes the text of each sheet's part. */
    private static Path rewrite(Path file, Path to, UnaryOperator<String> change) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                out.write(
                        entry.getName().startsWith("xl/worksheets/")
                                ? change.apply(new String(bytes, StandardCharsets.UTF_8))
                                        .getBytes(StandardCharsets.UTF_8)
                                : bytes);
                out.closeEntry();
            }
        }
        return to;
    }

    /** Reads a building whose only further cell, C2, is the given element. */
    private Reading building(String heading, String cell) throws IOException {
        return read(form().sheet("校舍", row("校舍单体编号", "学校标识码", heading), row("B1", "S1", 123_456.5)), cell);
    }

    private Reading school(String cell) throws IOException {
        return read(form().sheet("学校", row("学校标识码", null, "学校名称"), row("S1", null, 123_456.5)), cell);
    }

    private String name(String cell) throws IOException {
        return sound(school(cell)).schools().get(0).name();
    }

    private Reading read(Sheets sheets, String cell) throws IOException {
        Path file = sheets.xlsx(folder.resolve("表.xlsx"));
        Path changed = rewrite(file, folder.resolve("改.xlsx"), sheet -> {
            String from = "<c r=\"C2\"><v>123456.5</v></c>";
            String plain = sheet.replaceAll("<c r=\"C2\"[^>]*><v>123456.5</v></c>", from);
            return plain.replace(from, cell);
        });
        Reading reading = READER.read(changed, Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    private Building sole(String heading, String cell) throws IOException {
        return sound(building(heading, cell)).buildings().get(0);
    }

    @Test
    void theFilesThatWereRefusedAreRead() {
        assertThat(ofCase("formula-empty-string.xlsx").dataset().township().name())
                .isEqualTo("辛镇");
        assertThat(ofCase("formula-empty-string-libreoffice.xlsx")
                        .dataset()
                        .buildings()
                        .get(0)
                        .reinforcementPlanDate())
                .isNull();
        assertThat(ofCase("iso-date-cell.xlsx").dataset().buildings().get(0).lastCheckDate())
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(ofCase("phonetic-guide.xlsx").dataset().township().name()).isEqualTo("辛镇");
        assertThat(ofCase("x000D-escape.xlsx").dataset().township().name()).isEqualTo("辛镇");
    }

    @Test
    void strictOpenXmlIsReadAsTheTransitionalFile() {
        assertThat(ofCase("strict-ooxml.xlsx").dataset())
                .isEqualTo(ofCase("phonetic-guide.xlsx").dataset());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r=\"C2\" t=\"str\"><f>IF(1=2,1,\"\")</f><v></v></c>",
                "<c r=\"C2\" t=\"str\"><f>IF(1=2,1,\"\")</f><v/></c>",
                "<c r=\"C2\" t='str'><f>IF(1=2,1,\"\")</f><v />\n</c>",
                "<c r=\"C2\" t=\"str\"><f>IF(1=2,1,\"\")</f>\n</c>",
                "<c r=\"C2\" t=\"str\"><f t=\"shared\" si=\"0\" ref=\"C2:C3\">\"\"</f><v></v></c>",
                "<c r=\"C2\" t=\"str\"><f>\" \"</f><v xml:space=\"preserve\"> </v></c>",
                "<c r=\"C2\" t=\"str\"><v></v></c>",
                "<c r=\"C2\" t=\"str\"></c>",
                "<c r=\"C2\" t=\"b\"><v></v></c>",
                "<c r=\"C2\" t=\"b\"/>",
                "<c r=\"C2\" t=\"n\"><v></v></c>",
                "<c r=\"C2\"><v/></c>",
                "<c r=\"C2\" t=\"s\"><v></v></c>",
                "<c r=\"C2\" t=\"s\"/>",
                "<c r=\"C2\" t=\"d\"><v></v></c>",
                "<c r=\"C2\" t=\"inlineStr\"><is></is></c>",
                "<c r=\"C2\" t=\"inlineStr\"><is><t/></is></c>",
                "<c r=\"C2\" t=\"inlineStr\"/>"
            })
    void anEmptyResultIsAnEmptyCell(String cell) throws IOException {
        assertThat(sole("最近隐患排查日期", cell).lastCheckDate()).isNull();
        assertThat(sole("建筑面积", cell).area()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "<c r=\"C2\"><f>1+1</f></c>, =1+1",
        "<c r=\"C2\"><f>1+1</f><v></v></c>, =1+1",
        "<c r=\"C2\" t=\"n\"><f>1+1</f><v/></c>, =1+1",
        "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>, #DIV/0!",
        "<c r=\"C2\" t=\"e\"><v>#N/A</v></c>, #N/A",
        "<c r=\"C2\" t=\"e\"><v></v></c>, ''",
        "<c r=\"C2\"><v>12abc</v></c>, 12abc"
    })
    void aValueThatIsNotThereOrAnErrorIsNamedWithItsCell(String cell, String found) throws IOException {
        InputProblem problem = only(building("建筑面积", cell));
        assertThat(problem.code()).isEqualTo("cell-error");
        assertThat(problem.place()).isEqualTo("校舍!C2");
        assertThat(problem.found()).isEqualTo(found);
    }

    @Test
    void aTextOfAFormulaMayBeginLikeAnError() throws IOException {
        assertThat(name("<c r=\"C2\" t=\"str\"><f>\"#\"&amp;1</f><v>#1楼</v></c>"))
                .isEqualTo("#1楼");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-02",
                "2026-03-02T00:00:00",
                "2026-03-02T00:00:00.000",
                "2026-03-02T00:00:00Z",
                "2026-03-02T14:30:00",
                "2026-03-02T14:30"
            })
    void aDayInIsoFormIsRead(String day) throws IOException {
        assertThat(sole("最近隐患排查日期", "<c r=\"C2\" t=\"d\"><v>" + day + "</v></c>")
                        .lastCheckDate())
                .isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(problems(building("建筑面积", "<c r=\"C2\" t=\"d\"><v>" + day + "</v></c>")))
                .containsExactly("wrong-type 校舍!C2");
    }

    @Test
    void aDayInIsoFormInATextIsADay() throws IOException {
        assertThat(name("<c r=\"C2\" t=\"d\"><v>2026-03-02T00:00:00</v></c>")).isEqualTo("2026-03-02");
        assertThat(problems(building("最近隐患排查日期", "<c r=\"C2\" t=\"d\"><v>14:30:00</v></c>")))
                .containsExactly("impossible-date 校舍!C2");
    }

    @ParameterizedTest
    @CsvSource({
        "北楼_x000D_, 北楼",
        "_x000D__x000A_北楼_x0009_, 北楼",
        "_x005F_x000D_, _x000D_",
        "_x5317_楼, 北楼",
        "北_x_楼, 北_x_楼",
        "北_x00G0_楼, 北_x00G0_楼"
    })
    void escapedCharactersAreThoseThatAreMeant(String text, String name) throws IOException {
        assertThat(name("<c r=\"C2\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>"))
                .isEqualTo(name);
        assertThat(name("<c r=\"C2\" t=\"str\"><f>A1</f><v>" + text + "</v></c>"))
                .isEqualTo(name);
    }

    @Test
    void anEscapedControlCharacterWithinATextIsAProblem() throws IOException {
        assertThat(problems(school("<c r=\"C2\" t=\"inlineStr\"><is><t>北_x0007_楼</t></is></c>")))
                .containsExactly("wrong-text 学校!C2");
    }

    @Test
    void phoneticGuidesAreNoText() throws IOException {
        String guide = "<rPh sb=\"0\" eb=\"1\"><t>ベイ</t></rPh>";
        assertThat(name("<c r=\"C2\" t=\"inlineStr\"><is><r><t>北</t></r>" + guide + "<r><t>楼</t></r>" + guide
                        + "<phoneticPr fontId=\"1\"/></is></c>"))
                .isEqualTo("北楼");
    }

    @Test
    void anUnknownKindOfCellIsDamageInWords() throws IOException {
        InputProblem problem = only(school("<c r=\"C2\" t=\"z\"><v>1</v></c>"));
        assertThat(problem.code()).isEqualTo("truncated");
        assertThat(problem.found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "999999"})
    void aSharedTextThatDoesNotExistIsNotReadAsEmpty(String number) throws IOException {
        assertThat(only(school("<c r=\"C2\" t=\"s\"><v>" + number + "</v></c>")))
                .extracting(InputProblem::code, InputProblem::found)
                .containsExactly("missing-text", "C2 xl/worksheets/sheet2.xml");
    }

    @Test
    void aBadByteIsToldInOurWordsAlone() throws IOException {
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Path file = form().sheet("校舍", row("校舍单体编号", "学校标识码", "建筑面积"), row("B1", "S1", 123_456.5))
                    .xlsx(folder.resolve("表.xlsx"));
            Path changed = rewrite(
                    file,
                    folder.resolve("改.xlsx"),
                    sheet -> sheet.replaceAll(
                            "<c r=\"C2\"[^>]*><v>123456.5</v></c>", "<c r=\"C2\" t=\"str\"><f>\u00A7</f><v></v></c>"));
            byte[] whole = Files.readAllBytes(changed);
            Path stored = folder.resolve("坏.xlsx");
            Files.write(stored, whole);
            badByte(stored);
            assertThat(only(READER.read(stored, Form.AS_OF)).code()).isEqualTo("truncated");
            assertThat(printed.toString(StandardCharsets.UTF_8)).doesNotContain("Fatal Error");
        } finally {
            System.setErr(err);
        }
    }

    /** Makes the mark § in the sheets a byte that no text in UTF-8 has there. */
    private static void badByte(Path file) throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(file);
                Stream<Path> sheets = Files.list(zip.getPath("xl/worksheets"))) {
            for (Path sheet : sheets.filter(Files::isRegularFile).toList()) {
                String latin = Files.readString(sheet, StandardCharsets.ISO_8859_1);
                Files.writeString(sheet, latin.replace("\u00C2\u00A7", "\u00FF"), StandardCharsets.ISO_8859_1);
            }
        }
    }
}
