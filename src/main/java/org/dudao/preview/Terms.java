package org.dudao.preview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.dudao.assessment.Outcome;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;

/**
 * What was asked of one subject, and the outcome.
 *
 * @param limit the limit with its comparison, those of several parts joined; null if it is unknown
 * @param due the last day of the correction; null unless it is a finding
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Terms(Outcome outcome, BilingualText limit, Severity severity, LocalDate due) {}
