package org.dudao.profiles;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.dudao.facts.CodeList;
import org.dudao.facts.FieldSchema;
import org.dudao.facts.FieldType;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Comparison;
import org.dudao.standards.Json;
import org.dudao.standards.Limit;
import org.dudao.standards.LimitClause;
import org.dudao.standards.Part;
import org.dudao.submission.json.FieldForms;

/** The comparison and the limit of a row, as a limit of a page is written. */
final class TypedLimit {
    private static final String NUMBER = "-?\\d+(\\.\\d+)?%?";

    private final OwnLimitRow row;
    private final Part part;
    private final Faults faults;

    private TypedLimit(OwnLimitRow row, Part part, Faults faults) {
        this.row = row;
        this.part = part;
        this.faults = faults;
    }

    /**
     * The limit of a row.
     *
     * @param part what the standard limits
     * @param faults receives what is wrong
     * @return the limit without stage and area; null if anything is wrong
     */
    static ObjectNode read(OwnLimitRow row, Part part, Faults faults) {
        return new TypedLimit(row, part, faults).read();
    }

    private ObjectNode read() {
        if (row.isError(OwnLimitColumn.OP) || row.isError(OwnLimitColumn.LIMIT)) {
            return null; // reported for all columns alike
        }
        String word = row.word(OwnLimitColumn.OP);
        Comparison op = WordList.comparison(word);
        if (op == null) {
            String place = row.place(OwnLimitColumn.OP);
            if (word.isEmpty()) {
                faults.add(
                        place,
                        "没有填比较。请从下拉框选择：" + WordList.all(Comparison.values()).zh() + "。",
                        "the comparison is empty. Choose one of: "
                                + WordList.all(Comparison.values()).en() + ".");
            } else {
                faults.add(
                        place,
                        "“" + row.shown(OwnLimitColumn.OP) + "”不是比较的用词。请从下拉框选择："
                                + WordList.all(Comparison.values()).zh() + "。",
                        "\"" + row.shown(OwnLimitColumn.OP) + "\" is no comparison. Choose one of: "
                                + WordList.all(Comparison.values()).en() + ".");
            }
            return null;
        }
        if (row.isEmpty(OwnLimitColumn.LIMIT)) {
            return refused(
                    "没有填限值。请填写" + expected(op, true) + "。", "the limit is empty. Enter " + expected(op, false) + ".");
        }
        LimitClause page = part.limits().get(0);
        Limit now = page.bands() == null ? page.limit() : Limit.of(Comparison.AT_LEAST, List.of("1"));
        return isOfCodes(now)
                ? codes(op, now)
                : now.op() == Comparison.WITHIN_MONTHS || op == Comparison.WITHIN_MONTHS
                        ? months(op, now)
                        : numbers(op, now);
    }

    private static boolean isOfCodes(Limit limit) {
        return limit.numbers().isEmpty();
    }

    private ObjectNode numbers(Comparison op, Limit now) {
        String typed = row.word(OwnLimitColumn.LIMIT).replace(" ", "");
        String text = (op.isRange() ? typed.replaceAll("(?<=[\\d%])(to|至|到|~|—+|-)(?=\\d)", "|") : typed)
                .replaceAll("(?<=\\d),(?=\\d{3}(\\D|$))", "");
        List<String> numbers = List.of(text.split("\\|", -1));
        boolean right = numbers.size() == (op.isRange() ? 2 : 1)
                && numbers.stream().allMatch(one -> one.matches(NUMBER))
                && op != Comparison.ONE_OF;
        if (!right) {
            return refused(
                    "限值“" + row.shown(OwnLimitColumn.LIMIT) + "”不能读作数。请填写" + expected(op, true) + "。",
                    "the limit \"" + row.shown(OwnLimitColumn.LIMIT) + "\" is no number. Enter " + expected(op, false)
                            + ".");
        }
        for (String one : numbers) {
            if (one.endsWith("%") != now.percent()) {
                return refused(
                        now.percent()
                                ? "这一项是百分数，“" + row.shown(OwnLimitColumn.LIMIT) + "”没有百分号。请照样式填写，如 "
                                        + now.texts().get(0) + "。"
                                : "这一项不是百分数，填的是“" + row.shown(OwnLimitColumn.LIMIT) + "”。请照样式填写，如 "
                                        + now.texts().get(0) + "。",
                        now.percent()
                                ? "this limit is a percentage, and \"" + row.shown(OwnLimitColumn.LIMIT)
                                        + "\" has no sign. Write it as "
                                        + now.texts().get(0) + "."
                                : "this limit is no percentage, and \"" + row.shown(OwnLimitColumn.LIMIT)
                                        + "\" is one. Write it as "
                                        + now.texts().get(0) + ".");
            }
        }
        if (op.isRange()) {
            Limit limit = Limit.of(op, numbers);
            if (limit.numbers().get(0).compareTo(limit.numbers().get(1)) > 0) {
                return refused(
                        "“" + row.shown(OwnLimitColumn.LIMIT) + "”前大后小。请先写小的，如 50至60。",
                        "\"" + row.shown(OwnLimitColumn.LIMIT)
                                + "\" begins with the larger number. Write the smaller first.");
            }
        }
        return limit(op, numbers);
    }

    private ObjectNode months(Comparison op, Limit now) {
        String typed = row.word(OwnLimitColumn.LIMIT).replaceAll("(个月|個月|月| ?months?)$", "");
        if (op != Comparison.WITHIN_MONTHS || now.op() != Comparison.WITHIN_MONTHS || !typed.matches("[1-9]\\d{0,2}")) {
            boolean months = now.op() == Comparison.WITHIN_MONTHS;
            return refused(
                    months ? "这一项限定的是几个月内。比较请选“月内”，限值填整月数，如 12。" : "“月内”只用于日期，这一项是数。请换一个比较。",
                    months
                            ? "this limit is a number of months. Choose \"within months\" and enter a whole number such as 12."
                            : "\"within months\" is for dates, and this is a number. Choose another comparison.");
        }
        return limit(op, List.of(typed));
    }

    private ObjectNode codes(Comparison op, Limit now) {
        if (op != Comparison.EQUALS && op != Comparison.ONE_OF) {
            return refused("这一项不是数，只能“等于”或者“属于”。", "this is no number; choose \"equal to\" or \"one of\".");
        }
        boolean yesNo = now.texts().contains("true") || now.texts().contains("false");
        List<String> codes = Stream.of(row.word(OwnLimitColumn.LIMIT).split("[、,，;；/]", -1))
                .map(String::strip)
                .map(one -> yesNo ? String.valueOf(WordList.yesNo(one)) : code(one, now))
                .toList();
        if (codes.contains("null") || (op == Comparison.EQUALS && codes.size() != 1)) {
            String known = yesNo ? "是、否" : words(now);
            return refused(
                    "“" + row.shown(OwnLimitColumn.LIMIT) + "”不是这一项的取值。可填：" + known + "。",
                    "\"" + row.shown(OwnLimitColumn.LIMIT) + "\" is no value of this item. Enter: "
                            + (yesNo ? "yes, no" : words(now)) + ".");
        }
        return limit(op, codes);
    }

    /** The code of a word; "null" for none. */
    private String code(String word, Limit now) {
        CodeList found = WordList.find(choices().toArray(CodeList[]::new), word);
        return found != null
                ? found.code()
                : now.texts().stream()
                        .filter(one -> one.equals(word))
                        .findFirst()
                        .orElse("null");
    }

    private List<CodeList> choices() {
        FieldSchema field = part.field() == null ? null : FieldPaths.entry(part.field());
        return field == null || field.type() != FieldType.CHOICE ? List.of() : FieldForms.choices(field);
    }

    private String words(Limit now) {
        return choices().isEmpty()
                ? String.join("、", now.texts())
                : String.join("、", choices().stream().map(CodeList::code).toList());
    }

    private static ObjectNode limit(Comparison op, List<String> texts) {
        ObjectNode limit = Json.mapper().createObjectNode();
        if (op.isRange() || op == Comparison.ONE_OF) {
            ArrayNode all = limit.putArray(op.code());
            texts.forEach(all::add);
        } else {
            limit.put(op.code(), texts.get(0));
        }
        return limit;
    }

    private String expected(Comparison op, boolean zh) {
        LimitClause page = part.limits().get(0);
        Limit now = page.bands() == null ? page.limit() : Limit.of(Comparison.AT_LEAST, List.of("2"));
        String one = now.texts().get(0);
        if (op.isRange()) {
            return zh ? "两个数，如 50至60" : "two numbers such as 50 to 60";
        }
        return isOfCodes(now)
                ? (zh ? "取值，如 " : "a value such as ")
                        + (zh ? now.shown().zh() : now.shown().en())
                : (zh ? "一个数，如 " : "a number such as ") + one;
    }

    private ObjectNode refused(String zh, String en) {
        faults.add(row.place(OwnLimitColumn.LIMIT), zh, en);
        return null;
    }
}
