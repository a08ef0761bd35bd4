package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.dudao.Document;
import org.dudao.Dudao;
import org.dudao.Inputs;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Summary;
import org.dudao.report.Language;
import org.dudao.report.annotated.MendedWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk as requests see it: what it answers, to whom, and what it keeps. */
class DeskTest {
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);
    private static final Path FORM = Path.of("fixtures/breaks-all-four/submission.xlsx");
    private static final Path JSON = Path.of("fixtures/breaks-all-four/submission.json");

    /** What the sheet says above its rows. */
    private static final int FIRST_ROW = 2;

    private static Dudao program;
    private static Desk desk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException, Desk.PortTaken, Desk.NoAdministrator {
        program = Dudao.load();
        desk = Desk.start(program, TestDesk.alone(0));
    }

    @AfterAll
    static void close() throws IOException {
        desk.close();
    }

    private static DeskVisitor visitor() {
        return new DeskVisitor(desk.url());
    }

    @Test
    void theDocumentsAreThoseOfTheLibrary() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        String check = clerk.check(Map.of("submission", JSON));
        Assessment assessment = program.assess(
                        program.read("submission.json", Files.readAllBytes(JSON), DAY)
                                .submission(),
                        DAY,
                        Inputs.NONE)
                .assessment();
        for (Document document : DocumentTitle.ALL.keySet()) {
            ByteArrayOutputStream expected = new ByteArrayOutputStream();
            boolean isThere = program.write(assessment, document, Language.ZH_CN, expected);
            HttpResponse<byte[]> answer = clerk.get(check + "/files/" + document.file());
            assertThat(answer.statusCode()).as(document.file()).isEqualTo(isThere ? 200 : 404);
            if (isThere) {
                assertThat(answer.body()).as(document.file()).isEqualTo(expected.toByteArray());
                assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                        .startsWith("attachment;");
            }
        }
    }

    @Test
    void allFilesComeInOneZip() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        String check = clerk.check(Map.of("submission", FORM));
        try (ZipInputStream zip = new ZipInputStream(
                new ByteArrayInputStream(clerk.get(check + "/all.zip").body()))) {
            Set<String> names = new TreeSet<>();
            for (ZipEntry one = zip.getNextEntry(); one != null; one = zip.getNextEntry()) {
                names.add(one.getName());
            }
            assertThat(names).contains("annotated.xlsx", "assessment.json", "opinion-letter.docx", "report.html");
        }
    }

    private Path zip(String prefix, Charset names) throws IOException {
        Path tables = folder.resolve("tables.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tables), names);
                Stream<Path> all = Files.list(Path.of("src/test/resources/cases/csv-utf16-tab"))) {
            for (Path one : all.toList()) {
                zip.putNextEntry(new ZipEntry(prefix + one.getFileName()));
                zip.write(Files.readAllBytes(one));
            }
        }
        return tables;
    }

    @Test
    void tablesInAZipGiveWhatTheWorkbookGives() throws IOException, InterruptedException {
        Summary ofWorkbook = summary(Path.of("src/test/resources/cases/phonetic-guide.xlsx"));
        assertThat(ofWorkbook.verdicts()).isGreaterThan(100);
        for (Charset names : List.of(StandardCharsets.UTF_8, Charset.forName("GBK"))) {
            assertThat(summary(zip("丙镇/", names))).isEqualTo(ofWorkbook);
        }
    }

    private static Summary summary(Path submission) throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        String check = clerk.check(Map.of("submission", submission));
        Assessment read = Assessment.parse(clerk.text(check + "/files/assessment.json"));
        return Objects.requireNonNull(read).summary();
    }

    /** What a page would send: every suggestion ticked, and what a person typed. */
    private static Map<String, String> ticked(String page, Map<String, String> typed) {
        Map<String, String> fields = new TreeMap<>();
        Matcher boxes = Pattern.compile("name=\"(take-\\d+)\"").matcher(page);
        while (boxes.find()) {
            fields.put(boxes.group(1), "yes");
        }
        Matcher values =
                Pattern.compile("name=\"(value-\\d+)\" value=\"([^\"]*)\"").matcher(page);
        while (values.find()) {
            fields.put(values.group(1), values.group(2));
        }
        fields.putAll(typed);
        return fields;
    }

    private static String mended(DeskVisitor clerk, String check, Map<String, String> typed)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = clerk.post(check + "/mend", ticked(clerk.text(check), typed));
        assertThat(answer.statusCode()).isEqualTo(303);
        String next = answer.headers().firstValue("Location").orElseThrow().replaceFirst("^/|^http://[^/]+/", "");
        for (int tries = 0; tries < 300 && clerk.text(next).contains("class=\"running\""); tries++) {
            Thread.sleep(100);
        }
        return next;
    }

    private static List<String> changes(DeskVisitor clerk, String check) throws IOException, InterruptedException {
        try (Workbook book = WorkbookFactory.create(new ByteArrayInputStream(
                clerk.get(check + "/files/corrected.xlsx").body()))) {
            List<String> places = new ArrayList<>();
            book.getSheet(MendedWorkbook.SHEET)
                    .forEach(row -> row.forEach(cell -> places.add(new DataFormatter().formatCellValue(cell))));
            return places;
        }
    }

    @Test
    void theCorrectedFormListsTheChangesOfAllRoundsAndTheUploadStaysAsItIs() throws IOException, InterruptedException {
        Path wrong = Path.of("src/test/resources/cases/clerk-36-mistakes.xlsx");
        DeskVisitor clerk = visitor();
        String first = clerk.check(Map.of("submission", wrong));
        String second = mended(clerk, first, Map.of());
        List<String> ofFirst = changes(clerk, second);
        assertThat(ofFirst).contains("18.864万", "188640", "乡村");
        String page = clerk.text(second);
        Matcher field =
                Pattern.compile("<dd>每月1次</dd>(?s:.*?)name=\"(value-\\d+)\"").matcher(page);
        assertThat(field.find()).isTrue();
        String third = mended(clerk, second, Map.of(field.group(1), "9"));
        assertThat(changes(clerk, third))
                .containsAll(ofFirst.subList(FIRST_ROW, ofFirst.size()))
                .contains("每月1次", "9");
        assertThat(clerk.text(third)).doesNotContain("<dd>每月1次</dd>");
        assertThat(clerk.text(first)).contains("<dd>每月1次</dd>", "<dd>18.864万</dd>");
    }

    @Test
    void aWorkbookWithATableEmbeddedIsStillAWorkbook() throws IOException, InterruptedException {
        Path book = folder.resolve("embedded.xlsx");
        Files.copy(FORM, book);
        try (FileSystem zip = FileSystems.newFileSystem(book)) {
            Files.createDirectories(zip.getPath("xl/embeddings"));
            Files.writeString(zip.getPath("xl/embeddings/教师.csv"), "a,b\n");
        }
        assertThat(summary(book)).isEqualTo(summary(FORM));
    }

    @Test
    void twoTablesOfOneNameAreRefused() throws IOException, InterruptedException {
        Path tables = folder.resolve("twice.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(tables))) {
            for (String of : List.of("甲校/教师.csv", "乙校/教师.csv")) {
                zip.putNextEntry(new ZipEntry(of));
                zip.write("代码\n1\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        DeskVisitor clerk = visitor();
        assertThat(clerk.text(clerk.check(Map.of("submission", tables)))).contains("压缩包中有两个 教师.csv");
    }

    @Test
    void aSummaryThatCannotBeReadLeavesTheResultOfTheSubmission() throws IOException, InterruptedException {
        Path summary = folder.resolve("总结.pdf");
        Files.writeString(summary, "%PDF-1.4");
        DeskVisitor clerk = visitor();
        String page = clerk.text(clerk.check(Map.of("submission", JSON, "summary", summary)));
        assertThat(page).contains("不合格", "另存为");
        assertThat(page).doesNotContain("save it as");
    }

    @Test
    void aSummaryAloneIsNotSaidToAgreeWithData() throws IOException, InterruptedException {
        Path summary = folder.resolve("总结.txt");
        Files.writeString(summary, "学校教育工作总结。学生、教师都有进步。");
        DeskVisitor clerk = visitor();
        assertThat(clerk.text(clerk.check(Map.of("summary", summary))))
                .contains("没有同数据核对")
                .doesNotContain("没有发现与数据矛盾");
    }

    @Test
    void whatIsRefusedMakesNoSession() throws IOException, InterruptedException {
        DeskVisitor stranger = visitor();
        for (HttpResponse<byte[]> answer : List.of(
                stranger.send(stranger.request("checks").header("Origin", "http://evil.example"), "POST", Map.of()),
                stranger.getAs("assets/desk.css", "Sec-Fetch-Site", "cross-site"))) {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }
    }

    @Test
    void namesInAZipLeadNowhere() throws IOException, InterruptedException {
        Path upAndAway = zip("../../../", StandardCharsets.UTF_8);
        Set<Path> before = everything(desk.folder().getParent());
        visitor().check(Map.of("submission", upAndAway));
        Set<Path> after = everything(desk.folder().getParent());
        after.removeAll(before);
        assertThat(after).isEmpty();
    }

    private static Set<Path> everything(@Nullable Path folder) throws IOException {
        try (Stream<Path> all = Files.list(Objects.requireNonNull(folder))) {
            return new TreeSet<>(
                    all.filter(one -> one.toString().endsWith(".csv")).toList());
        }
    }

    @Test
    void anotherVisitorSeesNothingOfACheck() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        DeskVisitor other = visitor();
        String check = clerk.check(Map.of("submission", JSON));
        assertThat(clerk.get(check).statusCode()).isEqualTo(200);
        other.get("");
        for (String path : List.of(check, check + "/all.zip", check + "/files/assessment.json")) {
            assertThat(other.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(other.post(check + "/delete", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.post(check + "/mend", Map.of()).statusCode()).isEqualTo(404);
        assertThat(other.text("")).contains("还没有核查过");
        assertThat(clerk.get(check).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2Fsubmission",
                "%2e%2e%2fsubmission",
                "..",
                "submission",
                "out",
                "nosuch.docx",
                "..%5Csubmission"
            })
    void noNameLeadsToAnotherFile(String name) throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        String check = clerk.check(Map.of("submission", JSON));
        assertThat(clerk.get(check + "/files/" + name).statusCode()).isGreaterThanOrEqualTo(400);
    }

    @Test
    void aNameWithFoldersIsOnlyShown() throws IOException, InterruptedException {
        assertThat(GivenUpload.shown("../../etc/passwd")).isEqualTo("passwd");
        assertThat(GivenUpload.shown("C:\\Users\\a\\石桥镇 报送.xlsx")).isEqualTo("石桥镇 报送.xlsx");
        assertThat(GivenUpload.shown("a<script>.xlsx")).isEqualTo("a_script_.xlsx");
        assertThat(GivenUpload.shown("..")).doesNotContain("..");
    }

    @Test
    void requestsOfOtherSitesAreRefused() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        clerk.get("");
        assertThat(clerk.send(clerk.request("").header("Origin", "http://evil.example"), "POST", Map.of())
                        .statusCode())
                .as("origin")
                .isEqualTo(403);
        assertThat(clerk.send(clerk.request("").header("Sec-Fetch-Site", "cross-site"), "POST", Map.of())
                        .statusCode())
                .as("site")
                .isEqualTo(403);
        assertThat(clerk.post("checks", Map.of("token", "guessed")).statusCode())
                .as("token")
                .isEqualTo(403);
        assertThat(new DeskVisitor(desk.url())
                        .post("checks", Map.of("token", ""))
                        .statusCode())
                .as("no session")
                .isEqualTo(403);
        assertThat(clerk.post("checks", Map.of()).statusCode()).as("no file").isEqualTo(422);
    }

    /** A name that a page elsewhere made to lead here. */
    @Test
    void otherHostNamesAreRefused() throws IOException {
        URI uri = URI.create(desk.url());
        try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
            socket.getOutputStream()
                    .write("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).startsWith("HTTP/1.1 403");
        }
    }

    @Test
    void everyAnswerHasAStrictPolicyAndTheCookieIsOfThisSiteAlone() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        HttpResponse<byte[]> first = clerk.get("");
        assertThat(first.headers().firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
        for (String path : List.of("", "help", "assets/desk.css", "form.xlsx", "nosuch", "checks/nosuch")) {
            HttpResponse<byte[]> answer = clerk.get(path);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .startsWith("default-src 'none'; script-src 'self'; style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("X-Content-Type-Options"))
                    .as(path)
                    .hasValue("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "PK\u0003\u0004", "<html><script>alert(1)</script>", "\u0000\u0000"})
    void whatIsNoSubmissionIsSaid(String content) throws IOException, InterruptedException {
        Path file = folder.resolve("x.xlsx");
        Files.writeString(file, content.isEmpty() ? " " : content);
        DeskVisitor clerk = visitor();
        String page = clerk.text(clerk.check(Map.of("submission", file)));
        assertThat(page).contains("填报形式有").doesNotContain("<script>alert");
    }

    @Test
    void anEarlierResultMarksWhatIsStillUnsolvedAndAnotherTownshipsIsRefused()
            throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        String first = clerk.check(Map.of("submission", JSON));
        Path earlier = folder.resolve("assessment.json");
        Files.write(earlier, clerk.get(first + "/files/assessment.json").body());
        String again = clerk.check(Map.of("submission", JSON, "earlier", earlier));
        assertThat(clerk.text(again)).contains("仍未");
        String other =
                clerk.check(Map.of("submission", Path.of("fixtures/clean-town/submission.json"), "earlier", earlier));
        assertThat(clerk.text(other)).contains("上次的评估结果是 990101003-2025-2026 的");
        String none = clerk.check(Map.of("submission", JSON, "earlier", JSON));
        assertThat(clerk.text(none)).contains("“submission.json”不是上次的评估结果");
        Path bare = folder.resolve("bare.json");
        Files.writeString(
                bare,
                "{\"format\":\"dudao-submission/1\",\"township\":{\"code\":\"990101003\",\"schoolYear\":\"2025-2026\"}}");
        String early = clerk.check(Map.of("submission", bare), Map.of("day", "2020-01-01"));
        assertThat(clerk.text(early)).contains("检查日 2020-01-01 早于 2025-2026 学年开始之日");
    }

    @Test
    void aChosenProfileAndLanguageAreTaken() throws IOException, InterruptedException {
        DeskVisitor clerk = visitor();
        clerk.get("?lang=en");
        String check = clerk.check(Map.of("submission", JSON), Map.of("profile", "campus-safety", "day", "2026-06-30"));
        String page = clerk.text(check);
        assertThat(page).contains("lang=\"en\"", "2026", "Campus safety inspection (campus-safety)");
        assertThat(clerk.post("checks", Map.of("profile", "nosuch")).statusCode())
                .isEqualTo(422);
    }

    @Test
    void whatIsDeletedIsGoneAndNothingIsLeftWhenTheDeskEnds() throws Exception {
        Desk own = Desk.start(program, TestDesk.alone(0));
        Path where = own.folder();
        DeskVisitor clerk = new DeskVisitor(own.url());
        String one = clerk.check(Map.of("submission", JSON));
        clerk.check(Map.of("submission", FORM));
        assertThat(folders(where)).hasSize(2);
        try (Stream<Path> all = Files.list(where)) {
            assertThat(all.filter(Files::isRegularFile)).as("files beside them").containsExactly(where.resolve("lock"));
        }
        assertThat(clerk.post(one + "/delete", Map.of()).statusCode()).isEqualTo(303);
        assertThat(clerk.get(one).statusCode()).isEqualTo(404);
        assertThat(folders(where)).hasSize(1);
        own.close();
        assertThat(where).doesNotExist();
    }

    private static List<Path> folders(Path where) throws IOException {
        try (Stream<Path> all = Files.list(where)) {
            return all.filter(Files::isDirectory).toList();
        }
    }

    @Test
    void whatADeskLeftThatWasKilledIsDeletedByTheNext() throws Exception {
        Path left = Files.createTempDirectory("dudao-desk-");
        Files.createFile(left.resolve("lock"));
        Files.writeString(Files.createDirectory(left.resolve("check-1")).resolve("submission"), "{}");
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        Path running = desk.folder();
        Files.setLastModifiedTime(running, FileTime.from(Instant.now().minus(Duration.ofMinutes(5))));
        Desk.start(program, TestDesk.alone(0)).close();
        assertThat(left).doesNotExist();
        assertThat(running).isDirectory();
    }

    @Test
    void severalFilesAreCheckedOneByOneAndTheFirstPageShowsHowFarTheyAre() throws Exception {
        DeskVisitor clerk = visitor();
        clerk.get("");
        HttpResponse<byte[]> answer = clerk.handIn(List.of(FORM, JSON, Path.of("fixtures/clean-town/submission.json")));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/");
        String page = clerk.text("");
        for (int tries = 0; tries < 300 && page.contains("hx-trigger"); tries++) {
            Thread.sleep(100);
            page = clerk.text("");
        }
        assertThat(page).contains("submission.xlsx</a> <span class=\"tag judged\">不合格</span>");
        assertThat(page.split("href=\"/checks/", -1)).hasSize(4);
        assertThat(clerk.handIn(Collections.nCopies(17, JSON)).statusCode()).isEqualTo(422);
    }

    @Test
    void aPortThatIsTakenIsSaid() {
        int port = URI.create(desk.url()).getPort();
        assertThatThrownBy(() -> Desk.start(program, TestDesk.alone(port))).isInstanceOf(Desk.PortTaken.class);
    }

    @Test
    void theBlankFormIsRead() throws IOException, InterruptedException {
        HttpResponse<byte[]> form = visitor().get("form.xlsx");
        assertThat(program.read("填报表.xlsx", form.body(), DAY).problems())
                .isNotEmpty()
                .allMatch(one -> !one.code().equals("unreadable"));
    }

    /** So that a file that takes too long does not keep others waiting for ever. */
    @Test
    void aCheckThatTakesTooLongIsStopped() throws Exception {
        try (Desk own = Desk.start(program, TestDesk.alone(0, Duration.ofMillis(1), DeskSettings.MOMENT))) {
            DeskVisitor clerk = new DeskVisitor(own.url());
            assertThat(clerk.text(clerk.check(Map.of("submission", FORM)))).contains("没有核查完，已停止");
        }
    }
}
