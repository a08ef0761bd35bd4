package org.dudao.bench;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Many users of a desk at once: each reads pages of the ledger with pauses, as people do, while a few hand in submissions. Prints the times of
 * each kind of page. Arguments: the desk's address, the number of readers, seconds, and a submission.
 */
public final class DeskLoad {
    private static final int PAUSE_MILLIS = 4_000;
    private static final int UPLOADERS = 4;
    private static final Pattern ITEM = Pattern.compile("/(ledger/items/[0-9a-f]+)\"");
    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    private final String url;
    private final long end;
    private final Map<String, List<Long>> times = new TreeMap<>();
    private int failures;

    private DeskLoad(String url, int seconds) {
        this.url = url;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    /** Runs it. */
    public static void main(String[] args) throws InterruptedException {
        DeskLoad load = new DeskLoad(args[0], Integer.parseInt(args[2]));
        int readers = Integer.parseInt(args[1]);
        ExecutorService all = Executors.newFixedThreadPool(readers + UPLOADERS);
        for (int i = 0; i < readers; i++) {
            int number = i;
            all.execute(() -> load.read(number));
        }
        for (int i = 0; i < UPLOADERS; i++) {
            all.execute(() -> load.handIn(Path.of(args[3])));
        }
        all.shutdown();
        all.awaitTermination(1, TimeUnit.HOURS);
        load.print(readers);
    }

    private void read(int number) {
        Random random = new Random(number);
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        List<String> items = new ArrayList<>();
        pause(random.nextInt(PAUSE_MILLIS));
        while (System.nanoTime() < end) {
            switch (random.nextInt(6)) {
                case 0 -> get(client, "search", "ledger?q=%E6%BC%94%E7%BB%83&show=all");
                case 1 -> get(client, "board", "ledger/board");
                case 2 -> get(client, "page", "ledger?page=" + (1 + random.nextInt(500)));
                case 3 -> get(client, "overdue", "ledger?show=overdue");
                default -> {
                    if (items.isEmpty()) {
                        Matcher found = ITEM.matcher(get(client, "first", "ledger"));
                        while (found.find()) {
                            items.add(found.group(1));
                        }
                    } else {
                        get(client, "item", items.get(random.nextInt(items.size())));
                    }
                }
            }
            pause(PAUSE_MILLIS / 2 + random.nextInt(PAUSE_MILLIS));
        }
    }

    private void handIn(Path submission) {
        HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        while (System.nanoTime() < end) {
            Matcher token = TOKEN.matcher(get(client, "home", ""));
            if (!token.find()) {
                return;
            }
            try {
                long start = System.nanoTime();
                HttpResponse<String> answer =
                        client.send(upload(submission, token.group(1)), HttpResponse.BodyHandlers.ofString());
                note("upload", start, answer.statusCode() == 303);
            } catch (IOException | InterruptedException e) {
                note("upload", System.nanoTime(), false);
            }
        }
    }

    private HttpRequest upload(Path submission, String token) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String start = "--x\r\nContent-Disposition: form-data; name=";
        body.writeBytes((start + "\"token\"\r\n\r\n" + token + "\r\n").getBytes(StandardCharsets.UTF_8));
        body.writeBytes((start + "\"submission\"; filename=\"" + submission.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(Files.readAllBytes(submission));
        body.writeBytes("\r\n--x--\r\n".getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(url + "checks"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
    }

    private String get(HttpClient client, String kind, String path) {
        long start = System.nanoTime();
        try {
            HttpResponse<String> answer = client.send(
                    HttpRequest.newBuilder(URI.create(url + path)).build(), HttpResponse.BodyHandlers.ofString());
            note(kind, start, answer.statusCode() == 200);
            return answer.body();
        } catch (IOException | InterruptedException e) {
            note(kind, start, false);
            return "";
        }
    }

    private synchronized void note(String kind, long start, boolean isDone) {
        times.computeIfAbsent(kind, one -> new ArrayList<>())
                .add(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        failures += isDone ? 0 : 1;
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void print(int readers) {
        System.out.println(readers + " readers, " + UPLOADERS + " who hand in; milliseconds");
        times.forEach((kind, all) -> {
            Collections.sort(all);
            System.out.println(kind + "\t" + all.size() + "\tmedian " + all.get(all.size() / 2) + "\t95 % "
                    + all.get(Math.min(all.size() - 1, all.size() * 95 / 100)) + "\tmost " + all.get(all.size() - 1));
        });
        System.out.println("failed: " + failures + " of "
                + times.values().stream().mapToInt(List::size).sum());
    }
}
