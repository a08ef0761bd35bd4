package org.dudao.ledger;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.dudao.assessment.Assessment;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;

/**
 * Writes to a ledger without end, to be killed. It says on a line what it does before it begins, and acknowledges it with the number and
 * hash of the last row of the journal when it is done.
 */
final class LedgerWriter {
    /** The items about which one returned file says something. */
    static final int TOGETHER = 15;

    private static final Pattern FINGERPRINT = Pattern.compile("\"fingerprint\":\"([0-9a-f]+)\"");
    private static final LocalDate DAY = LocalDate.of(2026, 8, 5);

    private final LedgerDatabase database;
    private final String base;
    private final long number;
    private final PrintStream out;
    private final Random random;
    private int towns;
    private int steps;
    private List<LedgerItem> items = List.of();

    private LedgerWriter(LedgerDatabase database, String base, long number, PrintStream out) {
        this.database = database;
        this.base = base;
        this.number = number;
        this.out = out;
        this.random = new Random(number);
    }

    /** Takes the address of the ledger, a file with an assessment in compact JSON, and the number of this writer: odd ones make copies. */
    public static void main(String[] args) throws IOException {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        out.println("doing open");
        try (LedgerDatabase database = LedgerDatabase.open(args[0], Clock.systemUTC())) {
            out.println("done open 0 0 .");
            new LedgerWriter(database, Files.readString(Path.of(args[1])), Long.parseLong(args[2]), out).write();
        } catch (LedgerFault e) {
            out.println("fault " + e.text().zh());
            System.exit(2);
        }
    }

    private void write() throws IOException {
        Importer importer = new Importer(database, Catalogue.load());
        while (true) {
            int next = items.isEmpty() ? 0 : random.nextInt(10);
            if (next < 3) {
                step("import", () -> {
                    Assessment assessment = town();
                    importer.add(assessment, Sha256.of(base), "王导入");
                    items = new LedgerQueries(database)
                            .items(township(assessment.assessment().township().code()), 100);
                });
            } else if (next < 6) {
                step("transition", this::transition);
            } else if (next < 9 || database.file() == null || number % 2 == 0) {
                step("merge", this::merge);
            } else {
                step("backup", this::backUp);
            }
        }
    }

    private void step(String kind, Runnable work) {
        steps++;
        out.println("doing " + kind);
        work.run();
        JournalRow last = Objects.requireNonNull(new LedgerQueries(database).last());
        out.println("done " + kind + " " + last.seq() + " " + last.hash() + " .");
    }

    private static ItemFilter township(String code) {
        return new ItemFilter(
                List.of(code), null, null, null, null, List.of(), List.of(), null, null, null, null, null, null, null);
    }

    private Assessment town() {
        towns++;
        String code = String.valueOf(100_000_000 + number * 10_000 + towns);
        String text = FINGERPRINT
                .matcher(base.replace("990101009", code))
                .replaceAll(found ->
                        "\"fingerprint\":\"" + Sha256.of(code + found.group(1)).substring(0, 16) + '"');
        String id = Sha256.of(text).substring(0, 16);
        return Objects.requireNonNull(
                Assessment.parse(text.replaceFirst("\"id\":\"[0-9a-f]{16}\"", "\"id\":\"" + id + '"')));
    }

    private LedgerItem any() {
        return items.get(random.nextInt(items.size()));
    }

    private void transition() {
        Act act = new Act("写入者" + number, DAY, "第" + steps + "步");
        ItemActions acts = new ItemActions(database);
        switch (random.nextInt(3)) {
            case 0 -> acts.assign(any().id(), act, new ItemAssignment("责任人" + steps, null, null, DAY, null));
            case 1 -> acts.report(any().id(), act, ItemAction.REPORT);
            default -> addEvidence(acts, act);
        }
    }

    private void addEvidence(ItemActions acts, Act act) {
        Path ledger = database.file();
        if (ledger == null) {
            acts.addEvidence(any().id(), act, new Attachment(steps + ".jpg", "a".repeat(64), steps));
            return;
        }
        try {
            Path photograph = Files.createTempFile(ledger.getParent(), "photograph-", ".txt");
            Files.writeString(photograph, number + "-" + steps);
            try (EvidenceFiles.Prepared prepared = EvidenceFiles.beside(ledger).prepare(photograph)) {
                acts.addEvidence(any().id(), act, prepared);
            }
            Files.delete(photograph);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A ledger in Excel comes back with a remark on so many items. */
    private void merge() {
        String remark = number + "-" + steps;
        List<ReturnedRow> rows = items.subList(0, TOGETHER).stream()
                .map(item -> new ReturnedRow(item.id(), "整改台账!A5", Map.of(ReturnedField.REMARKS, cell(remark)), false))
                .toList();
        ItemSubject about = items.get(0).about();
        ReturnedFile file = new ReturnedFile(
                remark + ".xlsx",
                Sha256.of(remark),
                ReturnedFile.Kind.LEDGER,
                about.township(),
                "",
                about.schoolYear(),
                DAY,
                remark,
                rows,
                0,
                0);
        ReturnResult result =
                new ReturnedFiles(database).merge(file, new Act("合并者" + remark, DAY, null), ReturnPreference.RETURNED);
        if (result.taken() != TOGETHER) {
            throw new IllegalStateException("Not all was taken: " + result);
        }
    }

    private static ReturnedCell cell(String text) {
        return new ReturnedCell("整改台账!Q5", text, text);
    }

    private void backUp() {
        Path ledger = Objects.requireNonNull(database.file());
        try {
            LedgerBackup.Copied copy = LedgerBackup.backup(
                    ledger, EvidenceFiles.beside(ledger), Path.of(ledger + ".copy-" + number + "-" + steps));
            if (!copy.isMade()) {
                throw new IllegalStateException("No backup was made: " + copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
