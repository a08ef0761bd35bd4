package org.dudao.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.SubjectKind;
import org.dudao.rules.RuleBase;
import org.dudao.standards.Page;
import org.dudao.standards.PageReader;
import org.dudao.standards.RuleFiles;

/** The project's own rule base, read once for all tests. */
public final class Rules {
    public static final RuleFiles FILES = files();
    public static final PageReader.Pages PAGES = PageReader.read(FILES);
    public static final RuleBase BASE = RuleBase.load();

    private Rules() {}

    private static RuleFiles files() {
        try {
            return RuleFiles.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The pages that a township is judged by; those of a county have no examples yet. */
    public static List<Page> pages() {
        return PAGES.pages().stream()
                .filter(p -> p.standard().covers().subject() != SubjectKind.COUNTY)
                .toList();
    }
}
