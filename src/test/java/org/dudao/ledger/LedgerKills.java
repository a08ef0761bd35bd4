package org.dudao.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Json;

/**
 * Kills writers of a ledger, and PostgreSQL servers in the middle of writes, at random moments; after each kill the ledger must be whole.
 */
final class LedgerKills {
    /** A new ledger after so many kills, so that some hit the making of one. */
    private static final int OF_ONE_LEDGER = 20;

    /** Writes before a kill, and the milliseconds after them or after the start of a process. */
    private static final int WRITES = 12;

    private static final int AFTER = 150;
    private static final int START = 1_500;

    private final Path folder;
    private final Path base;
    private final Random random;
    private final Map<String, Integer> during = new TreeMap<>();
    private int kills;
    private int refused;
    private int acknowledged;
    private int number;
    private Survival survival = Survival.at("");

    LedgerKills(Path folder, long seed) throws IOException {
        this.folder = folder;
        this.random = new Random(seed);
        this.base = base(folder);
    }

    /** The file from which writers make assessments. */
    static Path base(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("assessment.json"),
                Json.mapper().writeValueAsString(Fixtures.assess(Fixtures.submission(Path.of("fixtures/nine-year")))));
    }

    /** Takes how many writers to SQLite to kill, and how many servers; 200 and 50 by default. */
    public static void main(String[] args) throws IOException, InterruptedException {
        int ofSqlite = args.length > 0 ? Integer.parseInt(args[0]) : 200;
        int ofPostgres = args.length > 1 ? Integer.parseInt(args[1]) : 50;
        long seed = System.nanoTime();
        Path folder = Files.createTempDirectory("dudao-kills");
        System.out.println("seed " + seed + ", in " + folder);
        System.out.println("SQLite: " + new LedgerKills(folder, seed).ofSqlite(ofSqlite));
        System.out.println("PostgreSQL: " + new LedgerKills(folder, seed).ofPostgres(ofPostgres));
        PostgresServer.delete(folder); // it stays if something was lost
    }

    /** Kills writers to a file, two at a time; gives what was found in a line. */
    String ofSqlite(int most) throws IOException, InterruptedException {
        while (kills < most) {
            String address =
                    folder.resolve("ledger-" + kills / OF_ONE_LEDGER + ".db").toString();
            boolean isNew = !survival.address().equals(address);
            survival = isNew ? Survival.at(address) : survival;
            KilledWriter one = writer(address);
            KilledWriter other = writer(address);
            disturb(one, isNew);
            count(one, one.kill());
            Thread.sleep(random.nextInt(AFTER));
            count(other, other.kill());
            survival.mustHold(one, other);
        }
        return told();
    }

    /** Kills servers with a writer at work. */
    String ofPostgres(int most) throws IOException, InterruptedException {
        PostgresServer server = PostgresServer.start();
        while (kills < most) {
            if (kills % OF_ONE_LEDGER == 0) {
                survival = Survival.at(server.newDatabase());
            }
            KilledWriter writer = writer(survival.address());
            disturb(writer, kills % OF_ONE_LEDGER == 0);
            server.run("kill");
            int code = writer.await();
            if (code != 2 || writer.fault().isEmpty()) {
                throw new AssertionError("The writer must say what happened: " + code + " " + writer.errors());
            }
            server.run("start");
            count(writer, true);
            survival.mustHold(writer);
        }
        server.run("stop");
        return told();
    }

    private KilledWriter writer(String address) {
        number++;
        return KilledWriter.start(address, base, number, folder.resolve("errors-" + number));
    }

    /** Waits for a random moment: while a process starts and makes the ledger, or among its writes. */
    private void disturb(KilledWriter writer, boolean isNew) throws InterruptedException {
        if (isNew || random.nextInt(10) == 0) {
            Thread.sleep(random.nextInt(START));
        } else {
            writer.awaitWrites(1 + random.nextInt(WRITES));
            Thread.sleep(random.nextInt(AFTER));
        }
    }

    /** One that ended by itself must have been refused the ledger by the other. */
    private void count(KilledWriter writer, boolean wasKilled) {
        if (!writer.errors().isEmpty() || (!wasKilled && writer.fault().isEmpty())) {
            throw new AssertionError("A writer ended by itself: " + writer.doing() + " " + writer.errors());
        }
        acknowledged += writer.acknowledged().size();
        if (wasKilled) {
            kills++;
            during.merge(writer.doing(), 1, Integer::sum);
        } else {
            refused++;
        }
    }

    private String told() {
        return kills + " kills " + during + ", " + acknowledged
                + " writes acknowledged, none lost, none half done" + (refused == 0 ? "" : ", " + refused + " refused")
                + "; the last ledger has " + survival.told();
    }
}
