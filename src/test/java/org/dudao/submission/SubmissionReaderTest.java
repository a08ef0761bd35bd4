package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.dudao.submission.Form.bytes;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.text;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.json.FileKind;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SubmissionReaderTest {
    private static final String SMALL =
            "{'format': 'dudao-submission/1', 'township': {'code': '110101001', 'schoolYear': '2025-2026', 'name': '甲镇'}}"
                    .replace('\'', '"');

    @TempDir
    private Path folder;

    private static Reading read(Path file) {
        Reading reading = new SubmissionReader(Dictionary.load()).read(file, Form.AS_OF);
        Form.isSoundOrSaysWhy(reading);
        return reading;
    }

    static List<Path> fixtures() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("fixtures"))) {
            return files.filter(f -> f.endsWith("submission.json")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    void everyFixtureIsRead(Path file) {
        assertThat(read(file).problems()).isEmpty();
    }

    /** Files of the usual size are read by a parser that keeps names, until there is a problem; all others are not. */
    @ParameterizedTest
    @MethodSource("fixtures")
    void aFileOfUnusualSizeIsReadAsAnyOther(Path file) throws IOException {
        String text = Files.readString(file);
        String spaces = " ".repeat(3 * 1024 * 1024);
        assertThat(bytes((text + spaces).getBytes(StandardCharsets.UTF_8))
                        .submission()
                        .dataset())
                .isEqualTo(read(file).submission().dataset());
        String wrong = text.replaceFirst("\"schoolYear\"", "\"schoolyear\"");
        Reading usual = bytes(wrong.getBytes(StandardCharsets.UTF_8));
        assertThat(usual.problems()).isNotEmpty();
        assertThat(bytes((wrong + spaces).getBytes(StandardCharsets.UTF_8)).problems())
                .isEqualTo(usual.problems());
    }

    @Test
    void whateverByteIsWrongBothWaysOfReadingAgree() throws IOException {
        byte[] sound = Files.readAllBytes(Path.of("fixtures/nine-year/submission.json"));
        Random random = new Random(1);
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            byte[] usual = sound.clone();
            int at = random.nextInt(usual.length);
            if (i % 2 == 0) { // another digit may be as sound as the one before
                while (usual[at] < '0' || usual[at] > '9') {
                    at = random.nextInt(usual.length);
                }
            }
            usual[at] = (byte) (i % 2 == 0 ? '0' + random.nextInt(10) : random.nextInt(256));
            byte[] padded = Arrays.copyOf(usual, 3 * 1024 * 1024);
            Arrays.fill(padded, usual.length, padded.length, (byte) ' ');
            Submission one = bytes(usual).submission();
            Submission other = bytes(padded).submission();
            assertThat(other == null ? null : other.dataset()).isEqualTo(one == null ? null : one.dataset());
            refused += one == null ? 1 : 0;
        }
        assertThat(refused).isBetween(50, 350);
    }

    @Test
    void aSubmissionKeepsItsNameItsHashAndTheAddressesOfItsValues() throws IOException {
        Path file = Files.writeString(folder.resolve("甲镇.json"), SMALL);
        Submission submission = read(file).submission();
        assertThat(submission.file()).isEqualTo("甲镇.json");
        assertThat(submission.sha256()).isEqualTo("38619a77bbee965bda50f1ee6e1cb1015a8968a008d00a7ec64186135b550c0d");
        assertThat(submission.year()).isEqualTo(new SchoolYear(2025));
        assertThat(submission.dataset().township().name()).isEqualTo("甲镇");
        assertThat(submission.places().locate("/township/name")).isEqualTo("/township/name");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(bytes(("\uFEFF" + SMALL).getBytes(StandardCharsets.UTF_8)).problems())
                .isEmpty();
    }

    @Test
    void aFileInGbkIsToldToBeSavedAsUtf8() {
        assertThat(only(bytes(("{\n" + SMALL.substring(1)).getBytes(Charset.forName("GBK")))))
                .isEqualTo(new InputProblem(
                        "not-utf8",
                        new BilingualText("文件不是 UTF-8 编码", "The file is not encoded in UTF-8"),
                        "line 2, byte 105",
                        "GBK / GB18030?",
                        new BilingualText("UTF-8 编码的 JSON", "JSON in UTF-8"),
                        new BilingualText("用记事本打开，另存为，编码选 UTF-8。", "Open it in an editor and save it as UTF-8.")));
    }

    @Test
    void aLongFileInGbkIsRecognisedWhereverItsCharactersFall() {
        for (String shift : new String[] {"", "x"}) {
            String text = "{\"" + shift + "甲".repeat(80_000) + "\": 1}";
            assertThat(only(bytes(text.getBytes(Charset.forName("GBK")))).found())
                    .isEqualTo("GBK / GB18030?");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "x-UTF-16LE-BOM", "UTF-32LE", "UTF-32BE"})
    void aFileInUtf16IsRecognisedWithItsMarkAndWithout(String charset) {
        InputProblem problem = only(bytes(SMALL.getBytes(Charset.forName(charset))));
        assertThat(problem.code()).isEqualTo("not-utf8");
        assertThat(problem.found()).isEqualTo("UTF-16?");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NaN",
                "Infinity",
                "-Infinity",
                "+5",
                "05",
                ".5",
                "5.",
                "0x10",
                "'a\tb'",
                "undefined",
                "1,",
                "/* no */ 1"
            })
    void whatIsNoJsonIsRefusedWithItsLine(String value) {
        InputProblem problem =
                only(text("{'format': 'dudao-submission/1',\n'dropout': {'juniorCount': " + value + "}}"));
        assertThat(problem.code()).isEqualTo("broken-json");
        assertThat(problem.place()).startsWith("line 2, column ");
        assertThat(problem.message().zh()).isEqualTo("不是合格的 JSON");
    }

    @Test
    void whatHoldsNothingIsToldToBeEmpty() {
        assertThat(problems(text(""))).containsExactly("empty-file submission.json");
    }

    @ParameterizedTest
    @ValueSource(strings = {" \n ", "[]", "5", "null", "true", "'dudao'", "[{}]"})
    void whatIsNoObjectIsNoSubmission(String text) {
        assertThat(problems(text(text))).containsExactly("wrong-type /");
    }

    @Test
    void aSecondSubmissionInOneFileIsRefused() {
        assertThat(problems(bytes((SMALL + "\n" + SMALL).getBytes(StandardCharsets.UTF_8))))
                .containsExactly("broken-json line 2");
    }

    @Test
    void aFileThatLacksItsEndIsToldSo() {
        InputProblem problem = only(text("{'format': 'dudao-submission/1', 'dropout': {'juniorCount': 1"));
        assertThat(problem.code()).isEqualTo("truncated");
        assertThat(problem.message().en()).isEqualTo("The file is incomplete: its end is missing");
    }

    @Test
    void problemsBeforeABrokenPlaceAreReportedWithIt() {
        assertThat(problems(text("{'format': 'x', 'dropout': {'juniorCount': -1}, 'rolls': [}")))
                .containsExactly(
                        "wrong-format /format", "negative /dropout/juniorCount", "broken-json line 1, column 59");
    }

    @ParameterizedTest
    @MethodSource("fixtures")
    @Tag("full")
    void aFileCutOffAnywhereIsNeverTakenForAWholeOne(Path file) throws IOException {
        byte[] whole = Files.readString(file).strip().getBytes(StandardCharsets.UTF_8);
        int step = 1 + whole.length / 20_000; // every byte of a small file, each of some 20,000 places of a large one
        for (int length = 0; length < whole.length; length += step) {
            Reading reading = bytes(Arrays.copyOf(whole, length));
            assertThat(reading.total())
                    .as("the first %d bytes of %s", length, file)
                    .isPositive();
        }
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path file = folder.resolve("no-such.json");
        assertThat(only(read(file)))
                .isEqualTo(new InputProblem(
                        "no-file",
                        new BilingualText("文件不存在：" + file, "File not found: " + file),
                        "no-such.json",
                        "",
                        FileKind.EXPECTED,
                        new BilingualText("检查文件名和所在文件夹。", "Check the file name and the folder.")));
    }

    @Test
    void aFolderIsNoFile() {
        for (Path path : List.of(folder, Path.of(""), Path.of("."), folder.getRoot())) {
            InputProblem problem = only(read(path));
            assertThat(problem.code()).isEqualTo("no-file");
            assertThat(problem.message().en()).isEqualTo("Not a file: " + path);
        }
    }

    @Test
    void aFileThatMayNotBeReadIsToldSo() throws IOException {
        Path file = Files.writeString(folder.resolve("secret.json"), SMALL);
        assertThat(file.toFile().setReadable(false)).isTrue();
        assumeThat(Files.isReadable(file)).as("a superuser may read anything").isFalse();
        assertThat(only(read(file)).code()).isEqualTo("unreadable");
    }

    @Test
    void aFileThatFailsWhileItIsReadIsToldSo() {
        Path file = Path.of("/proc/self/mem"); // its first page is never mapped
        assumeThat(Files.isRegularFile(file)).isTrue();
        InputProblem problem = only(read(file));
        assertThat(problem.code()).isEqualTo("unreadable");
        assertThat(problem.message().zh()).isEqualTo("文件无法读取（读取时出错）：/proc/self/mem");
    }
}
