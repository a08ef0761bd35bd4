package org.dudao.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The clause of a document in English: 第二十二条第二款 is Article 22, paragraph 2.
 *
 * <p>Articles, paragraphs, items, clauses of standards and numbered sections are converted by their form. What a document heads with words
 * instead of a number stands in a table. A clause that is neither stays as it is.
 */
final class ClauseText {
    /** The resource of the headings: Chinese, tab, English; a line beginning with # is a comment. */
    static final String HEADINGS = "/clauses-en.tsv";

    private static final String NUMBER = "[一二三四五六七八九十百]+|\\d+(?:\\.\\d+)*";
    private static final Pattern STEP = Pattern.compile("第（?(" + NUMBER + ")）?(条|款|项)(?:至第（?(" + NUMBER + ")）?\\2)?");
    private static final Pattern STEPS = Pattern.compile("(?:" + STEP.pattern().replace("\\2", "[条款项]") + "|[、和])+");
    private static final Pattern SECTION = Pattern.compile("([一二三四五六七八九十]+)(?:、?（([一二三四五六七八九十]+)）)?(\\d+)?");
    private static final Pattern SECTIONS = Pattern.compile(SECTION.pattern() + "(?:、" + SECTION.pattern() + ")*");

    private ClauseText() {}

    /** One or several clauses, joined with 、 as in Chinese. */
    static String english(String clause) {
        if (STEPS.matcher(clause).matches()) {
            return steps(clause);
        } else if (SECTIONS.matcher(clause).matches()) {
            return sections(clause);
        }
        return Shipped.HEADINGS.keySet().stream()
                .filter(heading -> clause.startsWith(heading)
                        && STEPS.matcher(clause.substring(heading.length()) + "、")
                                .matches())
                .max((a, b) -> a.length() - b.length())
                .map(heading -> Shipped.HEADINGS.get(heading)
                        + (clause.equals(heading) ? "" : ", " + steps(clause.substring(heading.length()))))
                .orElse(clause);
    }

    /** A reference from the article down; several numbers of its last step have one word. */
    private static String steps(String clause) {
        List<String> references = new ArrayList<>();
        for (String piece : clause.split("[、和]", -1)) {
            List<String> steps = new ArrayList<>();
            Matcher step = STEP.matcher(piece);
            while (step.find()) {
                steps.add(step(step.group(2), step.group(1), step.group(3)));
            }
            String before = references.isEmpty() ? "" : references.get(references.size() - 1);
            boolean same = steps.size() == 1 && !piece.endsWith("条") && !before.isEmpty();
            if (same) {
                references.set(references.size() - 1, alike(before, steps.get(0)));
            } else {
                references.add(String.join(", ", steps));
            }
        }
        boolean nested = references.stream().anyMatch(r -> r.contains(","));
        return references.stream().collect(Collectors.joining(references.size() > 2 || nested ? ", and " : " and "));
    }

    private static String step(String unit, String from, String to) {
        String number = number(from);
        boolean ofStandard = number.contains(".");
        String word = unit.equals("条") ? (ofStandard ? "clause" : "Article") : unit.equals("款") ? "paragraph" : "item";
        return to == null ? word + " " + number : word + "s " + number + " to " + number(to);
    }

    /** Items 2 and 3: the last step of a reference, and another of the same kind. */
    private static String alike(String reference, String step) {
        String word = step.substring(0, step.indexOf(' '));
        int last = reference.lastIndexOf(word + " ");
        return last < 0
                ? reference + " and " + step
                : reference.substring(0, last) + word + "s " + reference.substring(last + word.length() + 1) + " and "
                        + step.substring(word.length() + 1);
    }

    private static String sections(String clause) {
        List<String> sections = new ArrayList<>();
        Matcher section = SECTION.matcher(clause);
        while (section.find()) {
            sections.add(number(section.group(1))
                    + (section.group(2) == null ? "" : "(" + number(section.group(2)) + ")")
                    + (section.group(3) == null ? "" : section.group(3)));
        }
        return (sections.size() == 1 ? "section " : "sections ") + String.join(" and ", sections);
    }

    /** A numeral up to 999 in digits; digits stay as they are. */
    private static String number(String numeral) {
        if (Character.isDigit(numeral.charAt(0))) {
            return numeral;
        }
        int all = 0;
        int digit = 0;
        for (int i = 0; i < numeral.length(); i++) {
            char c = numeral.charAt(i);
            int unit = c == '十' ? 10 : c == '百' ? 100 : 1;
            if (unit == 1) {
                digit = "零一二三四五六七八九".indexOf(c);
            } else {
                all += Math.max(digit, 1) * unit;
                digit = 0;
            }
        }
        return String.valueOf(all + digit);
    }

    /** Loaded only if a clause without numbers is printed in English. */
    private static final class Shipped {
        static final Map<String, String> HEADINGS = Traditional.parse(read());

        private static String read() {
            try (InputStream in = ClauseText.class.getResourceAsStream(ClauseText.HEADINGS)) {
                return new String(in.readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
