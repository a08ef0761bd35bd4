package org.dudao.report.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.dudao.report.Bases;
import org.dudao.report.Language;
import org.dudao.report.LimitWording;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Citation;
import org.dudao.standards.LawChange;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardChanges;

/** Prints what differs in the standards between two days, for a terminal of 80 columns. */
public final class ChangesText {
    private static final int WIDTH = 80;

    private final Language language;
    private final StringBuilder text = new StringBuilder();

    private ChangesText(Language language) {
        this.language = language;
    }

    /** The changes as text. */
    public static String of(List<StandardChanges> changes, LocalDate from, LocalDate to, Language language) {
        ChangesText words = new ChangesText(language);
        words.line(
                "",
                language.pick(
                        from + " 至 " + to + "：" + changes.size() + "项标准的施行、界限或者依据有变化",
                        from + " to " + to + ": " + changes.size()
                                + " standards with another limit or basis, or newly in force or no longer"));
        changes.forEach(words::write);
        return words.text.toString();
    }

    private void write(StandardChanges change) {
        Standard standard = change.standard();
        text.append('\n');
        line(
                "",
                language.pick(standard.title()) + " (" + standard.id() + ", "
                        + language.pick(
                                standard.severity().zh(), standard.severity().en())
                        + ")");
        if (change.before() != change.after()) {
            line(
                    "  ",
                    change.after()
                            ? language.pick("开始施行，界限：", "newly in force, limit: ")
                                    + LimitWording.of(change.limitsAfter(), language)
                            : language.pick("不再施行，原界限：", "no longer in force, limit was: ")
                                    + LimitWording.of(change.limitsBefore(), language));
        } else if (change.hasOtherLimits()) {
            line(
                    "  ",
                    language.pick("界限：", "limit: ") + LimitWording.of(change.limitsBefore(), language) + " → "
                            + LimitWording.of(change.limitsAfter(), language));
        }
        bases(change.lapsed(), language.pick("不再引用：", "no longer cited: "));
        bases(change.added(), language.pick("新增依据：", "newly cited: "));
        for (LawChange told : change.told()) {
            line("  ", told.on() + language.pick("：", ": ") + language.pick(told.what()));
        }
    }

    private void bases(List<Citation> bases, String words) {
        bases.forEach(basis -> line("  ", words + Bases.of(basis, language)));
    }

    private void line(String lead, String words) {
        text.append(TerminalWidth.wrap(lead + words, WIDTH, lead + (lead.isEmpty() ? "" : "  ")))
                .append('\n');
    }
}
