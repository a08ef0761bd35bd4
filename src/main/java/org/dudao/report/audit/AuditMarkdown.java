package org.dudao.report.audit;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;

/** An audit in Markdown. What the summary says is escaped. */
public final class AuditMarkdown {
    private final StringBuilder text = new StringBuilder();
    private final AuditView view;
    private final Language language;

    private AuditMarkdown(AuditView view) {
        this.view = view;
        this.language = view.language();
    }

    /** The file's text, equal for equal audits. */
    public static String of(AuditView view) {
        return new AuditMarkdown(view).text();
    }

    private String text() {
        line("# " + escape(view.file()) + language.pick("：数字核对", ": numbers compared"));
        line("");
        line("**"
                + view.counts().stream()
                        .map(one -> one.label() + " " + one.number()
                                + (one.number().equals("—") ? "" : language.pick(" 处", "")))
                        .collect(Collectors.joining(language.pick("，", ", ")))
                + language.pick("。", ".") + "**");
        line("");
        line(escape(view.meta()) + language.pick("。", "."));
        if (view.isClean()) {
            line("");
            line(language.pick("没有发现问题。", "Nothing is wrong."));
        }
        table(language.pick("发现的问题", "Findings"), "", view.findings());
        table(
                language.pick("需人工核对", "To be looked at"),
                language.pick(
                        "不能确定说的是谁、哪个学段或什么时间，不计入上面的数。",
                        "It is not certain of whom, which stage or when they speak; not counted above."),
                view.doubtful());
        absent();
        problems();
        proposals();
        list(
                language.pick("缺少的部分", "Sections missing"),
                view.sections().isEmpty() ? List.of() : List.of(view.sections()));
        list(
                language.pick(
                        "个人信息（各份文件中均已遮去，公开前请从原文删去）",
                        "Personal data (masked in all files; delete it from the original before publication)"),
                view.personal());
        list(language.pick("与其他总结相同的句子", "Sentences shared with other summaries"), view.copies());
        list(
                language.pick("其余数字", "Other numbers"),
                view.rest().stream()
                        .map(one -> one.label() + language.pick("：", ": ") + one.number())
                        .toList());
        return text.toString();
    }

    private void table(String title, String note, List<AuditView.Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        heading(title, rows.size());
        if (!note.isEmpty()) {
            line(note);
            line("");
        }
        row(
                language.pick("编号", "No."),
                language.pick("位置", "Place"),
                language.pick("原文", "Text"),
                language.pick("问题", "Finding"),
                language.pick("报送数据、标准或另一处", "Submission, standard or other place"),
                language.pick("把握", "Certainty"));
        row("---", "---", "---", "---", "---", "---");
        for (AuditView.Row one : rows) {
            row(
                    one.id(),
                    one.place(),
                    escape(marked(one)),
                    one.kind() + language.pick("：", ": ") + escape(one.told()),
                    escape(one.against()),
                    one.certainty());
        }
    }

    private void absent() {
        if (!view.absent().isEmpty()) {
            heading(
                    language.pick("被遮去或没有写出的数字", "Numbers masked or left out"),
                    view.absent().size());
            row(
                    language.pick("编号", "No."),
                    language.pick("位置", "Place"),
                    language.pick("原文", "Text"),
                    language.pick("问题", "Finding"));
            row("---", "---", "---", "---");
            view.absent().forEach(one -> row(one.id(), one.place(), escape(marked(one)), one.kind()));
        }
    }

    private static String marked(AuditView.Row row) {
        return row.before() + "【" + row.raw() + "】" + row.after();
    }

    private void problems() {
        if (view.problems().isEmpty()) {
            return;
        }
        heading(language.pick("承认的问题", "Problems admitted"), view.problems().size());
        for (AuditView.Problem one : view.problems()) {
            line("- " + one.place() + language.pick("：", ": ") + escape(one.text()));
            one.measures().forEach(measure -> line("  - " + language.pick("措施：", "Measure: ") + escape(measure)));
            if (one.left() > 0) {
                line("  - " + language.pick("另有措施 " + one.left() + " 句", one.left() + " more measures"));
            }
        }
    }

    private void proposals() {
        if (view.proposals().isEmpty()) {
            return;
        }
        heading(
                language.pick("建议补充的改进措施", "Measures proposed"),
                view.proposals().size());
        line(language.pick(
                "总结承认了这些问题，但没有写措施。以下取自标准对报送数据中同类问题的要求，由人核对、修改后使用。",
                "The summary admits these problems without a measure. What the standards require of like findings of the submission, for"
                        + " a person to check and change."));
        line("");
        for (AuditView.Problem one : view.proposals()) {
            line("- " + one.place() + language.pick("：", ": ") + escape(one.text()));
            one.measures().forEach(measure -> line("  - " + escape(measure)));
            if (one.left() > 0) {
                line("  - " + language.pick("另有 " + one.left() + " 项", one.left() + " more"));
            }
        }
    }

    private void list(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            line("");
            line("## " + title);
            line("");
            lines.forEach(one -> line("- " + escape(one)));
        }
    }

    private void heading(String title, int number) {
        line("");
        line("## " + title + language.pick("（" + number + "）", " (" + number + ")"));
        line("");
    }

    private void row(String... cells) {
        line("| " + String.join(" | ", cells) + " |");
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([\\\\`*_|])", "\\\\$1")
                .replace("](", "]\\(");
    }
}
