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

    /** The rules by which counties are judged. */
    public static final RuleBase OF_COUNTIES = RuleBase.loadOfCounties();

    private Rules() {}

    private static RuleFiles files() {
        try {
            return RuleFiles.read(Path.of("rules"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rules that a page is tried with. */
    static RuleBase base(Page page) {
        return page.standard().covers().subject() == SubjectKind.COUNTY ? OF_COUNTIES : BASE;
    }

    /** All pages. With {@code -Darea=bus} only those of one area, for whoever writes its pages. */
    public static List<Page> pages() {
        String area = System.getProperty("area");
        return PAGES.pages().stream()
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
