package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dudao.standards.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Six months of a bureau with 60 townships in two counties: three submissions each, packs that come back late, wrong, twice or never, an
 * inspector who leaves. What the register says at the end is held against a model that knows only the assessments and what people did.
 */
@Tag("full")
class SixMonthsTest {
    private static final int TOWNSHIPS = 60;
    private static final List<String> ROUNDS = List.of("2025-07-31", "2025-10-31", "2026-01-31");

    /** What a township corrects from its second, and from its third submission on. */
    private static final List<List<UnaryOperator<String>>> CORRECTED = List.of(
            List.of(),
            List.of(
                    text -> text.replace("\"hasDropoutLedger\": false", "\"hasDropoutLedger\": true"),
                    text -> text.replace("\"fireAlarm\": false", "\"fireAlarm\": true"),
                    text -> text.replace("\"exitBlocked\": 1", "\"exitBlocked\": 0")),
            List.of(
                    text -> text.replace("\"headCount\": 771", "\"headCount\": 774"),
                    text -> text.replace("\"monthlyReports\": 4", "\"monthlyReports\": 5"),
                    text -> text.replace("\"writtenReportCount\": 4", "\"writtenReportCount\": 6")));

    @TempDir
    private Path folder;

    private final Map<String, Expected> model = new TreeMap<>();
    private String said = "";

    /** An item as it must be. */
    private static final class Expected {
        final String township;
        final String standard;
        final String firstDue;
        String state = "NOT_STARTED";
        boolean proved;
        int reopened;
        String reportedOn = "";

        Expected(String township, String standard, String firstDue) {
            this.township = township;
            this.standard = standard;
            this.firstDue = firstDue;
        }
    }

    private String db() {
        return folder.resolve("ledger.db").toString();
    }

    private static String code(int n) {
        return String.format(Locale.ROOT, "99010%d%03d", n % 2 + 1, 100 + n);
    }

    private int run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int code = DudaoCommand.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                args);
        said = out.toString(StandardCharsets.UTF_8);
        return code;
    }

    private void must(int expected, String... args) {
        int code = run(args);
        assertThat(code).as("%s%n%s", String.join(" ", args), said).isEqualTo(expected);
    }

    private String[] ledger(String command, String... more) {
        List<String> all = new ArrayList<>(List.of("ledger", command, "--db", db()));
        all.addAll(Arrays.asList(more));
        return all.toArray(String[]::new);
    }

    /** All days of a submission a year earlier, so that the months played have passed: no act is of a day to come. */
    private static String aYearEarlier(String text) {
        return Pattern.compile("\\b20[12]\\d(?=-)")
                .matcher(text)
                .replaceAll(year -> String.valueOf(Integer.parseInt(year.group()) - 1))
                .replace("2024-2026", "2024-2025");
    }

    /** The submission of a township in a round; one of every five breaks again in the third what it corrected in the second. */
    private Path submission(int n, int round) throws IOException {
        String text = aYearEarlier(Files.readString(Path.of("fixtures/nine-year/submission.json")))
                .replace("990101009", code(n))
                .replace("\"countyCode\": \"990101\"", "\"countyCode\": \"" + code(n).substring(0, 6) + "\"")
                .replace("9000081", String.format(Locale.ROOT, "9%03d081", n))
                .replace("己镇", "己" + n + "镇");
        boolean relapses = round == 2 && n % 5 == 0;
        for (int r = 1; r <= round; r++) {
            List<UnaryOperator<String>> all = CORRECTED.get(r);
            for (int i = 0; i < all.size(); i++) {
                boolean corrects = (n + i) % 3 != 0 && !(relapses && r == 1);
                text = corrects ? all.get(i).apply(text) : text;
            }
        }
        Path file = folder.resolve("in-" + round).resolve(code(n) + ".json");
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    /** Judges all, with what the ledger knows, and imports. */
    private Path round(int round) throws IOException {
        List<String> args = new ArrayList<>(List.of("check"));
        for (int n = 0; n < TOWNSHIPS; n++) {
            args.add(submission(n, round).toString());
        }
        Path out = folder.resolve("out-" + round);
        args.addAll(List.of("--as-of", ROUNDS.get(round), "-o", out.toString(), "--format", "json,xlsx", "--packs"));
        if (round > 0) {
            args.addAll(List.of("--ledger", db(), "--import", "--by", "王主任"));
        }
        must(1, args.toArray(String[]::new));
        if (round == 0) {
            must(0, ledger("import", out.toString(), "--by", "王主任"));
        }
        for (int n = 0; n < TOWNSHIPS; n++) {
            expect(out.resolve(code(n) + "-2024-2025").resolve("assessment.json"));
        }
        return out;
    }

    /** What an assessment must do, by its findings and verdicts alone. */
    private void expect(Path assessment) throws IOException {
        JsonNode json = Json.mapper().readTree(Files.readString(assessment));
        String township = json.at("/assessment/township/code").asText();
        String asOf = json.at("/assessment/asOf").asText();
        Map<String, String> outcomes = new TreeMap<>();
        for (JsonNode verdict : json.path("verdicts")) {
            boolean doubted = !verdict.path("doubtedBy").isEmpty();
            outcomes.put(
                    verdict.path("standard").asText() + " "
                            + verdict.at("/subject/id").asText(),
                    doubted ? "DOUBTED" : verdict.path("outcome").asText());
        }
        List<String> found = new ArrayList<>();
        for (JsonNode finding : json.path("findings")) {
            String id = finding.path("fingerprint").asText();
            found.add(id);
            Expected item = model.get(id);
            if (item == null) {
                model.put(
                        id,
                        new Expected(
                                township,
                                finding.path("standard").asText() + " "
                                        + finding.at("/subject/id").asText(),
                                finding.path("due").asText()));
                continue;
            }
            item.proved = false;
            if (item.state.equals("PASSED")) {
                item.state = "NOT_STARTED";
                item.reopened++;
            } else if (item.state.equals("REPORTED") && asOf.compareTo(item.reportedOn) >= 0) {
                item.state = "FAILED";
            }
        }
        model.forEach((id, item) -> {
            if (item.township.equals(township) && !found.contains(id) && !item.state.equals("PASSED")) {
                item.proved = "COMPLIANT".equals(outcomes.get(item.standard));
            }
        });
    }

    /** Fills in the packs of a township as its schools would: everything is reported as done. */
    private List<Path> filled(Path out, int n, String progress, String copy) throws IOException {
        List<Path> filled = new ArrayList<>();
        Path packs = out.resolve(code(n) + "-2024-2025").resolve("packs");
        try (Stream<Path> all = Files.list(packs)) {
            for (Path pack : all.sorted().toList()) {
                Path to = folder.resolve(copy).resolve(code(n) + "-" + pack.getFileName());
                Files.createDirectories(to.getParent());
                try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(pack))) {
                    fill(workbook.getSheetAt(0), progress);
                    try (OutputStream bytes = Files.newOutputStream(to)) {
                        workbook.write(bytes);
                    }
                }
                filled.add(to);
            }
        }
        return filled;
    }

    private static void fill(XSSFSheet sheet, String progress) {
        Map<String, Integer> columns = new TreeMap<>();
        for (Row row : sheet) {
            if (!columns.isEmpty() && !text(row, columns.get("事项编号")).isEmpty()) {
                row.getCell(columns.get("责任人"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue("李校长");
                row.getCell(columns.get("进展"), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(progress);
            } else if (columns.isEmpty()) {
                for (Cell cell : row) {
                    columns.put(cell.toString().strip(), cell.getColumnIndex());
                }
                if (!columns.containsKey("事项编号")) {
                    columns.clear();
                }
            }
        }
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell == null ? "" : cell.toString().strip();
    }

    private List<String> idsIn(List<Path> packs) throws IOException {
        List<String> ids = new ArrayList<>();
        for (Path pack : packs) {
            try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(pack))) {
                for (Row row : workbook.getSheetAt(0)) {
                    for (Cell cell : row) {
                        if (model.containsKey(cell.toString().strip())) {
                            ids.add(cell.toString().strip());
                        }
                    }
                }
            }
        }
        return ids;
    }

    private void merge(int code, List<Path> packs, String day) {
        List<String> more = new ArrayList<>();
        packs.forEach(pack -> more.add(pack.toString()));
        more.addAll(List.of("--by", "赵干事", "--received", day));
        must(code, ledger("merge", more.toArray(String[]::new)));
    }

    private void reported(List<Path> packs, String day) throws IOException {
        for (String id : idsIn(packs)) {
            Expected item = model.get(id);
            if (!item.state.equals("PASSED")) {
                item.state = "REPORTED";
                item.reportedOn = day;
            }
        }
    }

    @Test
    void theRegisterAfterSixMonthsIsRightToTheItem() throws IOException {
        Path first = round(0);
        zones("钱督学");
        returnPacks(first);
        round(1);
        latePacks(first);
        closeWhatIsProved("2025-11-10");
        zones("孙督学"); // 钱督学 has left
        round(2);
        closeSome("2026-02-05");
        itemsAreAsExpected();
        countsAreAsExpected();
        must(0, ledger("verify"));
    }

    /** A sixth each: on time, twice, wrong, under way, and two sixths never. */
    private void returnPacks(Path first) throws IOException {
        for (int n = 0; n < TOWNSHIPS; n++) {
            switch (n % 6) {
                case 0 -> {
                    List<Path> packs = filled(first, n, "已报整改", "on-time");
                    merge(0, packs, "2025-08-20");
                    reported(packs, "2025-08-20");
                }
                case 1 -> {
                    List<Path> packs = filled(first, n, "已报整改", "twice");
                    merge(0, packs, "2025-08-25");
                    merge(0, packs, "2025-08-26");
                    reported(packs, "2025-08-25");
                }
                case 2 -> wrong(first, n);
                case 3 -> {
                    List<Path> packs = filled(first, n, "整改中", "under-way");
                    merge(0, packs, "2025-08-28");
                    idsIn(packs).forEach(id -> model.get(id).state = "UNDER_WAY");
                }
                default -> {} // never, or late
            }
        }
    }

    /** A school may not pass its own re-check: nothing of the row is taken. */
    private void wrong(Path first, int n) throws IOException {
        List<Path> packs = filled(first, n, "复查通过", "wrong");
        merge(1, packs, "2025-08-27");
    }

    /** They come after the second submission; what the data say of these items stays. */
    private void latePacks(Path first) throws IOException {
        for (int n = 4; n < TOWNSHIPS; n += 6) {
            List<Path> packs = filled(first, n, "已报整改", "late");
            merge(0, packs, "2025-11-05");
            reported(packs, "2025-11-05");
        }
    }

    private void zones(String inspector) throws IOException {
        StringBuilder csv = new StringBuilder("学校代码,学校,督学责任区,责任督学\n");
        for (int n = 0; n < TOWNSHIPS; n++) {
            for (String kind : List.of("312", "219", "119")) {
                String school = String.format(Locale.ROOT, "%s9%03d081", kind, n);
                csv.append(school + ",己" + n + "镇,第" + n % 4 + "责任区," + (n % 4 == 0 ? inspector : "周督学") + "\n");
            }
        }
        Path file = Files.writeString(folder.resolve("zones.csv"), csv);
        must(0, ledger("zones", file.toString(), "--by", "王主任"));
    }

    /** Whoever is responsible tries first, and is refused; the inspector signs. */
    private void closeWhatIsProved(String day) {
        for (Map.Entry<String, Expected> one : model.entrySet()) {
            Expected item = one.getValue();
            if (!item.state.equals("PASSED") && item.proved) {
                if (item.state.equals("REPORTED")) {
                    must(2, ledger("close", one.getKey(), "--by", "李 校长", "--on", day));
                }
                must(0, ledger("close", one.getKey(), "--by", "周督学", "--on", day));
                item.state = "PASSED";
            }
        }
    }

    /** Of every second township; and what is not proved is refused. */
    private void closeSome(String day) {
        int refused = 0;
        for (Map.Entry<String, Expected> one : model.entrySet()) {
            Expected item = one.getValue();
            boolean wanted = Integer.parseInt(item.township) % 4 < 2 && !item.state.equals("PASSED");
            if (wanted && item.proved) {
                must(0, ledger("close", one.getKey(), "--by", "周督学", "--on", day));
                item.state = "PASSED";
            } else if (wanted && refused++ % 25 == 0) {
                must(2, ledger("close", one.getKey(), "--by", "周督学", "--on", day));
            }
        }
    }

    private void itemsAreAsExpected() throws IOException {
        must(0, ledger("list", "--json"));
        Map<String, String> items = new TreeMap<>();
        for (JsonNode item : Json.mapper().readTree(said).path("items")) {
            items.put(
                    item.path("id").asText(),
                    item.path("township").asText() + " " + item.path("state").asText() + " "
                            + item.path("firstDue").asText());
        }
        Map<String, String> expected = new TreeMap<>();
        model.forEach((id, item) -> expected.put(id, item.township + " " + item.state + " " + item.firstDue));
        assertThat(items).isEqualTo(expected);
    }

    private void countsAreAsExpected() throws IOException {
        must(0, ledger("stats", "--by", "township", "--json"));
        Map<String, String> counts = new TreeMap<>();
        for (JsonNode row : Json.mapper().readTree(said).path("rows")) {
            counts.put(
                    row.path("key").asText(),
                    row.path("items").asInt() + " items, " + row.path("closed").asInt() + " closed, "
                            + row.path("toClose").asInt() + " to close, "
                            + row.path("reopened").asInt() + " reopened");
        }
        Map<String, String> expected = new TreeMap<>();
        for (int n = 0; n < TOWNSHIPS; n++) {
            String township = code(n);
            List<Expected> items = model.values().stream()
                    .filter(item -> item.township.equals(township))
                    .toList();
            expected.put(
                    township,
                    items.size() + " items, "
                            + count(items, item -> item.state.equals("PASSED")) + " closed, "
                            + count(items, item -> !item.state.equals("PASSED") && item.proved) + " to close, "
                            + count(items, item -> item.reopened > 0) + " reopened");
        }
        assertThat(counts).isEqualTo(expected);
        assertThat(model.values()).extracting(item -> item.reopened).contains(0, 1);
    }

    private static long count(List<Expected> items, Predicate<Expected> test) {
        return items.stream().filter(test).count();
    }
}
