package org.dudao.rules;

import java.util.List;

/** All that the rules derived from one submission. */
public record Derived(List<Judgement> judgements, List<Measure> measures, List<Gap> gaps, List<Covered> covered) {}
