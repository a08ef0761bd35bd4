package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.dudao.io.Sha256;
import org.dudao.ledger.Act;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks and batches that take what a ledger knows, and give it what they find. */
class LedgerHistoryTest {
    private static final String KEY = "990101009-2025-2026";
    private static final String SUBMISSION = "fixtures/nine-year/submission.json";

    /** The finding that a bed is lacking, due first on 31 August. */
    private static final String BEDS = "ee7807c2af0f24cf";

    /** The finding of a building of grade D, due first on 29 September. */
    private static final String BUILDING = "9259c7e3444160f6";

    /** The query about the rolls, due first on 10 August. */
    private static final String ROLLS = "ca43e223214be01e";

    @TempDir
    private Path folder;

    private String db() {
        return folder.resolve("ledger.db").toString();
    }

    private Run check(String out, String day, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "check", SUBMISSION, "--as-of", day, "-o", folder.resolve(out).toString()));
        args.addAll(List.of("--format", "json,md", "--ledger", db()));
        args.addAll(List.of(more));
        return Run.of(args.toArray(String[]::new));
    }

    private void firstRound() {
        assertThat(check("one", "2026-07-31", "--import", "--by", "王督学").err()).isEmpty();
    }

    private Path out(String out, String name) {
        return folder.resolve(out).resolve(KEY).resolve(name);
    }

    private JsonNode json(Path file) throws IOException {
        return Json.mapper().readTree(Files.readString(file));
    }

    private static JsonNode named(JsonNode list, String key, String value) {
        for (JsonNode one : list) {
            if (one.path(key).asText().equals(value)) {
                return one;
            }
        }
        throw new AssertionError(key + " " + value + " is not in " + list);
    }

    private JsonNode followed(String out, String id) throws IOException {
        return named(json(out(out, "assessment.json")).at("/followUp/items"), "id", id);
    }

    private LedgerItem item(String id) {
        try (LedgerDatabase database = LedgerDatabase.open(db(), Clock.systemUTC())) {
            return new LedgerQueries(database).item(id);
        }
    }

    private interface Deed {
        void with(ItemActions actions);
    }

    private void act(Deed deed) {
        try (LedgerDatabase database = LedgerDatabase.open(db(), Clock.systemUTC())) {
            deed.with(new ItemActions(database));
        }
    }

    private static Act by(String name, String day, String why) {
        return new Act(name, LocalDate.parse(day), why);
    }

    private Path list(String name, String yaml) throws IOException {
        return Files.writeString(folder.resolve(name), yaml);
    }

    private Run ledger(String... args) {
        List<String> all = new ArrayList<>(List.of("ledger"));
        all.addAll(List.of(args));
        all.addAll(List.of("--db", db()));
        return Run.of(all.toArray(String[]::new));
    }

    @Test
    void itemsOfTheLedgerKeepTheirFirstDeadlineAndTheNextNoticeIsOneStepFurther() throws IOException {
        firstRound();
        assertThat(check("two", "2026-10-31", "--import", "--by", "王督学").code()).isEqualTo(1);
        JsonNode beds = followed("two", BEDS);
        assertThat(beds.path("state").asText()).isEqualTo("UNRESOLVED");
        assertThat(beds.path("firstSeen").asText()).isEqualTo("2026-07-31");
        assertThat(beds.path("firstDue").asText()).isEqualTo("2026-08-31");
        assertThat(beds.path("overdueDays").asInt()).isEqualTo(61);
        assertThat(beds.path("step").asInt()).isEqualTo(2);
        assertThat(beds.path("due").asText()).isGreaterThan("2026-10-31");
        assertThat(Files.readString(out("two", "problems-and-improvements.md"))).contains("原限期2026年8月31日，已逾期61日");
        assertThat(item(BEDS).dates().firstDue()).isEqualTo("2026-08-31");
        assertThat(item(BEDS).first().step()).isEqualTo(2);
    }

    @Test
    void oneStateOfTheLedgerGivesTheSameBytesAndTheAssessmentNamesThem() throws IOException {
        firstRound();
        check("two", "2026-10-31");
        check("again", "2026-10-31");
        assertThat(out("two", "history.json")).hasSameBinaryContentAs(out("again", "history.json"));
        assertThat(out("two", "assessment.json")).hasSameBinaryContentAs(out("again", "assessment.json"));
        JsonNode input = json(out("two", "assessment.json")).at("/assessment/inputs/0");
        assertThat(input.path("kind").asText()).isEqualTo("history");
        assertThat(input.path("file").asText()).isEqualTo("history.json");
        assertThat(input.path("sha256").asText()).isEqualTo(Sha256.of(out("two", "history.json")));
        assertThat(json(out("two", "assessment.json")).at("/assessment/inputs")).hasSize(1);
    }

    @Test
    void theAssessmentIsMadeAgainWithoutTheDatabase() throws IOException {
        firstRound();
        check("two", "2026-10-31");
        Files.delete(folder.resolve("ledger.db"));
        String assessment = out("two", "assessment.json").toString();
        Run without = Run.of("verify", assessment, SUBMISSION);
        assertThat(without.code()).isEqualTo(2);
        assertThat(without.err()).contains("--history", "history.json");
        Run with = Run.of(
                "verify",
                assessment,
                SUBMISSION,
                "--history",
                out("two", "history.json").toString());
        assertThat(with.err()).isEmpty();
        assertThat(with.code()).isZero();
        String its = folder.resolve("two").resolve(KEY).toString();
        assertThat(Run.of("verify", its).code()).isZero();
        assertThat(Run.of("verify", its, SUBMISSION).out()).contains("重做后 3 个文件逐字节相同");
        Files.writeString(
                out("two", "history.json"),
                Files.readString(out("two", "history.json")).replace("\"times\" : 1", "\"times\" : 2"));
        assertThat(Run.of("verify", its).code()).isEqualTo(6);
        assertThat(Run.of("verify", its, SUBMISSION).code()).isEqualTo(6);
    }

    @Test
    void aGrantedDeadlineIsStatedAndCountsInsteadOfTheFirst() throws IOException {
        firstRound();
        act(actions -> actions.extend(BEDS, by("张局长", "2026-08-20", "等待采购"), LocalDate.parse("2026-10-15")));
        check("running", "2026-09-30");
        JsonNode running = followed("running", BEDS);
        assertThat(running.path("overdueDays").asInt()).isZero();
        assertThat(running.path("extended").asBoolean()).isTrue();
        assertThat(running.path("firstDue").asText()).isEqualTo("2026-08-31");
        assertThat(running.path("due").asText()).isEqualTo("2026-10-15");
        assertThat(running.path("step").asInt()).isEqualTo(1);
        assertThat(running.at("/duties/0/granted").asText()).isEqualTo("2026-10-15");
        assertThat(Files.readString(out("running", "problems-and-improvements.md")))
                .contains("原限期2026年8月31日，经批准展期至2026年10月15日，尚未到期")
                .doesNotContain("逾期-");
        check("late", "2026-10-31");
        JsonNode late = followed("late", BEDS);
        assertThat(late.path("overdueDays").asInt()).isEqualTo(16);
        assertThat(late.path("step").asInt()).isEqualTo(2);
        assertThat(Files.readString(out("late", "problems-and-improvements.md")))
                .contains("原限期2026年8月31日，经批准展期至2026年10月15日，已逾期16日");
    }

    /** Whoever keeps a letter can tell later whether rows of the journal were cut off. */
    @Test
    void lettersPrintOnWhichStateOfTheLedgerTheyRest() throws IOException {
        firstRound();
        String verified = ledger("verify").out();
        check("two", "2026-10-31", "--format", "docx");
        String hash = verified.substring(verified.indexOf("末行校验值 ") + 6).substring(0, 16);
        String printed = "以上整改情况据整改台账，台账校验值（前16位）为" + hash + "。";
        assertThat(paragraphs(out("two", "opinion-letter.docx"))).contains(printed);
        assertThat(paragraphs(out("two", "rectification-notice.docx"))).contains(printed);
        Run.of(
                "check",
                SUBMISSION,
                "--as-of",
                "2026-10-31",
                "-o",
                folder.resolve("alone").toString(),
                "--format",
                "docx");
        assertThat(paragraphs(out("alone", "opinion-letter.docx"))).doesNotContain("台账校验值");
    }

    private static String paragraphs(Path docx) throws IOException {
        try (XWPFDocument document = new XWPFDocument(Files.newInputStream(docx))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).collect(Collectors.joining("\n"));
        }
    }

    @Test
    void aWaiverOfAnItemHoldsInTheNextCheckAndItsDeadlineStartsAnewAfterIt() throws IOException {
        firstRound();
        act(actions -> actions.waive(
                BUILDING, by("张局长", "2026-09-01", "已列入改造计划"), new ItemWaiver("HM-1", LocalDate.parse("2026-12-31"))));
        check("two", "2026-10-31", "--import", "--by", "王督学");
        JsonNode waiver = named(json(out("two", "assessment.json")).path("waivers"), "id", "HM-1");
        assertThat(waiver.toString()).contains("张局长", "已列入改造计划");
        assertThat(followed("two", BUILDING).path("state").asText()).isEqualTo("WAIVED");
        check("three", "2027-01-31", "--import", "--by", "王督学");
        JsonNode back = followed("three", BUILDING);
        assertThat(back.path("state").asText()).isEqualTo("UNRESOLVED");
        assertThat(back.path("overdueDays").asInt()).isZero();
        assertThat(item(BUILDING).dates().firstDue()).isEqualTo("2026-09-29");
        assertThat(item(BUILDING).dates().deadline().toString())
                .isEqualTo(back.path("firstDue").asText());
        assertThat(item(BUILDING).overdueDays(LocalDate.parse("2027-01-31"))).isZero();
    }

    @Test
    void waiversAreTakenFromTheFilesOfACheckOnceAndWithdrawnForAReason() throws IOException {
        firstRound();
        Path waivers = list("waivers.yaml", """
                - id: W-1
                  township: "990101009"
                  standard: building.no-d-grade
                  subject: { kind: building, id: 3129000081/B5 }
                  reason: 已列入改造计划
                  requester: 己镇九年一贯制学校
                  approver: 张局长
                  from: 2026-09-01
                  until: 2027-03-01
                  document: 教督〔2026〕9号
                """);
        String file = waivers.toString();
        assertThat(ledger("waivers", "add", file, "--by", "王督学").out()).contains("新增豁免 1 条");
        assertThat(ledger("waivers", "add", file, "--by", "王督学").out()).contains("新增豁免 0 条，已在台账中 1 条");
        Files.writeString(waivers, Files.readString(waivers).replace("张局长", "李局长"));
        Run other = ledger("waivers", "add", file, "--by", "王督学");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err()).contains("编号 W-1 已用于另一条", "张局长", "李局长");
        Files.writeString(waivers, Files.readString(waivers).replace("W-1", "W-2"));
        Run overlapping = ledger("waivers", "add", file, "--by", "王督学");
        assertThat(overlapping.code()).isEqualTo(2);
        assertThat(overlapping.err()).contains("时间重叠", "W-1");
        assertThat(ledger("waivers", "list").out())
                .contains("W-1", "张局长", "教督〔2026〕9号")
                .doesNotContain("W-2");
        check("waived", "2026-10-31");
        assertThat(named(json(out("waived", "assessment.json")).path("waivers"), "id", "W-1")
                        .path("state")
                        .asText())
                .isEqualTo("applied");
        assertThat(ledger("waivers", "withdraw", "W-1", "--by", "王督学").code()).isEqualTo(2);
        assertThat(ledger("waivers", "withdraw", "W-1", "--by", "王督学", "--why", "误批")
                        .code())
                .isZero();
        assertThat(ledger("waivers", "list").out()).contains("撤回");
        check("withdrawn", "2026-10-31");
        assertThat(json(out("withdrawn", "assessment.json")).path("waivers")).isEmpty();
        assertThat(ledger("verify").code()).isZero();
    }

    @Test
    void attestationsWithProblemsAreNotTaken() throws IOException {
        Path file = list("seen.yaml", """
                - id: A-1
                  township: "990101009"
                  standard: building.no-such-page
                  subject: { kind: building, id: 3129000081/B5 }
                  outcome: COMPLIANT
                  inspector: 李督学
                  on: 2026-09-01
                """);
        Run unknown = ledger("attestations", "add", file.toString(), "--by", "王督学");
        assertThat(unknown.code()).isEqualTo(3);
        assertThat(unknown.err()).contains("没有这项标准");
        Files.writeString(file, Files.readString(file).replace("no-such-page", "no-d-grade"));
        assertThat(ledger("attestations", "add", file.toString(), "--by", "王督学").code())
                .isZero();
        check("attested", "2026-10-31");
        assertThat(json(out("attested", "assessment.json"))
                        .at("/attestations/0/id")
                        .asText())
                .isEqualTo("A-1");
        assertThat(json(out("attested", "history.json"))
                        .at("/attestations/0/inspector")
                        .asText())
                .isEqualTo("李督学");
    }

    private Path answer(String explanation) throws IOException {
        String value = json(out("one", "assessment.json")).at("/findings").toString();
        JsonNode query = named(json(out("one", "assessment.json")).path("findings"), "fingerprint", ROLLS);
        assertThat(value).contains("queried");
        return list("answers.yaml", """
                - township: "990101009"
                  standard: data.rolls-against-totals
                  subject: "990101009"
                  value: "%s"
                  explanation: %s
                  by: 学籍管理员
                  on: 2026-08-20
                  document: 说明1.pdf
                """.formatted(query.path("queried").asText(), explanation));
    }

    @Test
    void anAnswerOfTheLedgerSettlesAQueryThatTheTownshipDidNotExplain() throws IOException {
        firstRound();
        assertThat(ledger("answers", "add", answer("转出一人未销学籍").toString(), "--by", "王督学")
                        .out())
                .contains("新增情况说明 1 条");
        check("answered", "2026-08-31");
        assertThat(followed("answered", ROLLS).path("reason").asText()).isEqualTo("EXPLAINED");
        check("before", "2026-08-19");
        assertThat(followed("before", ROLLS).path("state").asText())
                .as("it was answered on 20 August")
                .isEqualTo("UNRESOLVED");
        Run again = ledger("answers", "add", answer("另一种说法").toString(), "--by", "王督学");
        assertThat(again.code()).isEqualTo(2);
        assertThat(again.err()).contains("转出一人未销学籍", "另一种说法");
    }

    @Test
    void whatTheTownshipTypedItselfIsNeverOverridden() throws IOException {
        firstRound();
        ledger("answers", "add", answer("转出一人未销学籍").toString(), "--by", "王督学");
        String own = Files.readString(Path.of(SUBMISSION));
        int end = own.lastIndexOf('}');
        Path typed = Files.writeString(
                folder.resolve("typed.json"),
                own.substring(0, end).stripTrailing()
                        + ", \"answers\": [ { \"standard\": \"data.rolls-against-totals\", \"subject\": \"990101009\","
                        + " \"value\": \"1\", \"explanation\": \"无\", \"by\": null, \"on\": null } ] }");
        Run run = Run.of(
                "check",
                typed.toString(),
                "--as-of",
                "2026-08-31",
                "-o",
                folder.resolve("typed").toString(),
                "--ledger",
                db());
        assertThat(run.err()).isEmpty();
        assertThat(followed("typed", ROLLS).path("state").asText()).isEqualTo("UNRESOLVED");
    }

    @Test
    void optionsThatContradictEachOtherAreRefused() {
        firstRound();
        assertThat(check(
                                "x",
                                "2026-10-31",
                                "--baseline",
                                out("one", "assessment.json").toString())
                        .err())
                .contains("--ledger 不能与 --baseline 同用");
        assertThat(check(
                                "x",
                                "2026-10-31",
                                "--history",
                                out("one", "history.json").toString())
                        .err())
                .contains("--history 不能与 --ledger");
        assertThat(Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "--import", "--by", "王督学")
                        .err())
                .contains("--import 需要 --ledger");
        assertThat(Run.of("check", SUBMISSION, "--as-of", "2026-07-31", "--ledger", folder + "/none.db")
                        .err())
                .contains("没有这份台账");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void theSameSubmissionImportedAgainIsNoNewFinding() {
        firstRound();
        LedgerItem before = item(BEDS);
        act(actions -> actions.report(BEDS, by("校长", "2026-08-10", "已买床"), ItemAction.REPORT));
        check("again", "2026-08-15", "--import", "--by", "王督学");
        LedgerItem after = item(BEDS);
        assertThat(after.seen()).isEqualTo(before.seen());
        assertThat(after.state()).isEqualTo(ItemState.REPORTED);
    }

    @Test
    void aBatchWritesTheHistoryOfEachTownshipAndCanBeReproduced() throws IOException {
        firstRound();
        Path in = Files.createDirectories(folder.resolve("in"));
        Files.copy(Path.of(SUBMISSION), in.resolve("a.json"));
        Files.copy(Path.of("fixtures/clean-town/submission.json"), in.resolve("b.json"));
        String out = folder.resolve("batch").toString();
        List<String> args = List.of("batch", in.toString(), "-o", out, "--as-of", "2026-10-31", "--ledger", db());
        Run bare = Run.of(args.toArray(String[]::new));
        assertThat(bare.code()).isEqualTo(2);
        assertThat(bare.err()).contains("--format json");
        List<String> all = new ArrayList<>(args);
        all.addAll(List.of("--format", "json", "--import", "--by", "王督学"));
        Run run = Run.of(all.toArray(String[]::new));
        assertThat(run.out()).contains("导入评估结果 3 份");
        Path town = folder.resolve("batch/townships").resolve(KEY);
        JsonNode beds = named(json(town.resolve("assessment.json")).at("/followUp/items"), "id", BEDS);
        assertThat(beds.path("overdueDays").asInt()).isEqualTo(61);
        assertThat(json(town.resolve("history.json")).path("items")).isNotEmpty();
        assertThat(Run.of("verify", out).code()).isZero();
        Run again = Run.of("verify", out, in.toString());
        assertThat(again.err()).isEmpty();
        assertThat(again.code()).isZero();
        assertThat(ledger("verify", "--rerun").out()).contains("重做一致 3 份", "1 份县级评估未重做", "完好");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nine-year", "breaks-all-four", "longshan", "every-area", "town-dropout", "town-484"})
    void whatALedgerRemembersOfOneAssessmentIsWhatTheAssessmentRemembers(String fixture) throws IOException {
        String file = "fixtures/" + fixture + "/submission.json";
        String one = folder.resolve("one").toString();
        Run.of("check", file, "--as-of", "2026-08-31", "-o", one, "--ledger", db(), "--import", "--by", "王督学");
        for (String day : List.of("2026-09-01", "2026-11-30")) {
            String by = folder.resolve("by" + day).toString();
            String since = folder.resolve("since" + day).toString();
            assertThat(Run.of("check", file, "--as-of", day, "-o", by, "--ledger", db())
                            .code())
                    .isLessThan(2);
            assertThat(Run.of("check", file, "--as-of", day, "-o", since, "--baseline", one)
                            .code())
                    .isLessThan(2);
            ObjectNode followUp = (ObjectNode) onlyAssessment(by).path("followUp");
            assertThat(ledger("verify").out())
                    .contains("末行校验值 " + followUp.remove("journal").asText() + "\n");
            assertThat(followUp).isEqualTo(onlyAssessment(since).path("followUp"));
            assertThat(onlyAssessment(by).path("findings"))
                    .isEqualTo(onlyAssessment(since).path("findings"));
        }
    }

    private JsonNode onlyAssessment(String out) throws IOException {
        try (Stream<Path> all = Files.walk(Path.of(out))) {
            return json(all.filter(file -> file.endsWith("assessment.json"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
