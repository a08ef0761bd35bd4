package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;

/** The sentences and clauses of a text, as spans without the marks between them. */
final class Sentences {
    private static final String ENDS = "。!?;\n";
    private static final String PAUSES = ENDS + ",:";
    private static final int LONGEST = 160;

    private Sentences() {}

    /** The sentences, in order. */
    static List<Span> of(String plain) {
        return cut(plain, ENDS);
    }

    /** The clauses, in order; none is longer than a quotation may be. */
    static List<Span> clauses(String plain) {
        List<Span> clauses = new ArrayList<>();
        for (Span clause : cut(plain, PAUSES)) {
            for (int from = clause.from(); from < clause.to(); from += LONGEST) {
                clauses.add(new Span(from, Math.min(clause.to(), from + LONGEST)));
            }
        }
        return clauses;
    }

    private static List<Span> cut(String plain, String marks) {
        List<Span> spans = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= plain.length(); i++) {
            boolean isEnd = i == plain.length() || (marks.indexOf(plain.charAt(i)) >= 0 && !isInNumber(plain, i));
            if (isEnd) {
                Span span = stripped(plain, from, i);
                if (span.from() < span.to()) {
                    spans.add(span);
                }
                from = i + 1;
            }
        }
        return spans;
    }

    /** A comma in 1,200 and a colon in 8:30 end nothing. */
    private static boolean isInNumber(String plain, int at) {
        return (plain.charAt(at) == ',' || plain.charAt(at) == ':')
                && at > 0
                && at + 1 < plain.length()
                && Character.isDigit(plain.charAt(at - 1))
                && Character.isDigit(plain.charAt(at + 1));
    }

    private static Span stripped(String plain, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(plain.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(plain.charAt(to - 1))) {
            to--;
        }
        return new Span(from, to);
    }
}
