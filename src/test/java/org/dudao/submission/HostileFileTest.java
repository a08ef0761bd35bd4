package org.dudao.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dudao.submission.Form.HEAD;
import static org.dudao.submission.Form.only;
import static org.dudao.submission.Form.problems;
import static org.dudao.submission.Form.text;
import static org.dudao.submission.Form.with;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** No file can crash or block the reader, or fill its memory. */
@Timeout(60)
@Tag("full")
class HostileFileTest {
    private static final int MB = 1024 * 1024;

    /** 160 MB are enough: 32 for the bytes, the rest for 200,000 schools with a long name each. */
    private static final String HEAP = "-Xmx192m";

    @TempDir
    private Path folder;

    @Test
    void aFileOfTwoHundredMegabytesIsRefusedByItsSize() throws IOException {
        Reading reading = new SubmissionReader(Dictionary.load()).read(sparse("large.json", 200L * MB), Form.AS_OF);
        assertThat(only(reading))
                .isEqualTo(new InputProblem(
                        "too-large",
                        new BilingualText("文件过大，未读取", "The file is too large and was not read"),
                        "large.json",
                        "> 32 MB",
                        new BilingualText(
                                "不超过 32 MB（一个乡镇一学年约 1 MB）", "at most 32 MB (a township's year takes about 1 MB)"),
                        new BilingualText(
                                "确认这是一个乡镇一学年的报送数据。",
                                "Check that the file is one township's submission for one school year.")));
    }

    @Test
    void oneByteTooManyIsTooManyForBytesToo() {
        assertThat(only(Form.bytes(new byte[SubmissionReader.LARGEST + 1])).code())
                .isEqualTo("too-large");
        assertThat(only(Form.bytes(new byte[SubmissionReader.LARGEST])).code()).isEqualTo("not-utf8");
    }

    @Test
    void deepNestingIsRefusedInKnownKeysAndInUnknownOnes() {
        for (String key : List.of("mystery", "rolls", "township", "calendar", "format")) {
            for (String open : List.of("[", "{'a': ")) {
                Reading reading = text("{'" + key + "': " + open.repeat(100_000));
                assertThat(reading.problems()).last().satisfies(p -> assertThat(p.code())
                        .isEqualTo("too-deep"));
            }
        }
        for (String key : List.of("teachingMonths", "terms")) {
            Reading reading = with("'calendar': {'" + key + "': " + "[".repeat(100_000) + "]".repeat(100_000) + "}");
            assertThat(reading.problems()).last().satisfies(p -> assertThat(p.code())
                    .isEqualTo("too-deep"));
        }
    }

    @Test
    void deepNestingIsToldInBothLanguages() {
        assertThat(only(text("[".repeat(100_000))).code()).isEqualTo("wrong-type");
        assertThat(text("{'a': " + "[".repeat(100_000)).problems())
                .last()
                .isEqualTo(new InputProblem(
                        "too-deep",
                        new BilingualText(
                                "内容嵌套过深，或名称、数字、文字过长", "The nesting is too deep, or a name, number or text is too long"),
                        "line 1, column 71",
                        "Document nesting depth (65) exceeds the maximum allowed (64)",
                        new BilingualText(
                                "嵌套不超过 64 层，文字不超过 2000 字", "at most 64 levels, and texts of at most 2000 characters"),
                        new BilingualText("用填报工具重新生成文件。", "Generate the file again with the reporting tool.")));
    }

    @Test
    void aMillionDuplicateKeysAreCounted() {
        Reading reading = text("{" + HEAD + repeated(1_000_000, i -> ", 'rolls': 1") + "}");
        assertThat(reading.total()).isEqualTo(1_000_000);
        assertThat(problems(reading))
                .startsWith("wrong-type /rolls", "duplicate-key /rolls")
                .hasSize(200);
    }

    @Test
    void aMillionUnknownKeysAreCounted() {
        Reading reading = with(repeated(1_000_000, i -> "'k" + i + "': 0, ") + "'rolls': []");
        assertThat(reading.total()).isEqualTo(1_000_000);
    }

    @Test
    void aMillionKeysOfOneHashAreCounted() {
        // "Aa" and "BB" have one hash code, and so have all words made of them
        IntFunction<String> word =
                i -> Integer.toBinaryString(i + (1 << 19)).replace("0", "Aa").replace("1", "BB");
        Reading reading = with("'enrolment': {" + repeated(500_000, i -> "'" + word.apply(i) + "': 0, ") + "'x': 0}");
        assertThat(reading.total()).isEqualTo(500_001);
    }

    @Test
    void aMillionEmptyRowsEndTheReadingWhereTheyAreTooMany() {
        Reading reading = with("'schools': [" + repeated(1_000_000, i -> "{},") + "{}]");
        assertThat(reading.total()).isEqualTo(200_001);
        assertThat(reading.problems()).hasSize(200);
        assertThat(problems(with("'answers': [" + repeated(1_000_000, i -> "1,") + "1]")))
                .hasSize(200);
    }

    @Test
    void rowsBeyondAnyTownshipsAreRefusedThoughEachIsSound() {
        Reading reading = with("'claims': [" + repeated(200_000, i -> "{'code': '" + i + "'},") + "{'code': 'x'}]");
        assertThat(only(reading))
                .isEqualTo(new InputProblem(
                        "too-many-rows",
                        new BilingualText("行数过多，未继续读取", "Row limit reached; reading stopped here"),
                        "/claims/200000",
                        "> 200000",
                        new BilingualText("各表合计不超过 200000 行", "at most 200000 rows in all tables"),
                        new BilingualText(
                                "确认这是一个乡镇一学年的报送数据。",
                                "Check that the file is one township's submission for one school year.")));
    }

    @Test
    void valuesBeyondAnyTownshipsAreRefusedThoughEachIsSound() {
        InputProblem problem = only(text(manySmallTexts()));
        assertThat(problem.code()).isEqualTo("too-many-values");
        assertThat(problem.place()).startsWith("/schools/").contains("/curriculum/coursesRequired/");
    }

    @Test
    void danglingCodesByTheHundredThousandAreNotEachComparedWithEverySchool() {
        Reading reading = with("'schools': [" + repeated(99_999, i -> "{'code': 'S" + i + "'},")
                + "{'code': 'S'}], 'cadres': ["
                + repeated(99_999, i -> "{'code': '" + i + "', 'schoolCode': 'T" + i + "'},") + "{'code': 'x'}]");
        assertThat(reading.total()).isEqualTo(99_999);
    }

    @Test
    void aTextOfThirtyOneMegabytesIsRefusedOrPassedOver() {
        String text = "'" + "x".repeat(31 * MB) + "'";
        assertThat(only(with("'population': " + text)).code()).isEqualTo("too-deep");
        assertThat(problems(with("'mystery': " + text))).containsExactly("unknown-key /mystery");
        assertThat(with(text + ": 1").problems().get(0).code()).isEqualTo("too-deep");
    }

    @Test
    void aNumberOfThirtyOneMegabytesIsRefused() {
        Reading reading = with("'dropout': {'juniorCount': 1" + "0".repeat(31 * MB) + "}");
        assertThat(only(reading).code()).isEqualTo("too-deep");
    }

    @Test
    void millionsOfTinyItemsInAListAreCounted() {
        Reading reading = with("'calendar': {'teachingMonths': [" + repeated(900_000, i -> "0,") + "0]}");
        assertThat(reading.total()).isEqualTo(900_002);
        assertThat(reading.problems()).hasSize(200);
    }

    @Test
    @Timeout(300)
    void aSmallMachineReadsEveryHostileFileToItsEnd() throws Exception {
        List<Path> files = new ArrayList<>();
        files.add(sparse("large.json", 200L * MB));
        files.add(sparse("zeros.json", 32L * MB));
        files.add(file("one-text.json", "{" + HEAD + ", 'population': '" + "x".repeat(31 * MB) + "'}"));
        files.add(file("one-key.json", "{" + HEAD + ", '" + "x".repeat(31 * MB) + "': 1}"));
        files.add(file("arrays.json", "[".repeat(31 * MB)));
        files.add(file("known-arrays.json", "{" + HEAD + ", 'rolls': " + "[".repeat(31 * MB)));
        files.add(file("unknown-keys.json", "{" + HEAD + repeated(2_000_000, i -> ", 'k" + i + "': 0") + "}"));
        files.add(file("duplicate-keys.json", "{" + HEAD + repeated(2_000_000, i -> ", 'rolls': []") + "}"));
        // as large as a file may be whose names are kept while it is read
        files.add(file(
                "free-names.json",
                "{" + HEAD + ", 'schools': [{'code': 'S1', 'curriculum': {'periodsBySubject': {"
                        + repeated(180_000, i -> "'" + i + "':0,") + "'k': 0}}}]}"));
        files.add(file("empty-rows.json", "{" + HEAD + ", 'schools': [" + repeated(1_000_000, i -> "{},") + "{}]}"));
        files.add(file("small-texts.json", manySmallTexts()));
        files.add(file("groups.json", manyGroups()));
        files.add(file("schools.json", manySchools()));
        files.add(file("dangling.json", manyRows(199_990)));
        files.add(file("rows.json", manyRows(300_000)));

        Process process = check(HEAP, files);
        String said = Files.readString(folder.resolve("output.txt"));
        assertThat(said).doesNotContain("OutOfMemory", "StackOverflow", "内部错误");
        for (Path file : files) {
            assertThat(said).contains("无法评估 " + file);
        }
        assertThat(process.exitValue()).isEqualTo(3);
    }

    @Test
    void aMachineTooSmallForAFileFailsAndFindsNothing() throws Exception {
        Process process = check("-Xmx24m", List.of(file("one-text.json", "{'a': '" + "x".repeat(31 * MB) + "'}")));
        assertThat(folder.resolve("output.txt")).content().contains("内存不足，没有作出任何判定");
        assertThat(process.exitValue()).isEqualTo(5);
    }

    private Process check(String heap, List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                heap,
                "-cp",
                System.getProperty("java.class.path"),
                "org.dudao.cli.Main",
                "check",
                "--as-of",
                Form.AS_OF.toString()));
        files.forEach(file -> command.add(file.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output.txt").toFile())
                .start();
        boolean ended = process.waitFor(4, TimeUnit.MINUTES);
        process.destroyForcibly();
        assertThat(ended).as("ended in time").isTrue();
        return process;
    }

    private static String manySmallTexts() {
        String list = "[" + "'a',".repeat(499) + "'b']";
        return "{" + HEAD + ", 'schools': ["
                + repeated(12_000, i -> "{'code': '" + i + "', 'curriculum': {'coursesRequired': " + list + "}},")
                + "{'code': 'x'}]}";
    }

    private static String manyGroups() {
        String groups =
                ", 'staff': {'total': 1}, 'guard': {'count': 1}, 'dorm': {}, 'fire': {}, 'library': {}, 'health': {}";
        return "{" + HEAD + ", 'schools': [" + repeated(190_000, i -> "{'code': '" + i + "'" + groups + "},") + "{}]}";
    }

    private static String manySchools() {
        String name = "小".repeat(35);
        return "{" + HEAD + ", 'schools': ["
                + repeated(199_999, i -> "{'code': '" + i + "', 'name': '" + name + i + "'},")
                + "5]}";
    }

    private static String manyRows(int number) {
        return "{" + HEAD + ", 'schools': [{'code': 'S1'}], 'buses': ["
                + repeated(number, i -> "{'code': '" + i + "', 'schoolCode': 'S" + i + "'},")
                + "{'code': 'x', 'schoolCode': 'x'}]}";
    }

    private static String repeated(int times, IntFunction<String> text) {
        StringBuilder all = new StringBuilder();
        for (int i = 0; i < times; i++) {
            all.append(text.apply(i));
        }
        return all.toString();
    }

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
            out.write(text.replace('\'', '"'));
        }
        return file;
    }

    private Path sparse(String name, long size) throws IOException {
        Path file = folder.resolve(name);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(size);
        }
        return file;
    }
}
