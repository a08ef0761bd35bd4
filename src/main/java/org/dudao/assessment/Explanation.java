package org.dudao.assessment;

import java.util.List;
import org.dudao.facts.Text;
import org.dudao.standards.Standard;

/**
 * Why a verdict is what it is.
 *
 * @param standard the standard
 * @param verdict the verdict
 * @param facts the values it rests on, with their places
 * @param rules the rules that measured, by name
 * @param formula the indicator with the numbers put in; null where nothing was measured
 * @param limitFrom where the limit comes from
 * @param change what would change the outcome; null where nothing countable would
 */
public record Explanation(
        Standard standard,
        Verdict verdict,
        List<Evidence> facts,
        List<String> rules,
        Text formula,
        Text limitFrom,
        Text change) {}
