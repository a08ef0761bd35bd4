package org.dudao.report.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.preview.PreviewTotals;
import org.dudao.preview.UnitPreview;
import org.dudao.report.Language;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;

/**
 * The input of all documents about a preview.
 *
 * @param before the standards under the profiles that hold
 * @param after the standards under the profiles that are tried
 * @param totals the counts
 * @param units the townships and counties, ordered by code; iterated anew for each document
 * @param unreadable the number of inputs that could not be judged
 */
public record PreviewReport(
        Catalogue before,
        Catalogue after,
        LocalDate asOf,
        PreviewTotals totals,
        Iterable<UnitPreview> units,
        int unreadable,
        Language language) {
    /** The profiles tried, by title. */
    String tried() {
        return titles(after);
    }

    /** The profiles that they are compared with, by title. */
    String against() {
        return titles(before);
    }

    private String titles(Catalogue catalogue) {
        List<Profile> named = catalogue.selected();
        return named.isEmpty()
                ? language.pick("不加督导方案", "no named profile")
                : named.stream()
                        .map(profile -> language.pick(profile.title()))
                        .collect(Collectors.joining(language.pick("＋", " + ")));
    }

    /** What is compared, as one sentence. */
    String what() {
        String places = after.layers().places()
                ? language.pick("当地标准两边都适用", "what places demand holds for both")
                : language.pick("两边都不计当地标准", "what places demand is left out of both");
        return language.pick(
                "试行“" + tried() + "”，与“" + against() + "”相比（" + places + "），截至 " + asOf + "。",
                "Trying \"" + tried() + "\" against \"" + against() + "\" (" + places + "), as of " + asOf + ".");
    }

    /** The title of a standard. */
    String title(String standard) {
        BilingualText title = after.pagesById().get(standard).title();
        return language.pick(title);
    }

    /** The name of a township or county; its code if the name is unknown. */
    String name(UnitPreview unit) {
        return unit.name() == null ? unit.code() : unit.code() + " " + language.name(unit.name());
    }
}
