package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Counties are judged over all their townships, or not at all. */
class BatchCountyTest {
    @TempDir
    private Path folder;

    private Run batch(String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "batch",
                                folder.resolve("in").toString(),
                                "-o",
                                folder.resolve("out").toString(),
                                "--as-of",
                                "2026-07-31"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private void file(String name, String text) throws IOException {
        Files.createDirectories(folder.resolve("in"));
        Files.writeString(folder.resolve("in").resolve(name), text);
    }

    /** A township with one kindergarten. */
    private void township(String code, int inclusive, int pupils) throws IOException {
        file(code + ".json", """
                { "format": "dudao-submission/1", "township": { "code": "%s", "schoolYear": "2025-2026" },
                  "schools": [ { "code": "K1", "typeCode": "111",
                    "kindergarten": { "inclusivePupils": %d, "pupils": %d } } ] }""".formatted(code, inclusive, pupils));
    }

    private void document(String file, String fields) throws IOException {
        file(file, """
                { "format": "dudao-county/1", "county": { "code": "990200", "name": "甲县", "schoolYear": "2025-2026" %s } }""".formatted(fields));
    }

    private List<JsonNode> assessments() throws IOException {
        List<JsonNode> assessments = new ArrayList<>();
        try (InputStream in = new GZIPInputStream(Files.newInputStream(folder.resolve("out/assessments.ndjson.gz")))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                assessments.add(Json.mapper().readTree(line));
            }
        }
        return assessments;
    }

    private JsonNode verdict(String standard) throws IOException {
        for (JsonNode verdict : assessments().get(0).get("verdicts")) {
            if (verdict.get("standard").asText().equals(standard)) {
                return verdict;
            }
        }
        throw new AssertionError("no verdict of " + standard);
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    @Test
    void aCountyIsJudgedByTheSumOfItsTownships() throws IOException {
        township("990200001", 50, 50);
        township("990200002", 20, 50);
        township("990300001", 50, 50);
        Run run = batch();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("3 个乡镇").contains("2 个县");
        assertThat(assessments())
                .extracting(a -> a.at("/assessment/kind").asText() + " "
                        + a.at("/assessment/township/code").asText())
                .containsExactly(
                        "county 990200",
                        "township 990200001",
                        "township 990200002",
                        "county 990300",
                        "township 990300001");
        JsonNode verdict = verdict("preschool.inclusive-coverage");
        assertThat(verdict.get("outcome").asText()).isEqualTo("VIOLATION");
        assertThat(verdict.at("/observed/numerator").asText() + "/"
                        + verdict.at("/observed/denominator").asText())
                .isEqualTo("70/100");
        JsonNode finding = Stream.of(assessments().get(0).get("findings"))
                .flatMap(f -> java.util.stream.StreamSupport.stream(f.spliterator(), false))
                .filter(f -> f.get("standard").asText().equals("preschool.inclusive-coverage"))
                .findFirst()
                .orElseThrow();
        assertThat(finding.at("/subject/id").asText()).isEqualTo("990200");
        assertThat(finding.at("/shortfall/amount").asInt()).isEqualTo(10);
        List<String> evidence = new ArrayList<>();
        finding.get("evidence")
                .forEach(e -> evidence.add(
                        e.get("place").asText() + " " + e.get("value").asText()));
        assertThat(evidence)
                .containsExactly(
                        "990200001:schools[].kindergarten.inclusivePupils 50",
                        "990200002:schools[].kindergarten.inclusivePupils 20",
                        "990200001:schools[].kindergarten.pupils 50",
                        "990200002:schools[].kindergarten.pupils 50");
        assertThat(Files.readString(folder.resolve("out/findings.csv"))).contains("\n990200,");
    }

    @Test
    void whereNobodySaysWhichTownshipsACountyHasThatIsSaidToBeAssumed() throws IOException {
        township("990200001", 50, 50);
        batch();
        assertThat(texts(verdict("preschool.inclusive-coverage").get("assumed")))
                .containsExactly("townships");
    }

    @Test
    void aCountyOfWhichOnlyItsOwnDocumentWasHandedInIsNotTakenToHaveNoSchools() throws IOException {
        document("county.json", "");
        batch();
        JsonNode verdict = verdict("preschool.inclusive-coverage");
        assertThat(verdict.get("outcome").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(texts(verdict.get("missing"))).contains("townships");
    }

    @Test
    void aTownshipOfTheListThatIsMissingLeavesWhatNeedsItOpenAndIsNamed() throws IOException {
        township("990200001", 50, 50);
        batch();
        String idWithoutList = assessments().get(0).at("/assessment/id").asText();
        Files.writeString(folder.resolve("list.csv"), "code,name\n990200001,甲镇\n990200002000,乙镇\n");
        Run run = batch("--county-list", folder.resolve("list.csv").toString());
        assertThat(run.err()).isEmpty();
        JsonNode verdict = verdict("preschool.inclusive-coverage");
        assertThat(verdict.get("outcome").asText()).isEqualTo("NOT_ASSESSED");
        assertThat(texts(verdict.get("missing"))).containsExactly("townships[990200002]");
        assertThat(texts(verdict.get("assumed"))).isEmpty();
        assertThat(assessments().get(0).at("/assessment/id").asText())
                .as("other verdicts, another id")
                .isNotEqualTo(idWithoutList);
    }

    @Test
    void aTownshipThatCannotBeReadIsMissingTooAndAListThatHoldsAllLeavesNothingToAssume() throws IOException {
        township("990200001", 50, 50);
        file("990200002.json", "{");
        Files.writeString(folder.resolve("list.csv"), "990200001\n990200002\n");
        assertThat(batch("--county-list", folder.resolve("list.csv").toString()).code())
                .isEqualTo(3);
        assertThat(texts(verdict("preschool.inclusive-coverage").get("missing")))
                .containsExactly("townships[990200002]");
        township("990200002", 40, 50);
        batch("--county-list", folder.resolve("list.csv").toString());
        JsonNode verdict = verdict("preschool.inclusive-coverage");
        assertThat(verdict.get("outcome").asText()).isEqualTo("COMPLIANT");
        assertThat(texts(verdict.get("assumed"))).isEmpty();
    }

    @Test
    void aTownshipThatWasHandedInTwiceIsMissingWhereNobodyListsTheCountyToo() throws IOException {
        township("990200001", 50, 50);
        township("990200002", 50, 50);
        Files.copy(folder.resolve("in/990200002.json"), folder.resolve("in/again.json"));
        assertThat(batch().code()).isEqualTo(3);
        assertThat(texts(verdict("preschool.inclusive-coverage").get("missing")))
                .containsExactly("townships[990200002]");
    }

    @Test
    void aCountysOwnDocumentNamesItAndTwoOfThemAreAnErrorOfThatCounty() throws IOException {
        township("990200001", 50, 50);
        document("county.json", ", \"survey\": { \"satisfiedValid\": 90, \"validReplies\": 100 }");
        assertThat(batch().err()).isEmpty();
        assertThat(assessments().get(0).at("/assessment/township/name").asText())
                .isEqualTo("甲县");
        assertThat(assessments().get(0).at("/assessment/submission/file").asText())
                .isEqualTo("county.json");
        document("county2.json", "");
        assertThat(batch().code()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("out/unreadable.csv")))
                .contains("county.json")
                .contains("county2.json")
                .contains("同一县同一学年（990200-2025-2026）报送了不止一份");
        assertThat(assessments().get(0).at("/assessment/township/name").isNull())
                .isTrue();
    }

    @Test
    void aCountysDocumentIsReadAsStrictlyAsASubmission() throws IOException {
        document("county.json", ", \"survey\": { \"satisfied\": 90 }, \"finance\": { \"payArrears\": \"none\" }");
        assertThat(batch().code()).isEqualTo(3);
        assertThat(Files.readString(folder.resolve("out/unreadable.csv")))
                .contains("/county/survey/satisfied")
                .contains("/county/finance/payArrears");
    }

    @Test
    void whatACountyItselfViolatesIsToldInTheBureausTextWithItsMeasure() throws IOException {
        township("990200001", 50, 100);
        document(
                "county.json",
                ", \"survey\": { \"satisfiedValid\": 82, \"validReplies\": 100 }, \"finance\": { \"payArrears\": 1 }");
        assertThat(batch().err()).isEmpty();
        List<String> lines = new ArrayList<>();
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(folder.resolve("out/summary.docx")))) {
            document.getParagraphs().forEach(paragraph -> lines.add(paragraph.getText()));
        }
        assertThat(lines)
                .containsSubsequence(
                        "以县为单位判定的标准，不达标的有：甲县（社会认可度、普惠性幼儿园覆盖率、教师工资按时足额发放）。",
                        "由县级人民政府和县级教育行政部门统筹，按 findings.csv 所列整改措施和时限整改，不得转由乡镇、学校承担。");
    }

    @Test
    void aListThatHoldsNoCodesIsRefusedWithItsLine() throws IOException {
        township("990200001", 50, 50);
        Files.writeString(folder.resolve("list.csv"), "代码,名称\n990200001,甲镇\n990200,甲县\n");
        Run run = batch("--county-list", folder.resolve("list.csv").toString());
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("list.csv:3:").contains("990200,甲县");
    }
}
