package org.dudao.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dudao.ledger.EvidenceCheck;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.ItemFilter;
import org.dudao.ledger.JournalCheck;
import org.dudao.ledger.LedgerDatabase;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.LedgerQueries;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk is killed while files are handed in and items are acted on: what it had acknowledged is there, and nothing is half done. */
@Tag("full")
class DeskKillsTest {
    private static final Path BROKEN = Path.of("fixtures/breaks-all-four/submission.json");
    private static final int KILLS = 4;
    private static final int LONGEST_MILLIS = 200;

    @TempDir
    private Path folder;

    private record Running(Process process, String url) {}

    private Path ledger() {
        return folder.resolve("ledger.db");
    }

    private Running start() throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.dudao.cli.Main",
                        "serve",
                        "--port",
                        "0",
                        "--db",
                        ledger().toString())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = out.readLine();
        assertThat(line).as(Files.readString(folder.resolve("err.txt"))).contains("http://");
        return new Running(process, line.replaceFirst("^.*(http://\\S+)$", "$1"));
    }

    private LedgerItem item() {
        try (LedgerDatabase database = LedgerDatabase.open(ledger().toString(), Clock.systemUTC())) {
            return new LedgerQueries(database).items(ItemFilter.ALL, 1).get(0);
        }
    }

    /**
     * Acts until the desk is gone, which is killed some time after enough acts; gives the version that the last acknowledged one must have made.
     */
    private static int act(DeskVisitor clerk, LedgerItem item, Path photo, int enough, Thread killer)
            throws InterruptedException {
        String path = "ledger/items/" + item.id();
        int version = item.version();
        try {
            while (true) {
                clerk.get(path);
                Map<String, String> fields = Map.of("by", "李强", "version", String.valueOf(version));
                HttpResponse<byte[]> answer = (version - item.version()) % 2 == 0
                        ? clerk.send(path + "/evidence", fields, Map.of("file", photo))
                        : clerk.post(path + "/report", fields);
                assertThat(answer.statusCode()).isEqualTo(303);
                version++;
                if (version - item.version() == enough) {
                    killer.start();
                }
            }
        } catch (IOException e) {
            return version; // the desk was killed
        }
    }

    @Test
    void nothingThatWasAcknowledgedIsLost() throws Exception {
        Random random = new Random(27);
        Running first = start();
        DeskVisitor clerk = new DeskVisitor(first.url());
        String check = clerk.check(Map.of("submission", BROKEN), Map.of("day", "2026-06-30"));
        assertThat(clerk.post(check + "/keep", Map.of("by", "王敏")).statusCode()).isEqualTo(303);
        first.process().destroyForcibly().waitFor();
        List<Integer> acknowledged = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            Running desk = start();
            LedgerItem before = item();
            byte[] photo = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) kill, (byte) random.nextInt(256)};
            Path file = Files.write(folder.resolve("现场" + kill + ".jpg"), photo);
            int pause = random.nextInt(LONGEST_MILLIS);
            Thread killer = new Thread(() -> {
                try {
                    Thread.sleep(pause);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
                desk.process().destroyForcibly();
            });
            int enough = 3 + random.nextInt(4);
            int last = act(new DeskVisitor(desk.url()), before, file, enough, killer);
            killer.join();
            desk.process().waitFor();
            int now = item().version();
            assertThat(now).as("the last act may be done without an answer").isBetween(last, last + 1);
            acknowledged.add(last - before.version());
            try (LedgerDatabase database = LedgerDatabase.open(ledger().toString(), Clock.systemUTC())) {
                assertThat(JournalCheck.of(database).fault()).isNull();
                assertThat(EvidenceCheck.of(database, EvidenceFiles.beside(ledger()))
                                .faults())
                        .isEmpty();
            }
        }
        assertThat(acknowledged.stream().mapToInt(Integer::intValue).sum()).isGreaterThanOrEqualTo(3 * KILLS);
    }
}
