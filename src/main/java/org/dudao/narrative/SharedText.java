package org.dudao.narrative;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Sentences in a row that another text has too, whatever their numbers are: copied from another office, or from last year.
 *
 * @param span in this text
 * @param file the other text's
 * @param other in the other text, as code points
 */
record SharedText(Span span, String file, Span other) {
    /** A shorter sentence may be the same by chance. */
    private static final int SHORTEST = 20;

    /** Where a sentence stands first. */
    private record Place(int text, Span span) {}

    /**
     * The shared sentences of a text, in order, those in a row joined.
     *
     * @param others the texts that it may be copied from; of several that have a sentence the first is named
     */
    static List<SharedText> of(String plain, List<SummaryText> others) {
        Map<String, Place> known = new HashMap<>();
        List<CodePoints> points = new ArrayList<>();
        for (int i = 0; i < others.size(); i++) {
            String other = PlainCharacters.of(others.get(i).text());
            points.add(new CodePoints(others.get(i).text()));
            for (Span sentence : Sentences.of(other)) {
                String key = key(other, sentence);
                if (key.length() >= SHORTEST) {
                    known.putIfAbsent(key, new Place(i, sentence));
                }
            }
        }
        List<SharedText> shared = new ArrayList<>();
        Place last = null;
        for (Span sentence : known.isEmpty() ? List.<Span>of() : Sentences.of(plain)) {
            Place place = known.get(key(plain, sentence));
            if (place != null) {
                CodePoints at = points.get(place.text());
                Span other = new Span(
                        at.before(place.span().from()), at.before(place.span().to()));
                SharedText one =
                        new SharedText(sentence, others.get(place.text()).file(), other);
                boolean isNext = last != null
                        && last.text() == place.text()
                        && last.span().to() <= place.span().from();
                if (isNext) {
                    SharedText before = shared.remove(shared.size() - 1);
                    shared.add(new SharedText(
                            new Span(before.span().from(), sentence.to()),
                            one.file(),
                            new Span(before.other().from(), other.to())));
                } else {
                    shared.add(one);
                }
            }
            last = place;
        }
        return shared;
    }

    /** The words of a sentence: no blanks, marks or numbers. */
    private static String key(String plain, Span sentence) {
        return plain.substring(sentence.from(), sentence.to()).replaceAll("[^\\u4e00-\\u9fff]|[零一二两三四五六七八九十百千万]", "");
    }
}
