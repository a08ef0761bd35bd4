package org.dudao.assessment;

import java.time.LocalDate;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolYear;
import org.dudao.submission.ReadFailure;
import org.dudao.submission.json.InputProblem;

/** Why one input of many was not judged, other than the problems of its form. */
public final class NotJudged {
    /** What an input should be. */
    public static final BilingualText ONE =
            new BilingualText("一个乡镇一学年的报送数据", "one township's submission for one school year");

    private NotJudged() {}

    /** The school year has not begun on the as-of date. */
    public static InputProblem early(String name, SchoolYear year, LocalDate asOf) {
        return new InputProblem(
                "too-early",
                new BilingualText(
                        "检查日 " + asOf + " 早于 " + year + " 学年开始之日",
                        "The as-of date, " + asOf + ", is before the school year " + year + " begins"),
                name,
                year.toString(),
                new BilingualText("检查日所在学年或以前的学年", "a school year that has begun"),
                new BilingualText("用 --as-of 指定日期，或移出文件夹。", "Give a later --as-of, or move the file elsewhere."),
                "");
    }

    /** The rule base has an error. */
    public static InputProblem rules(String name, Exception e) {
        return new InputProblem(
                "rules",
                new BilingualText(
                        "规则库有误，没有作出判定：" + e.getMessage(),
                        "The rule base has an error; the input was not judged: " + e.getMessage()),
                name,
                "",
                new BilingualText("可以用来判定的规则", "a rule base without errors"),
                new BilingualText("改正 --rules 文件夹中的规则。", "Correct the rules in the folder of --rules."),
                "");
    }

    /** Reading or judging stopped at a fault of this program. */
    public static InputProblem internal(String name, Throwable e) {
        return file("internal", name, new BilingualText("内部错误，没有作出判定：" + e, "Internal error; it was not judged: " + e));
    }

    /** The file cannot be read. */
    public static InputProblem unreadable(String name, Throwable e) {
        BilingualText reason = ReadFailure.reason(e);
        return file(
                "unreadable",
                name,
                new BilingualText("文件无法读取：" + reason.zh(), "The file cannot be read: " + reason.en()));
    }

    /**
     * The file is damaged where this input begins, so that neither it nor what follows can be read.
     *
     * @param reason part of a sentence
     */
    public static InputProblem damaged(String name, BilingualText reason) {
        return new InputProblem(
                "unreadable",
                new BilingualText("文件无法读取：" + reason.zh(), "The file cannot be read: " + reason.en()),
                name,
                "",
                ONE,
                new BilingualText("检查文件是否完整，或重新压缩。", "Check that the file is complete, or pack it again."),
                "");
    }

    /** Something of the file stops it. */
    public static InputProblem file(String code, String name, BilingualText message) {
        return new InputProblem(
                code,
                message,
                name,
                "",
                new BilingualText("可以读取的文件", "a readable file"),
                new BilingualText("检查文件，或另存一份再试。", "Check the file, or save a copy and try again."),
                "");
    }

    /**
     * It was handed in more than once, and nobody knows which is right.
     *
     * @param key code and school year
     * @param others the names of the others, joined
     */
    public static InputProblem twice(String name, boolean isCounty, String key, String others) {
        return new InputProblem(
                isCounty ? "duplicate-county" : "duplicate-township",
                new BilingualText(
                        (isCounty ? "同一县" : "同一乡镇") + "同一学年（" + key + "）报送了不止一份，都没有判定",
                        "One " + (isCounty ? "county" : "township") + " and school year (" + key
                                + ") was submitted more than once; none was judged"),
                name,
                others,
                new BilingualText("一学年一份", "one per school year"),
                new BilingualText("只留应当采用的一份。", "Keep only the valid one."),
                "");
    }
}
