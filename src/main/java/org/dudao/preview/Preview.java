package org.dudao.preview;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.SchoolYear;
import org.dudao.standards.Catalogue;

/** Compares assessments of the same submissions under two catalogues. May be shared between threads. */
public final class Preview {
    private final ProfileDifference profiles;

    /**
     * A comparison.
     *
     * @param before the standards under the profiles that hold
     * @param after the standards under the profiles to be tried
     */
    public Preview(Catalogue before, Catalogue after) {
        this.profiles = new ProfileDifference(before, after);
    }

    /** What changes from one assessment of a township or county to the other. */
    public UnitPreview compare(Assessment before, Assessment after) {
        Assessment.Head head = after.assessment();
        AssessmentTime time = new AssessmentTime(SchoolYear.parse(head.schoolYear()), head.asOf());
        ProfileDifference.Sides sides = profiles.in(head.township().code(), time.reference());
        Map<AssessmentTerms.Key, Terms> was = AssessmentTerms.of(before);
        List<Flip> flips = new ArrayList<>();
        AssessmentTerms.of(after).forEach((key, terms) -> add(flips, key, was.remove(key), terms, sides));
        was.forEach((key, terms) -> add(flips, key, terms, null, sides));
        return new UnitPreview(
                head.kind(),
                head.township().code(),
                head.township().name(),
                head.schoolYear(),
                totals(before),
                totals(after),
                flips);
    }

    private static void add(
            List<Flip> flips, AssessmentTerms.Key key, Terms before, Terms after, ProfileDifference.Sides sides) {
        FlipKind kind = kind(before, after);
        if (kind != null) {
            List<String> concerning = sides.concerning(key.standard(), kind);
            flips.add(new Flip(key.standard(), key.subject(), kind, before, after, concerning));
        }
    }

    /** The kind of a change; null if there is none. */
    private static FlipKind kind(Terms before, Terms after) {
        if (before == null) {
            return FlipKind.ADDED;
        } else if (after == null) {
            return FlipKind.DROPPED;
        } else if (before.outcome() == Outcome.COMPLIANT && after.outcome() == Outcome.VIOLATION) {
            return FlipKind.WORSE;
        } else if (before.outcome() == Outcome.VIOLATION && after.outcome() == Outcome.COMPLIANT) {
            return FlipKind.BETTER;
        } else if (before.outcome() != after.outcome()) {
            return FlipKind.OTHER;
        }
        return before.equals(after) ? null : FlipKind.TERMS;
    }

    private static UnitPreview.Totals totals(Assessment assessment) {
        return new UnitPreview.Totals(
                assessment.summary().conclusion(),
                assessment.summary().coverage(),
                assessment.summary().byOutcome().getOrDefault(Outcome.VIOLATION, 0));
    }
}
