package org.dudao.ledger;

import java.time.LocalDate;

/**
 * An exemption under which an item need not be corrected for a time.
 *
 * @param id of the waiver
 * @param until its last day
 */
public record ItemWaiver(String id, LocalDate until) {}
