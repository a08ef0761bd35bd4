package org.dudao.report.catalogue;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;

/** Lists the profiles: id, kind, places, how many standards are asked under each, title. */
public final class ProfileListText {
    private ProfileListText() {}

    /**
     * The list as text.
     *
     * @param catalogue the standards with their profiles; what lies over them does not count
     */
    public static String of(Catalogue catalogue, Language language) {
        StringBuilder text = new StringBuilder();
        row(
                text,
                language.pick("编号", "id"),
                language.pick("类型", "kind"),
                language.pick("地区", "places"),
                language.pick("项数", "asked"),
                language.pick("名称", "title"));
        for (Profile profile : catalogue.profiles()) {
            row(
                    text,
                    profile.id(),
                    ProfileKind.of(profile).word(language),
                    String.join(language.pick("、", ", "), profile.places()),
                    String.valueOf(asked(catalogue.shownUnder(List.of(profile)))),
                    language.pick(profile.title()));
        }
        return text.toString();
    }

    /** The number of requirements asked; data checks do not count. */
    static long asked(Catalogue catalogue) {
        return catalogue.standards().stream()
                .filter(Standard::isAsked)
                .filter(one -> one.kind() == StandardKind.REQUIREMENT)
                .count();
    }

    private static void row(StringBuilder text, String id, String kind, String places, String asked, String title) {
        text.append(TerminalWidth.pad(id, 21))
                .append(' ')
                .append(TerminalWidth.pad(kind, 17))
                .append(' ')
                .append(TerminalWidth.pad(places, 7))
                .append(' ')
                .append(TerminalWidth.pad(asked, 5))
                .append(' ')
                .append(title)
                .append('\n');
    }
}
