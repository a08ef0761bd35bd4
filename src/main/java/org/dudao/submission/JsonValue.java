package org.dudao.submission;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.Coded;
import org.dudao.facts.Entry;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.StatedDate;
import org.dudao.facts.Term;
import org.dudao.facts.Text;

/** Reads one value as its field of the dictionary says; a value that cannot be read is a problem and becomes null. */
final class JsonValue {
    /** The word that states that there is none. */
    static final String NONE = "none";

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9-]{1,20}");
    private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}(000)?");
    private static final Pattern CODE6 = Pattern.compile("\\d{6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(999_999_999);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_ITEMS = 500;

    private final JsonParser parser;
    private final LocalDate asOf;
    private final Problems problems;

    JsonValue(JsonParser parser, LocalDate asOf, Problems problems) {
        this.parser = parser;
        this.asOf = asOf;
        this.problems = problems;
    }

    /** What stands at the parser, for a message. */
    String describe() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "{…}";
            case START_ARRAY -> "[…]";
            case VALUE_STRING -> "\"" + Problems.shown(parser.getText()) + "\"";
            default -> Problems.shown(parser.getText());
        };
    }

    /** What a field expects. */
    static Text expected(Entry field) {
        if (field.type() == FieldType.CHOICE) {
            String codes = choices(field).stream().map(Coded::code).collect(Collectors.joining(", "));
            return new Text(codes + " 之一", "one of " + codes);
        }
        return new Text(field.type().zh(), field.type().en());
    }

    /** The codes that a field allows. */
    static List<Coded> choices(Entry field) {
        Coded[] all = (Coded[]) holder(field).getEnumConstants();
        return Arrays.stream(all)
                .filter(c -> field.only().isEmpty() || field.only().contains(c.code()))
                .toList();
    }

    private static Class<?> holder(Entry field) {
        try {
            return Class.forName(Coded.class.getPackageName() + "." + field.holder());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The dictionary names " + field.holder() + ", which is no set of codes.", e);
        }
    }

    Object read(Entry field, String pointer) throws IOException {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.VALUE_NULL) {
            return field.required() ? wrong(field, pointer) : null;
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL -> token.isNumeric() ? number(field, pointer) : wrong(field, pointer);
            case YES_NO -> token.isBoolean() ? Boolean.valueOf(parser.getBooleanValue()) : wrong(field, pointer);
            case MONTHS, TERMS, CODES, TEXTS ->
                token == JsonToken.START_ARRAY ? list(field, pointer) : wrong(field, pointer);
            case COUNTS, GRADE_COUNTS ->
                token == JsonToken.START_OBJECT ? counts(field, pointer) : wrong(field, pointer);
            default -> token == JsonToken.VALUE_STRING ? text(field, parser.getText(), pointer) : wrong(field, pointer);
        };
    }

    private Object text(Entry field, String text, String pointer) throws IOException {
        if (Texts.hasUnprintable(text) || text.codePointCount(0, text.length()) > Texts.LONGEST) {
            return problem(
                    "wrong-text",
                    pointer,
                    new Text("文字过长，或含有控制字符", "The text is too long or holds control characters"),
                    new Text(
                            "不超过 " + Texts.LONGEST + " 字的普通文字",
                            "plain text of at most " + Texts.LONGEST + " characters"),
                    new Text("重新输入该项文字。", "Type the text again."));
        }
        if (text.isBlank()) {
            return problem(
                    "wrong-text",
                    pointer,
                    new Text("文字是空的", "The text is empty"),
                    expected(field),
                    new Text(
                            "没有报送的填 null；确实没有的填“none”。",
                            "Write null for what is not reported, \"none\" for what there is none of."));
        }
        return switch (field.type()) {
            case CODE -> CODE.matcher(text).matches() ? text : wrong(field, pointer);
            case TOWNSHIP_CODE -> TOWNSHIP_CODE.matcher(text).matches() ? text.substring(0, 9) : wrong(field, pointer);
            case CODE6 -> CODE6.matcher(text).matches() ? text : wrong(field, pointer);
            case CHOICE -> choice(field, text, pointer);
            case DATE -> date(field, text, pointer);
            case STATED_DATE -> {
                boolean stated = field.holder().equals("StatedDate");
                if (text.equals(NONE)) {
                    yield stated ? StatedDate.NONE : null;
                }
                LocalDate date = date(field, text, pointer);
                yield stated && date != null ? new StatedDate(date) : date;
            }
            default -> text.strip();
        };
    }

    private Object choice(Entry field, String text, String pointer) throws IOException {
        List<Coded> choices = choices(field);
        for (Coded choice : choices) {
            if (choice.code().equals(text)) {
                return choice;
            }
        }
        String nearest = Names.nearest(text, choices.stream().map(Coded::code).toList());
        Text mend = nearest == null
                ? new Text("从规定的代码中选一个。", "Choose one of the listed codes.")
                : new Text("可能是“" + nearest + "”。", "Maybe \"" + nearest + "\".");
        return problem("unknown-code", pointer, new Text("没有这个代码", "There is no such code"), expected(field), mend);
    }

    private LocalDate date(Entry field, String text, String pointer) throws IOException {
        LocalDate date = null;
        if (DAY.matcher(text).matches()) {
            try {
                date = LocalDate.parse(text);
            } catch (DateTimeException e) {
                date = null; // 31 February and the like
            }
        }
        if (date == null || date.getYear() < 1900 || date.getYear() > 2100) {
            problem(
                    "impossible-date",
                    pointer,
                    new Text("没有这个日期", "There is no such date"),
                    expected(field),
                    new Text("写成 年-月-日，月和日用两位数字。", "Write year-month-day, with two digits each for month and day."));
            return null;
        }
        if (date.isAfter(asOf) && !field.future()) {
            problem(
                    "future-date",
                    pointer,
                    new Text("日期晚于检查日 " + asOf, "The date lies after the day of the check, " + asOf),
                    new Text("不晚于 " + asOf, "not after " + asOf),
                    new Text("改正日期；检查日由 --as-of 指定。", "Mend the date; --as-of sets the day of the check."));
            return null;
        }
        return date;
    }

    private Object number(Entry field, String pointer) throws IOException {
        BigDecimal number = parser.getDecimalValue();
        if (number.signum() == 0) {
            number = BigDecimal.ZERO;
        }
        if (number.signum() < 0 && !field.signed()) {
            return problem(
                    "negative",
                    pointer,
                    new Text("不能是负数", "The number cannot be negative"),
                    new Text("0 或正数", "0 or more"),
                    new Text("改为实际数；没有报送的填 null。", "Write the real figure; null for what is not reported."));
        }
        // the magnitude first: to print or strip 1E+999999999 would take all memory
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > 100) {
            return wrong(field, pointer);
        }
        number = number.stripTrailingZeros();
        if (number.scale() < 0) {
            number = number.setScale(0);
        }
        if (field.type() == FieldType.WHOLE) {
            return number.scale() == 0 && number.abs().compareTo(LARGEST_COUNT) <= 0
                    ? Integer.valueOf(number.intValue())
                    : wrong(field, pointer);
        }
        return number.scale() <= MOST_DECIMALS ? number : wrong(field, pointer);
    }

    private Object list(Entry field, String pointer) throws IOException {
        List<Object> items = new ArrayList<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            String at = pointer + "/" + i;
            Object item =
                    switch (field.type()) {
                        case TERMS ->
                            parser.currentToken() == JsonToken.START_OBJECT ? term(field, at) : wrong(field, at);
                        default -> parser.currentToken() == JsonToken.VALUE_STRING ? item(field, at) : wrong(field, at);
                    };
            if (item != null && items.size() < MOST_ITEMS) {
                items.add(item);
            }
        }
        if (items.size() == MOST_ITEMS) {
            return problem(
                    "wrong-type",
                    pointer,
                    new Text("列表过长", "The list is too long"),
                    new Text("少于 " + MOST_ITEMS + " 项", "fewer than " + MOST_ITEMS + " items"),
                    new Text("核对列表。", "Check the list."));
        }
        return List.copyOf(items);
    }

    private Object item(Entry field, String at) throws IOException {
        String text = parser.getText();
        return switch (field.type()) {
            case MONTHS -> month(field, text, at);
            case CODES -> CODE.matcher(text).matches() ? text : wrong(field, at);
            default -> text(field, text, at);
        };
    }

    private Object month(Entry field, String text, String at) throws IOException {
        if (MONTH.matcher(text).matches()) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                return wrong(field, at); // month 13
            }
        }
        return wrong(field, at);
    }

    private Object term(Entry field, String pointer) throws IOException {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        boolean sound = true;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            boolean known = (name.equals("start") || name.equals("end")) && !days.containsKey(name);
            parser.nextToken();
            if (!known
                    || parser.currentToken() != JsonToken.VALUE_STRING
                    || !DAY.matcher(parser.getText()).matches()) {
                sound = false;
                parser.skipChildren();
                continue;
            }
            try {
                days.put(name, LocalDate.parse(parser.getText()));
            } catch (DateTimeException e) {
                sound = false; // 31 February and the like
            }
        }
        if (!sound || days.size() != 2) {
            return problem(
                    "wrong-type",
                    pointer,
                    new Text("学期缺少起止日期，或日期不对", "The term lacks a start or an end, or a date is wrong"),
                    expected(field),
                    new Text("每个学期只写 start 和 end 两个日期。", "Write two dates for each term: start and end."));
        }
        return new Term(days.get("start"), days.get("end"));
    }

    private Object counts(Entry field, String pointer) throws IOException {
        Map<Object, Integer> counts = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String at = pointer + "/" + Problems.shown(name);
            parser.nextToken();
            Object key = field.type() == FieldType.GRADE_COUNTS ? grade(name) : name;
            boolean whole = parser.currentToken().isNumeric();
            Object count = whole ? number(WHOLE, at) : wrong(field, at);
            if (key == null || Texts.hasUnprintable(name) || counts.containsKey(key) || counts.size() >= MOST_ITEMS) {
                problem(
                        "unknown-key",
                        at,
                        new Text("没有这个名称，或写了两次", "There is no such name, or it stands twice"),
                        expected(field),
                        new Text("核对名称。", "Check the name."));
            } else if (count != null) {
                counts.put(key, (Integer) count);
            }
        }
        return java.util.Collections.unmodifiableMap(counts);
    }

    private static final Entry WHOLE =
            new Entry("", "", "Integer", FieldType.WHOLE, false, false, false, java.util.Set.of(), "", "");

    private static Grade grade(String code) {
        return Arrays.stream(Grade.values())
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Object wrong(Entry field, String pointer) throws IOException {
        Text mend = parser.currentToken() == JsonToken.VALUE_STRING && isNumber(field.type())
                ? new Text("数字不加引号，不带单位。", "Write a number without quotes or unit.")
                : new Text("按应填的形式改写；没有报送的填 null。", "Write it as expected; null for what is not reported.");
        return problem(
                "wrong-type",
                pointer,
                new Text("值不合要求", "The value is not of the form expected"),
                expected(field),
                mend);
    }

    private static boolean isNumber(FieldType type) {
        return type == FieldType.WHOLE || type == FieldType.DECIMAL;
    }

    private Object problem(String code, String pointer, Text message, Text expected, Text mend) throws IOException {
        problems.add(code, pointer, describe(), message, expected, mend);
        if (parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY) {
            parser.skipChildren();
        }
        return null;
    }

    /** A list of codes for a message, short. */
    static String joined(Collection<String> codes) {
        return codes.stream().limit(8).collect(Collectors.joining(", ")) + (codes.size() > 8 ? ", …" : "");
    }
}
