package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The program as installed from the zip, in a folder with a space and Chinese characters, with LANG=C and nothing else in the environment.
 * {@code ./dudao package} tests the zip itself.
 */
@Tag("full")
class InstalledTest {
    private static final Path CLASSES = Path.of("target/classes");

    @TempDir
    private static Path temporary;

    private static Path home;

    @TempDir
    private Path elsewhere;

    @BeforeAll
    static void install() throws IOException {
        home = Files.createDirectory(temporary.resolve("督导 试用"));
        Path lib = Files.createDirectory(home.resolve("lib"));
        List<String> jars = new ArrayList<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = Path.of(part);
            if (part.endsWith(".jar") && jars.add("lib/" + jar.getFileName())) {
                Files.copy(jar, lib.resolve(jar.getFileName()));
            }
        }
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, String.join(" ", jars));
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(home.resolve("dudao.jar")), manifest);
                Stream<Path> classes = Files.walk(CLASSES)) {
            jar.setLevel(0);
            classes.filter(Files::isRegularFile).forEach(file -> add(file, jar));
        }
        Files.copy(Path.of("src/dist/dudao"), home.resolve("dudao"));
        Run example = Run.of(
                "convert",
                "fixtures/nine-year/submission.json",
                "-o",
                home.resolve("example.xlsx").toString());
        assertThat(example.code()).isEqualTo(0);
    }

    private static void add(Path file, JarOutputStream jar) {
        try {
            jar.putNextEntry(new JarEntry(CLASSES.relativize(file).toString().replace(File.separatorChar, '/')));
            Files.copy(file, jar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BeforeEach
    void prepared() throws IOException {
        assumeThat(File.separator).as("a system with a shell").isEqualTo("/");
        if (!Files.exists(home.resolve("dudao.jsa"))) {
            Files.createFile(home.resolve("dudao.jsa")); // as where none could be made
        }
    }

    private Run dudao(String... args) throws IOException {
        return dudao(Map.of("LANG", "C", "PATH", System.getProperty("java.home") + "/bin:/usr/bin:/bin"), args);
    }

    private Run dudao(Map<String, String> environment, String... args) throws IOException {
        Path out = elsewhere.resolve("out.txt");
        Path err = elsewhere.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of("/bin/sh", home.resolve("dudao").toString()), Stream.of(args))
                                .toList())
                .directory(elsewhere.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (OutputStream in = process.getOutputStream()) {
            in.flush();
        }
        return new Run(process.onExit().join().exitValue(), Files.readString(out), Files.readString(err));
    }

    @Test
    void theTemplateIsWrittenWhereTheCallerStands() throws IOException {
        assertThat(dudao("template", "-o", "填报 模板.xlsx")).isEqualTo(new Run(0, "已写入 填报 模板.xlsx\n", ""));
        assertThat(elsewhere.resolve("填报 模板.xlsx")).isNotEmptyFile();
    }

    @Test
    void theFirstRunMakesTheArchiveAndTheNextOnesKeepQuiet() throws IOException {
        Files.delete(home.resolve("dudao.jsa"));
        String example = home.resolve("example.xlsx").toString();
        Run first = dudao("check", example, "--as-of", "2026-07-31");
        assertThat(first.err()).isEqualTo("首次运行，正在准备（几秒钟）… / Preparing for the first run, a few seconds …\n");
        assertThat(home.resolve("dudao.jsa")).isNotEmptyFile();
        assertThat(home.resolve("first-run")).doesNotExist();
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out()).startsWith("己镇 990101009　2025-2026学年　截至 2026-07-31\n结论：不合格");
        assertThat(dudao("check", example, "--as-of", "2026-07-31")).isEqualTo(new Run(1, first.out(), ""));
    }

    @Test
    void aFolderThatCannotBeWrittenIsPassedOverInSilence() throws IOException {
        Path archive = home.resolve("dudao.jsa");
        Path aside = home.resolve("dudao.jsa.aside");
        Files.move(archive, aside);
        Files.createDirectories(archive.resolve("in the way")); // which even root cannot write to as a file
        Files.setLastModifiedTime(archive, FileTime.fromMillis(0)); // older than the jar, so that it would be made anew
        try {
            assertThat(dudao("--version")).isEqualTo(new Run(0, "dudao development\n", ""));
        } finally {
            Files.delete(archive.resolve("in the way"));
            Files.delete(archive);
            Files.move(aside, archive);
        }
    }

    @Test
    void theExitCodeIsThatOfTheProgram() throws IOException {
        Files.writeString(elsewhere.resolve("坏 的.json"), "{");
        assertThat(dudao("check", "坏 的.json").code()).isEqualTo(3);
        assertThat(dudao("chek").code()).isEqualTo(2);
    }

    private static Map<String, String> with(String path, String... settings) {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", System.getProperty("java.home") + "/bin:" + path);
        for (String setting : settings) {
            environment.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return environment;
    }

    /** A locale may be named that is not installed, for all or for one category alone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "LANG=zh_CN.UTF-8",
                "LANG=xx_XX.UTF-8",
                "LC_ALL=xx_XX.utf8 LANG=C.UTF-8",
                "LC_ALL=POSIX",
                "LC_ALL= LC_CTYPE=xx_XX.UTF-8",
                "LC_CTYPE=C.UTF-8 LANG=xx_XX.UTF-8",
                "LANG=C.UTF-8 LC_TIME=xx_XX.UTF-8",
                "LANG=zh_CN.GB18030",
                "LANG=C.UTF-8",
                "LANG="
            })
    void filesWithChineseNamesAreReadAndWrittenWhateverLocaleIsNamed(String named) throws IOException {
        Files.copy(home.resolve("example.xlsx"), elsewhere.resolve("己镇 报送.xlsx"));
        Run run = dudao(
                with("/usr/bin:/bin", named.split(" ", -1)),
                "check",
                "己镇 报送.xlsx",
                "--as-of",
                "2026-07-31",
                "-o",
                "结果",
                "--packs");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
        try (Stream<Path> packs = Files.list(elsewhere.resolve("结果/990101009-2025-2026/packs"))) {
            assertThat(packs.map(p -> p.getFileName().toString())).anyMatch(name -> name.matches(".*\\p{IsHan}.*"));
        }
    }

    @Test
    void withoutTheCommandThatTellsTheLocaleTheOneOfCIsTaken() throws IOException {
        Path path = Files.createDirectories(elsewhere.resolve("bin"));
        for (String name : List.of("sh", "sed", "readlink")) {
            Files.createSymbolicLink(path.resolve(name), Path.of("/bin", name).toRealPath());
        }
        Files.copy(home.resolve("example.xlsx"), elsewhere.resolve("己镇.xlsx"));
        Run run = dudao(with(path.toString(), "LANG=zh_CN.UTF-8"), "check", "己镇.xlsx", "--as-of", "2026-07-31");
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isEqualTo(1);
    }

    @Test
    void aSystemWithoutAnyUtf8LocaleIsToldSo() throws IOException {
        Path path = Files.createDirectories(elsewhere.resolve("bin"));
        Path locale = Files.writeString(path.resolve("locale"), "#!/bin/sh\necho ANSI_X3.4-1968\n");
        assertThat(locale.toFile().setExecutable(true)).isTrue();
        Run run = dudao(with(path + ":/usr/bin:/bin", "LANG=zh_CN.UTF-8"), "--version");
        assertThat(run.code()).isZero();
        assertThat(run.err())
                .startsWith("本系统没有 UTF-8 语言环境（LC_ALL= LC_CTYPE= LANG=zh_CN.UTF-8）")
                .contains("No UTF-8 locale is installed here");
    }

    @Test
    void withoutJavaItSaysWhatToInstall() throws IOException {
        Run none = dudao(Map.of("PATH", elsewhere.toString()), "--version");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).startsWith("dudao 需要 Java 17 或更高版本。现有：没有找到 / none");
    }

    @Test
    void anOlderJavaIsNamedWithItsVersion() throws IOException {
        Path java = Files.createDirectories(elsewhere.resolve("旧 的/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'java version \"1.8.0_202\"' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Run old = dudao(
                Map.of(
                        "PATH",
                        "/usr/bin:/bin",
                        "JAVA_HOME",
                        elsewhere.resolve("旧 的").toString()),
                "--version");
        assertThat(old.code()).isEqualTo(2);
        assertThat(old.err()).startsWith("dudao 需要 Java 17 或更高版本。现有：" + java + " 1.8.0_202。");
    }

    private static String batch() throws IOException {
        return Files.readString(Path.of("src/dist/dudao.cmd"), StandardCharsets.UTF_8);
    }

    private static List<String> lines() throws IOException {
        return batch().lines().toList();
    }

    @Test
    void theBatchFileIsAsciiWithTheLineEndsOfWindows() throws IOException {
        assertThat(batch()).matches("(?s)\\p{ASCII}*").endsWith("\r\n");
        assertThat(batch().replace("\r\n", "")).doesNotContain("\r", "\n");
    }

    @Test
    void whatTheBatchFileSaysInChineseStandsInFilesThatAreShownAfterTheCodePageIsUtf8() throws IOException {
        int utf8 = lines().indexOf("chcp 65001 >nul");
        assertThat(utf8).isPositive();
        List<String> said =
                lines().stream().filter(line -> line.startsWith(">&2 type ")).toList();
        assertThat(said)
                .containsExactly(
                        ">&2 type \"%DUDAO_HOME%lib\\no-java.txt\"", ">&2 type \"%DUDAO_HOME%lib\\first-run.txt\"");
        assertThat(said).allSatisfy(line -> assertThat(lines().indexOf(line)).isGreaterThan(utf8));
        for (String name : List.of("no-java.txt", "first-run.txt")) {
            String text = Files.readString(Path.of("src/dist/lib", name));
            assertThat(text).doesNotStartWith("\uFEFF").endsWith("\r\n");
            assertThat(text.replace("\r\n", "")).doesNotContain("\r", "\n");
        }
    }

    @Test
    void theBatchFileQuotesItsFolderAndNeverEndsAnArgumentWithABackslash() throws IOException {
        assertThat(lines().get(4)).isEqualTo("set \"DUDAO_HOME=%~dp0\"");
        assertThat(batch()).containsOnlyOnce("%~dp0").doesNotContain("%DUDAO_HOME%\"");
        assertThat(lines()).filteredOn(line -> line.contains("%DUDAO_HOME%")).allSatisfy(line -> {
            for (int at = line.indexOf("%DUDAO_HOME%"); at >= 0; at = line.indexOf("%DUDAO_HOME%", at + 1)) {
                assertThat(line.substring(0, at).chars().filter(c -> c == '"').count() % 2)
                        .as("inside quotes at %d: %s", at, line)
                        .isEqualTo(1);
            }
        });
    }

    @Test
    void theBatchFileHandsOverAllArgumentsAndTheExitCodeAndRestoresTheCodePage() throws IOException {
        int run = lines().indexOf("\"%DUDAO_JAVA%\" %DUDAO_JVM% %DUDAO_LOAD%"
                + " \"-XX:SharedArchiveFile=%DUDAO_HOME%dudao.jsa\" -jar \"%DUDAO_HOME%dudao.jar\" %*");
        assertThat(run).isPositive();
        assertThat(lines().subList(run + 1, run + 3)).containsExactly("set \"DUDAO_CODE=%ERRORLEVEL%\"", "goto :end");
        int end = lines().indexOf(":end");
        assertThat(lines().subList(end + 1, end + 3))
                .containsExactly("if defined DUDAO_PAGE chcp %DUDAO_PAGE% >nul", "endlocal & exit /b %DUDAO_CODE%");
    }

    @Test
    void everyLabelThatTheBatchFileGoesToIsThere() throws IOException {
        List<String> wanted = Stream.of(batch().split("\\R"))
                .filter(line -> line.matches(".*(goto|call) :\\w+$"))
                .map(line -> line.substring(line.lastIndexOf(':')))
                .toList();
        assertThat(wanted).containsExactlyInAnyOrder(":nojava", ":prepare", ":end");
        assertThat(lines()).containsAll(wanted);
    }

    @Test
    void bothLaunchersGiveTheJvmTheSameOptions() throws IOException {
        String shell = Files.readString(Path.of("src/dist/dudao"));
        assertThat(options(shell, "jvm=\""))
                .isEqualTo(options(batch(), "set \"DUDAO_JVM="))
                .hasSize(7);
        assertThat(options(shell, "one=\""))
                .isEqualTo(options(batch(), "set \"DUDAO_ONE="))
                .hasSize(5);
        assertThat(options(shell, "many=\""))
                .isEqualTo(options(batch(), "set \"DUDAO_MANY="))
                .containsExactly(
                        "-XX:+UseParallelGC",
                        "-Xmx1000m",
                        "-XX:InlineSmallCode=1000",
                        "-XX:FreqInlineSize=100",
                        "-XX:MaxInlineLevel=9");
    }

    @Test
    void aBatchHasBothCompilersAndMoreMemoryAndTheSameArchive() throws IOException {
        Path java = Files.createDirectories(elsewhere.resolve("有 的/bin")).resolve("java");
        Files.writeString(
                java,
                "#!/bin/sh\n[ \"$1\" = -version ] && echo 'java version \"17.0.1\"' >&2 || printf '%s\\n' \"$@\"\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Map<String, String> environment = Map.of(
                "PATH", "/usr/bin:/bin", "JAVA_HOME", elsewhere.resolve("有 的").toString());
        String archive = "-XX:SharedArchiveFile=" + home.resolve("dudao.jsa");
        assertThat(dudao(environment, "batch", "全 县", "-o", "出").out().lines())
                .contains("-XX:+UseParallelGC", "-Xmx1000m", archive)
                .doesNotContain("-XX:TieredStopAtLevel=1", "-Xmx512m")
                .endsWith("batch", "全 县", "-o", "出");
        assertThat(dudao(environment, "check", "batch").out().lines())
                .contains("-XX:TieredStopAtLevel=1", "-Xmx512m", archive)
                .doesNotContain("-XX:+UseParallelGC", "-Xmx1000m")
                .endsWith("check", "batch");
    }

    private static List<String> options(String script, String assignment) {
        return script.lines()
                .filter(line -> line.startsWith(assignment))
                .flatMap(line -> Stream.of(line.substring(assignment.length()).split("[ \"]+")))
                .filter(option -> option.startsWith("-"))
                .toList();
    }
}
