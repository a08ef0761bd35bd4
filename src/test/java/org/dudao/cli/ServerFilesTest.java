package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the zip has for a server says what the program understands, and the same in each file. */
class ServerFilesTest {
    private static final Path FOLDER = Path.of("src/dist/server");

    private static String text(String name) throws IOException {
        return Files.readString(FOLDER.resolve(name));
    }

    private static Set<String> found(String pattern, String text) {
        Set<String> all = new TreeSet<>();
        Pattern.compile(pattern).matcher(text).results().forEach(one -> all.add(one.group(1)));
        return all;
    }

    @ParameterizedTest
    @ValueSource(strings = {"dudao-desk.service", "in-container"})
    void theDeskIsBegunWithOptionsThatItHas(String name) throws IOException {
        String text = text(name);
        String begun = text.substring(text.indexOf(" serve --")).split("\n\n|;;", 2)[0];
        Set<String> options = new CommandLine(new ServeCommand())
                .getCommandSpec()
                .optionsMap()
                .keySet();
        assertThat(found("(--[a-z]+)", begun))
                .contains("--bureau", "--url", "--db", "--archive", "--files")
                .isSubsetOf(options);
    }

    @Test
    void theMemoryOfTheUnitIsThatOfTheContainerAndMoreThanTheHeap() throws IOException {
        assertThat(text("dudao-desk.service")).contains("\nMemoryMax=1536M\n");
        assertThat(text("compose.yaml")).contains("mem_limit: 1536m");
        assertThat(Files.readString(Path.of("src/dist/dudao"))).contains("\"serve \"*) load=\"$one -Xmx1000m\"");
    }

    @Test
    void imagesAreNamedByVersion() throws IOException {
        assertThat(found("(?:FROM|image:) docker\\.io/library/(\\S+)", text("Containerfile") + text("compose.yaml")))
                .hasSize(3)
                .allMatch(image -> image.matches("[a-z-]+:\\d+\\.\\d+.*"));
    }

    @Test
    void noPortOfTheDatabaseIsPublishedAndNoPasswordIsWritten() throws IOException {
        String compose = text("compose.yaml");
        assertThat(found("- \"(\\d+:\\d+)\"", compose)).containsExactly("443:443", "80:80");
        assertThat(compose).doesNotContain("PASSWORD: ");
        assertThat(text("desk.env")).contains("\nDUDAO_DB_PASSWORD=''\n");
    }

    @Test
    void theProxyHandsTheNameOverAndTakesWhatTheDeskTakes() throws IOException {
        assertThat(text("nginx.conf"))
                .contains("proxy_set_header Host $http_host;", "client_max_body_size 64m;", "server 127.0.0.1:8383;")
                .contains(
                        "Strict-Transport-Security \"max-age=31536000\" always",
                        "return 301 https://$host$request_uri;");
    }

    @Test
    void whatIsRunCanBeRun() {
        for (String name : List.of("as-desk", "in-container", "healthy")) {
            assertThat(FOLDER.resolve(name)).isExecutable();
        }
    }
}
