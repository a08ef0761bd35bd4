package org.dudao.report.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Evidence;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.report.Bases;
import org.dudao.report.DutyWording;
import org.dudao.report.Language;
import org.dudao.submission.Reading;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table of findings, read back by another library. */
class FindingsCsvTest {
    private static final Assessment ASSESSMENT = Fixtures.assess(Fixtures.submission(Path.of("fixtures/every-area")));

    @ParameterizedTest
    @MethodSource("org.dudao.report.Language#values")
    void everyCellIsTheFindings(Language language) throws IOException {
        List<String[]> rows = read(FindingsCsv.of(ASSESSMENT, language));
        List<Finding> findings = Stream.of(Outcome.VIOLATION, Outcome.QUERY)
                .flatMap(o -> ASSESSMENT.findings().stream().filter(f -> f.outcome() == o))
                .toList();
        assertThat(rows).hasSize(findings.size() + 1);
        assertThat(rows.get(0)).doesNotHaveDuplicates().hasSize(29);
        for (int i = 0; i < findings.size(); i++) {
            Finding f = findings.get(i);
            String[] row = rows.get(i + 1);
            assertThat(row).hasSize(29).endsWith("", "", "", "", "", "");
            assertThat(row).startsWith("990101011", language.name("壬镇"), "2025-2026");
            assertThat(row[3]).isEqualTo("fp:" + f.fingerprint());
            assertThat(row[4]).isEqualTo(f.standard());
            assertThat(row[7])
                    .isEqualTo(language.pick(f.severity().zh(), f.severity().en()));
            assertThat(row[8])
                    .isEqualTo(language.pick(f.outcome().zh(), f.outcome().en()));
            assertThat(row[10])
                    .isEqualTo(f.subject().kind().code() + ":" + f.subject().id());
            assertThat(row[11]).isEqualTo(language.name(f.subject().name()));
            assertThat(row[12]).isEqualTo(language.pick(f.problem()));
            assertThat(row[13])
                    .isEqualTo(
                            f.observed() == null
                                    ? ""
                                    : language.pick(f.observed().shown()));
            assertThat(row[14])
                    .endsWith(f.limit() == null ? "" : language.pick(f.limit().shown()));
            assertThat(row[15])
                    .isEqualTo(
                            f.shortfall() == null ? "" : f.shortfall().amount().toPlainString());
            assertThat(row[17])
                    .isEqualTo(f.evidence().stream()
                            .map(Evidence::place)
                            .distinct()
                            .collect(Collectors.joining("; ")));
            assertThat(row[18]).isEqualTo(DutyWording.action(f, language));
            assertThat(row[20]).isEqualTo(f.due().toString());
            assertThat(row[21]).isEqualTo(language.pick("否", "no"));
            assertThat(row[22])
                    .isEqualTo(
                            f.basis().stream().map(b -> Bases.of(b, language)).collect(Collectors.joining("; ")));
        }
    }

    @Test
    void theFileBeginsWithAByteOrderMarkAndEndsItsLinesAsRfc4180Says() {
        String text = FindingsCsv.of(ASSESSMENT, Language.ZH_CN);
        assertThat(text).startsWith("\uFEFF乡镇代码,乡镇,学年,指纹,标准编号,").endsWith("\r\n");
        assertThat(text.replace("\r\n", "")).doesNotContain("\n").doesNotContain("\r");
    }

    @Test
    void aNameThatBeginsAFormulaIsDefusedAndANumberIsNot() throws IOException {
        for (String name : List.of("=cmd|' /C calc'!A0", "+1+1", "-2+3", "@SUM(A1)", "＝1+1")) {
            ObjectNode json = Fixtures.json(Path.of("fixtures/every-area"));
            ((ArrayNode) json.get("schools")).forEach(s -> ((ObjectNode) s).put("name", name));
            Reading reading = new SubmissionReader(Dictionary.load())
                    .read("s.json", json.toString().getBytes(StandardCharsets.UTF_8), Fixtures.AS_OF);
            List<String[]> rows = read(FindingsCsv.of(Fixtures.assess(reading.submission()), Language.ZH_CN));
            assertThat(rows).anySatisfy(row -> assertThat(row[11]).isEqualTo("'" + name));
            assertThat(rows).allSatisfy(row -> assertThat(row)
                    .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)[=+@＝\\-](?!\\d+(\\.\\d+)?%?$).*")));
        }
        assertThat(List.of("-1", "-2.5%", "3", "校舍!F17", "-", "+1"))
                .extracting(FindingsCsv::safe)
                .containsExactly("-1", "-2.5%", "3", "校舍!F17", "'-", "'+1");
    }

    private static List<String[]> read(String text) throws IOException {
        assertThat(text).startsWith("\uFEFF");
        try (MappingIterator<String[]> rows = new CsvMapper()
                .readerFor(String[].class)
                .with(CsvParser.Feature.WRAP_AS_ARRAY)
                .readValues(text.substring(1))) {
            return rows.readAll();
        }
    }
}
