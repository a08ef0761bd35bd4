package org.dudao.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.json.InputProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A file's kind is recognised by content: by itself, in a folder and in an archive. */
class FileKindsTest {
    private static final SubmissionReader READER = new SubmissionReader(Dictionary.load());
    private static final LocalDate AS_OF = LocalDate.of(2026, 7, 31);
    private static final Path FIXTURE = Path.of("fixtures/breaks-all-four");

    @TempDir
    private Path folder;

    private Reading inFolder(Path file) throws IOException {
        try (BatchInputs inputs = BatchInputs.open(file.getParent())) {
            return inputs.next().read(READER, AS_OF);
        }
    }

    private Reading inArchive(Path file, Path zip) throws IOException {
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry(file.getFileName().toString()));
            out.write(Files.readAllBytes(file));
            out.closeEntry();
        }
        try (BatchInputs inputs = BatchInputs.open(zip)) {
            return inputs.next().read(READER, AS_OF);
        }
    }

    private Path file(String name, byte[] bytes) throws IOException {
        Path file = Files.createDirectories(folder.resolve("in")).resolve(name);
        return Files.write(file, bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"表.xlsx", "表.XLSX", "表.et", "表.ET", "表.xlsm", "表.xls", "表", "表.dat", "表.xlsx.bak"})
    void aWorkbookIsReadWhateverItsName(String name) throws IOException {
        Path file = file(name, Files.readAllBytes(FIXTURE.resolve("submission.xlsx")));
        assertThat(READER.read(file, AS_OF).problems()).isEmpty();
        assertThat(inFolder(file).problems()).isEmpty();
        assertThat(inArchive(file, folder.resolve("a.zip")).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"数据.json", "数据.JSON", "数据.txt", "数据"})
    void jsonIsReadWhateverItsName(String name) throws IOException {
        Path file = file(name, Files.readAllBytes(FIXTURE.resolve("submission.json")));
        assertThat(READER.read(file, AS_OF).problems()).isEmpty();
        assertThat(inFolder(file).problems()).isEmpty();
        assertThat(inArchive(file, folder.resolve("a.zip")).problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "通知.txt, 关于报送数据的通知, unknown-kind",
        "表.xls, <html><table></table></html>, unknown-kind",
        "表.xlsx, '', empty-file",
        "学校.csv, '学校标识码,学校名称', stray-table"
    })
    void whatHoldsNoSubmissionIsNoneAnywhere(String name, String text, String code) throws IOException {
        Path file = file(name, text.getBytes(StandardCharsets.UTF_8));
        InputProblem alone = READER.read(file, AS_OF).problems().get(0);
        assertThat(alone.code()).isEqualTo(code);
        if (!code.equals("stray-table")) { // a folder of tables alone is a submission
            assertThat(inFolder(file).problems().get(0).code()).isEqualTo(code);
        }
        assertThat(inArchive(file, folder.resolve("a.zip")).submission()).isNull();
    }

    @Test
    void severalSubmissionsInOneFileAreForBatch() throws IOException {
        Path lines = file("全县.ndjson", new byte[] {'{', '}'});
        assertThat(READER.read(lines, AS_OF).problems().get(0).correction().zh())
                .contains("dudao batch");
    }
}
