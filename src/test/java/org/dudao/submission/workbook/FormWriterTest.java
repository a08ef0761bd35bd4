package org.dudao.submission.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.FormulaEvaluator;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dudao.facts.Dictionary;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.RecordSchema;
import org.dudao.standards.Json;
import org.dudao.submission.FormConverter;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form saves its clerk work, and what it adds for that is not read as data. */
class FormWriterTest {
    private static final Dictionary DICTIONARY = Dictionary.load();
    private static final LocalDate DAY = LocalDate.of(2026, 6, 30);
    private static final DataFormatter TEXT = new DataFormatter();

    @TempDir
    private Path folder;

    private Path form(JsonNode data) throws IOException {
        Path form = folder.resolve("form.xlsx");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(FormLayout.of(DICTIONARY, path -> true), data, "test", bytes);
        return Files.write(form, bytes.toByteArray());
    }

    private static JsonNode fixture(String name) throws IOException {
        return Json.mapper().readTree(Files.readString(Path.of("fixtures", name, "submission.json")));
    }

    private org.apache.poi.ss.usermodel.Workbook open(Path file) throws IOException {
        return WorkbookFactory.create(file.toFile());
    }

    @Test
    void everyGuideIsOfAFieldInBothLanguagesAndWithoutUnitsInBrackets() {
        assertThat(FieldGuides.all()).hasSizeGreaterThan(60);
        FieldGuides.all().forEach((path, guide) -> {
            assertThat(field(path)).as(path).isNotNull();
            assertThat(guide.definition().zh()).as(path).isNotBlank();
            for (var text : List.of(guide.definition(), guide.day(), guide.source())) {
                assertThat(text.en().isBlank()).as(path).isEqualTo(text.zh().isBlank());
                assertThat(text.zh()).as(path).doesNotContainPattern("[（）()\\[\\]【】]");
            }
        });
    }

    private static FieldSchema field(String path) {
        RecordSchema shape = DICTIONARY.dataset();
        for (String step : List.of(path.replace("[]", "").split("\\."))) {
            RecordSchema.Part part = shape.parts().get(step);
            if (part == null || part.field() != null) {
                return part == null ? null : part.field();
            }
            shape = part.shape();
        }
        return null;
    }

    @Test
    void everyCodeOfASchoolIsChosenFromTheSheetOfTheSchools() throws IOException {
        List<String> without = new ArrayList<>();
        int found = 0;
        try (var form = open(form(null))) {
            for (Sheet sheet : form) {
                Row paths = sheet.getRow(4);
                for (int i = 0; paths != null && i < paths.getLastCellNum(); i++) {
                    String path = TEXT.formatCellValue(paths.getCell(i));
                    boolean further = path.equals("schools[].code")
                            && !sheet.getSheetName().equals("学校");
                    if (further || path.endsWith("[].schoolCode")) {
                        found++;
                        if (!isOffered(sheet, i)) {
                            without.add(sheet.getSheetName());
                        }
                    }
                }
            }
        }
        assertThat(found).isGreaterThan(15);
        assertThat(without).isEmpty();
    }

    private static boolean isOffered(Sheet sheet, int column) {
        return sheet.getDataValidations().stream()
                .filter(one -> one.getRegions().getCellRangeAddresses()[0].isInRange(TableGrid.HEAD, column))
                .map(DataValidation::getValidationConstraint)
                .anyMatch(one -> one.getFormula1().contains("'学校'!$A$6"));
    }

    @Test
    void aSelectedCellSaysWhatCounts() throws IOException {
        try (var form = open(form(null))) {
            assertThat(form.getSheet("学校").getDataValidations())
                    .extracting(DataValidation::getPromptBoxText)
                    .contains("按学籍或者按实际在校统计都可以，但应与其中之一相同；附设幼儿班的幼儿不计。");
            assertThat(form.getSheet("乡镇").getRow(1).getCell(5).getStringCellValue())
                    .isEqualTo("口径、统计时点和来源");
        }
    }

    /** The values of the formulas that are written are those that a spreadsheet program gives. */
    @ParameterizedTest
    @ValueSource(strings = {"nine-year", "every-area"})
    void whatIsCountedIsWhatTheFormulasGive(String fixture) throws IOException {
        List<String> differing = new ArrayList<>();
        int formulas = 0;
        try (var form = open(form(fixture(fixture)))) {
            FormulaEvaluator evaluator = form.getCreationHelper().createFormulaEvaluator();
            for (Sheet sheet : form) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        // the evaluator's COUNTIFS passes over numbers, unlike that of any spreadsheet program
                        if (cell.getCellType() == CellType.FORMULA
                                && !cell.getCellFormula().contains("COUNTIFS")) {
                            formulas++;
                            String written = cell.getStringCellValue();
                            String given = evaluator.evaluate(cell).getStringValue();
                            if (!written.equals(given)) {
                                differing.add(sheet.getSheetName() + cell.getAddress() + " " + written + " " + given);
                            }
                        }
                    }
                }
            }
        }
        assertThat(formulas).isGreaterThan(500);
        assertThat(differing).isEmpty();
    }

    @Test
    void anEmptyFormCountsNothing() throws IOException {
        try (var form = open(form(null))) {
            Sheet counts = form.getSheet("完整度");
            assertThat(counts.getRow(3).getCell(0).getStringCellValue()).isEqualTo("乡镇");
            assertThat(counts.getRow(3).getCell(2).getStringCellValue()).startsWith("0/");
            assertThat(counts.getRow(4).getCell(1).getStringCellValue()).isEqualTo("0行");
        }
    }

    @Test
    void formulasWithoutValuesAreNoProblemAndNoData() throws IOException {
        JsonNode data = fixture("every-area");
        Path whole = form(data);
        String before = new FormConverter(DICTIONARY).toJson(whole);
        Path stripped = folder.resolve("stripped.xlsx");
        try (var form = open(whole);
                OutputStream out = Files.newOutputStream(stripped)) {
            for (Sheet sheet : form) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        if (cell.getCellType() == CellType.FORMULA) {
                            String formula = cell.getCellFormula();
                            cell.setBlank();
                            cell.setCellFormula(formula);
                        }
                    }
                }
            }
            form.write(out);
        }
        Reading reading = new SubmissionReader(DICTIONARY).read(stripped, DAY);
        assertThat(reading.problems()).isEmpty();
        assertThat(Json.mapper().readTree(new FormConverter(DICTIONARY).toJson(stripped)))
                .isEqualTo(Json.mapper().readTree(before));
    }

    @Test
    void preparedRowsWithoutContentAreNoRows() throws IOException {
        JsonNode data = Json.mapper().readTree("""
                { "format": "dudao-submission/1",
                  "township": { "code": "990200001", "name": "甲镇", "schoolYear": "2025-2026" },
                  "schools": [ { "code": "S1", "name": "中心小学", "typeCode": "211" } ] }""");
        Path form = form(data);
        assertThat(new SubmissionReader(DICTIONARY).read(form, DAY).problems()).isEmpty();
        assertThat(Json.mapper().readTree(new FormConverter(DICTIONARY).toJson(form)))
                .isEqualTo(data);
    }
}
