package org.dudao.form;

import org.dudao.facts.BilingualText;

/**
 * A cell of a form without marks: a label, or a blank.
 *
 * @param row its first row, from 1
 * @param column its first column, from 0
 * @param rows over how many rows it is merged
 * @param columns over how many columns it is merged
 * @param text empty for a blank
 */
public record LabelSpot(int row, int column, int rows, int columns, String text, BilingualText place) {
    public boolean isBlank() {
        return text.isBlank();
    }
}
