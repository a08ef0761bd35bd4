package org.dudao.ledger;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.Golden;
import org.junit.jupiter.api.Test;

/** The table of states in the document on the ledger is that of the program. */
class LedgerDocumentTest {
    private static final String BEGIN = "<!-- transitions -->\n";
    private static final String END = "<!-- end -->\n";

    @Test
    void theDocumentHasTheTableOfTheProgram() throws IOException {
        Path document = Path.of("src/docs/ledger.md");
        String text = Files.readString(document);
        String table = Transitions.TABLE.stream()
                .map(one -> "| " + one.from().zh() + " " + one.from().en() + " | "
                        + one.action().zh() + " " + one.action().en() + " | "
                        + one.to().zh() + " "
                        + one.to().en() + " |")
                .collect(joining("\n", "| state | what is done | state after it |\n|---|---|---|\n", "\n"));
        String above = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        Golden.matches(document, above + table + text.substring(text.indexOf(END)));
    }
}
