package org.dudao;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary names types that exist, and explains each word once. */
class GlossaryTest {
    private static final Path GLOSSARY = Path.of("src/docs/glossary.md");
    /** A type with its package below org.dudao, in backticks: {@code roster.Row}. */
    private static final Pattern TYPE = Pattern.compile("`((?:[a-z]+\\.)+[A-Z]\\w*)`");

    /** The rows of the table, each as its cells. */
    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(GLOSSARY).stream()
                .filter(line -> line.startsWith("| "))
                .skip(1)
                .map(line -> line.substring(2, line.length() - 2).split(" \\| ", -1))
                .toList();
    }

    @Test
    void everyTypeThatItNamesExists() throws IOException {
        List<String> types = rows().stream()
                .flatMap(cells -> TYPE.matcher(cells[2]).results())
                .map(found -> found.group(1))
                .toList();
        assertThat(types).hasSizeGreaterThanOrEqualTo(rows().size()).allSatisfy(type -> assertThatCode(
                        () -> Class.forName("org.dudao." + type))
                .as("src/docs/glossary.md names %s. Maybe it was renamed.", type)
                .doesNotThrowAnyException());
    }

    @Test
    void everyWordHasItsChineseItsTypeAndItsMeaningOnce() throws IOException {
        assertThat(rows()).hasSizeGreaterThan(30).allSatisfy(cells -> assertThat(cells)
                .hasSize(4)
                .allSatisfy(cell -> assertThat(cell).isNotBlank()));
        assertThat(rows()).extracting(cells -> cells[0]).doesNotHaveDuplicates();
        assertThat(rows()).extracting(cells -> cells[1]).doesNotHaveDuplicates();
        assertThat(rows()).allSatisfy(cells -> assertThat(cells[2]).containsPattern(TYPE));
    }
}
