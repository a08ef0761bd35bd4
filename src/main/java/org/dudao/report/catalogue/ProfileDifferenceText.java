package org.dudao.report.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.Standard;

/**
 * What differs in the standards between two profiles, for a terminal of 80 columns.
 *
 * @param text the whole as text
 * @param isEmpty whether nothing differs
 */
public record ProfileDifferenceText(String text, boolean isEmpty) {
    private static final int WIDTH = 80;

    /**
     * One of the two.
     *
     * @param name as it was given
     * @param profiles the profile; empty for none
     */
    public record Side(String name, List<Profile> profiles) {}

    /** Compares two profiles standard by standard; of one that neither asks nothing is told. */
    public static ProfileDifferenceText between(Side first, Side second, Catalogue catalogue, Language language) {
        Catalogue one = catalogue.shownUnder(first.profiles());
        Catalogue two = catalogue.shownUnder(second.profiles());
        Map<String, Standard> after = two.byId();
        StringBuilder text = new StringBuilder();
        int differing = 0;
        for (Standard standard : one.standards()) {
            Standard other = Objects.requireNonNull(after.get(standard.id()));
            List<String> lines = standard.isAsked() || other.isAsked()
                    ? StandardDifference.lines(standard, one.documents(), other, two.documents(), language)
                    : List.of();
            if (!lines.isEmpty()) {
                differing++;
                text.append('\n');
                line(text, "", language.pick(standard.title()) + " (" + standard.id() + ")");
                lines.forEach(line -> line(text, "  ", line));
            }
        }
        StringBuilder head = new StringBuilder();
        line(
                head,
                "",
                first.name() + " → " + second.name()
                        + (differing == 0
                                ? language.pick("：没有差别", ": no difference")
                                : language.pick("：" + differing + "项标准不同", ": " + differing + " standards differ")));
        return new ProfileDifferenceText(head.toString() + text, differing == 0);
    }

    private static void line(StringBuilder text, String lead, String words) {
        text.append(TerminalWidth.wrap(lead + words, WIDTH, lead.isEmpty() ? "" : lead + "  "))
                .append('\n');
    }
}
