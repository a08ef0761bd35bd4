package org.dudao.rules;

import java.util.List;
import java.util.Map;

/**
 * All that the rules derived from one submission.
 *
 * @param madeBy the name of the rule that inserted each measure
 */
public record Derived(
        List<Judgement> judgements,
        List<Measure> measures,
        List<Gap> gaps,
        List<Covered> covered,
        Map<Measure, String> madeBy) {}
