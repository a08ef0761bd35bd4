package org.dudao.standards;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;

/**
 * The standards as they hold under profiles: each profile changes what those before it left, and at last the kinds of inspection select.
 */
final class ProfileOverlay {
    private final LocalDate day;
    private final Map<String, Standard> standards = new LinkedHashMap<>();
    private final List<Loosened> loosened = new ArrayList<>();
    private final Map<String, Set<String>> changedBy = new LinkedHashMap<>();
    private final List<Selection> selections = new ArrayList<>();

    /**
     * Standards before any profile.
     *
     * @param day the day on which limits are compared
     */
    ProfileOverlay(List<Standard> pages, LocalDate day) {
        this.day = day;
        pages.forEach(page -> standards.put(page.id(), page));
    }

    /** Lays a profile over what holds. */
    void lay(Profile profile) {
        Set<String> asked = standards.values().stream()
                .filter(Standard::isAsked)
                .map(Standard::id)
                .collect(Collectors.toSet());
        standards.replaceAll((id, standard) -> profile.enables(id) ? standard.binding() : standard);
        profile.change().forEach(change -> change(profile, change, asked.contains(change.standard())));
        if (profile.select() != null) {
            selections.add(profile.select());
        }
    }

    /**
     * Makes one change.
     *
     * @param wasAsked whether the standard was asked before this profile; of one that was not, nothing less can be asked
     */
    private void change(Profile profile, ProfileChange change, boolean wasAsked) {
        Standard before = standards.get(change.standard());
        Standard after = StandardChange.apply(change, before);
        standards.put(after.id(), after);
        changedBy.computeIfAbsent(after.id(), id -> new LinkedHashSet<>()).add(profile.id());
        for (Less less : wasAsked ? less(before, after) : List.<Less>of()) {
            loosened.add(new Loosened(
                    after.id(), after.title(), profile.id(), less.before(), less.after(), null, null, null));
        }
        if (change.loosens() != null && change.loosens().isApproved()) {
            loosened.replaceAll(one -> one.standard().equals(after.id()) ? one.approvedBy(change.loosens()) : one);
        }
    }

    private record Less(BilingualText before, BilingualText after) {}

    private List<Less> less(Standard before, Standard after) {
        List<Less> less = new ArrayList<>();
        for (int i = 0; i < before.allParts().size(); i++) {
            List<LimitClause> was = before.allParts().get(i).limits();
            List<LimitClause> is = after.allParts().get(i).limits();
            if (!is.equals(was) && Strictness.isLooser(is, was, day)) {
                less.add(new Less(LimitPhrase.of(was), LimitPhrase.of(is)));
            }
        }
        if (after.severity().compareTo(before.severity()) > 0) {
            less.add(new Less(
                    new BilingualText(before.severity().zh(), before.severity().en()),
                    new BilingualText(after.severity().zh(), after.severity().en())));
        }
        if (Strictness.isLater(after.remedy(), before.remedy())) {
            less.add(new Less(days(before), days(after)));
        }
        if (Strictness.isNarrower(after.covers(), before.covers())) {
            less.add(new Less(
                    new BilingualText("适用于原定全部对象", "all subjects that the page covers"),
                    new BilingualText("适用范围缩小", "fewer subjects")));
        }
        return less;
    }

    private static BilingualText days(Standard standard) {
        Remedy remedy = standard.remedy();
        String days = remedy.responsible().stream()
                .map(remedy::days)
                .distinct()
                .map(String::valueOf)
                .collect(Collectors.joining("/"));
        return new BilingualText("整改期限" + days + "日", days + " days for rectification");
    }

    /** What asks less, with who approved it. */
    List<Loosened> loosened() {
        return List.copyOf(loosened);
    }

    /** The profiles that changed each standard, by its id. */
    Map<String, Set<String>> changedBy() {
        return changedBy;
    }

    /** The standards, those that no kind of inspection asks marked as left out. */
    List<Standard> standards() {
        if (selections.isEmpty()) {
            return List.copyOf(standards.values());
        }
        Map<String, Standard> asked = new LinkedHashMap<>();
        standards.values().stream()
                .filter(Standard::isAsked)
                .forEach(standard -> asked.put(standard.id(), asked(standard)));
        asked.values().removeIf(Objects::isNull);
        RequiredFields fields = RequiredFields.of(asked.values().stream()
                .filter(one -> one.kind() == StandardKind.REQUIREMENT)
                .toList());
        return standards.values().stream()
                .map(standard -> {
                    Standard one = asked.get(standard.id());
                    boolean stays = one == null
                            && (!standard.isAsked()
                                    || (standard.kind() == StandardKind.PLAUSIBILITY
                                            && fields.containsAll(standard.needs())));
                    return one != null ? one : stays ? standard : standard.leftOut();
                })
                .toList();
    }

    /** A standard as the kinds of inspection ask it; several kinds together ask it of whom any does. */
    private Standard asked(Standard standard) {
        Standard wider = null;
        for (Selection selection : selections) {
            Standard one = selection.asked(standard);
            wider = wider == null ? one : one == null ? wider : either(wider, one);
        }
        return wider;
    }

    private static Standard either(Standard first, Standard second) {
        Covers covers = first.covers();
        return first.covering(covers.with(
                union(covers.stage(), second.covers().stage()),
                union(covers.ownership(), second.covers().ownership())));
    }

    /** The values of either list, where an omitted list has all. */
    private static <T> List<T> union(List<T> first, List<T> second) {
        if (first == null || second == null) {
            return null;
        }
        Set<T> both = new LinkedHashSet<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
