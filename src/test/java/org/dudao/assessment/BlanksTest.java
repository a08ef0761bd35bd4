package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.dudao.fixtures.Fixtures;
import org.dudao.fixtures.OfficeWorkbook;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The empty cells of a workbook that verdicts wait for. */
class BlanksTest {
    @TempDir
    private Path folder;

    private Assessment assess(OfficeWorkbook workbook) {
        return Fixtures.assess(workbook.read(folder.resolve("报送 表.xlsx")));
    }

    private static List<String> of(Assessment assessment, String part) {
        return assessment.blanks().stream()
                .filter(blank -> blank.label().contains(part))
                .map(blank -> blank.label() + " " + blank.place())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void eachIsEmptyAndStandsInTheColumnOfItsFieldAndInTheRowOfItsSubject(int seed) {
        OfficeWorkbook workbook = OfficeWorkbook.of("xuebai").shuffled(seed);
        Assessment assessment = assess(workbook);
        List<Blank> cells = assessment.blanks().stream()
                .filter(b -> b.place().contains("!"))
                .toList();
        assertThat(cells).hasSizeGreaterThan(400).allSatisfy(blank -> {
            String[] place = blank.place().split("!", -1);
            assertThat(workbook.text(place[0], place[1])).isEmpty();
            int open = blank.label().indexOf('[');
            List<String> beside = workbook.beside(place[0], place[1]);
            assertThat(beside).contains(FieldPaths.ofLabel(blank.label()));
            if (open >= 0) {
                String row = blank.label().substring(open + 1, blank.label().indexOf(']'));
                assertThat(beside).contains(row.split("/", -1));
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"xuebai", "longshan", "nine-year"})
    void everyMissingValueOfTheFormHasOneWhateverTheOrderOfRowsAndColumns(String fixture) {
        Assessment assessment = assess(OfficeWorkbook.of(fixture).shuffled(7));
        TreeSet<String> missing = new TreeSet<>(Order.TEXT);
        assessment.verdicts().stream().filter(Verdict::waitsForData).forEach(v -> v.missing()
                .forEach(label -> missing.add(v.rowLabel(label))));
        assertThat(assessment.blanks().stream().map(Blank::label)).containsExactlyElementsOf(missing);
    }

    @Test
    void aBlankedColumnIsNamedCellByCellBelowAHeaderOfTheOfficesOwn() {
        Assessment assessment = assess(OfficeWorkbook.of("xuebai")
                .without("校舍", "buildings[].safetyGrade")
                .with(w -> w.getSheet("校舍").shiftRows(0, w.getSheet("校舍").getLastRowNum(), 2)));
        assertThat(of(assessment, "safetyGrade"))
                .containsExactly(
                        "buildings[1199000061/B1].safetyGrade 校舍!I11",
                        "buildings[2199000061/B1].safetyGrade 校舍!I10",
                        "buildings[3199000061/B1].safetyGrade 校舍!I8",
                        "buildings[3199000061/B2].safetyGrade 校舍!I9");
    }

    @Test
    void aTableAndARowThatIsNotThereAreTheirSheet() {
        Assessment assessment = assess(OfficeWorkbook.of("xuebai")
                .with(w -> w.getSheet("学校安全").removeRow(w.getSheet("学校安全").getRow(5))));
        assertThat(of(assessment, "buses")).containsExactly("buses 校车");
        assertThat(of(assessment, "rolls[2189000061")).containsExactly("rolls[2189000061/*] 学段在校生");
        assertThat(of(assessment, "schools[3199000061].bullying.committee"))
                .containsExactly("schools[3199000061].bullying.committee 学校安全");
    }

    @Test
    void aSchoolWithoutBuildingsIsNamed() {
        Assessment assessment = assess(OfficeWorkbook.of("xuebai").with(w -> {
            w.getSheet("校舍").removeRow(w.getSheet("校舍").getRow(5));
            w.getSheet("校舍").removeRow(w.getSheet("校舍").getRow(6));
        }));
        assertThat(of(assessment, "buildings[3199000061")).containsExactly("buildings[3199000061/*] 校舍");
    }

    @Test
    void aColumnThatIsNotInTheSheetHasNoPlace() {
        Assessment assessment = assess(OfficeWorkbook.of("xuebai").with(w -> {
            w.getSheet("校舍").getRow(2).getCell(5).setBlank();
            w.getSheet("校舍").getRow(4).getCell(5).setBlank();
        }));
        assertThat(assessment.verdicts().stream().flatMap(v -> v.missing().stream()))
                .contains("buildings[].area");
        assertThat(of(assessment, "buildings[")).isNotEmpty().noneMatch(blank -> blank.contains("].area "));
    }

    @Test
    void aJsonFileHasNone() {
        Assessment assessment = Fixtures.assess(Fixtures.submission(Path.of("fixtures/xuebai")));
        assertThat(assessment.blanks()).isEmpty();
        assertThat(Json.mapper().valueToTree(assessment).has("blanks")).isFalse();
    }

    @Test
    void theyAreReadBackWithTheAssessment() {
        Assessment assessment = assess(OfficeWorkbook.of("nine-year"));
        assertThat(Assessment.parse(assessment.toJson())).isEqualTo(assessment);
    }
}
