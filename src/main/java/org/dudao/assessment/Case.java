package org.dudao.assessment;

import java.util.List;
import org.dudao.rules.Requirement;
import org.dudao.standards.Limits;
import org.dudao.standards.Row;
import org.dudao.standards.Standard;
import org.dudao.standards.Truth;

/**
 * One pair of a standard in force and a subject of its kind, before the rules have spoken.
 *
 * @param covered whether the standard covers the subject
 * @param limits what was found of the limit of each part; empty where the subject is not covered
 * @param requirements what the rules are asked, one for each part whose limit is known
 * @param absent the table of which the subject stands for a row that is not there; null for a subject that is
 */
record Case(
        Standard standard,
        Row row,
        Truth covered,
        List<Limits.Found> limits,
        List<Requirement> requirements,
        String absent) {}
