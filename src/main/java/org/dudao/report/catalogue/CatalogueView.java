package org.dudao.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.dudao.report.Language;
import org.dudao.standards.Area;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Confidence;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.Page;

/**
 * What the page {@code catalogue.jte} shows.
 *
 * @param language of all words in it
 * @param confidences the standards by the confidence of their basis, without a confidence that no standard has
 * @param areas all areas, in the order of the catalogue
 */
public record CatalogueView(Language language, List<ConfidenceView> confidences, List<AreaView> areas) {
    /** A standard to link to. */
    public record Link(String id, String title) {}

    /** The standards of one confidence. */
    public record ConfidenceView(String name, List<Link> standards) {}

    /** An area with its standards. */
    public record AreaView(String id, String title, List<StandardView> standards) {}

    /** What is shown of some pages, in their order. */
    static CatalogueView of(List<Page> pages, Catalogue catalogue, Map<String, String> rechecks, Language language) {
        ProfileHistory history = new ProfileHistory(catalogue, language);
        return new CatalogueView(
                language,
                Stream.of(Confidence.values())
                        .map(c -> confidence(c, pages, language))
                        .filter(c -> !c.standards().isEmpty())
                        .toList(),
                catalogue.areas().stream()
                        .map(a -> area(a, pages, catalogue.documents(), history, rechecks, language))
                        .toList());
    }

    private static ConfidenceView confidence(Confidence confidence, List<Page> pages, Language language) {
        List<Link> standards = pages.stream()
                .map(Page::standard)
                .filter(s -> s.confidence() == confidence)
                .map(s -> new Link(s.id(), language.pick(s.title())))
                .toList();
        return new ConfidenceView(language.pick(confidence.zh(), confidence.en()), standards);
    }

    private static AreaView area(
            Area area,
            List<Page> pages,
            DocumentRegister documents,
            ProfileHistory history,
            Map<String, String> rechecks,
            Language language) {
        List<StandardView> standards = pages.stream()
                .filter(p -> p.standard().area().equals(area.id()))
                .map(p -> StandardView.of(
                        p,
                        documents,
                        history.lines(p.standard().id()),
                        rechecks.get(p.standard().id()),
                        language))
                .toList();
        return new AreaView(area.id(), language.pick(area.title()), standards);
    }
}
