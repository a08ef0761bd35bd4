package org.dudao.narrative;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words by which summaries name what the dictionary and the standards count, from {@code narrative-terms.tsv}. */
final class NarrativeTerms {
    private static final String FILE = "/narrative-terms.tsv";

    /** Between the words and the number: 共, 达到, 为, and blanks. */
    private static final String BETWEEN =
            "(?:总数|人数|数量)?\\s*(?:已|均|都|分别|全部|总计|共计|共有|现有|仅有|合计|约|将近|近|只有|稳定|保持|控制|连续多年)?(?:达到了|达到|达|为|是|有|共|在|计|:)?(?:了)?(?:约|近|不足|超过|至少|不超过|不低于|不高于|不少于|低于|高于|小于|大于|接近|将近)?\\s*$";

    private static final List<Term> TERMS = read();
    private static final int BEFORE = 40;
    private static final int AFTER = 24;
    private static final String FOLLOWING = ">";

    /** Names in a row whose numbers follow in the same order: 甲率和乙率分别达到85%和80%. */
    private static final Pattern IN_TURN = Pattern.compile("([^,，。;；:]{4,60})分别(?:达到|达|为|是|在)?(?:了)?");

    /** Directly before a name these make it that of a part: 女教师, 新学校. */
    private static final String QUALIFIED = "女男新优老名特";

    private static final Pattern AND = Pattern.compile("[和、及与]");

    private NarrativeTerms() {}

    /**
     * What a number is of.
     *
     * @param words as they stand in the text
     * @param path of a field, such as {@code schools[].studentCount}, or null
     * @param standard its id, or null
     */
    record Meaning(
            String words, @Nullable String path, @Nullable String standard) {}

    /** Words before a number, its unit, and what the text before them must and must not have. */
    private record Term(
            Pattern words,
            boolean isBefore,
            String unit,
            String path,
            @Nullable Pattern with,
            @Nullable Pattern without) {
        static Term of(String[] cells) {
            boolean isBefore = !cells[0].startsWith(FOLLOWING);
            String words = isBefore ? "(" + cells[0] + ")" + BETWEEN : "^(" + cells[0].substring(1) + ")";
            return new Term(Pattern.compile(words), isBefore, cells[1], cells[2], pattern(cells[3]), pattern(cells[4]));
        }
    }

    private static List<Term> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(NarrativeTerms.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Term.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Pattern pattern(String cell) {
        return cell.isEmpty() ? null : Pattern.compile(cell);
    }

    /**
     * The meaning of a number, by the words that stand directly before it in its clause.
     *
     * @param plain the text
     * @param from where its sentence begins
     * @return null if none is certain
     */
    static @Nullable Meaning of(String plain, int from, FoundNumber number) {
        int at = number.span().from();
        String before = plain.substring(Math.max(from, at - BEFORE), at);
        String after = plain.substring(
                number.span().to(), Math.min(plain.length(), number.span().to() + AFTER));
        int pause = Math.max(before.lastIndexOf(','), Math.max(before.lastIndexOf('，'), before.lastIndexOf(';')));
        String clause = inTurn(before.substring(pause + 1));
        Meaning best = null;
        for (Term term : TERMS) {
            boolean isUnit = number.baseUnit().isEmpty() ? number.unit() == null : isOf(term.unit(), number.baseUnit());
            Matcher match = term.words().matcher(term.isBefore() ? clause : after);
            if (!isUnit
                    || !match.find()
                    || (best != null && match.group(1).length() <= best.words().length())) {
                continue;
            }
            if (match.start(1) > 0 && QUALIFIED.indexOf(clause.charAt(match.start(1) - 1)) >= 0 && term.isBefore()) {
                continue;
            }
            String own = term.isBefore() ? clause.substring(0, match.end(1)) : before.substring(pause + 1);
            boolean isWith = term.with() == null || term.with().matcher(before).find();
            if (isWith
                    && (term.without() == null || !term.without().matcher(own).find())) {
                boolean isStandard = !term.path().contains("[]") && term.path().contains("-");
                best = new Meaning(match.group(1), isStandard ? null : term.path(), isStandard ? term.path() : null);
            }
        }
        return best;
    }

    /** The name of several whose numbers follow in turn; the clause itself if there is one name. */
    private static String inTurn(String clause) {
        Matcher turn = IN_TURN.matcher(clause);
        if (!turn.find()) {
            return clause;
        }
        String[] names = AND.split(turn.group(1), -1);
        String[] numbers = AND.split(clause.substring(turn.end()), -1);
        int index = numbers.length - 1;
        boolean isInOrder = index < names.length && clause.substring(turn.end()).matches("(?:[0-9.]+%[和、及与])*\\s*");
        return isInOrder ? names[index] : "";
    }

    private static boolean isOf(String unit, String base) {
        return unit.equals(base) || (unit.equals("所") && (base.equals("个") || base.equals("家")));
    }
}
