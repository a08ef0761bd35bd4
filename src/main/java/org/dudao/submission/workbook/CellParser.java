package org.dudao.submission.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.HalfWidth;
import org.dudao.submission.json.FieldForms;
import org.dudao.submission.json.Texts;

/**
 * Parses a cell by its field of the dictionary.
 *
 * <p>A value that cannot be parsed stays a text, which {@link org.dudao.submission.json.ValueParser} reports; nothing is guessed.
 */
final class CellParser {
    private static final Set<String> YES =
            Set.of("是", "有", "√", "✓", "✔", "☑", "对", "y", "yes", "true", "t", "1", "已", "合格");
    private static final Set<String> NO =
            Set.of("否", "无", "没有", "×", "✗", "✘", "x", "n", "no", "false", "f", "0", "未", "不合格");
    private static final Set<String> NONE = Set.of("无", "没有", "none");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:\\s+0?0:00(?::00)?)?");
    private static final Pattern PACKED_DAY = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?");
    /** A name, a colon and a whole number; a sign or a word before the number does not match, as it must not be dropped. */
    private static final Pattern COUNT = Pattern.compile("([^:=]+?)\\s*[:=]\\s*(\\d+)\\s*(\\D*)");

    /** A count without a colon, if the name does not end in a letter of a word of estimate. */
    private static final Pattern BARE_COUNT =
            Pattern.compile("([^:=\\d]*[\\p{L}&&[^约近超达共计各每不逾至到]])\\s*(\\d+)\\s*(\\D*)");

    private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:至|到|~|～|—|–|--)\\s*(.+)");
    /** Excel's epoch for dates from 1 March 1900, its day 61; Excel counts a 29 February 1900 that did not exist. */
    private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

    /** The offset of the 1904 date system. */
    private static final BigDecimal DAYS_TO_1904 = BigDecimal.valueOf(1462);

    /** A smaller number in a date cell is a typed year, or undefined. */
    private static final int FIRST_SERIAL = 3_654; // 1 January 1910

    private static final int LAST_SERIAL = 73_415; // 31 December 2100
    private static final int DOUBLE_DIGITS = 15;
    private static final int LONGEST_NUMBER = 400;

    private CellParser() {}

    /** A cell's value; null for an empty cell. */
    static CellTokens parse(FieldSchema field, Workbook.Cell cell) {
        if (cell == null) {
            return null;
        }
        if (cell.kind() == Workbook.Kind.ERROR) {
            return CellTokens.text(cell.text());
        }
        if (cell.kind() == Workbook.Kind.NUMBER && !isPlain(cell.text())) {
            return CellTokens.text(Texts.shown(cell.text()));
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL -> number(field, cell);
            case YES_NO -> yesNo(cell);
            case CODE, ROW_CODE, TOWNSHIP_CODE, CODE6 -> CellTokens.text(code(cell));
            case DATE, STATED_DATE -> date(field, cell);
            case CHOICE -> CellTokens.text(choice(field, plainText(cell)));
            case MONTHS -> months(plainText(cell));
            case TERMS -> terms(plainText(cell));
            case CODES, TEXTS -> list(plainText(cell), t -> t);
            case COUNTS, GRADE_COUNTS -> counts(field, plainText(cell));
            case STATED_TEXT -> CellTokens.text(NONE.contains(plain(cell)) ? FieldForms.NONE : plainText(cell));
            case TEXT, NAME, SCHOOL_YEAR -> CellTokens.text(plainText(cell));
        };
    }

    /** Half-width and trimmed. */
    private static String half(String text) {
        return HalfWidth.of(text).strip();
    }

    private static String plain(Workbook.Cell cell) {
        return HeadingNormalizer.simplify(half(cell.text())).toLowerCase(java.util.Locale.ROOT);
    }

    /** The text verbatim; a number without binary rounding noise. */
    static String plainText(Workbook.Cell cell) {
        return cell.kind() == Workbook.Kind.NUMBER && isPlain(cell.text())
                ? exact(cell.text()).toPlainString()
                : cell.text().strip();
    }

    private static String code(Workbook.Cell cell) {
        return cell.kind() == Workbook.Kind.NUMBER ? exact(cell.text()).toPlainString() : half(cell.text());
    }

    /** Whether it can be written out: 1E999999999 would take all memory. */
    private static boolean isPlain(String raw) {
        int scale = new BigDecimal(raw).scale();
        return scale > -LONGEST_NUMBER && scale < LONGEST_NUMBER && raw.length() < LONGEST_NUMBER;
    }

    /** The typed number: a file keeps 15 significant digits, the rest is noise. */
    private static BigDecimal exact(String raw) {
        BigDecimal number = new BigDecimal(raw);
        if (number.precision() > DOUBLE_DIGITS) {
            number = number.round(new MathContext(DOUBLE_DIGITS, RoundingMode.HALF_EVEN));
        }
        number = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return number.scale() < 0 && number.scale() > -20 ? number.setScale(0) : number;
    }

    private static CellTokens number(FieldSchema field, Workbook.Cell cell) {
        if (cell.kind() == Workbook.Kind.NUMBER) {
            BigDecimal number = exact(cell.text());
            boolean hundredths = cell.percent() && field.unit().equals("%");
            return CellTokens.number(
                    (hundredths ? exact(number.movePointRight(2).toString()) : number).toPlainString());
        }
        TypedNumber typed = TypedNumber.of(field, cell.text());
        return typed.value() == null
                ? CellTokens.text(cell.text().strip())
                : CellTokens.number(typed.value().toPlainString());
    }

    private static CellTokens yesNo(Workbook.Cell cell) {
        String text = plain(cell);
        if (cell.kind() == Workbook.Kind.NUMBER) {
            text = exact(cell.text()).toPlainString();
        }
        return YES.contains(text)
                ? CellTokens.YES
                : NO.contains(text)
                        ? CellTokens.NO
                        : CellTokens.text(cell.text().strip());
    }

    private static CellTokens date(FieldSchema field, Workbook.Cell cell) {
        if (cell.kind() == Workbook.Kind.NUMBER) {
            BigDecimal number = exact(cell.text());
            BigDecimal serial = cell.since1904() ? number.add(DAYS_TO_1904) : number;
            if (serial.compareTo(BigDecimal.valueOf(FIRST_SERIAL)) >= 0
                    && serial.compareTo(BigDecimal.valueOf(LAST_SERIAL)) <= 0) {
                return CellTokens.text(EPOCH.plusDays(serial.longValue()).toString());
            }
            return CellTokens.text(day(number.toPlainString()));
        }
        if (field.type() == FieldType.STATED_DATE && NONE.contains(plain(cell))) {
            return CellTokens.text(FieldForms.NONE);
        }
        return CellTokens.text(day(IsoDay.withoutTime(half(cell.text()))));
    }

    /** A date in ISO form, or the text unchanged. */
    private static String day(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            day = PACKED_DAY.matcher(text);
        }
        return day.matches() ? day.group(1) + "-" + twoDigits(day.group(2)) + "-" + twoDigits(day.group(3)) : text;
    }

    private static String month(String text) {
        Matcher month = MONTH.matcher(half(text));
        return month.matches() ? month.group(1) + "-" + twoDigits(month.group(2)) : text;
    }

    /** In ASCII digits, whatever digits the cell has. */
    private static String twoDigits(String number) {
        int value = Integer.parseInt(number);
        return (value < 10 ? "0" : "") + value;
    }

    private static String choice(FieldSchema field, String text) {
        String word = HeadingNormalizer.word(text);
        for (CodeList choice : FieldForms.choices(field)) {
            if (word.equals(HeadingNormalizer.word(choice.code()))
                    || word.equals(HeadingNormalizer.word(choice.zh()))
                    || isBoth(text, choice)) {
                return choice.code();
            }
        }
        return text;
    }

    /** Whether the text is the code and the word of a choice, with any separator between them. */
    private static boolean isBoth(String text, CodeList choice) {
        return HeadingNormalizer.letters(text).equals(HeadingNormalizer.letters(choice.code() + choice.zh()));
    }

    /** Months; the text as a whole if one of them cannot be read, so that the cell has one problem. */
    private static CellTokens months(String text) {
        boolean areMonths =
                items(text).stream().allMatch(item -> MONTH.matcher(half(item)).matches());
        return areMonths || NONE.contains(text) || CellTokens.json(text) != null
                ? list(text, CellParser::month)
                : CellTokens.text(text);
    }

    private static List<String> items(String text) {
        List<String> items = new ArrayList<>();
        for (String item : half(text).split("[、,;\\n\\r]+", -1)) {
            if (!item.isBlank()) {
                items.add(item.strip());
            }
        }
        return items;
    }

    private static CellTokens list(String text, java.util.function.UnaryOperator<String> item) {
        CellTokens json = CellTokens.json(text);
        if (json != null) {
            return json;
        }
        if (NONE.contains(text)) {
            return CellTokens.EMPTY_LIST;
        }
        return CellTokens.list(
                items(text).stream().map(i -> CellTokens.text(item.apply(i))).toList());
    }

    private static CellTokens terms(String text) {
        if (NONE.contains(text)) {
            return CellTokens.EMPTY_LIST;
        }
        List<CellTokens> terms = new ArrayList<>();
        for (String item : items(text)) {
            Matcher range = RANGE.matcher(item);
            terms.add(
                    range.matches()
                            ? CellTokens.object(List.of(
                                    CellTokens.key("start"),
                                    CellTokens.text(day(range.group(1).strip())),
                                    CellTokens.key("end"),
                                    CellTokens.text(day(range.group(2).strip()))))
                            : CellTokens.text(item));
        }
        return CellTokens.list(terms);
    }

    private static CellTokens counts(FieldSchema field, String text) {
        CellTokens json = CellTokens.json(text);
        if (json != null) {
            return json;
        }
        if (NONE.contains(text)) {
            return CellTokens.EMPTY_OBJECT;
        }
        List<CellTokens> counts = new ArrayList<>();
        for (String item : items(text)) {
            Matcher count = COUNT.matcher(item);
            if (!count.matches()) {
                count = BARE_COUNT.matcher(item);
            }
            if (!count.matches() || !(count.group(3).isEmpty() || Units.areSame(count.group(3), field.unit()))) {
                return CellTokens.text(text);
            }
            String name = count.group(1).strip();
            String key = field.type() == FieldType.GRADE_COUNTS ? grade(name) : name;
            counts.add(CellTokens.key(key));
            counts.add(CellTokens.number(new BigDecimal(count.group(2)).toPlainString()));
        }
        return CellTokens.object(counts);
    }

    private static String grade(String text) {
        String word = HeadingNormalizer.word(text);
        return Arrays.stream(Grade.values())
                .filter(g ->
                        word.equals(HeadingNormalizer.word(g.code())) || word.equals(HeadingNormalizer.word(g.zh())))
                .map(Grade::code)
                .findFirst()
                .orElse(text);
    }
}
