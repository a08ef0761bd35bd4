package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks with waivers and attestations. */
class StatementsTest {
    private static final Path BREAKS = Path.of("fixtures/breaks-all-four/submission.json");

    @TempDir
    private Path folder;

    private Run check(Path file, String... more) {
        return Run.of(Stream.concat(
                        Stream.of(
                                "check",
                                "--as-of",
                                "2026-07-31",
                                file.toString(),
                                "-o",
                                folder.resolve("out").toString()),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private Path out(String name) {
        return folder.resolve("out/990101003-2025-2026").resolve(name);
    }

    private JsonNode json() throws IOException {
        return Json.mapper().readTree(out("assessment.json").toFile());
    }

    private String waivers(String... entries) throws IOException {
        return Files.writeString(folder.resolve("豁免.yaml"), String.join("", entries))
                .toString();
    }

    private String attestations(String... entries) throws IOException {
        return Files.writeString(folder.resolve("核查.yaml"), String.join("", entries))
                .toString();
    }

    private static String waiver(
            String id, String standard, String kind, String subject, String approver, String until) {
        return """
                - id: %s
                  township: "990101003"
                  standard: %s
                  subject: { kind: %s, id: "%s" }
                  reason: "新校舍在建"
                  requester: "柳沟教学点"
                  approver: "%s"
                  from: 2026-03-01
                  until: %s
                """.formatted(id, standard, kind, subject, approver, until);
    }

    private static String attestation(String id, String standard, String kind, String subject, String outcome) {
        return """
                - id: %s
                  township: "990101003"
                  standard: %s
                  subject: { kind: %s, id: "%s" }
                  outcome: %s
                  observed: "看了现场"
                  inspector: "王明"
                  on: 2026-05-10
                """.formatted(id, standard, kind, subject, outcome);
    }

    private static JsonNode verdict(JsonNode assessment, String standard, String subject) {
        return StreamSupport.stream(assessment.path("verdicts").spliterator(), false)
                .filter(v -> v.path("standard").asText().equals(standard)
                        && v.at("/subject/id").asText().equals(subject))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> states(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(e -> e.path("id").asText() + " " + e.path("state").asText() + " "
                        + e.path("outcome").asText("-"))
                .toList();
    }

    private static final String IN_USE = "building.no-d-grade-in-use";

    @Test
    void aWaivedViolationIsNoFindingAndCountsNeitherAsCompliantNorAsViolated() throws IOException {
        check(BREAKS);
        JsonNode before = json();
        Run run = check(
                BREAKS,
                "--format",
                "json,md,docx,html,csv,xlsx",
                "--waivers",
                waivers(waiver("HM-1", IN_USE, "building", "2189000021/B1", "丙镇人民政府", "2026-12-31")));
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).contains("豁免 1", "豁免：采用1项（其中一票否决1项），不计为达标");
        JsonNode now = json();
        JsonNode verdict = verdict(now, IN_USE, "2189000021/B1");
        assertThat(verdict.path("outcome").asText()).isEqualTo("WAIVED");
        assertThat(verdict.path("waived").toString()).isEqualTo("{\"id\":\"HM-1\",\"outcome\":\"VIOLATION\"}");
        assertThat(states(now.path("waivers"))).containsExactly("HM-1 applied VIOLATION");
        assertThat(now.path("findings")).hasSize(before.path("findings").size() - 1);
        assertThat(now.at("/summary/byOutcome/COMPLIANT")).isEqualTo(before.at("/summary/byOutcome/COMPLIANT"));
        assertThat(now.at("/summary/coverage")).isEqualTo(before.at("/summary/coverage"));
        assertThat(now.at("/assessment/id")).isNotEqualTo(before.at("/assessment/id"));
        assertThat(now.at("/assessment/inputs/0/kind").asText()).isEqualTo("waivers");
        String report = Files.readString(out("problems-and-improvements.md"));
        assertThat(report)
                .contains(
                        "、豁免1项次、不适用254项次，评估结论为“不合格”。另有1项经批准豁免，其中一票否决1项，不计为达标，也不计为不达标。",
                        "已豁免事项",
                        "1. 柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用，存在重大安全隐患（一票否决）。豁免编号HM-1；理由：新校舍在建；"
                                + "批准人：丙镇人民政府；有效期至2026年12月31日。");
        assertThat(report.split("柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用", -1)).hasSize(2);
        assertThat(Files.readString(out("report.html"))).contains("<h2 id=\"waived\">已豁免事项</h2>");
        assertThat(Files.readString(out("findings.csv"))).doesNotContain("柳沟教学点 B1,D级危房停用");
    }

    @Test
    void withItsOnlyVetoesWaivedATownshipIsNotUnfitAndTheDocumentSaysWhy() throws IOException {
        Path file = Path.of("fixtures/clean-town/submission.json");
        String text = Files.readString(file).replaceFirst("\"safetyGrade\": \"[AB]\"", "\"safetyGrade\": \"D\"");
        Path broken = Files.writeString(folder.resolve("broken.json"), text);
        check(broken);
        JsonNode before = Json.mapper()
                .readTree(folder.resolve("out/990101004-2025-2026/assessment.json")
                        .toFile());
        assertThat(before.at("/summary/conclusion").asText()).isEqualTo("NOT_COMPLIANT");
        StringBuilder all = new StringBuilder();
        before.path("findings")
                .forEach(f -> all.append(waiver(
                                "HM-" + all.length(),
                                f.path("standard").asText(),
                                f.at("/subject/kind").asText(),
                                f.at("/subject/id").asText(),
                                "县政府",
                                "2026-12-31")
                        .replace("990101003", "990101004")));
        Run run = check(broken, "--waivers", waivers(all.toString()));
        JsonNode now = Json.mapper()
                .readTree(folder.resolve("out/990101004-2025-2026/assessment.json")
                        .toFile());
        assertThat(now.path("findings")).isEmpty();
        assertThat(now.at("/summary/conclusion").asText()).isNotEqualTo("NOT_COMPLIANT");
        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("其中一票否决");
    }

    @Test
    void anExpiredASelfApprovedAndAnUnusedWaiverAreReportedAndNotApplied() throws IOException {
        Run run = check(
                BREAKS,
                "--waivers",
                waivers(
                        waiver("HM-1", IN_USE, "building", "2189000021/B1", "丙镇政府", "2026-06-30"),
                        waiver("HM-2", "building.no-d-grade", "building", "2189000021/B1", "柳沟 教学点", "2026-12-31"),
                        waiver("HM-3", IN_USE, "building", "2199000021/B1", "丙镇政府", "2026-12-31"),
                        waiver("HM-4", IN_USE, "building", "2199000021/B2", "丙镇政府", "2026-12-31")));
        assertThat(states(json().path("waivers")))
                .containsExactly(
                        "HM-1 expired VIOLATION",
                        "HM-2 self-approved VIOLATION",
                        "HM-3 unused COMPLIANT",
                        "HM-4 unused NOT_ASSESSED");
        assertThat(json().at("/summary/byOutcome/WAIVED").asInt()).isZero();
        String said = run.out().replaceAll("\n *", "");
        assertThat(said)
                .contains(
                        "HM-1，D级危房停用（柳沟教学点 B1）：已过期，未采用（2026年3月1日至2026年6月30日）；判定为不达标。",
                        "HM-2，D级危房处置（柳沟教学点 B1）：申请人与批准人是同一人，未采用（柳沟 教学点）；判定为不达标。",
                        "HM-3，D级危房停用（丙镇中心小学 B1）：没有需要豁免的判定，未采用；判定为达标。",
                        "HM-4，D级危房停用（丙镇中心小学 B2）：没有需要豁免的判定，未采用；未评估的事项不能豁免，请补报数据或现场核查。");
    }

    @Test
    void anAttestationAnswersWhatDataCannotAndStandsBesideThemOtherwise() throws IOException {
        Run run = check(
                BREAKS,
                "--format",
                "json,md",
                "--attestations",
                attestations(
                        attestation("HC-1", IN_USE, "building", "2199000021/B2", "VIOLATION"),
                        attestation("HC-2", IN_USE, "building", "3199000022/B1", "VIOLATION"),
                        attestation("HC-3", IN_USE, "building", "2189000021/B1", "VIOLATION")));
        assertThat(run.err()).isEmpty();
        JsonNode now = json();
        assertThat(states(now.path("attestations")))
                .containsExactly("HC-1 holds VIOLATION", "HC-2 differs VIOLATION", "HC-3 agrees VIOLATION");
        JsonNode holds = verdict(now, IN_USE, "2199000021/B2");
        assertThat(holds.path("outcome").asText()).isEqualTo("VIOLATION");
        assertThat(holds.path("attested").asText()).isEqualTo("HC-1");
        JsonNode differs = verdict(now, IN_USE, "3199000022/B1");
        assertThat(differs.path("outcome").asText()).isEqualTo("COMPLIANT");
        assertThat(differs.has("attested")).isFalse();
        assertThat(differs.path("doubtedBy").toString()).isEqualTo("[\"data.attestation-differs\"]");
        assertThat(verdict(now, IN_USE, "2189000021/B1").path("attested").asText())
                .isEqualTo("HC-3");
        assertThat(Files.readString(out("problems-and-improvements.md")))
                .contains(
                        "经现场核查，丙镇中心小学 B2“D级危房停用”不达标（看了现场）",
                        "经现场核查，柳沟教学点 B1 校舍经鉴定为D级危房",
                        "D级危房停用（石桥九年制学校 B1）：现场核查不达标（看了现场），与数据不一致，判定存疑（数据判定为达标）。核查人王明，2026年5月10日，编号HC-2。");
    }

    @Test
    void anAttestedViolationMayBeWaivedToo() throws IOException {
        check(
                BREAKS,
                "--attestations",
                attestations(attestation("HC-1", IN_USE, "building", "2199000021/B2", "不达标")),
                "--waivers",
                waivers(waiver("HM-1", IN_USE, "building", "2199000021/B2", "丙镇政府", "2026-12-31")));
        JsonNode verdict = verdict(json(), IN_USE, "2199000021/B2");
        assertThat(verdict.path("outcome").asText()).isEqualTo("WAIVED");
        assertThat(verdict.path("attested").asText()).isEqualTo("HC-1");
        assertThat(verdict.at("/waived/outcome").asText()).isEqualTo("VIOLATION");
    }

    @Test
    void aLaterVisitWinsAndOneOfTheFutureOrOfAnEarlierYearSaysNothing() throws IOException {
        check(
                BREAKS,
                "--attestations",
                attestations(
                        attestation("HC-1", IN_USE, "building", "2199000021/B2", "VIOLATION"),
                        attestation("HC-2", IN_USE, "building", "2199000021/B2", "COMPLIANT")
                                .replace("2026-05-10", "2026-06-20"),
                        attestation("HC-3", IN_USE, "building", "2199000021/B1", "VIOLATION")
                                .replace("2026-05-10", "2026-08-20"),
                        attestation("HC-4", IN_USE, "building", "3199000021/B1", "VIOLATION")
                                .replace("2026-05-10", "2025-05-10")));
        assertThat(states(json().path("attestations")))
                .containsExactly(
                        "HC-1 superseded VIOLATION",
                        "HC-2 holds COMPLIANT",
                        "HC-3 not-yet VIOLATION",
                        "HC-4 expired VIOLATION");
    }

    @Test
    void verifyAndExplainNeedTheFilesThatTheCheckWasMadeWith() throws IOException {
        String waivers = waivers(waiver("HM-1", IN_USE, "building", "2189000021/B1", "丙镇政府", "2026-12-31"));
        String attested = attestations(attestation("HC-1", IN_USE, "building", "2199000021/B2", "VIOLATION"));
        check(BREAKS, "--waivers", waivers, "--attestations", attested);
        String made = out("assessment.json").toString();
        String[] with = {"--waivers", waivers, "--attestations", attested};
        assertThat(verify(made, with).code()).isZero();
        assertThat(verify(out("").toString(), with).out()).contains("逐字节相同");
        assertThat(verify(made, "--waivers", waivers).code()).isEqualTo(2);
        assertThat(verify(made, "--waivers", waivers).err())
                .contains("这次核查用过现场核查情况（核查.yaml），请用 --attestations 给出同一文件。");
        assertThat(verify(out("").toString()).err()).contains("当时用过 --waivers（豁免.yaml），请用 --waivers 给出同一文件。");
        String[] explain = {"explain", made, BREAKS.toString(), "--standard", IN_USE, "--subject", "2189000021/B1"};
        assertThat(Run.of(explain).err()).contains("这次核查用过豁免清单（豁免.yaml），请用 --waivers 给出同一文件。");
        Run explained =
                Run.of(Stream.concat(Stream.of(explain), Stream.of(with)).toArray(String[]::new));
        assertThat(explained.code()).isZero();
        assertThat(explained.out().replaceAll("\n *", "")).contains("判定     豁免", "豁免编号HM-1；理由：新校舍在建；批准人：丙镇政府");
        Files.writeString(Path.of(waivers), Files.readString(Path.of(waivers)).replace("新校舍在建", "改了"));
        assertThat(verify(made, with).code()).isEqualTo(6);
    }

    private static Run verify(String made, String... with) {
        return Run.of(Stream.concat(Stream.of("verify", made, BREAKS.toString()), Stream.of(with))
                .toArray(String[]::new));
    }

    @Test
    void anUnknownStandardOrSubjectAndAnOverlapAreProblemsOfFormAndNothingIsWritten() throws IOException {
        Run standard = check(
                BREAKS,
                "--waivers",
                waivers(
                        waiver("HM-1", "building.no-d-grade-in-us", "building", "2189000021/B1", "丙镇政府", "2026-12-31"),
                        waiver("HM-2", IN_USE, "building", "2189000021/B1", "丙镇政府", "2026-12-31"),
                        waiver("HM-3", IN_USE, "building", "2189000021/B1", "丙镇政府", "2026-12-31")));
        assertThat(standard.code()).isEqualTo(3);
        assertThat(standard.err().replaceAll("\n *", ""))
                .contains(
                        "填报形式有 2 处问题",
                        "豁免.yaml:1问题     没有这项标准",
                        "是否为 " + IN_USE,
                        "豁免.yaml:19问题     同一标准、同一对象有两条，时间重叠：另一条是 HM-2（豁免.yaml:10）");
        Run subject = check(
                BREAKS,
                "--waivers",
                waivers(waiver("HM-1", IN_USE, "building", "2189000021/B7", "丙镇政府", "2026-12-31")));
        assertThat(subject.code()).isEqualTo(3);
        assertThat(subject.err()).contains("丙镇的报送数据中没有这个校舍", "2189000021/B7", "2189000021/B1、2189000021/B2");
        assertThat(folder.resolve("out")).doesNotExist();
        assertThat(check(BREAKS, "--waivers", "missing.yaml").code()).isEqualTo(2);
    }

    @Test
    void inABatchEachTownshipTakesItsOwn() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.copy(BREAKS, in.resolve("a.json"));
        Files.copy(Path.of("fixtures/clean-town/submission.json"), in.resolve("b.json"));
        Run run = Run.of(
                "batch",
                in.toString(),
                "-o",
                folder.resolve("batch").toString(),
                "--as-of",
                "2026-07-31",
                "--waivers",
                waivers(
                        waiver("HM-1", IN_USE, "building", "2189000021/B1", "丙镇政府", "2026-12-31"),
                        waiver("HM-2", IN_USE, "building", "nowhere/B1", "丙镇政府", "2026-12-31")
                                .replace("990101003", "990101004")));
        assertThat(run.out()).contains("未能判定的文件 1 个", "b.json：");
        assertThat(Files.readString(folder.resolve("batch/unreadable.csv"))).contains("豁免.yaml:10", "nowhere/B1");
        String findings = Files.readString(folder.resolve("batch/findings.csv"));
        assertThat(findings).contains("990101003").doesNotContain("柳沟教学点 B1 校舍经鉴定为D级危房，仍在使用");
        Run again = Run.of("verify", folder.resolve("batch").toString(), in.toString());
        assertThat(again.err()).contains("请用 --waivers 给出同一文件");
    }

    private static final String ROLLS = "data.rolls-against-totals";

    private JsonNode queried(String... more) throws IOException {
        Run run = check(Path.of("fixtures/nine-year/submission.json"), more);
        assertThat(run.err()).isEmpty();
        return Json.mapper()
                .readTree(folder.resolve("out/990101009-2025-2026/assessment.json")
                        .toFile());
    }

    private static String ofNineYear(String entry) {
        return entry.replace("990101003", "990101009");
    }

    @Test
    void figuresSeenToBeTrueAnswerAQueryAsLongAsTheyStay() throws IOException {
        String seen = ofNineYear(attestation("HC-1", ROLLS, "township", "990101003", "COMPLIANT"));
        JsonNode confirmed = queried("--attestations", attestations(seen + "  value: 1\n"));
        assertThat(states(confirmed.path("attestations"))).containsExactly("HC-1 confirms COMPLIANT");
        JsonNode verdict = verdict(confirmed, ROLLS, "990101009");
        assertThat(verdict.path("outcome").asText())
                .as("never counted as compliant")
                .isEqualTo("QUERY");
        assertThat(verdict.path("answered").asBoolean()).isTrue();
        assertThat(verdict.path("attested").asText()).isEqualTo("HC-1");
        assertThat(verdict(confirmed, "dropout.junior-rate", "990101009").path("doubtedBy"))
                .isEmpty();
        assertThat(confirmed.findValuesAsText("outcome")).isNotEmpty();
        assertThat(confirmed.path("findings").findValuesAsText("standard")).doesNotContain(ROLLS);
        JsonNode changed = queried("--attestations", attestations(seen + "  value: 3\n"));
        assertThat(states(changed.path("attestations"))).containsExactly("HC-1 changed COMPLIANT");
        assertThat(changed.path("findings").findValuesAsText("standard")).contains(ROLLS);
    }

    @Test
    void figuresSeenToBeUntrueKeepTheQueryOpenAndSayWhy() throws IOException {
        JsonNode refuted = queried(
                "--attestations",
                attestations(ofNineYear(attestation("HC-1", ROLLS, "township", "990101003", "VIOLATION"))));
        assertThat(states(refuted.path("attestations"))).containsExactly("HC-1 refutes VIOLATION");
        assertThat(verdict(refuted, "dropout.junior-rate", "990101009").path("doubtedBy"))
                .hasSize(1);
        assertThat(refuted.path("findings").findValues("problem").toString()).contains("经现场核查不属实，");
    }

    @Test
    void aWaivedQueryNeedsNoAnswerButItsFiguresStayDoubtful() throws IOException {
        JsonNode waived = queried(
                "--waivers", waivers(ofNineYear(waiver("HM-1", ROLLS, "township", "990101003", "县教育局", "2026-12-31"))));
        assertThat(states(waived.path("waivers"))).containsExactly("HM-1 applied QUERY");
        assertThat(waived.path("findings").findValuesAsText("standard")).doesNotContain(ROLLS);
        assertThat(verdict(waived, "dropout.junior-rate", "990101009").path("doubtedBy"))
                .hasSize(1);
    }
}
