package org.dudao.preview;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Profile;

/** The profiles that hold in a place under one of two catalogues only. May be shared between threads. */
final class ProfileDifference {
    private final Catalogue before;
    private final Catalogue after;
    private final Map<Sides, Sides> known = new ConcurrentHashMap<>();

    ProfileDifference(Catalogue before, Catalogue after) {
        this.before = before;
        this.after = after;
    }

    /**
     * The profiles of one place.
     *
     * @param gone those that hold under the catalogue before alone
     * @param come those that hold under the catalogue after alone
     */
    record Sides(List<Profile> gone, List<Profile> come) {
        /** The ids of those that concern a standard with this kind of change; new profiles first. */
        List<String> concerning(String standard, FlipKind kind) {
            boolean added = kind == FlipKind.ADDED;
            boolean dropped = kind == FlipKind.DROPPED;
            return Stream.concat(
                            come.stream().filter(profile -> concerns(profile, standard, added, dropped)),
                            gone.stream().filter(profile -> concerns(profile, standard, dropped, added)))
                    .map(Profile::id)
                    .distinct()
                    .toList();
        }

        /** Whether a profile can have added or dropped a standard, or changed it. */
        private static boolean concerns(Profile profile, String standard, boolean adds, boolean drops) {
            return profile.change().stream()
                            .anyMatch(change -> change.standard().equals(standard))
                    || (adds && profile.enables(standard))
                    || (drops && profile.select() != null);
        }
    }

    /**
     * The difference in a place on a day.
     *
     * @param code nine digits, or the six of a county
     */
    Sides in(String code, LocalDate reference) {
        List<Profile> was = before.inForce(code, reference);
        List<Profile> is = after.inForce(code, reference);
        Sides sides = new Sides(without(was, is), without(is, was));
        return known.computeIfAbsent(sides, one -> one); // those of a place are few and large
    }

    private static List<Profile> without(List<Profile> some, List<Profile> others) {
        return some.stream().filter(one -> !others.contains(one)).toList();
    }
}
