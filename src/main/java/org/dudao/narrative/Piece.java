package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several summaries in a file, which may be of several offices.
 *
 * @param title its first line
 * @param isOfEducation whether it is about education
 */
record Piece(String id, String title, Span span, boolean isOfEducation) {
    private static final Pattern TITLE =
            Pattern.compile("(?m)^[^\\n。；;]{0,40}(?:篇|范文|(?:总结|报告|汇报)之)\\s?[0-9一二三四五六七八九十]{1,3}[:：]?\\s*$"
                    + "|^[#\\s]*(?:篇|范文|总结)\\s?[0-9一二三四五六七八九十]{1,3}[:：][^\\n。；;]{2,40}$");
    private static final Pattern EDUCATION = Pattern.compile("学校|学生|教师|教育|幼儿|入学|小学|初中|校园|教学");
    private static final int FEWEST = 5;
    private static final int LONGEST_TITLE = 60;

    /** The pieces of a text; a preface before the first title belongs to none. */
    static List<Piece> of(String plain) {
        List<Integer> starts = new ArrayList<>();
        Matcher title = TITLE.matcher(plain);
        while (title.find()) {
            starts.add(title.start());
        }
        if (starts.size() < 2) {
            starts.clear(); // one title is a line of the only summary
            starts.add(0);
        }
        List<Piece> pieces = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? starts.get(i + 1) : plain.length();
            String text = plain.substring(starts.get(i), to);
            String first = text.strip().lines().findFirst().orElse("");
            long words = EDUCATION.matcher(text).results().limit(FEWEST).count();
            pieces.add(new Piece(
                    "p" + (i + 1),
                    first.substring(0, Math.min(LONGEST_TITLE, first.length())),
                    new Span(starts.get(i), to),
                    words == FEWEST));
        }
        return pieces;
    }
}
