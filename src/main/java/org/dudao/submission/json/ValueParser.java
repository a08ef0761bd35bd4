package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.StatedDate;
import org.dudao.facts.TextMeaning;

/** Reads one value by its field in the dictionary; an unreadable value is reported and becomes null. */
final class ValueParser {
    private static final int CODE_LENGTH = 20;
    private static final Pattern TOWNSHIP_CODE = Pattern.compile("\\d{9}(000)?");
    private static final Pattern CODE6 = Pattern.compile("\\d{6}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final int MOST_DAYS = 2_000;

    /** A cache: dates repeat in many rows. */
    private final Map<String, LocalDate> days = new HashMap<>();

    private final Tokens tokens;
    private final LocalDate asOf;
    private final Problems problems;
    private final ValueProblems reported;
    private final NumberParser numbers;
    private final ListParser lists;

    ValueParser(Tokens tokens, LocalDate asOf, SizeLimit volume, Problems problems) {
        this.tokens = tokens;
        this.asOf = asOf;
        this.problems = problems;
        this.reported = new ValueProblems(tokens, problems);
        this.numbers = new NumberParser(tokens, reported);
        this.lists = new ListParser(tokens, volume, problems, reported, numbers, this);
    }

    /** The value at the token, for a message. */
    String describe() throws IOException {
        return reported.describe();
    }

    /** Reads the value at the token: null if it is null or unreadable. */
    Object read(FieldSchema field, Pointer pointer) throws IOException {
        JsonToken token = tokens.current();
        if (token == JsonToken.VALUE_NULL) {
            return field.required()
                    ? reported.add(
                            "missing",
                            pointer,
                            FieldForms.missing(field.name()),
                            FieldForms.expected(field),
                            FieldForms.correction(field))
                    : null;
        }
        return switch (field.type()) {
            case WHOLE, DECIMAL -> token.isNumeric() ? numbers.read(field, pointer) : reported.wrong(field, pointer);
            case YES_NO ->
                token.isBoolean() ? Boolean.valueOf(token == JsonToken.VALUE_TRUE) : reported.wrong(field, pointer);
            case MONTHS, TERMS, CODES, TEXTS ->
                token == JsonToken.START_ARRAY ? lists.list(field, pointer) : reported.wrong(field, pointer);
            case COUNTS, GRADE_COUNTS ->
                token == JsonToken.START_OBJECT ? lists.counts(field, pointer) : reported.wrong(field, pointer);
            default ->
                token == JsonToken.VALUE_STRING ? text(field, tokens.text(), pointer) : reported.wrong(field, pointer);
        };
    }

    /** Reads a text by the type of its field. */
    Object text(FieldSchema field, String written, Pointer pointer) throws IOException {
        String text = field.type() == FieldType.NAME ? name(written, pointer) : written;
        if (Texts.hasUnprintable(text) || isTooLong(text)) {
            return reported.add(
                    "wrong-text",
                    pointer,
                    new BilingualText("文字过长，或含有控制字符", "The text is too long or contains control characters"),
                    new BilingualText(
                            "不超过 " + Texts.LONGEST + " 字的普通文字",
                            "plain text of at most " + Texts.LONGEST + " characters"),
                    new BilingualText("重新输入该项文字。", "Type the text again."));
        }
        if (Texts.isEmpty(text)) {
            return reported.add(
                    "wrong-text",
                    pointer,
                    new BilingualText("文字是空的", "The text is empty"),
                    FieldForms.expected(field),
                    FieldForms.correction(field));
        }
        if (isPersonal(field.type(), text)) {
            return personal(pointer);
        }
        return switch (field.type()) {
            case CODE ->
                !isCode(text)
                        ? reported.wrong(field, pointer)
                        : TextMeaning.isFiller(text) ? placeholder(field, pointer) : text;
            case ROW_CODE -> rowCode(field, text, pointer);
            case CODES -> isCode(text) ? text : reported.wrong(field, pointer);
            case TOWNSHIP_CODE ->
                TOWNSHIP_CODE.matcher(text).matches() ? text.substring(0, 9) : reported.wrong(field, pointer);
            case CODE6 -> CODE6.matcher(text).matches() ? text : reported.wrong(field, pointer);
            case CHOICE -> choice(field, text, pointer);
            case DATE -> date(field, text, pointer);
            case STATED_DATE -> {
                boolean stated = field.holder().equals("StatedDate");
                boolean day = days.containsKey(text) || DAY.matcher(text).matches();
                if (!day && (text.equals(FieldForms.NONE) || TextMeaning.of(text) == TextMeaning.NONE)) {
                    yield stated ? StatedDate.NONE : null;
                }
                LocalDate date = date(field, text, pointer);
                yield stated && date != null ? new StatedDate(date) : date;
            }
            case STATED_TEXT -> stated(text, pointer);
            default -> text.strip();
        };
    }

    /** The name without needless blanks, which are noted. */
    private String name(String written, Pointer pointer) {
        String name = NameForm.of(written);
        if (!name.isEmpty() && !name.equals(written.strip())) {
            problems.renamed(pointer.toString(), new Problems.Renamed(written.strip(), name));
        }
        return name;
    }

    /** Whether a text contains an identity number; a code, assigned by an office, must not even resemble one. */
    private static boolean isPersonal(FieldType type, String text) {
        return (type == FieldType.CODE || type == FieldType.CODES || type == FieldType.ROW_CODE)
                ? IdentityNumbers.looksLike(text)
                : IdentityNumbers.isIn(text);
    }

    private Object rowCode(FieldSchema field, String text, Pointer pointer) throws IOException {
        String code = RowCodeForm.of(text);
        return !RowCodeForm.is(code)
                ? reported.wrong(field, pointer)
                : TextMeaning.isFiller(code) ? placeholder(field, pointer) : code;
    }

    /** Reports an identity number, which is not repeated. */
    Object personal(Pointer pointer) throws IOException {
        return reported.add(
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
            case NONE -> FieldForms.NONE;
            case PLACEHOLDER -> {
                problems.placeholder(pointer.toString(), Texts.shown(text.strip()));
                yield null;
            }
        };
    }

    private Object placeholder(FieldSchema field, Pointer pointer) throws IOException {
        return reported.add(
                "placeholder",
                pointer,
                new BilingualText("填的是占位的文字或符号，不是实际内容", "This is a placeholder instead of a value"),
                FieldForms.expected(field),
                FieldForms.correction(field));
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
        List<CodeList> choices = FieldForms.choices(field);
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
        return reported.add(
                "unknown-code",
                pointer,
                new BilingualText("没有这个代码", "Unknown code"),
                FieldForms.expected(field),
                correction);
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
            reported.add(
                    "impossible-date",
                    pointer,
                    new BilingualText("没有这个日期", "This date does not exist"),
                    FieldForms.expected(field),
                    new BilingualText(
                            "写成 年-月-日，月和日用两位数字。", "Write year-month-day, with two digits each for month and day."));
            return null;
        }
        if (date.isAfter(asOf) && !field.future()) {
            reported.add(
                    "future-date",
                    pointer,
                    new BilingualText("日期晚于检查日 " + asOf, "The date is after the as-of date, " + asOf),
                    new BilingualText("不晚于 " + asOf, "not after " + asOf),
                    new BilingualText("改正日期；检查日由 --as-of 指定。", "Correct the date; the as-of date is set by --as-of."));
            return null;
        }
        return date;
    }
}
