package org.dudao.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.dudao.Golden;
import org.dudao.facts.Building;
import org.dudao.facts.BuildingUse;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Ownership;
import org.dudao.facts.SafetyGrade;
import org.dudao.facts.School;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.Reading;
import org.dudao.submission.Submission;
import org.dudao.submission.SubmissionReader;
import org.dudao.submission.workbook.MappedFiles;
import org.dudao.submission.workbook.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three made-up tables of an office, their map, and what is read by it. */
class OfficeFormsTest {
    private static final Path FOLDER = Path.of("fixtures");
    private static final Path EXPECTED = Path.of("src/test/resources/mapping");
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    private static List<Path> files() {
        return List.of(
                FOLDER.resolve(OfficeForms.STATISTICS),
                FOLDER.resolve(OfficeForms.BUILDINGS),
                FOLDER.resolve(OfficeForms.CLASSES));
    }

    private static Submission submission() {
        Reading reading = new SubmissionReader(Dictionary.load())
                .read(new MappedFiles(FOLDER.resolve(OfficeForms.MAP), files()), AS_OF);
        assertThat(reading.problems()).isEmpty();
        return reading.submission();
    }

    private static String cells(Path file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (Workbook workbook = MappedFiles.open(file)) {
            for (Workbook.Sheet sheet : workbook.sheets()) {
                text.append(sheet.name()).append('\n');
                for (Iterator<Workbook.Row> rows = sheet.rows(); rows.hasNext(); ) {
                    Workbook.Row row = rows.next();
                    List<String> cells = new ArrayList<>();
                    row.cells().forEach(cell -> cells.add(cell == null ? "" : cell.text()));
                    text.append(row.number()).append(cells).append('\n');
                }
            }
        }
        return text.toString();
    }

    /** For who wants to try them. */
    @Test
    void theTablesAreThoseCheckedIn(@TempDir Path folder) throws IOException {
        for (Map.Entry<String, byte[]> one : OfficeForms.all().entrySet()) {
            Path file = FOLDER.resolve(one.getKey());
            if (Golden.isUpdate(System.getProperty("update"))) {
                Files.write(file, one.getValue());
            }
            Path made = Files.write(folder.resolve(one.getKey()), one.getValue());
            assertThat(cells(file)).isEqualTo(cells(made));
        }
    }

    @Test
    void eachColumnIsProposedWithWhatSpeaksForIt() throws IOException {
        String text = MapText.of(new OfficeMapper(Dictionary.load()).propose(files()), Language.ZH_CN);
        Golden.matches(EXPECTED.resolve("proposal.txt"), text);
        assertThat(text.lines())
                .allSatisfy(line -> assertThat(TerminalWidth.width(line)).isLessThanOrEqualTo(80));
    }

    @Test
    void theMapIsWrittenForAPersonToComplete() throws IOException {
        Golden.matches(
                EXPECTED.resolve("map.yaml"),
                MapYaml.of(new OfficeMapper(Dictionary.load()).propose(files()).sheets()));
    }

    @Test
    void figuresAreReadInTheirUnitsAndWords() {
        Dataset dataset = submission().dataset();
        School first = dataset.schools().get(0);
        assertThat(List.of(dataset.township().code(), dataset.township().schoolYear(), first.code(), first.name()))
                .containsExactly("990101012", "2025-2026", "3199000121", "石门镇中心小学");
        assertThat(first.landArea()).isEqualByComparingTo("19000");
        assertThat(first.equipment().totalValueYuan()).isEqualByComparingTo("926000");
        assertThat(first.staff().teachers()).isEqualTo(45);
        assertThat(dataset.schools()).extracting(School::ownership).containsOnly(Ownership.PUBLIC);
        assertThat(dataset.dropout().juniorCount()).isEqualTo(11);
        Building old = dataset.buildings().get(3);
        assertThat(List.of(old.schoolCode(), old.code(), old.use(), old.safetyGrade(), old.inUse()))
                .containsExactly("3199000122", "2号楼", BuildingUse.DORM, SafetyGrade.D, false);
        assertThat(old.area()).isEqualByComparingTo(BigDecimal.valueOf(640));
        assertThat(dataset.buildings()).hasSize(6);
        assertThat(dataset.classes()).hasSize(6);
    }

    @Test
    void placesAreTheOfficesOwnCells() {
        Submission submission = submission();
        assertThat(List.of(
                        submission.places().locate("/schools/0/equipment/totalValueYuan"),
                        submission.places().locate("/dropout/juniorCount"),
                        submission.places().locate("/buildings/3/safetyGrade"),
                        submission.places().locate("/classes/5/studentCount"),
                        submission.places().locate("/township/schoolYear"),
                        submission.places().locate("/schools/2/ownership")))
                .containsExactly(
                        "office-statistics·学校基本情况!N5",
                        "office-statistics·控辍保学!D8",
                        "office-buildings!I6",
                        "office-classes!E7",
                        "office-map.yaml:113",
                        "office-map.yaml:114");
    }

    @Test
    void columnsThatNothingReadsAreNamed() {
        assertThat(submission().notes())
                .filteredOn(note -> note.code().equals("columns-not-read"))
                .extracting(note -> note.message().zh())
                .containsExactly("这张表有 3 栏没有读取：序号、在校学生数/其中女、法人代表", "这张表有 2 栏没有读取：序号、备注", "这张表有 2 栏没有读取：就读学校、班主任");
    }
}
