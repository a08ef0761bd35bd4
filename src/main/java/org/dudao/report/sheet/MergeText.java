package org.dudao.report.sheet;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.submission.json.Texts;

/** Prints the result of a merge: a line of counts, then every conflict and everything not merged. */
public final class MergeText {
    private static final int WIDTH = 80;

    private MergeText() {}

    /** The result, formatted for a terminal. */
    public static String of(PackMerge.Merged merged, Language language) {
        StringBuilder text = new StringBuilder(language.pick(
                "更新 " + merged.updated() + " 项　未变 " + merged.unchanged() + " 项　冲突 " + merged.conflicting() + " 项\n",
                "items updated " + merged.updated() + "   unchanged " + merged.unchanged() + "   conflicting "
                        + merged.conflicting() + "\n"));
        return text.append(notices(merged.notices(), language)).toString();
    }

    /** What was not merged, by kind; each with its place, its value and the remedy. */
    public static String notices(List<MergeNotice> notices, Language language) {
        StringBuilder text = new StringBuilder();
        part(text, notices, MergeNotice.Kind.CONFLICT, language.pick("冲突", "Conflicts"), language);
        part(text, notices, MergeNotice.Kind.HELD_BACK, language.pick("未并入", "Not merged"), language);
        part(text, notices, MergeNotice.Kind.CLOSED, language.pick("已销号的事项", "Items closed meanwhile"), language);
        part(text, notices, MergeNotice.Kind.FOREIGN, language.pick("不能用的文件", "Unusable files"), language);
        return text.toString();
    }

    private static void part(
            StringBuilder text, List<MergeNotice> all, MergeNotice.Kind kind, String heading, Language language) {
        List<MergeNotice> notices = all.stream().filter(n -> n.kind() == kind).toList();
        if (notices.isEmpty()) {
            return;
        }
        text.append('\n')
                .append(heading)
                .append(language.pick("（" + notices.size() + "处）\n", " (" + notices.size() + ")\n"));
        for (MergeNotice notice : notices) {
            line(
                    text,
                    "  ",
                    Texts.shown(language.pick(notice.about()))
                            + language.pick("：", ": ")
                            + language.pick(notice.what()));
            for (MergeNotice.At at : notice.values()) {
                String value = Texts.shown(at.value().replace('\n', ' '));
                line(
                        text,
                        "    ",
                        Texts.printable(language.pick(at.place()))
                                + language.pick("：", ": ")
                                + (value.isEmpty() ? language.pick("（空）", "(empty)") : value));
            }
            line(text, "    ", language.pick("办法：", "remedy: ") + language.pick(notice.correction()));
        }
    }

    private static void line(StringBuilder text, String indent, String words) {
        text.append(TerminalWidth.wrap(indent + words, WIDTH, indent + "  ")).append('\n');
    }
}
