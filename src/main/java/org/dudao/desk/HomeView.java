package org.dudao.desk;

import java.time.LocalDate;
import java.util.List;
import org.dudao.Dudao;
import org.dudao.report.Language;
import org.dudao.standards.Profile;

/**
 * The first page: what to hand in, and what was checked before.
 *
 * @param today the as-of date that is filled in
 * @param profiles that can be chosen
 * @param recent checks of this visitor, the newest first
 */
public record HomeView(PageFrame frame, LocalDate today, List<Choice> profiles, List<Line> recent) {
    /** Protects the lists. */
    public HomeView {
        profiles = List.copyOf(profiles);
        recent = List.copyOf(recent);
    }

    /** Whether some of them have not ended. */
    public boolean isOpen() {
        return recent.stream().anyMatch(Line::isOpen);
    }

    /** A profile. */
    public record Choice(String id, String title) {}

    /**
     * A check.
     *
     * @param name of what was handed in
     * @param state what came of it, in a word
     * @param mark of the state, for its colour
     * @param isOpen whether there is more to come
     */
    public record Line(String id, String name, String state, String mark, boolean isOpen) {}

    /** The profiles that one chooses for an inspection: those that hold everywhere and not by themselves. */
    static List<Choice> choices(Dudao program, Language language) {
        return program.profiles().stream()
                .filter(one -> one.places().isEmpty() && !one.isAutomatic())
                .filter(one -> one.select() != null || one.id().equals("all"))
                .map((Profile one) -> new Choice(one.id(), language.pick(one.title())))
                .toList();
    }
}
