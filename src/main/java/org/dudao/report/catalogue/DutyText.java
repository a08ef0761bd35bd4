package org.dudao.report.catalogue;

import org.dudao.report.Language;
import org.dudao.report.Templates;
import org.dudao.standards.Duty;
import org.dudao.standards.Remedy;

/** What a page asks of one party, in one line. */
final class DutyText {
    private DutyText() {}

    static String of(Remedy remedy, Duty duty, Language language) {
        int days = remedy.days(duty);
        String party = language.pick(duty.party().zh(), duty.party().en())
                + (days == 0
                        ? language.pick("，当日", ", the same day")
                        : language.pick("，" + days + "日内", ", within " + days + " days"));
        return duty.action() == null ? party : party + language.pick("：", ": ") + Templates.of(duty.action(), language);
    }
}
