package org.dudao.standards;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.Sha256;

/** Reads what lies over the pages of a rule base: its profiles and its calendar of deadlines. */
final class OverlayReader {
    private final List<String> problems;
    private final List<Profile> profiles = new ArrayList<>();
    private WorkingDays workingDays = WorkingDays.NONE;

    /**
     * A reader.
     *
     * @param problems receives what is wrong, with file and line
     */
    OverlayReader(List<String> problems) {
        this.problems = problems;
    }

    private record ProfilePage(String id, BilingualText title, List<String> enable) {}

    /** Reads one file of {@code profiles/}; what binds places is not read yet. */
    void profile(String path, String text, YamlTree tree) {
        if (path.startsWith(Profile.PLACE)) {
            return;
        }
        ProfilePage page = PageReader.convert(tree, tree.json(), ProfilePage.class, problems);
        if (page == null) {
            return;
        } else if (!path.equals(Profile.FOLDER + page.id() + ".yaml")) {
            problem(tree, "id", "the id must be the name of the file");
        } else if (page.title() == null
                || page.title().zh() == null
                || page.title().en() == null) {
            problem(tree, "title", "`title` needs a text in zh and en");
        } else if (page.enable() == null || page.enable().stream().anyMatch(Objects::isNull)) {
            problem(tree, "enable", "`enable` is a list of ids, `area.*` or `*`");
        } else {
            profiles.add(new Profile(page.id(), page.title(), page.enable(), Sha256.of(text)));
        }
    }

    /** Reads {@code holidays.yaml}. */
    void workingDays(YamlTree tree) {
        WorkingDays read = PageReader.convert(tree, tree.json(), WorkingDays.class, problems);
        if (read == null) {
            return;
        } else if (read.years() == null || read.years().stream().anyMatch(year -> !isWhole(year))) {
            problem(tree, "years", "a year has `holidays` and `workdays`, all of that year, such as \"2026-10-01\"");
        } else {
            workingDays = read;
        }
    }

    private static boolean isWhole(WorkingDays.Year year) {
        return year != null
                && year.holidays() != null
                && year.workdays() != null
                && Stream.concat(year.holidays().stream(), year.workdays().stream())
                        .allMatch(day -> day != null && day.getYear() == year.year());
    }

    /** What a profile enables must be there, and optional. */
    void check(List<Standard> standards) {
        List<Standard> optional = standards.stream()
                .filter(standard -> standard.id() != null && standard.status() == Status.OPTIONAL)
                .toList();
        for (Profile profile : profiles) {
            for (String pattern : profile.enable()) {
                if (optional.stream().noneMatch(s -> Profile.matches(pattern, s.id()))) {
                    problems.add(Profile.FOLDER + profile.id() + ".yaml:1: there is no optional standard " + pattern
                            + ". See `dudao standards list`.");
                }
            }
        }
    }

    /** The profiles read. */
    List<Profile> profiles() {
        return List.copyOf(profiles);
    }

    /** The calendar read; {@link WorkingDays#NONE} if there is none. */
    WorkingDays workingDays() {
        return workingDays;
    }

    private void problem(YamlTree tree, String key, String message) {
        problems.add(tree.place(List.of(key)) + ": " + message);
    }
}
