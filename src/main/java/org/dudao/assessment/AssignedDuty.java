package org.dudao.assessment;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;

/**
 * What one party must do about a finding.
 *
 * @param party who must act
 * @param action what it must do, with the finding's values
 * @param due the last day
 */
public record AssignedDuty(Responsible party, BilingualText action, LocalDate due) {}
