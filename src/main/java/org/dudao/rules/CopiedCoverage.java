package org.dudao.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Page;
import org.dudao.standards.PageReader;
import org.dudao.standards.Part;
import org.dudao.standards.RuleBaseError;
import org.dudao.standards.Standard;

/** Finds the rules that decide the coverage of a bureau's copy of a built-in page, which hand it over under the page's own id. */
final class CopiedCoverage {
    private CopiedCoverage() {}

    /**
     * The pages, each copy with the id of the page that it copies.
     *
     * @param house the built-in standards
     * @param drl the bureau's own rules, by path
     * @throws RuleBaseError naming each page whose coverage no rule decides
     */
    static PageReader.Pages completed(PageReader.Pages pages, Catalogue house, Map<String, String> drl) {
        List<String> problems = new ArrayList<>();
        List<Page> completed = new ArrayList<>();
        for (Page page : pages.pages()) {
            String named = page.standard().covers().byRulesOf();
            if (named != null && !house.byId().containsKey(named)) {
                problems.add(page.path() + ": `byRulesOf` names " + named
                        + ", which is no built-in standard. See `dudao standards list`.");
            }
            completed.add(isOpen(page.standard(), drl) ? of(page, house, problems) : page);
        }
        if (!problems.isEmpty()) {
            throw new RuleBaseError(problems);
        }
        return pages.with(completed);
    }

    private static boolean isOpen(Standard standard, Map<String, String> drl) {
        return Boolean.TRUE.equals(standard.covers().byRule())
                && standard.covers().byRulesOf() == null
                && drl.values().stream().noneMatch(text -> text.contains('"' + standard.id() + '"'));
    }

    /** A copy has the subject and the indicators of its original, and where several have them, its title: that one's rules decide. */
    private static Page of(Page page, Catalogue house, List<String> problems) {
        Standard copy = page.standard();
        List<Standard> originals = house.standards().stream()
                .filter(one -> Boolean.TRUE.equals(one.covers().byRule()))
                .filter(one -> one.covers().subject() == copy.covers().subject())
                .filter(one -> indicators(one).equals(indicators(copy)))
                .toList();
        List<Standard> alike = originals.size() <= 1
                ? originals
                : originals.stream()
                        .filter(one -> one.title().equals(copy.title()))
                        .toList();
        if (alike.size() == 1) {
            return page.coveredAs(alike.get(0).id());
        }
        problems.add(page.path() + ": the page says `byRule: true`, and no rule decides whom " + copy.id()
                + " covers. If it copies a built-in page, write `byRulesOf: ` and that page's id below `covers`; otherwise add a"
                + " rule with Covered.of( \"" + copy.id() + "\", … ).");
        return page;
    }

    private static List<String> indicators(Standard standard) {
        return standard.allParts().stream().map(Part::indicator).toList();
    }
}
