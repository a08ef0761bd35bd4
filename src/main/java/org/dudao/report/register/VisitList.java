package org.dudao.report.register;

import java.util.List;
import org.dudao.ledger.SchoolVisit;
import org.dudao.ledger.VisitTerm;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;

/** Visits to schools for a terminal of 80 columns. */
public final class VisitList {
    private static final int DAY = 12;
    private static final int BY = 12;
    private static final int SCHOOL = 32;

    private VisitList() {}

    /** The visits of a term, one a line, and how many they are. */
    public static String of(List<SchoolVisit> visits, VisitTerm term, Language language) {
        StringBuilder text = new StringBuilder();
        for (SchoolVisit visit : visits) {
            String by = visit.by() == null ? language.pick("（姓名已删除）", "(deleted)") : language.name(visit.by());
            String note = visit.note() == null ? "" : language.name(visit.note());
            text.append(TerminalWidth.pad(visit.on().toString(), DAY))
                    .append(column(by, BY))
                    .append(column(language.name(visit.name()), SCHOOL))
                    .append(note);
            text.setLength(text.toString().stripTrailing().length());
            text.append('\n');
        }
        return text.append(language.pick(
                        term.from() + " 至 " + term.to() + " 共督导 " + visits.size() + " 次。\n",
                        visits.size() + " visits from " + term.from() + " to " + term.to() + ".\n"))
                .toString();
    }

    private static String column(String text, int width) {
        return TerminalWidth.pad(TerminalWidth.cut(text, width - 1), width);
    }
}
