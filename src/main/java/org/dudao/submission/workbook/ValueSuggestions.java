package org.dudao.submission.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.Dataset;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.HalfWidth;
import org.dudao.facts.School;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.RowCodeForm;
import org.jspecify.annotations.Nullable;

/**
 * What a cell that cannot be read should probably hold, as it would be typed. A person confirms it: nothing is read so.
 *
 * <p>Months and days without a year are those of the school year; a code is the nearest one of the schools.
 */
public final class ValueSuggestions {
    private static final int LONGEST = 60;
    private static final int FIRST_MONTH = 9;
    private static final int MOST_MONTHS = 12;
    private static final Pattern SHORT_YEARS =
            Pattern.compile("(\\d{2}|\\d{4})(?:\\s*[-/~至到—]\\s*(\\d{2}))?\\s*(?:学年度?|年)?");
    private static final Pattern MONTH = Pattern.compile("(?:(\\d{4}|\\d{2})[-/.年])?(\\d{1,2})月?份?");
    private static final Pattern MONTHS = Pattern.compile("(\\d{1,2})月?\\s*[-~至到—]\\s*(\\d{1,2})月份?");
    private static final Pattern SHORT_DAY = Pattern.compile("(?:(\\d{2})[-/.年])?(\\d{1,2})[-/.月](\\d{1,2})[日号]?");
    /** Words of estimate and of sums before and after a number, and marks of footnotes. */
    private static final Pattern BOUND =
            Pattern.compile("^(?:约|大约|大概|近|将近|接近|超|超过|共|共计|合计|总计|计|约计|每年|全年)" + "|(?:左右|上下|以上|余|多|许|[①-⑳⑴-⒇¹²³*※]+)$");

    private final @Nullable SchoolYear year;
    private final LocalDate asOf;
    private final Map<String, String> codes = new HashMap<>();
    private final Set<String> known = new HashSet<>();

    /**
     * Suggestions for one file.
     *
     * @param read what could be read of it; null if nothing could
     */
    public ValueSuggestions(@Nullable Dataset read, LocalDate asOf) {
        this.asOf = asOf;
        String written = read == null ? null : read.township().schoolYear();
        this.year = written == null ? null : SchoolYear.parse(written);
        if (read != null && read.schools() != null) {
            for (School school : read.schools()) {
                if (school != null && school.code() != null) {
                    known.add(school.code());
                    if (school.name() != null) {
                        codes.merge(school.name(), school.code(), (one, other) -> "");
                    }
                }
            }
        }
    }

    /**
     * What was probably meant.
     *
     * @param path of the field, such as {@code buildings[].schoolCode}
     * @param found the text of the cell
     * @return empty if nobody can say
     */
    public String suggest(FieldSchema field, String path, String found) {
        String text = HalfWidth.of(found).strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return "";
        }
        String clear = ClearReading.of(field.type(), text);
        String suggested = clear != null
                ? clear
                : switch (field.type()) {
                    case WHOLE, DECIMAL -> number(field, text);
                    case DATE, STATED_DATE -> day(text);
                    case MONTHS -> months(text);
                    case SCHOOL_YEAR -> years(text);
                    case CHOICE -> OfficeWords.choice(field, text);
                    case YES_NO -> OfficeWords.yesOrNo(text);
                    case CODE, CODES -> code(path, found.strip());
                    case ROW_CODE -> rowCode(text);
                    default -> null;
                };
        return suggested == null || suggested.equals(found.strip()) ? "" : suggested;
    }

    /** The nearest code of a school, or that of the school of this name; null if there is none. */
    public @Nullable String code(String path, String found) {
        if (!path.contains(".schoolCode") && !path.equals("schools[].code")) {
            return null;
        }
        String named = codes.get(found);
        String nearest = named != null
                ? named
                : NameSuggestions.nearest(
                        found, found.chars().anyMatch(Character::isIdeographic) ? codes.keySet() : known);
        return nearest == null || nearest.isEmpty() ? null : codes.getOrDefault(nearest, nearest);
    }

    /** The code of a row without blanks; null if that is none either. */
    private static @Nullable String rowCode(String text) {
        String joined = text.replaceAll("\\s+", "");
        return RowCodeForm.is(joined) ? joined : null;
    }

    private static @Nullable String number(FieldSchema field, String text) {
        String plain = BOUND.matcher(text).replaceAll("").strip();
        String fraction = field.unit().startsWith("%") ? OfficeWords.percent(plain) : null;
        if (fraction != null) {
            return fraction;
        }
        String figure = figure(field, plain);
        if (figure != null) {
            return figure;
        }
        int aside = plain.indexOf('(');
        if (aside > 0 && (plain.contains("其中") || plain.contains("含"))) {
            return figure(field, plain.substring(0, aside).strip());
        }
        String digits = plain.replaceAll("[Oo〇○]", "0").replaceAll("[lI|]", "1").replaceAll("[,\\s]", "");
        return digits.equals(plain) || !digits.matches("-?\\d.*") ? null : figure(field, digits);
    }

    private static @Nullable String figure(FieldSchema field, String text) {
        TypedNumber typed = TypedNumber.of(field, text);
        if (typed.value() != null || typed.likely() != null) {
            return (typed.value() == null ? typed.likely() : typed.value()).toPlainString();
        }
        int length = ChineseNumber.length(text);
        String numerals = text.substring(0, length);
        Long number = length == 0 ? null : ChineseNumber.of(numerals);
        String each = length == 0 || number != null ? null : ChineseNumber.digits(numerals);
        String unit = text.substring(length).strip();
        boolean isOurs = unit.isEmpty() || TypedNumber.isIn(field, unit);
        return !isOurs ? null : number != null ? number.toString() : each;
    }

    private @Nullable String day(String text) {
        Matcher day = SHORT_DAY.matcher(text);
        if (!day.matches()) {
            return null;
        }
        int month = Integer.parseInt(day.group(2));
        Integer of = day.group(1) != null ? Integer.valueOf(2000 + Integer.parseInt(day.group(1))) : yearOf(month);
        if (of == null) {
            return null;
        }
        try {
            return LocalDate.of(of, month, Integer.parseInt(day.group(3))).toString();
        } catch (java.time.DateTimeException e) {
            return null;
        }
    }

    /** The calendar year of a month of the school year; null if the school year is unknown. */
    private @Nullable Integer yearOf(int month) {
        return year == null || month < 1 || month > MOST_MONTHS
                ? null
                : Integer.valueOf(year.firstDay().getYear() + (month >= FIRST_MONTH ? 0 : 1));
    }

    private @Nullable String months(String text) {
        List<String> all = new ArrayList<>();
        for (String item : text.split("[、,;\\s和及]+", -1)) {
            Matcher range = MONTHS.matcher(item);
            Matcher one = MONTH.matcher(item);
            if (range.matches()) {
                int from = Integer.parseInt(range.group(1));
                int to = Integer.parseInt(range.group(2));
                for (int month = from, n = 0; n < MOST_MONTHS; month = month % MOST_MONTHS + 1, n++) {
                    if (!add(null, month, all)) {
                        return null;
                    } else if (month == to) {
                        break;
                    }
                }
            } else if (!one.matches() || !add(one.group(1), Integer.parseInt(one.group(2)), all)) {
                return null;
            }
        }
        return String.join("、", all);
    }

    private boolean add(@Nullable String written, int month, List<String> all) {
        Integer of = written == null
                ? yearOf(month)
                : Integer.valueOf(Integer.parseInt(written.length() == 2 ? "20" + written : written));
        if (of == null || month < 1 || month > MOST_MONTHS) {
            return false;
        }
        return all.add(of + "-" + (month < 10 ? "0" : "") + month);
    }

    private @Nullable String years(String text) {
        Matcher years = SHORT_YEARS.matcher(text);
        if (!years.matches()) {
            return null;
        }
        String written = years.group(1);
        int first = Integer.parseInt(written.length() == 2 ? "20" + written : written);
        boolean follows = years.group(2) == null || Integer.parseInt(years.group(2)) == (first + 1) % 100;
        boolean isNear = Math.abs(first - asOf.getYear()) <= 2;
        return follows && isNear ? first + "-" + (first + 1) : null;
    }
}
