package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;

/**
 * The text of a summary.
 *
 * @param file the name of its file
 * @param sha256 of the file, in hex
 * @param text as it was given; of a document its paragraphs, with a line feed between them
 */
public record SummaryText(String file, String sha256, String text) {
    /** The first position of each paragraph. */
    List<Integer> paragraphs() {
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
            starts.add(i + 1);
        }
        return starts;
    }
}
