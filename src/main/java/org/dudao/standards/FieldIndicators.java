package org.dudao.standards;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The indicators that are fields or ratios of two: their definition on one page holds for every page that names them, and a page's needs
 * follow from it.
 */
final class FieldIndicators {
    private final Map<String, Part> byIndicator = new TreeMap<>();

    /** Starts with the indicators of existing standards. */
    FieldIndicators(List<Standard> standards) {
        standards.forEach(standard -> standard.allParts().forEach(this::enter));
    }

    /**
     * Records a standard's definitions of its indicators.
     *
     * @return the indicators that another page defines differently
     */
    List<String> enter(Standard standard) {
        List<String> contradicted = new ArrayList<>();
        for (Part part : standard.allParts()) {
            if (!enter(part)) {
                contradicted.add(part.indicator());
            }
        }
        return contradicted;
    }

    private boolean enter(Part part) {
        if (part.indicator() == null || part.fields().isEmpty()) {
            return true;
        }
        Part known = byIndicator.putIfAbsent(part.indicator(), part);
        return known == null || known.fields().equals(part.fields());
    }

    /** The standard with the field or ratio of each of its indicators, and with its needs. */
    Standard completed(Standard standard) {
        if (standard.parts() == null) {
            Part part = completed(Part.of(standard.indicator(), standard.field(), standard.ratio(), standard.limits()));
            List<String> needs =
                    standard.needs() == null && !part.fields().isEmpty() ? part.fields() : standard.needs();
            return standard.with(part.field(), part.ratio(), null, needs);
        }
        List<Part> parts = standard.parts().stream().map(this::completed).toList();
        return standard.with(null, null, parts, standard.needs() == null ? needs(parts) : standard.needs());
    }

    private Part completed(Part part) {
        Part known = part.indicator() == null ? null : byIndicator.get(part.indicator());
        if (known == null) {
            return part;
        }
        List<String> needs = part.needs() == null ? known.fields() : part.needs();
        return new Part(
                part.indicator(),
                known.field(),
                known.ratio(),
                part.limits(),
                part.spare(),
                part.problem(),
                part.action(),
                needs);
    }

    /** The needs of all parts together; null if a part states none. */
    private static List<String> needs(List<Part> parts) {
        Set<String> needs = new LinkedHashSet<>();
        for (Part part : parts) {
            if (part.needs() == null) {
                return null;
            }
            needs.addAll(part.needs());
        }
        return List.copyOf(needs);
    }
}
