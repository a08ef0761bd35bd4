package org.dudao.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.CountUnit;

/**
 * The smallest whole-number change that would comply.
 *
 * @param amount how many
 * @param unit of what
 * @param text as a document prints it
 * @param shares for rolls: where the pupils are, never an apportionment
 */
public record Shortfall(BigDecimal amount, CountUnit unit, BilingualText text, List<Share> shares) {
    /** One school's part of the count and of the base. */
    public record Share(String schoolCode, long count, long base) {}
}
