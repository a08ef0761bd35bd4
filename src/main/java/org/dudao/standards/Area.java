package org.dudao.standards;

import org.dudao.facts.BilingualText;

/**
 * A folder of standards.
 *
 * @param id the folder's name
 * @param title its title
 */
public record Area(String id, BilingualText title) {}
