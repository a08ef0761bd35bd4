package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.CountUnit;

/**
 * The smallest whole-number change that would comply.
 *
 * @param amount the number
 * @param unit the unit
 * @param text as printed in documents
 * @param shares for rolls: the pupils by school, never an apportionment
 */
public record Shortfall(BigDecimal amount, CountUnit unit, BilingualText text, List<Share> shares) {
    /** One school's share of the count and of the base. */
    public record Share(String schoolCode, long count, long base) {}
}
