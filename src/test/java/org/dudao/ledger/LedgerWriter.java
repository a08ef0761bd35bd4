package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
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
    /** The items that one transaction changes together, as the merge of a pack does. */
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
            default -> acts.addEvidence(any().id(), act, new Attachment(steps + ".jpg", "a".repeat(64), steps));
        }
    }

    private void merge() {
        String together = number + "-" + steps;
        database.write(writing -> {
            String actor = writing.personal().id("合并者" + together);
            for (LedgerItem one : items.subList(0, TOGETHER)) {
                LedgerItem item = Objects.requireNonNull(writing.items().find(one.id()));
                ObjectNode details = Journal.body().put("together", together);
                writing.items().update(item.next().signedOn(DAY).item(), actor, "merged", details);
            }
            return null;
        });
    }

    private void backUp() {
        Path copy = Path.of(Objects.requireNonNull(database.file()) + ".copy-" + number + "-" + steps);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database.file());
                PreparedStatement statement = connection.prepareStatement("vacuum into ?")) {
            statement.setString(1, copy.toString());
            statement.execute();
            Files.move(copy, Path.of(copy + ".done"));
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
