package org.dudao.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.HalfWidth;

/**
 * A mark of a form, such as {@code {{ township.name }}}, {@code {{ 指标 dropout.junior-rate }}} or
 * {@code {{ findings[severity=veto].problem }}}.
 *
 * @param written the text between the braces
 * @param kind what is asked
 * @param path the path without filter; for a verdict the id of a standard or an indicator
 * @param subject the subject of a verdict; empty if none is named
 * @param filter the condition on the entries of a list; {@link ListFilter#NONE} for all
 */
record FormMark(String written, Kind kind, String path, String subject, ListFilter filter) {
    /** Full-width braces come from Chinese input methods. */
    private static final Pattern MARK = Pattern.compile("[{｛]{2}([^{}｛｝\\n]*)[}｝]{2}");

    private static final Pattern VERDICT = Pattern.compile("(\\S+)\\s+([A-Za-z][\\w.-]*)(?:\\s+(.+))?");
    private static final Pattern FILTERED =
            Pattern.compile("([^\\[\\]]+?)\\s*\\[\\s*([^=\\[\\]]+?)\\s*=\\s*([^\\[\\]]*?)\\s*\\]\\s*((?:\\..+)?)");

    /** What a mark asks. */
    enum Kind {
        VALUE,
        INDICATOR,
        VERDICT,
        LIMIT
    }

    /**
     * A mark in a text.
     *
     * @param from where its braces begin
     * @param to where they end
     */
    record Span(int from, int to, FormMark mark) {}

    /** The marks of a text. */
    static List<Span> in(String text) {
        List<Span> all = new ArrayList<>();
        if (text.indexOf('{') < 0 && text.indexOf('｛') < 0) {
            return all;
        }
        Matcher mark = MARK.matcher(text);
        while (mark.find()) {
            all.add(new Span(mark.start(), mark.end(), parse(mark.group(1))));
        }
        return all;
    }

    /** Whether a text has braces of which no mark can be made, such as one with a single brace at its end. */
    static boolean isBroken(String text) {
        if (text.indexOf('{') < 0 && text.indexOf('｛') < 0) {
            return false;
        }
        String rest = HalfWidth.of(MARK.matcher(text).replaceAll(""));
        return rest.contains("{{") || rest.contains("}}");
    }

    /** The mark between braces, or in a name or tag. */
    static FormMark parse(String between) {
        String written = HalfWidth.of(between).strip();
        Matcher verdict = VERDICT.matcher(written);
        Kind kind = verdict.matches() ? kind(verdict.group(1)) : Kind.VALUE;
        if (kind != Kind.VALUE) {
            String subject =
                    verdict.group(3) == null ? "" : unbracketed(verdict.group(3).strip());
            return new FormMark(written, kind, verdict.group(2), subject, ListFilter.NONE);
        }
        Matcher filtered = FILTERED.matcher(written);
        if (filtered.matches()) {
            return new FormMark(
                    written,
                    kind,
                    (filtered.group(1) + filtered.group(4)).replaceAll("\\s*\\.\\s*", "."),
                    "",
                    new ListFilter(filtered.group(2), filtered.group(3)));
        }
        return new FormMark(written, kind, written.replaceAll("\\s*\\.\\s*", "."), "", ListFilter.NONE);
    }

    private static String unbracketed(String subject) {
        return subject.startsWith("[") && subject.endsWith("]")
                ? subject.substring(1, subject.length() - 1).strip()
                : subject;
    }

    private static Kind kind(String word) {
        return switch (word) {
            case "indicator", "指标", "实测值" -> Kind.INDICATOR;
            case "verdict", "判定" -> Kind.VERDICT;
            case "limit", "限值", "标准值" -> Kind.LIMIT;
            default -> Kind.VALUE;
        };
    }

    /** The mark as a message shows it. */
    String shown() {
        return "{{ " + written + " }}";
    }
}
