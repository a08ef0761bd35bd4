package org.dudao.assessment;

import org.dudao.county.Contribution;

/**
 * A township that was assessed.
 *
 * @param contribution what it gives to its county's assessment
 */
public record Assessed(Assessment assessment, Contribution contribution) {}
