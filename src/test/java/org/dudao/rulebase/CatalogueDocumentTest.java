package org.dudao.rulebase;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dudao.Golden;
import org.dudao.report.catalogue.CatalogueMarkdown;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.junit.jupiter.api.Test;

/** The catalogue in rules/README.md is generated from the pages, below its marker. */
class CatalogueDocumentTest {
    private static final String MARKER = "<!-- generated below: mvn test -Dtest=CatalogueDocumentTest -Dupdate -->\n";

    @Test
    void theCatalogueBelowTheMarkerIsThatOfThePages() throws IOException {
        Path readme = Path.of("rules/README.md");
        String text = Files.readString(readme);
        String above = text.substring(0, text.indexOf(MARKER) + MARKER.length());
        Golden.matches(readme, above + "\n" + CatalogueMarkdown.of(Catalogue.load(), Page.loadAll()));
    }
}
