package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.StatedDate;
import org.dudao.facts.Term;
import org.dudao.facts.TextMeaning;

/** Reads one value by its field in the dictionary; an unreadable value is reported and becomes null. */
public final class ValueParser {
    /** The word for an explicit "none". */
    public static final String NONE = "none";

    static final BilingualText DUPLICATE =
            new BilingualText("同一项填写了两次，无法知道哪个是对的", "Duplicate key; remove one of the two values");
    static final BilingualText KEEP_ONE = new BilingualText("留下正确的一个。", "Keep the correct one.");

    private static final int CODE_LENGTH = 20;
    private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}(000)?");
    private static final Pattern CODE6 = Pattern.compile("\\d{6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final BigDecimal LARGEST_COUNT = BigDecimal.valueOf(999_999_999);
    private static final int MOST_DIGITS = 15;
    private static final int MOST_DECIMALS = 6;
    private static final int MOST_ITEMS = 500;
    private static final FieldSchema WHOLE =
            new FieldSchema("", "", "Long", FieldType.WHOLE, false, false, false, Set.of(), "", "");

    /** The codes of each list, looked up at every value. */
    private static final Map<String, List<CodeList>> CHOICES = new ConcurrentHashMap<>();

    private static final int MOST_DAYS = 2_000;

    /** A cache: dates repeat in many rows. */
    private final Map<String, LocalDate> days = new HashMap<>();

    private final Tokens tokens;
    private final LocalDate asOf;
    private final SizeLimit volume;
    private final Problems problems;

    ValueParser(Tokens tokens, LocalDate asOf, SizeLimit volume, Problems problems) {
        this.tokens = tokens;
        this.asOf = asOf;
        this.volume = volume;
        this.problems = problems;
    }

    /** The value at the token, for a message. */
    String describe() throws IOException {
        return switch (tokens.current()) {
            case START_OBJECT, END_OBJECT -> "{…}";
            case START_ARRAY, END_ARRAY -> "[…]";
            case VALUE_STRING -> "\"" + Texts.shown(tokens.text()) + "\"";
            default -> Texts.shown(tokens.text());
        };
    }

    /** The expected form of a field. */
    public static BilingualText expected(FieldSchema field) {
        if (field.type() == FieldType.CHOICE) {
            String codes = choices(field).stream().map(CodeList::code).collect(Collectors.joining(", "));
            return new BilingualText(codes + " 之一", "one of " + codes);
        }
        return new BilingualText(field.type().zh(), field.type().en());
    }

    /** The message if a required field is omitted or null. */
    static BilingualText missing(String name) {
        return new BilingualText("缺少必填项 " + name, "The required key " + name + " is missing");
    }

    /** The pointer of a key that may be unknown to the dictionary. */
    static Pointer child(Pointer pointer, String name) {
        return pointer.child(Texts.shown(name.replace("~", "~0").replace("/", "~1")));
    }

    /** The codes allowed in a field. */
    public static List<CodeList> choices(FieldSchema field) {
        List<CodeList> all = CHOICES.computeIfAbsent(
                field.holder(), h -> List.of((CodeList[]) holder(field).getEnumConstants()));
        return field.only().isEmpty()
                ? all
                : all.stream().filter(c -> field.only().contains(c.code())).toList();
    }

    private static Class<?> holder(FieldSchema field) {
        try {
            return Class.forName(CodeList.class.getPackageName() + "." + field.holder());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    "The dictionary names " + field.holder() + ", which is not a code list.", e);
        }
    }

    Object read(FieldSchema field, Pointer pointer) throws IOException {
        JsonToken token = tokens.current();
        if (token == JsonToken.VALUE_NULL) {
            return field.required()
                    ? problem("missing", pointer, missing(field.name()), expected(field), correction(field))
                    : null;
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL -> token.isNumeric() ? number(field, pointer) : wrong(field, pointer);
            case YES_NO -> token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : wrong(field, pointer);
            case MONTHS, TERMS, CODES, TEXTS ->
                token == JsonToken.START_ARRAY ? list(field, pointer) : wrong(field, pointer);
            case COUNTS, GRADE_COUNTS ->
                token == JsonToken.START_OBJECT ? counts(field, pointer) : wrong(field, pointer);
            default -> token == JsonToken.VALUE_STRING ? text(field, tokens.text(), pointer) : wrong(field, pointer);
        };
    }

    private Object text(FieldSchema field, String text, Pointer pointer) throws IOException {
        if (Texts.hasUnprintable(text) || isTooLong(text)) {
            return problem(
                    "wrong-text",
                    pointer,
                    new BilingualText("文字过长，或含有控制字符", "The text is too long or contains control characters"),
                    new BilingualText(
                            "不超过 " + Texts.LONGEST + " 字的普通文字",
                            "plain text of at most " + Texts.LONGEST + " characters"),
                    new BilingualText("重新输入该项文字。", "Type the text again."));
        }
        if (Texts.isEmpty(text)) {
            return problem(
                    "wrong-text",
                    pointer,
                    new BilingualText("文字是空的", "The text is empty"),
                    expected(field),
                    correction(field));
        }
        if (isPersonal(field.type(), text)) {
            return personal(pointer);
        }
        return switch (field.type()) {
            case CODE -> !isCode(text) ? wrong(field, pointer) : isFiller(text) ? placeholder(field, pointer) : text;
            case CODES -> isCode(text) ? text : wrong(field, pointer);
            case TOWNSHIP_CODE -> TOWNSHIP_CODE.matcher(text).matches() ? text.substring(0, 9) : wrong(field, pointer);
            case CODE6 -> CODE6.matcher(text).matches() ? text : wrong(field, pointer);
            case CHOICE -> choice(field, text, pointer);
            case DATE -> date(field, text, pointer);
            case STATED_DATE -> {
                boolean stated = field.holder().equals("StatedDate");
                boolean day = days.containsKey(text) || DAY.matcher(text).matches();
                if (!day && TextMeaning.of(text) == TextMeaning.NONE) {
                    yield stated ? StatedDate.NONE : null;
                }
                LocalDate date = date(field, text, pointer);
                yield stated && date != null ? new StatedDate(date) : date;
            }
            case STATED_TEXT -> stated(text, pointer);
            default -> text.strip();
        };
    }

    /** Whether a text contains an identity number; a code, assigned by an office, must not even resemble one. */
    private static boolean isPersonal(FieldType type, String text) {
        return (type == FieldType.CODE || type == FieldType.CODES)
                ? IdentityNumbers.looksLike(text)
                : IdentityNumbers.isIn(text);
    }

    private Object personal(Pointer pointer) throws IOException {
        return problem(
                "personal-number",
                pointer,
                new BilingualText("这里像是填了身份证号码", "This looks like a resident identity number"),
                new BilingualText(
                        "不含身份证号码的内容；编号用本单位自编的序号",
                        "no identity number; for a code, a serial number assigned by the office"),
                new BilingualText("删去身份证号码，不要填报个人身份信息。", "Remove it; submit no personal identity numbers."));
    }

    /** A number, a name or "none"; null for a placeholder, which is noted. */
    private String stated(String text, Pointer pointer) {
        return switch (TextMeaning.of(text)) {
            case VALUE -> text.strip();
            case NONE -> NONE;
            case PLACEHOLDER -> {
                problems.placeholder(pointer.toString(), Texts.shown(text.strip()));
                yield null;
            }
        };
    }

    /** Whether a code cannot distinguish rows: only dashes, or a word for nothing; digits and a single letter can. */
    private static boolean isFiller(String code) {
        for (int i = 0; i < code.length(); i++) {
            if (code.charAt(i) >= '0' && code.charAt(i) <= '9') {
                return false;
            }
        }
        boolean letter = code.length() == 1 && code.charAt(0) != '-';
        return !letter && TextMeaning.of(code) != TextMeaning.VALUE;
    }

    private Object placeholder(FieldSchema field, Pointer pointer) throws IOException {
        return problem(
                "placeholder",
                pointer,
                new BilingualText("填的是占位的文字或符号，不是实际内容", "This is a placeholder instead of a value"),
                expected(field),
                correction(field));
    }

    /** Whether a text consists of letters, digits and dashes; every row has several of these. */
    private static boolean isCode(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && c != '-') {
                return false;
            }
        }
        return !text.isEmpty() && text.length() <= CODE_LENGTH;
    }

    private static boolean isTooLong(String text) {
        return text.length() > Texts.LONGEST && text.codePointCount(0, text.length()) > Texts.LONGEST;
    }

    private Object choice(FieldSchema field, String text, Pointer pointer) throws IOException {
        List<CodeList> choices = choices(field);
        for (CodeList choice : choices) {
            if (choice.code().equals(text)) {
                return choice;
            }
        }
        String nearest = problems.isFull()
                ? null
                : NameSuggestions.nearest(
                        text, choices.stream().map(CodeList::code).toList());
        BilingualText correction = nearest == null
                ? new BilingualText("从规定的代码中选一个。", "Choose one of the listed codes.")
                : new BilingualText("可能是“" + nearest + "”。", "Did you mean \"" + nearest + "\"?");
        return problem(
                "unknown-code", pointer, new BilingualText("没有这个代码", "Unknown code"), expected(field), correction);
    }

    private LocalDate date(FieldSchema field, String text, Pointer pointer) throws IOException {
        LocalDate date = days.get(text);
        if (date == null && DAY.matcher(text).matches()) {
            try {
                date = LocalDate.of(
                        Integer.parseInt(text, 0, 4, 10),
                        Integer.parseInt(text, 5, 7, 10),
                        Integer.parseInt(text, 8, 10, 10)); // takes a third of the time of parsing by a pattern
                if (days.size() < MOST_DAYS) {
                    days.put(text, date);
                }
            } catch (DateTimeException e) {
                date = null; // such as 31 February
            }
        }
        if (date == null && TextMeaning.of(text) == TextMeaning.PLACEHOLDER) {
            placeholder(field, pointer);
            return null;
        }
        if (date == null || date.getYear() < 1900 || date.getYear() > 2100) {
            problem(
                    "impossible-date",
                    pointer,
                    new BilingualText("没有这个日期", "This date does not exist"),
                    expected(field),
                    new BilingualText(
                            "写成 年-月-日，月和日用两位数字。", "Write year-month-day, with two digits each for month and day."));
            return null;
        }
        if (date.isAfter(asOf) && !field.future()) {
            problem(
                    "future-date",
                    pointer,
                    new BilingualText("日期晚于检查日 " + asOf, "The date is after the as-of date, " + asOf),
                    new BilingualText("不晚于 " + asOf, "not after " + asOf),
                    new BilingualText("改正日期；检查日由 --as-of 指定。", "Correct the date; the as-of date is set by --as-of."));
            return null;
        }
        return date;
    }

    private Object number(FieldSchema field, Pointer pointer) throws IOException {
        int count = field.type() == FieldType.WHOLE ? tokens.count() : -1;
        if (count >= 0) {
            return (long) count;
        }
        BigDecimal number = decimal();
        if (number == null) {
            return outOfRange(field, pointer);
        }
        if (number.signum() < 0 && !field.signed()) {
            return problem(
                    "negative",
                    pointer,
                    new BilingualText("不能是负数", "The number cannot be negative"),
                    new BilingualText("0 或正数", "0 or more"),
                    new BilingualText("改为实际数；没有报送的填 null。", "Write the actual figure; null if it is not reported."));
        }
        if (field.type() == FieldType.WHOLE) {
            return number.scale() > 0
                    ? wrong(field, pointer)
                    : number.abs().compareTo(LARGEST_COUNT) > 0
                            ? outOfRange(field, pointer)
                            : Long.valueOf(number.longValue());
        }
        return number.scale() <= MOST_DECIMALS ? number : outOfRange(field, pointer);
    }

    /** The number at the token without trailing zeros, or null if it is too large or too precise for any figure. */
    private BigDecimal decimal() throws IOException {
        BigDecimal number;
        try {
            number = new BigDecimal(tokens.text());
        } catch (NumberFormatException e) {
            return null; // the exponent is out of range
        }
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        // the magnitude first: printing or stripping 1E+999999999 would take all memory
        if (number.precision() - (long) number.scale() > MOST_DIGITS || number.scale() > 100) {
            return null;
        }
        number = number.stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    private Object outOfRange(FieldSchema field, Pointer pointer) throws IOException {
        return problem(
                "out-of-range",
                pointer,
                new BilingualText("数字过大，或小数位过多", "The number is too large, or has too many decimals"),
                field.type() == FieldType.WHOLE
                        ? new BilingualText(
                                "不超过 " + LARGEST_COUNT + " 的整数", "a whole number of at most " + LARGEST_COUNT)
                        : new BilingualText(
                                "整数部分不超过 " + MOST_DIGITS + " 位、小数不超过 " + MOST_DECIMALS + " 位的数值",
                                "a number of at most " + MOST_DIGITS + " digits and " + MOST_DECIMALS + " decimals"),
                new BilingualText(
                        "改为实际数，注意单位；没有报送的填 null。",
                        "Write the actual figure in the right unit; null if it is not reported."));
    }

    /** Reads a list; an unreadable item is null, so that the others keep their indices. */
    private Object list(FieldSchema field, Pointer pointer) throws IOException {
        List<Object> items = new ArrayList<>();
        JsonToken expected = field.type() == FieldType.TERMS ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        Set<Object> seen = new HashSet<>();
        int size = 0;
        for (; tokens.next() != JsonToken.END_ARRAY; size++) {
            Pointer at = pointer.item(size);
            volume.item(at);
            Object item = tokens.current() == expected ? item(field, at) : wrong(field, at);
            if (size < MOST_ITEMS) {
                if (field.type() == FieldType.CODES && item != null && !seen.add(item)) {
                    repeated(at, item);
                }
                items.add(item);
            }
        }
        if (size > MOST_ITEMS) {
            return tooMany(pointer);
        }
        return field.type() == FieldType.TEXTS && isOpen(items, pointer) ? null : Collections.unmodifiableList(items);
    }

    /** Whether an item is a placeholder, so that the list is unknown. */
    private boolean isOpen(List<Object> items, Pointer pointer) {
        for (Object item : items) {
            if (item instanceof String text && TextMeaning.of(text) != TextMeaning.VALUE) {
                problems.placeholder(pointer.toString(), Texts.shown(text));
                return true;
            }
        }
        return false;
    }

    private void repeated(Pointer at, Object item) {
        String shown = Texts.shown(item.toString());
        problems.add(
                "duplicate-key",
                at.toString(),
                shown,
                new BilingualText("“" + shown + "”写了两次", shown + " is duplicated"),
                new BilingualText("每项只写一次", "each item once"),
                new BilingualText("删去重复的一个。", "Remove one of them."));
    }

    private Object tooMany(Pointer pointer) throws IOException {
        return problem(
                "wrong-type",
                pointer,
                new BilingualText("项数过多", "There are too many items"),
                new BilingualText("不超过 " + MOST_ITEMS + " 项", "at most " + MOST_ITEMS + " items"),
                new BilingualText("核对列表。", "Check the list."));
    }

    private Object item(FieldSchema field, Pointer at) throws IOException {
        return switch (field.type()) {
            case TERMS -> term(field, at);
            case MONTHS -> month(field, tokens.text(), at);
            case CODES -> text(field, tokens.text(), at);
            default -> text(field, tokens.text(), at);
        };
    }

    private Object month(FieldSchema field, String text, Pointer at) throws IOException {
        if (MONTH.matcher(text).matches()) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                return wrong(field, at); // month 13
            }
        }
        return wrong(field, at);
    }

    private Object term(FieldSchema field, Pointer pointer) throws IOException {
        Map<String, LocalDate> days = new LinkedHashMap<>();
        boolean sound = true;
        while (tokens.next() == JsonToken.FIELD_NAME) {
            String name = tokens.text();
            boolean known = (name.equals("start") || name.equals("end")) && !days.containsKey(name);
            tokens.next();
            if (!known
                    || tokens.current() != JsonToken.VALUE_STRING
                    || !DAY.matcher(tokens.text()).matches()) {
                sound = false;
                tokens.skip();
                continue;
            }
            try {
                days.put(name, LocalDate.parse(tokens.text()));
            } catch (DateTimeException e) {
                sound = false; // such as 31 February
            }
        }
        if (!sound || days.size() != 2) {
            return problem(
                    "wrong-type",
                    pointer,
                    new BilingualText("学期缺少起止日期，或日期不对", "The term lacks a start or an end, or a date is invalid"),
                    expected(field),
                    new BilingualText("每个学期只写 start 和 end 两个日期。", "Write two dates for each term: start and end."));
        }
        return new Term(days.get("start"), days.get("end"));
    }

    private Object counts(FieldSchema field, Pointer pointer) throws IOException {
        Map<Object, Long> counts = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        int size = 0;
        for (; tokens.next() == JsonToken.FIELD_NAME; size++) {
            String name = tokens.text();
            Pointer at = child(pointer, name);
            volume.item(at);
            tokens.next();
            Object key = field.type() == FieldType.GRADE_COUNTS ? grade(name) : name;
            if (IdentityNumbers.isIn(name)) {
                personal(at);
                tokens.skip();
            } else if (key == null || Texts.isEmpty(name) || Texts.hasUnprintable(name)) {
                unknownName(field, at, name);
                tokens.skip();
            } else if (seen.size() < MOST_ITEMS && !seen.add(key)) {
                problems.add(
                        "duplicate-key",
                        at.toString(),
                        Texts.shown(name),
                        DUPLICATE,
                        new BilingualText("每项只写一次", "each key once"),
                        KEEP_ONE);
                tokens.skip();
            } else {
                Object count = count(field, at);
                if (count != null && size < MOST_ITEMS) {
                    counts.put(key, (Long) count);
                }
            }
        }
        return size > MOST_ITEMS ? tooMany(pointer) : Collections.unmodifiableMap(counts);
    }

    private Object count(FieldSchema field, Pointer at) throws IOException {
        return tokens.current().isNumeric() ? number(WHOLE, at) : wrong(field, at);
    }

    private void unknownName(FieldSchema field, Pointer at, String name) {
        String shown = Texts.shown(name);
        problems.add(
                "unknown-key",
                at.toString(),
                shown,
                new BilingualText("没有“" + shown + "”这一项", "There is no key \"" + shown + "\" here"),
                expected(field),
                new BilingualText("核对名称，或删去该项。", "Check the name, or remove it."));
    }

    private static Grade grade(String code) {
        return Arrays.stream(Grade.values())
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElse(null);
    }

    private Object wrong(FieldSchema field, Pointer pointer) throws IOException {
        BilingualText correction = tokens.current() == JsonToken.VALUE_STRING && isNumber(field.type())
                ? new BilingualText("数字不加引号，不带单位。", "Write a number without quotes or unit.")
                : correction(field);
        return problem(
                "wrong-type",
                pointer,
                new BilingualText("值不合要求", "The value does not have the expected form"),
                expected(field),
                correction);
    }

    private static BilingualText correction(FieldSchema field) {
        if (field.required()) {
            return new BilingualText("按应填的形式填写；该项必填。", "Write it as expected; it is required.");
        }
        return field.type() == FieldType.STATED_TEXT || field.type() == FieldType.STATED_DATE
                ? new BilingualText(
                        "按应填的形式填写；没有报送的填 null，确实没有的填“none”。",
                        "Write it as expected; null if it is not reported, \"none\" if there is none.")
                : new BilingualText("按应填的形式填写；没有报送的填 null。", "Write it as expected; null if it is not reported.");
    }

    private static boolean isNumber(FieldType type) {
        return type == FieldType.WHOLE || type == FieldType.DECIMAL;
    }

    private Object problem(
            String code, Pointer pointer, BilingualText message, BilingualText expected, BilingualText correction)
            throws IOException {
        problems.add(code, pointer.toString(), describe(), message, expected, correction);
        if (tokens.current() == JsonToken.START_OBJECT || tokens.current() == JsonToken.START_ARRAY) {
            tokens.skip();
        }
        return null;
    }
}
