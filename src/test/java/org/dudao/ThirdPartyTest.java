package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.dudao.io.Sha256;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code src/build/ThirdParty.java} refuses when the zip is made: a jar that the bill of materials does not name, one that it names
 * and is not there, other bytes, a licence that nobody looked at. {@code ./dudao package} compares the zip itself.
 */
class ThirdPartyTest {
    private static final Path PROGRAM = Path.of("src/build/ThirdParty.java");
    private static final Path LICENCES = Path.of("src/build/licences.properties");

    @TempDir
    private static Path compiled;

    @TempDir
    private Path folder;

    private Path lib;
    private Path out;

    @BeforeAll
    static void compile() {
        int code = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        compiled.toString(),
                        PROGRAM.toString());
        assertThat(code).isZero();
    }

    @BeforeEach
    void folders() throws IOException {
        lib = Files.createDirectory(folder.resolve("lib"));
        out = folder.resolve("out");
    }

    /** Runs it; gives what it refuses. */
    private List<String> write(String... components) throws IOException, ReflectiveOperationException {
        Path bom = folder.resolve("bom.json");
        Files.writeString(bom, "{\"components\":[" + String.join(",", components) + "]}");
        Path classes = Files.createDirectories(folder.resolve("classes/page"));
        Files.writeString(classes.resolve("ours.js"), "");
        Files.writeString(classes.resolve("towns-NOTICE.txt"), "of the towns");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {compiled.toUri().toURL()}, ThirdPartyTest.class.getClassLoader())) {
            Object faults = loader.loadClass("ThirdParty")
                    .getMethod("write", Path.class, Path.class, Path.class, Path.class, Path.class)
                    .invoke(null, bom, lib, LICENCES, folder.resolve("classes"), out);
            return ((List<?>) faults).stream().map(String::valueOf).toList();
        }
    }

    /** A jar of the folder; gives its hash. */
    private String jar(String name, Map<String, String> entries) throws IOException {
        Path file = lib.resolve(name);
        try (OutputStream bytes = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(bytes)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                jar.putNextEntry(new JarEntry(entry.getKey()));
                jar.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return Sha256.of(Files.readAllBytes(file));
    }

    private static String component(String name, String hash, String... licences) {
        return """
                {"group":"g","name":"%s","version":"1","hashes":[{"alg":"SHA-256","content":"%s"}],"licenses":[%s]}""".formatted(
                        name,
                        hash,
                        Stream.of(licences)
                                .map("{\"license\":{\"id\":\"%s\"}}"::formatted)
                                .collect(Collectors.joining(",")));
    }

    @Test
    void aTextThatTwoHaveIsKeptOnceAndNamedWithBoth() throws Exception {
        String one = jar("one-1.jar", Map.of("META-INF/LICENSE", "the text", "a/B.class", ""));
        String two = jar("two-1.jar", Map.of("META-INF/NOTICE.md", "of two", "x/LICENSE.txt", "the text"));
        assertThat(write(component("one", one, "MIT"), component("two", two, "LGPL-3.0-only", "EPL-2.0")))
                .isEmpty();
        assertThat(Files.readString(out.resolve("THIRD-PARTY.txt")))
                .contains("\none-1.jar\n    g:one:1\n    MIT\n    texts/one-1/LICENSE\n")
                .contains(
                        "\ntwo-1.jar\n    g:two:1\n    LGPL-3.0-only | EPL-2.0\n    texts/two-1/NOTICE.md\n    texts/one-1/LICENSE\n")
                .contains("ours.js", "texts/dudao/towns-NOTICE.txt");
        assertThat(out.resolve("texts/one-1/LICENSE")).hasContent("the text");
        assertThat(out.resolve("texts/two-1")).isDirectoryNotContaining("glob:**LICENSE*");
    }

    @Test
    void aJarWithoutAKnownLicenceIsRefused() throws Exception {
        String hash = jar("one-1.jar", Map.of());
        assertThat(write(component("one", hash, "GPL-3.0-only")))
                .containsExactly("no licence that may be shipped, see licences.properties: one-1.jar [GPL-3.0-only]");
        assertThat(write(component("one", hash))).singleElement().asString().endsWith("one-1.jar []");
    }

    @Test
    void whatTheBillAndTheFolderDoNotBothHaveIsRefused() throws Exception {
        jar("more-1.jar", Map.of());
        jar("other-1.jar", Map.of());
        assertThat(write(component("gone", "", "MIT"), component("other", "00", "MIT")))
                .containsExactly(
                        "not in the bill of materials: more-1.jar",
                        "other bytes than in the bill of materials: other-1.jar",
                        "in the bill of materials and not in the folder: gone-1.jar");
    }

    @Test
    void anExpressionOffersEachOfItsLicences() throws Exception {
        String hash = jar("one-1.jar", Map.of());
        String expression = component("one", hash)
                .replace("\"licenses\":[]", "\"licenses\":[{\"expression\":\"(CDDL-1.0 OR GPL-2.0-only)\"}]");
        assertThat(write(expression)).isEmpty();
    }
}
