package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A text in several pieces, as a program keeps it that breaks it at spelling marks and at what was typed when. A mark may begin in one piece
 * and end in another; its value goes into the first, and so has that one's format.
 */
final class Pieces {
    private Pieces() {}

    /**
     * The pieces with marks replaced.
     *
     * @param value gives the value of a mark; null leaves it as it is
     */
    static List<String> filled(List<String> pieces, Function<FormMark, @Nullable String> value) {
        List<FormMark.Span> spans = FormMark.in(String.join("", pieces));
        List<StringBuilder> filled = new ArrayList<>();
        int next = 0;
        int at = 0;
        int until = 0;
        for (String piece : pieces) {
            StringBuilder now = new StringBuilder();
            filled.add(now);
            for (int i = 0; i < piece.length(); i++, at++) {
                if (next < spans.size() && at == spans.get(next).from()) {
                    FormMark.Span span = spans.get(next++);
                    String with = value.apply(span.mark());
                    until = with == null ? at : span.to();
                    now.append(with == null ? "" : with);
                }
                if (at >= until) {
                    now.append(piece.charAt(i));
                }
            }
        }
        return filled.stream().map(StringBuilder::toString).toList();
    }
}
