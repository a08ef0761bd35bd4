package org.dudao.standards;

import org.dudao.facts.BilingualText;

/**
 * The required correction of a finding.
 *
 * @param action in the wording of a supervision opinion letter; {…} are the finding's own values
 * @param responsible the responsible party
 * @param days the time allowed, in days
 */
public record Remedy(BilingualText action, Responsible responsible, int days) {}
