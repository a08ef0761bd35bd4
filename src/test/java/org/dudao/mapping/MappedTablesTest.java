package org.dudao.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.MappedFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands beside and below an office's table is none of its rows. */
class MappedTablesTest {
    private static final String MAP = """
            format: "dudao-map/1"
            sheets:
              - file: "schools.csv"
                sheet: ""
                headingRow: 1
                rows: { table: "schools", key: "schools[].code" }
                columns:
                  - { heading: "代码", to: "schools[].code", by: hand }
                  - { heading: "校名", to: "schools[].name", by: hand }
                constants: { township.code: "990101012", township.schoolYear: "2025-2026" }
              - file: "buildings.csv"
                sheet: ""
                headingRow: 1
                rows: { table: "buildings", key: "buildings[].code" }
                columns:
                  - { heading: "楼号", to: "buildings[].code", by: hand }
                  - { heading: "面积", to: "buildings[].area", by: hand }
                constants:
                  buildings[].schoolCode: "3199000121"
            """;

    @TempDir
    private Path folder;

    private Reading read(String buildings) throws IOException {
        Path map = Files.writeString(folder.resolve("map.yaml"), MAP);
        List<Path> files = List.of(
                Files.writeString(folder.resolve("schools.csv"), "代码,校名\n3199000121,甲小学\n"),
                Files.writeString(folder.resolve("buildings.csv"), buildings));
        return new SubmissionReader(Dictionary.load()).read(new MappedFiles(map, files), LocalDate.of(2026, 6, 30));
    }

    @Test
    void aRemarkBesideTheTableIsNoValueOfAConstant() throws IOException {
        Reading reading = read("楼号,面积\n1号楼,100,旁注\n,,另一处旁注\n2号楼,200\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.submission().dataset().buildings())
                .extracting(one -> one.schoolCode() + " " + one.code())
                .containsExactly("3199000121 1号楼", "3199000121 2号楼");
    }

    @Test
    void aTotalDoesNotNameTheSchoolOfAConstant() throws IOException {
        Reading reading = read("楼号,面积\n1号楼,100\n合计,100\n填表人：,,某某\n");
        assertThat(reading.problems()).isEmpty();
        assertThat(reading.submission().dataset().buildings()).hasSize(1);
        assertThat(reading.submission().notes())
                .extracting(note -> note.place())
                .containsExactlyInAnyOrder("buildings!A3", "buildings!A4");
    }
}
