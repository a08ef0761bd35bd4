package org.dudao.standards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.dudao.facts.BilingualText;

/** A standard with one change of a profile. */
final class StandardChange {
    private StandardChange() {}

    static Standard apply(ProfileChange change, Standard before) {
        Standard with = change.limits() == null ? before : limited(change, before);
        Remedy remedy = before.remedy();
        return new Standard(
                before.id(),
                before.title(),
                change.requires() == null ? with.requires() : change.requires(),
                change.problem() == null ? with.problem() : change.problem(),
                change.bases(before.basis()),
                before.indicator(),
                before.field(),
                before.ratio(),
                with.parts(),
                before.spare(),
                with.needs(),
                before.uses(),
                change.covers() == null ? before.covers() : change.covers(),
                with.limits(),
                change.severity() == null ? before.severity() : change.severity(),
                before.kind(),
                before.praise(),
                before.status(),
                before.shortfall(),
                new Remedy(
                        remedy.action(),
                        remedy.brief(),
                        change.responsible() == null ? remedy.responsible() : change.responsible(),
                        change.days() == null ? remedy.days() : change.days(),
                        remedy.beforeTerm()),
                joined(before.note(), change.note()),
                before.changes(),
                before.succeeds());
    }

    private static BilingualText joined(BilingualText first, BilingualText second) {
        if (first == null || second == null) {
            return first == null ? second : first;
        }
        return new BilingualText(first.zh() + second.zh(), first.en() + " " + second.en());
    }

    /** With other limits, the fields that decide them, and words for another comparison. */
    private static Standard limited(ProfileChange change, Standard before) {
        List<String> needs = needs(before, change);
        if (before.parts() != null) {
            List<Part> parts = before.parts().stream()
                    .map(part -> part.indicator().equals(change.part()) ? part.limited(change.limits()) : part)
                    .toList();
            return before.limited(before.requires(), before.problem(), parts, needs, null);
        }
        Comparison was = comparison(before.limits());
        Comparison is = comparison(change.limits());
        boolean worded = was == is;
        return before.limited(
                worded ? before.requires() : LimitPhrase.requires(before.title(), is),
                worded ? before.problem() : LimitPhrase.problem(before.title(), is),
                null,
                needs,
                change.limits());
    }

    private static Comparison comparison(List<LimitClause> limits) {
        LimitClause first = limits.get(0);
        return first.bands() == null ? first.limit().op() : Comparison.AT_LEAST;
    }

    /** The needs, where the figures of steps change. */
    private static List<String> needs(Standard before, ProfileChange change) {
        Set<String> gone = new LinkedHashSet<>();
        before.allParts().stream()
                .filter(part -> change.part() == null || change.part().equals(part.indicator()))
                .flatMap(part -> part.limits().stream())
                .filter(limit -> limit.bands() != null)
                .forEach(limit -> gone.addAll(limit.bands().paths()));
        before.allParts().forEach(part -> gone.removeAll(part.fields()));
        Set<String> needs = new LinkedHashSet<>(before.needs());
        needs.removeAll(gone);
        change.limits().stream()
                .filter(limit -> limit.bands() != null)
                .forEach(limit -> needs.addAll(limit.bands().paths()));
        return new ArrayList<>(needs);
    }
}
