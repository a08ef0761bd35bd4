package org.dudao.standards;

import org.dudao.facts.BilingualText;

/**
 * What must be done about a finding.
 *
 * @param action as a supervision opinion letter words it; {…} are the finding's own values
 * @param responsible by whom
 * @param days within how many days
 */
public record Remedy(BilingualText action, Responsible responsible, int days) {}
