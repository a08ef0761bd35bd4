package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Citation;
import org.dudao.standards.Standard;

/**
 * The explanation of a verdict.
 *
 * @param standard the standard
 * @param bases its bases in force
 * @param verdict the verdict
 * @param facts its evidence, with source locations
 * @param sources the rules that measured it, or the paths of fields that are measured directly
 * @param formula the indicator with its numbers; null if nothing was measured
 * @param limitFrom the source of the limit
 * @param change the change that would alter the outcome; null if it is not countable
 */
public record Explanation(
        Standard standard,
        List<Citation> bases,
        Verdict verdict,
        List<Evidence> facts,
        List<BilingualText> sources,
        BilingualText formula,
        BilingualText limitFrom,
        BilingualText change) {}
