package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.facts.Grade;
import org.dudao.facts.Term;
import org.dudao.facts.TextMeaning;

/** Reads the fields that hold several values: lists, terms, counts by name. */
final class ListParser {
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final int MOST_ITEMS = 500;
    private static final FieldSchema WHOLE =
            new FieldSchema("", "", "Long", FieldType.WHOLE, false, false, false, false, false, Set.of(), "", "");

    private final Tokens tokens;
    private final SizeLimit volume;
    private final Problems problems;
    private final ValueProblems reported;
    private final NumberParser numbers;
    private final ValueParser values;

    /**
     * A parser of lists.
     *
     * @param values reads the items that are texts
     */
    ListParser(
            Tokens tokens,
            SizeLimit volume,
            Problems problems,
            ValueProblems reported,
            NumberParser numbers,
            ValueParser values) {
        this.tokens = tokens;
        this.volume = volume;
        this.problems = problems;
        this.reported = reported;
        this.numbers = numbers;
        this.values = values;
    }

    /** Reads a list; an unreadable item is null, so that the others keep their indices. */
    Object list(FieldSchema field, Pointer pointer) throws IOException {
        List<Object> items = new ArrayList<>();
        JsonToken expected = field.type() == FieldType.TERMS ? JsonToken.START_OBJECT : JsonToken.VALUE_STRING;
        Set<Object> seen = new HashSet<>();
        int size = 0;
        for (; tokens.next() != JsonToken.END_ARRAY; size++) {
            Pointer at = pointer.item(size);
            volume.item(at);
            Object item = tokens.current() == expected ? item(field, at) : reported.wrong(field, at);
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
        return reported.add(
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
            default -> values.text(field, tokens.text(), at);
        };
    }

    private Object month(FieldSchema field, String text, Pointer at) throws IOException {
        if (MONTH.matcher(text).matches()) {
            try {
                return YearMonth.parse(text);
            } catch (DateTimeException e) {
                return reported.wrong(field, at); // month 13
            }
        }
        return reported.wrong(field, at);
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
            return reported.add(
                    "wrong-type",
                    pointer,
                    new BilingualText("学期缺少起止日期，或日期不对", "The term lacks a start or an end, or a date is invalid"),
                    FieldForms.expected(field),
                    new BilingualText("每个学期只写 start 和 end 两个日期。", "Write two dates for each term: start and end."));
        }
        return new Term(days.get("start"), days.get("end"));
    }

    /** Reads an object of names and counts. */
    Object counts(FieldSchema field, Pointer pointer) throws IOException {
        Map<Object, Long> counts = new LinkedHashMap<>();
        Set<Object> seen = new HashSet<>();
        int size = 0;
        for (; tokens.next() == JsonToken.FIELD_NAME; size++) {
            String name = tokens.text();
            Pointer at = pointer.key(name);
            volume.item(at);
            tokens.next();
            Object key = field.type() == FieldType.GRADE_COUNTS ? grade(name) : name;
            if (IdentityNumbers.isIn(name)) {
                values.personal(at);
                tokens.skip();
            } else if (key == null || Texts.isEmpty(name) || Texts.hasUnprintable(name)) {
                unknownName(field, at, name);
                tokens.skip();
            } else if (seen.size() < MOST_ITEMS && !seen.add(key)) {
                problems.add(
                        "duplicate-key",
                        at.toString(),
                        Texts.shown(name),
                        FieldForms.DUPLICATE,
                        new BilingualText("每项只写一次", "each key once"),
                        FieldForms.KEEP_ONE);
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
        return tokens.current().isNumeric() ? numbers.read(WHOLE, at) : reported.wrong(field, at);
    }

    private void unknownName(FieldSchema field, Pointer at, String name) {
        String shown = Texts.shown(name);
        problems.add(
                "unknown-key",
                at.toString(),
                shown,
                new BilingualText("没有“" + shown + "”这一项", "There is no key \"" + shown + "\" here"),
                FieldForms.expected(field),
                new BilingualText("核对名称，或删去该项。", "Check the name, or remove it."));
    }

    private static Grade grade(String code) {
        return Arrays.stream(Grade.values())
                .filter(g -> g.code().equals(code))
                .findFirst()
                .orElse(null);
    }
}
