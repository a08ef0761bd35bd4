package org.dudao.facts;

/** The type of a field's value in a submission, with its description for error messages. */
public enum FieldType {
    WHOLE("整数", "a whole number"),
    DECIMAL("数值", "a number"),
    TEXT("文字", "a text"),
    /** A text, of which needless blanks are not read. */
    NAME("文字", "a text"),
    STATED_TEXT("文字，确实没有的填“none”", "a text, or \"none\" if there is none"),
    SCHOOL_YEAR("2025-2026 这样的学年", "a school year such as 2025-2026"),
    YES_NO("true 或 false", "true or false"),
    DATE("日期，如 2026-03-15", "a date such as 2026-03-15"),
    STATED_DATE("日期，如 2026-03-15，确实没有的填“none”", "a date such as 2026-03-15, or \"none\" if there is none"),
    CODE("1至20位字母、数字或“-”的编号", "a code of 1 to 20 letters, digits or \"-\""),
    /** The code of a row about a thing, in the office's own words. */
    ROW_CODE(
            "1至20个汉字、字母、数字或“-”“#”“(”“)”“·”的编号，如 1号楼",
            "a code of 1 to 20 letters (also Chinese), digits or - # ( ) · such as 1号楼"),
    TOWNSHIP_CODE("9位数字，或12位数字且末三位为000", "9 digits, or 12 digits that end in 000"),
    CODE6("6位行政区划代码", "a 6-digit division code"),
    CHOICE("规定的代码之一", "one of the listed codes"),
    MONTHS("月份列表，如 [\"2025-09\"]", "a list of months such as [\"2025-09\"]"),
    TERMS(
            "学期起止列表，如 [{\"start\":\"2025-09-01\",\"end\":\"2026-01-31\"}]",
            "a list of terms such as [{\"start\":\"2025-09-01\",\"end\":\"2026-01-31\"}]"),
    CODES("编号列表", "a list of codes"),
    TEXTS("文字列表", "a list of texts"),
    COUNTS("名称到整数的对照", "an object of whole numbers"),
    GRADE_COUNTS("年级到整数的对照，如 {\"g1\":40}", "an object of whole numbers by grade such as {\"g1\":40}");

    private final String zh;
    private final String en;

    FieldType(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The expected form, in Chinese. */
    public String zh() {
        return zh;
    }

    /** The expected form, in English. */
    public String en() {
        return en;
    }
}
