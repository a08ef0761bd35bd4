package org.dudao.standards;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.facts.BilingualText;

/**
 * The profiles that lie over the pages of a catalogue, and what came of them.
 *
 * @param pages the standards before any profile
 * @param named the profiles that were named, in order
 * @param places whether the profiles of places apply by themselves
 * @param applied the profiles in force, in order: those of places, then those named
 * @param loosened what asks less than it did, with reason and approver
 * @param changedBy the ids of the profiles that changed each standard
 */
public record Layers(
        List<Standard> pages,
        List<Profile> named,
        boolean places,
        List<Profile> applied,
        List<Loosened> loosened,
        Map<String, Set<String>> changedBy) {
    /** No profile. */
    static Layers none(List<Standard> pages) {
        return new Layers(pages, List.of(), true, List.of(), List.of(), Map.of());
    }

    /** The titles of the standards in force that a kind of inspection leaves out by name. */
    public List<BilingualText> leftOutByName(Profile profile) {
        Selection selection = profile.select();
        return selection == null
                ? List.of()
                : pages.stream()
                        .filter(page -> page.isAsked() || profile.enables(page.id()))
                        .filter(page -> selection.excludes(page.id()))
                        .map(Standard::title)
                        .toList();
    }

    /** Whether a profile in force was named, or holds because of the place. */
    public boolean isNamed(Profile profile) {
        return named.contains(profile);
    }
}
