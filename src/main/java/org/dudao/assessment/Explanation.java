package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Standard;

/**
 * Why a verdict is what it is.
 *
 * @param standard the standard
 * @param verdict the verdict
 * @param facts the values it rests on, with their places
 * @param sources what measured: the names of rules, or the paths of the fields that are measured as they are
 * @param formula the indicator with the numbers put in; null where nothing was measured
 * @param limitFrom where the limit comes from
 * @param change what would change the outcome; null where nothing countable would
 */
public record Explanation(
        Standard standard,
        Verdict verdict,
        List<Evidence> facts,
        List<BilingualText> sources,
        BilingualText formula,
        BilingualText limitFrom,
        BilingualText change) {}
