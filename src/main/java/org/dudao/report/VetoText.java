package org.dudao.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Quantity;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Brief;
import org.dudao.standards.Responsible;

/** A broken veto in at most two lines of a letter: what it is, where, and what must be done at once. */
public final class VetoText {
    /** Two lines of 28 characters but for the indent and a margin, in columns of half a character. */
    private static final int TWO_LINES = 104;

    /** The most places that a cell names. */
    private static final int CELL = 3;

    private final LocalDate asOf;
    private final Language language;
    private final FollowUpText followed;
    private final SubjectOwners owners;

    /** The sentences for one assessment in one language. */
    public VetoText(Assessment assessment, Language language) {
        this.asOf = assessment.assessment().asOf();
        this.language = language;
        this.followed = new FollowUpText(assessment, language);
        this.owners = new SubjectOwners(assessment);
    }

    /** The sentence; of several places as many are named as two lines have room for. */
    public String line(Outline.InStandard standard) {
        String act = act(standard);
        for (int named = places(standard).size(); named > 1; named--) {
            String line = problem(standard, named) + language.pick("：", ": ") + act;
            if (TerminalWidth.width(line) <= TWO_LINES) {
                return line;
            }
        }
        return problem(standard, 1) + language.pick("：", ": ") + act;
    }

    /** Many vetoes as a table: those of one day under it, with what must be done at once. */
    public OfficialTextWriter.Table table(List<Outline.InStandard> vetoes) {
        List<List<String>> rows = new ArrayList<>();
        LocalDate before = null;
        int number = 0;
        for (Outline.InStandard veto : vetoes) {
            LocalDate due = veto.findings().get(0).lastDay();
            if (!due.equals(before)) {
                rows.add(List.of(until(due)));
                before = due;
            }
            number++;
            rows.add(List.of(String.valueOf(number), problem(veto, CELL), inShort(veto)));
        }
        return new OfficialTextWriter.Table(
                language.pick("一票否决事项", "Broken vetoes"),
                List.of(
                        language.pick("序号", "No."),
                        language.pick("事项（地点）", "What (where)"),
                        language.pick("学校或者所列单位必须", "The school, or who is named, must")),
                List.of(5, 54, 41),
                rows);
    }

    private String until(LocalDate due) {
        return due.equals(asOf)
                ? language.pick("当日（" + day(due) + "）办结并书面报告", "Today (" + day(due) + "), with a report in writing")
                : language.pick("立即整改，" + day(due) + "前书面报告", "At once, with a report in writing by " + day(due));
    }

    private String inShort(Outline.InStandard standard) {
        Brief brief = standard.standard().brief();
        Finding first = standard.findings().get(0);
        boolean isSchool = first.responsible() == Responsible.SCHOOL
                && owners.isOfSchool(first.subject().id());
        String who = isSchool ? "" : who(first) + language.pick("：", ": ");
        return who + language.pick(brief == null ? first.action() : brief.act());
    }

    private String problem(Outline.InStandard standard, int most) {
        Brief brief = standard.standard().brief();
        Set<String> places = places(standard);
        String where = places.stream().limit(most).collect(Collectors.joining(language.pick("、", ", ")));
        int all = places.size();
        String more = all <= most ? "" : language.pick("等" + all + "处", " and others, " + all + " in all");
        String problem = brief == null
                ? language.pick(standard.standard().title()) + language.pick("不达标", " not met")
                : language.pick(brief.problem());
        return capital(problem)
                + language.pick("（" + where + more, " (" + where + more)
                + state(standard)
                + language.pick("）", ")");
    }

    /** What became of it since an earlier check; empty without one. */
    private String state(Outline.InStandard standard) {
        String states = standard.findings().stream()
                .map(followed::inShort)
                .filter(state -> !state.isEmpty())
                .distinct()
                .collect(Collectors.joining(language.pick("、", ", ")));
        return states.isEmpty() ? "" : language.pick("；", "; ") + states;
    }

    private Set<String> places(Outline.InStandard standard) {
        return standard.findings().stream().map(this::place).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private String act(Outline.InStandard standard) {
        Brief brief = standard.standard().brief();
        Finding first = standard.findings().get(0);
        return brief == null ? language.pick(first.action()) : act(first, brief);
    }

    /** Who must do what at once, and by when it is to be reported. */
    private String act(Finding first, Brief brief) {
        boolean today = first.lastDay().equals(asOf);
        String who = who(first);
        return language.pick(
                who + (today ? "当日" : "立即") + brief.act().zh() + "，" + (today ? "并" : day(first.lastDay()) + "前")
                        + "书面报告。",
                who + " must " + (today ? "today " : "at once ") + brief.act().en() + ", and report in writing"
                        + (today ? "" : " by " + day(first.lastDay())) + ".");
    }

    /** Who must act: where a school must but the subject is none's, it is the unit concerned. */
    private String who(Finding finding) {
        Responsible party = finding.responsible();
        if (party != Responsible.SCHOOL) {
            return language.pick(party.zh(), party.en());
        }
        return owners.isOfSchool(finding.subject().id())
                ? language.pick("学校", "the school")
                : language.pick("责任单位", "the unit concerned");
    }

    /** The place, and the rate where a township is judged by one. */
    private String place(Finding finding) {
        String name = language.name(finding.subject().name());
        Quantity observed = finding.observed();
        boolean rate = observed != null
                && observed.denominator() != null
                && (finding.subject().kind() == SubjectKind.TOWNSHIP
                        || finding.subject().kind() == SubjectKind.COUNTY);
        return rate ? name + language.pick("，", ", ") + language.pick(observed.shown()) : name;
    }

    /** Without the year, if it is that of the day of the check. */
    private String day(LocalDate day) {
        return language.pick(
                (day.getYear() == asOf.getYear() ? "" : day.getYear() + "年") + day.getMonthValue() + "月"
                        + day.getDayOfMonth() + "日",
                day.toString());
    }

    private String capital(String text) {
        return language.pick(text, text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }
}
