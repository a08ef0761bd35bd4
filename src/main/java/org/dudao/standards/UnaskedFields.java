package org.dudao.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.facts.SubjectKind;

/**
 * The fields that no requirement in force reads although some page would: what is handed in there is not judged. A check of data that
 * reads them judges nothing.
 */
public final class UnaskedFields {
    private UnaskedFields() {}

    /**
     * A path, or a table.
     *
     * @param path the path in the dictionary
     * @param standards the ids of the standards that would read it
     * @param profiles the ids of the built-in kinds of inspection under which one of them is asked
     */
    public record Unasked(String path, List<String> standards, List<String> profiles) {}

    /**
     * The unasked fields of townships, ordered by path.
     *
     * @param asked the standards in force, those of counties included
     */
    public static List<Unasked> of(Catalogue catalogue, List<Standard> asked) {
        RequiredFields read = RequiredFields.of(asked.stream()
                .filter(standard -> standard.kind() == StandardKind.REQUIREMENT)
                .toList());
        Map<String, TreeSet<String>> standards = new TreeMap<>();
        for (Standard page : catalogue.layers().pages()) {
            boolean ofCounty = page.covers().subject() == SubjectKind.COUNTY;
            if (page.kind() == StandardKind.REQUIREMENT && !ofCounty) {
                for (String need : page.needs()) {
                    if (!read.isRead(need)) {
                        standards.computeIfAbsent(need, n -> new TreeSet<>()).add(page.id());
                    }
                }
            }
        }
        Map<String, Standard> pages = catalogue.pagesById();
        List<Unasked> unasked = new ArrayList<>();
        standards.forEach((path, ids) -> unasked.add(new Unasked(
                path,
                List.copyOf(ids),
                catalogue.profiles().stream()
                        .filter(profile -> ids.stream().anyMatch(id -> asks(profile, pages.get(id))))
                        .map(Profile::id)
                        .sorted()
                        .toList())));
        return List.copyOf(unasked);
    }

    private static boolean asks(Profile profile, Standard page) {
        return profile.select() != null
                && profile.select().names(page.id())
                && (page.isAsked() || profile.enables(page.id()));
    }
}
