package org.dudao.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.facts.SubjectKind;
import org.dudao.score.ScoreItem.StandardPart;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Comparison;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/** Standards as people name them in a cell: ids, {@code area.*} for a whole area, {@code id/indicator} for a part. */
final class StandardRefs {
    private static final String ALL = ".*";

    private final Catalogue catalogue;
    private final Map<String, Standard> pages;

    StandardRefs(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.pages = catalogue.byId();
    }

    /** What a cell names; a list with one that is unknown is null. */
    @Nullable
    List<StandardPart> named(String text) {
        List<StandardPart> all = new ArrayList<>();
        for (String one : text.strip().replaceAll("[\\s、，,；;]+$", "").split("[\\s、，,；;]+", -1)) {
            List<StandardPart> some = one.endsWith(ALL) ? area(one) : one(one);
            if (some.isEmpty()) {
                return null;
            }
            some.stream().filter(part -> !all.contains(part)).forEach(all::add);
        }
        return all;
    }

    private List<StandardPart> area(String text) {
        String area = text.substring(0, text.length() - ALL.length());
        return catalogue.standards().stream()
                .filter(standard -> standard.area().equals(area))
                .map(standard -> new StandardPart(standard.id(), ""))
                .toList();
    }

    private List<StandardPart> one(String text) {
        int slash = text.indexOf('/');
        String id = slash < 0 ? text : text.substring(0, slash);
        String part = slash < 0 ? "" : text.substring(slash + 1);
        Standard standard = pages.get(id);
        boolean isKnown = standard != null && (part.isEmpty() || part(standard, part) != null);
        return isKnown ? List.of(new StandardPart(id, part)) : List.of();
    }

    private static @Nullable Part part(Standard standard, String indicator) {
        return standard.allParts().stream()
                .filter(part -> indicator.equals(part.indicator()))
                .findFirst()
                .orElse(null);
    }

    /** Whether a standard compares numbers, so that a value has a band and a place. */
    boolean isOfNumbers(StandardPart one) {
        return limits(one).stream()
                .allMatch(limit -> limit.bands() != null
                        || (limit.limit() != null && limit.limit().op().isOfNumbers()));
    }

    /** Whether a standard's numbers are percentages. */
    boolean isOfPercent(StandardPart one) {
        return limits(one).stream()
                .anyMatch(limit -> limit.limit() != null && limit.limit().percent());
    }

    /** Whether a standard's limit is one number, from which a value has a distance. */
    boolean hasDistance(StandardPart one) {
        return limits(one).stream()
                .allMatch(limit -> limit.bands() != null
                        || (limit.limit() != null
                                && ScoredValue.isOneBound(limit.limit().op())));
    }

    /** Whether townships can be ranked by it: it is theirs, and its limit says which way is better. */
    boolean canRank(StandardPart one) {
        Standard standard = pages.get(one.standard());
        return standard != null && standard.covers().subject() == SubjectKind.TOWNSHIP && hasDistance(one);
    }

    /** Whether a standard asks for at least so much. */
    boolean isHigherBetter(StandardPart one) {
        return limits(one).stream()
                .anyMatch(limit -> limit.limit() != null
                        && (limit.limit().op() == Comparison.AT_LEAST
                                || limit.limit().op() == Comparison.ABOVE));
    }

    /** The limits of the one indicator that is meant; a standard of several parts has none of its own. */
    private List<LimitClause> limits(StandardPart one) {
        Standard standard = pages.get(one.standard());
        if (standard == null || (standard.parts() != null && one.part().isEmpty())) {
            return List.of(NONE);
        }
        Part part = one.part().isEmpty() ? standard.allParts().get(0) : part(standard, one.part());
        return part == null || part.limits() == null ? List.of(NONE) : part.limits();
    }

    private static final LimitClause NONE =
            new LimitClause(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
}
