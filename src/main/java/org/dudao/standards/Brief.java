package org.dudao.standards;

import org.dudao.facts.BilingualText;

/**
 * A violation in the few words that the body of a letter has room for.
 *
 * @param problem a noun phrase without subject and figures: D级危房仍在使用
 * @param act what must be done at once, without a date: 停止使用，封闭现场
 */
public record Brief(BilingualText problem, BilingualText act) {}
