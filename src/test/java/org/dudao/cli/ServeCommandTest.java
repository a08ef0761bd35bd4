package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The desk as a process: it says where it is, answers, and leaves nothing when it is told to end. */
class ServeCommandTest {
    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+/");

    @TempDir
    private Path folder;

    private Process serve() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dstdout.encoding=UTF-8",
                        "-Djava.io.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "serve",
                        "--port",
                        "0"))
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    @Test
    void itAnswersUntilItIsToldToEndAndLeavesNothing() throws Exception {
        Process desk = serve();
        try (BufferedReader said = desk.inputReader()) {
            Matcher address = ADDRESS.matcher(said.readLine());
            assertThat(address.find()).isTrue();
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(address.group())).build(),
                            HttpResponse.BodyHandlers.ofString());
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("开始核查");
            assertThat(desks()).hasSize(1);
        } finally {
            desk.destroy();
        }
        assertThat(desk.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(desks()).isEmpty();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    private List<Path> desks() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(one -> one.getFileName().toString().startsWith("dudao-desk-"))
                    .toList();
        }
    }

    @Test
    void aWrongPortIsAFaultOfUsage() {
        Run run = Run.of("serve", "--port", "70000");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("端口应在 0 和 65535 之间：70000");
    }
}
