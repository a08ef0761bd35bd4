package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.MalformedInputException;
import java.nio.charset.UnmappableCharacterException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.dudao.io.FileFault;
import org.dudao.standards.Json;
import org.dudao.standards.RuleBaseError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yaml.snakeyaml.error.YAMLException;
import picocli.CommandLine;

/** Exit code 5 is for internal errors only, and a file error names the file and the correction. */
class FailureTest {
    private static final List<List<String>> COMMANDS = List.of(
            List.of("check", "甲镇.json"),
            List.of("batch", "in", "-o", "out"),
            List.of("sample", "out"),
            List.of("sample", "out", "--verify", "log.json"),
            List.of("template"),
            List.of("convert", "甲镇.json", "-o", "甲镇.xlsx"),
            List.of("explain", "a.json", "s.json", "--standard", "x.y", "--subject", "S1"),
            List.of("verify", "a.json", "s.json"),
            List.of("standards", "list"),
            List.of("standards", "show", "x.y"),
            List.of("standards", "catalogue"),
            List.of("packs", "merge", "l.xlsx", "p.xlsx"),
            List.of("office"),
            List.of("completion"),
            List.of("pack-rules", "rules", "classes"));

    private record Kind(Throwable thrown, int code, String zh, String en) {
        @Override
        public String toString() {
            return thrown.toString();
        }
    }

    private static Throwable thrownBy(FileFault.Work<?> work) {
        try {
            work.run();
        } catch (IOException | RuntimeException e) {
            return e;
        }
        throw new AssertionError("nothing was thrown");
    }

    private static FileFault reading(IOException e) {
        return (FileFault) thrownBy(() -> FileFault.reading(Path.of("乙.json"), () -> {
            throw e;
        }));
    }

    private static FileFault writing(IOException e) {
        return (FileFault) thrownBy(() -> FileFault.writing(Path.of("丙"), () -> {
            throw e;
        }));
    }

    private static List<Kind> kinds() {
        Throwable json = thrownBy(() -> Json.mapper().readTree("{\n \"a\": }"));
        IOException full = new FileSystemException("出/a.csv", null, "No space left on device");
        IOException nameless = new IOException("No space left on device");
        return List.of(
                new Kind(
                        new NoSuchFileException("甲.json"),
                        3,
                        "不能读取 甲.json：没有这个文件",
                        "Cannot read 甲.json: the file or folder does not exist"),
                new Kind(new FileNotFoundException("甲.json"), 3, "甲.json", "甲.json"),
                new Kind(new AccessDeniedException("甲.json"), 3, "不能读取 甲.json：没有读取的权限", "read permission is missing"),
                new Kind(new NotDirectoryException("甲"), 3, "甲：同名的文件或文件夹", "甲: a file or folder of that name"),
                new Kind(new DirectoryNotEmptyException("甲"), 3, "同名的文件或文件夹", "of that name"),
                new Kind(new FileAlreadyExistsException("甲"), 3, "同名的文件或文件夹", "of that name"),
                new Kind(new FileSystemLoopException("甲"), 3, "甲：其中的链接指回自身", "points back to itself"),
                new Kind(
                        new FileSystemException("甲", null, "Is a directory"),
                        3,
                        "甲：Is a directory",
                        "甲: Is a directory"),
                new Kind(full, 2, "不能写入 出/a.csv：磁盘已满", "Cannot write 出/a.csv: the disk is full"),
                new Kind(nameless, 2, "磁盘已满", "the disk is full"),
                new Kind(new IOException("Disk quota exceeded"), 2, "超出配额", "quota"),
                new Kind(new FileSystemException("出", null, "Read-only file system"), 2, "不能写入 出：磁盘是只读的", "read-only"),
                new Kind(new MalformedInputException(1), 3, "不是 UTF-8 编码", "not text in UTF-8"),
                new Kind(new UnmappableCharacterException(1), 3, "不是 UTF-8 编码", "not text in UTF-8"),
                new Kind(new ZipException("Not in GZIP format"), 3, "已损坏或不完整", "damaged or incomplete"),
                new Kind(new EOFException(), 3, "已损坏或不完整", "damaged or incomplete"),
                new Kind(json, 3, "第 2 行第 7 列，格式有误", "line 2, column 7: it is not well-formed"),
                new Kind(reading((JsonProcessingException) json), 3, "不能读取 乙.json：第 2 行", "Cannot read 乙.json: line 2"),
                new Kind(
                        reading(new MalformedInputException(1)),
                        3,
                        "不能读取 乙.json：不是 UTF-8",
                        "Cannot read 乙.json: it is not"),
                new Kind(reading(new EOFException()), 3, "乙.json：文件已损坏或不完整", "乙.json: the file is damaged"),
                new Kind(reading(new IOException()), 3, "不能读取 乙.json", "Cannot read 乙.json"),
                new Kind(writing(nameless), 2, "不能写入 丙：磁盘已满", "Cannot write 丙: the disk is full"),
                new Kind(writing(new AccessDeniedException("丙/a")), 2, "不能写入 丙：没有写入的权限", "write permission is missing"),
                new Kind(
                        writing(new IOException("Input/output error")),
                        2,
                        "不能写入 丙：Input/output error",
                        "Cannot write 丙"),
                new Kind(new UncheckedIOException(new NoSuchFileException("甲")), 3, "不能读取 甲", "Cannot read 甲"),
                new Kind(new UncheckedIOException(nameless), 2, "磁盘已满", "the disk is full"),
                new Kind(new CompletionException(full), 2, "磁盘已满", "the disk is full"),
                new Kind(new ExecutionException(new MalformedInputException(1)), 3, "UTF-8", "UTF-8"),
                new Kind(new IOException("the batch ends", nameless), 2, "磁盘已满", "the disk is full"),
                new Kind(
                        new RuleBaseError("a.drl:3: wrong"),
                        2,
                        "规则库有误：\na.drl:3",
                        "The rule base has an error:\na.drl:3"),
                new Kind(new ExecutionException(new RuleBaseError("a.drl:3")), 2, "规则库有误", "rule base has an error"),
                new Kind(new YAMLException("line 3: mapping values"), 2, "line 3", "line 3"),
                new Kind(
                        new InvalidPathException("\u0000", "Nul character"), 2, "不能用作文件名", "cannot be used for a file"),
                new Kind(new InspectorsFile.InspectorsException("名单", "list"), 3, "名单", "list"),
                new Kind(reading(new InspectorsFile.InspectorsException("名单", "list")), 3, "名单", "list"),
                new Kind(new IOException("the batch ends", new StackOverflowError()), 5, "内部错误", "Internal error"),
                new Kind(new NullPointerException("x"), 5, "内部错误", "Internal error"),
                new Kind(new IllegalStateException("x", new EOFException()), 5, "内部错误", "Internal error"),
                new Kind(new IllegalArgumentException("x"), 5, "内部错误", "Internal error"),
                new Kind(new ArithmeticException("x"), 5, "内部错误", "Internal error"),
                new Kind(new OutOfMemoryError("Java heap space"), 5, "内存不足", "not enough memory"),
                new Kind(new StackOverflowError(), 5, "内部错误", "Internal error"),
                new Kind(new NoClassDefFoundError("org/x"), 5, "内部错误", "Internal error"),
                new Kind(new AssertionError("x"), 5, "内部错误", "Internal error"));
    }

    static Stream<Arguments> thrown() {
        return COMMANDS.stream().flatMap(c -> kinds().stream().map(k -> arguments(c, k)));
    }

    @ParameterizedTest
    @MethodSource
    void thrown(List<String> command, Kind kind) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] args = command.toArray(String[]::new);
        CommandLine line = DudaoCommand.commandLine(new PrintWriter(out, true), new PrintWriter(err, true), args)
                .setExecutionStrategy(parsed -> {
                    if (kind.thrown instanceof Error error) {
                        throw error;
                    }
                    throw new CommandLine.ExecutionException(
                            parsed.commandSpec().commandLine(), "", kind.thrown);
                });
        assertThat(DudaoCommand.run(line, args)).isEqualTo(kind.code);
        assertThat(err.toString()).contains(kind.zh, kind.en).doesNotContain("\tat ");
        if (kind.code != 5) {
            assertThat(err.toString()).doesNotContain("内部错误").doesNotContainPattern("\\w+(Exception|Error)\\b");
        }
        assertThat(out.toString()).isEmpty();
    }
}
