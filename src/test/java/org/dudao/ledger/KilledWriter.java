package org.dudao.ledger;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A {@link LedgerWriter} in a process of its own, and what it said before it was killed. */
final class KilledWriter {
    private static final int KILLED = 128 + 9;

    /** A write that was acknowledged. */
    record Acknowledged(String kind, long seq, String hash) {}

    private final Process process;
    private final Thread reader;
    private final Path errors;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<Acknowledged> acknowledged = Collections.synchronizedList(new ArrayList<>());
    private volatile String doing = "start";
    private String fault = "";

    private KilledWriter(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
        this.reader = new Thread(this::listen);
    }

    static KilledWriter start(String address, Path base, long number, Path errors) {
        return start(List.of(), address, base, number, errors);
    }

    /** Starts one through another command, which ends with {@code exec "$@"}. */
    static KilledWriter start(List<String> through, String address, Path base, long number, Path errors) {
        List<String> line = new ArrayList<>(through);
        // a killed Java leaves a file of performance data, of which the next one complains where the acknowledgements
        // are
        line.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:-UsePerfData",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                LedgerWriter.class.getName(),
                address,
                base.toString(),
                String.valueOf(number)));
        ProcessBuilder command = new ProcessBuilder(line).redirectError(errors.toFile());
        try {
            KilledWriter writer = new KilledWriter(command.start(), errors);
            writer.reader.start();
            return writer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void listen() {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line.split(" ", -1), line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ended.countDown();
        }
    }

    private void take(String[] words, String line) {
        if (words[0].equals("doing") && words.length == 2) {
            doing = words[1];
        } else if (words[0].equals("done") && words.length == 5) { // a line cut off acknowledges nothing
            if (!words[1].equals("open")) {
                acknowledged.add(new Acknowledged(words[1], Long.parseLong(words[2]), words[3]));
            }
            doing = "between";
        } else if (words[0].equals("fault")) {
            fault = line.substring("fault ".length());
        }
    }

    /** Waits until it has acknowledged some writes, or has ended. */
    void awaitWrites(int most) throws InterruptedException {
        long until = System.nanoTime() + TimeUnit.MINUTES.toNanos(2);
        while (acknowledged.size() < most && !ended.await(2, TimeUnit.MILLISECONDS)) {
            if (System.nanoTime() > until) {
                throw new AssertionError("The writer writes nothing.");
            }
        }
    }

    /** Kills it with -9, and reads what it said until then; false if it had ended by itself. */
    boolean kill() throws InterruptedException {
        process.toHandle().destroyForcibly(); // the process itself would close the stream, with what is unread in it
        return await() == KILLED;
    }

    /** Waits until it has ended by itself; gives its exit code. */
    int await() throws InterruptedException {
        if (!process.waitFor(3, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("The writer did not end.");
        }
        reader.join();
        return process.exitValue();
    }

    List<Acknowledged> acknowledged() {
        return acknowledged;
    }

    /** What it was doing when it was killed. */
    String doing() {
        return doing;
    }

    /** Why it ended by itself; empty if it did not. */
    String fault() {
        return fault;
    }

    /** What it said as an error; a message of the ledger is none. */
    String errors() {
        try {
            return Files.readString(errors);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
