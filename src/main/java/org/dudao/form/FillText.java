package org.dudao.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.json.Texts;

/** What became of the marks of a form, for a terminal. */
public final class FillText {
    private static final int WIDTH = 80;
    private static final Pattern CELL = Pattern.compile("(.*!)([A-Z]{1,3})(\\d{1,7})", Pattern.DOTALL);

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private FillText(Language language) {
        this.language = language;
    }

    /** What was filled in, what is missing from the data, and what stayed. */
    public static String of(FillLog log, Language language) {
        FillText text = new FillText(language);
        text.line(language.pick("填写 " + log.filled() + " 处。", "Filled in: " + log.filled() + "."), "");
        text.entries(
                "数据中没有，已写明，不视为达标：", "Missing from the data; written as such, and not counted as met:", log.missing());
        text.entries("不认识的标记，原样保留：", "Unknown marks, left as they are:", log.unknown());
        log.notes().forEach(note -> text.line(language.pick(note), "  "));
        return text.text.toString();
    }

    /** Why a form was not written. */
    public static String refused(FillLog log, Language language) {
        FillText text = new FillText(language);
        text.entries("这些标记不能填写：", "These marks cannot be filled in:", log.unknown());
        text.entries("这些地方不能填写：", "These places cannot be filled in:", log.faults());
        text.line(
                log.faults().isEmpty()
                        ? language.pick(
                                "没有写文件。请改正标记，或给出缺少的数据文件；加 --leave-unknown 则原样保留这些标记。",
                                "Nothing was written. Correct the marks, or give the missing data; with --leave-unknown they stay as they are.")
                        : language.pick("没有写文件。请按上面所说改表单。", "Nothing was written. Change the form as stated above."),
                "");
        return text.text.toString();
    }

    private void entries(String zh, String en, List<FillLog.Entry> entries) {
        if (entries.isEmpty()) {
            return;
        }
        line(language.pick(zh, en), "");
        Map<String, List<String>> places = new LinkedHashMap<>();
        for (FillLog.Entry entry : entries) {
            BilingualText what = entry.what();
            String mark = entry.mark().isEmpty() ? "" : entry.mark() + " ";
            places.computeIfAbsent(mark + language.pick(what), key -> new ArrayList<>())
                    .add(
                            language == Language.EN
                                    ? entry.place().en()
                                    : entry.place().zh());
        }
        places.forEach((what, where) -> line(
                "  "
                        + Texts.printable(
                                what + language.pick("：", ": ") + String.join(language.pick("、", ", "), runs(where))),
                "    "));
    }

    /** The places in order; cells one below the other as one: 表1!C2—C40. */
    private static List<String> runs(List<String> places) {
        List<String> runs = new ArrayList<>();
        Matcher first = null;
        int last = 0;
        for (String place : new LinkedHashSet<>(places)) {
            Matcher cell = CELL.matcher(place);
            boolean isCell = cell.matches();
            int row = isCell ? Integer.parseInt(cell.group(3)) : 0;
            if (first != null && isCell && row == last + 1 && place.startsWith(first.group(1) + first.group(2))) {
                runs.set(runs.size() - 1, first.group() + "—" + cell.group(2) + row);
            } else {
                runs.add(place);
                first = isCell ? cell : null;
            }
            last = row;
        }
        return runs;
    }

    private void line(String line, String indent) {
        text.append(TerminalWidth.wrap(line, WIDTH, indent)).append('\n');
    }
}
