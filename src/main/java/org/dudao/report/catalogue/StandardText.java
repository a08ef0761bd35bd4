package org.dudao.report.catalogue;

import java.util.List;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.Templates;
import org.dudao.report.TerminalWidth;
import org.dudao.roster.FieldPaths;
import org.dudao.standards.Basis;
import org.dudao.standards.DocumentRegister;
import org.dudao.standards.LawChange;
import org.dudao.standards.Page;
import org.dudao.standards.Standard;
import org.dudao.standards.Status;

/** Prints one standard with its examples, for a terminal of 80 columns. */
public final class StandardText {
    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private StandardText(Language language) {
        this.language = language;
    }

    /**
     * The standard as text.
     *
     * @param profiles what each profile that was named changed; empty for nothing
     */
    public static String of(Page page, DocumentRegister documents, List<String> profiles, Language language) {
        return new StandardText(language).write(page, documents, profiles);
    }

    private String write(Page page, DocumentRegister documents, List<String> profiles) {
        Standard s = page.standard();
        row("编号", "id", s.id());
        row("标题", "title", language.pick(s.title()));
        row("要求", "requires", Templates.requires(s, language));
        for (Basis basis : s.basis()) {
            row("依据", "basis", BasisText.of(basis, documents, language));
        }
        row(
                "对象",
                "subject",
                language.pick(s.covers().subject().zh(), s.covers().subject().en()));
        row("界限", "limit", LimitWording.of(s, language));
        row("严重程度", "severity", language.pick(s.severity().zh(), s.severity().en()));
        if (s.status() == Status.OPTIONAL) {
            row("状态", "status", language.pick("备用：由地方标准启用", "optional: in force where a profile names it"));
        }
        if (s.status() == Status.LEFT_OUT) {
            row("状态", "status", language.pick("本次不查：督导方案没有选这一项", "not asked: no profile selects it"));
        }
        profiles.forEach(line -> row("方案", "profile", line));
        for (String need : s.needs()) {
            row("需报送", "needs", language.pick(FieldPaths.heading(need)) + " (" + need + ")");
        }
        row("整改", "remedy", Templates.of(s.remedy().action(), language));
        s.remedy().responsible().forEach(duty -> row("责任单位", "responsible", DutyText.of(s.remedy(), duty, language)));
        for (LawChange change : s.allChanges()) {
            row("变化", "changed", change.on() + language.pick("：", ": ") + language.pick(change.what()));
        }
        if (s.note() != null) {
            row("说明", "note", language.pick(s.note()));
        }
        for (Page.Example example : page.examples()) {
            row("样例", "example", example.name() + ": " + example.given() + " → " + example.expect());
        }
        return text.toString();
    }

    private void row(String zh, String en, String words) {
        String lead = TerminalWidth.pad(language.pick(zh, en), language == Language.EN ? 12 : 9);
        text.append(TerminalWidth.wrap(lead + words, 80, " ".repeat(TerminalWidth.width(lead))))
                .append('\n');
    }
}
