package org.dudao.rulebase;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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

    /**
     * The pages that a township is judged by; those of a county have no examples yet. With {@code -Darea=bus} only those of one area,
     * for whoever writes its pages.
     */
    public static List<Page> pages() {
        String area = System.getProperty("area");
        return PAGES.pages().stream()
                .filter(p -> p.standard().covers().subject() != SubjectKind.COUNTY)
                .filter(p -> area == null || p.standard().area().equals(area))
                .toList();
    }

    /** The rule files, or with {@code -Darea=bus} that of one area. */
    public static Map<String, String> drl() {
        String area = System.getProperty("area");
        return area == null
                ? FILES.drl()
                : FILES.drl().entrySet().stream()
                        .filter(e -> e.getKey().startsWith(area + "/"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
