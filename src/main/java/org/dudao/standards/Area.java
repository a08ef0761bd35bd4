package org.dudao.standards;

import org.dudao.facts.BilingualText;

/**
 * A folder of standards.
 *
 * @param id the folder's name
 * @param title what it is about
 */
public record Area(String id, BilingualText title) {}
