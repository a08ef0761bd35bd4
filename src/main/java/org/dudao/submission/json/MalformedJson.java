package org.dudao.submission.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import org.dudao.facts.BilingualText;

/** Reports a text that is malformed JSON or exceeds the limits of a submission. */
public final class MalformedJson {
    private MalformedJson() {}

    /**
     * Reports a parser's error.
     *
     * @param at its location
     * @param deepest the maximum nesting depth
     */
    public static void report(JsonProcessingException e, JsonLocation at, int deepest, Problems problems) {
        String place = "line " + at.getLineNr() + ", column " + at.getColumnNr();
        String found = Texts.shown(String.valueOf(e.getOriginalMessage())
                .replaceAll(", from `[^`]*`", "")
                .lines()
                .findFirst()
                .orElse(""));
        if (e instanceof StreamConstraintsException) {
            problems.add(
                    "too-deep",
                    place,
                    found,
                    new BilingualText(
                            "内容嵌套过深，或名称、数字、文字过长", "The nesting is too deep, or a name, number or text is too long"),
                    new BilingualText(
                            "嵌套不超过 " + deepest + " 层，文字不超过 " + Texts.LONGEST + " 字",
                            "at most " + deepest + " levels, and texts of at most " + Texts.LONGEST + " characters"),
                    new BilingualText("用填报工具重新生成文件。", "Generate the file again with the reporting tool."));
        } else if (e instanceof JsonEOFException) {
            problems.add(
                    "truncated",
                    place,
                    found,
                    new BilingualText("文件不完整，结尾缺失", "The file is incomplete: its end is missing"),
                    new BilingualText("完整的 JSON 文件", "a complete JSON file"),
                    new BilingualText("重新导出或重新传送文件。", "Export or send the file again."));
        } else {
            problems.add(
                    "broken-json",
                    place,
                    found,
                    new BilingualText("不是合格的 JSON", "Malformed JSON"),
                    new BilingualText(
                            "合格的 JSON（不能有 NaN、注释、多余的逗号）", "well-formed JSON (no NaN, comments or trailing commas)"),
                    new BilingualText(
                            "改正该处，其余内容在改正后再查。", "Correct this place; the rest of the file is checked after that."));
        }
    }
}
