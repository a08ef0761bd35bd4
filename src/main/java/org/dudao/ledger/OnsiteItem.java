package org.dudao.ledger;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import org.dudao.assessment.SubjectRef;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.dudao.standards.Standard;
import org.jspecify.annotations.Nullable;

/** Makes items of problems seen on site. */
final class OnsiteItem {
    /** The days given for a problem seen on site; an inspector may set others. */
    static final int DAYS = 15;

    private static final BilingualText ACTION =
            new BilingualText("按现场指出的问题整改并报复查。", "Correct what was pointed out on site, and report it.");

    private OnsiteItem() {}

    /**
     * An item that nobody has begun.
     *
     * @param problem with its names
     * @param inspector the id of the name of who follows it; null if none
     */
    static LedgerItem of(
            String id,
            OnsiteProblem problem,
            String schoolYear,
            LocalDate on,
            @Nullable String inspector,
            Catalogue catalogue) {
        String id9 = problem.township();
        String townshipName = problem.townshipName() == null ? id9 : problem.townshipName();
        String school = problem.school();
        String schoolName = problem.schoolName() == null ? school : problem.schoolName();
        String standard = problem.standard();
        Standard broken = standard == null ? null : catalogue.byId().get(standard);
        Severity usual = broken == null ? Severity.MINOR : broken.severity();
        LocalDate due = problem.due() == null ? catalogue.workingDays().onOrAfter(on.plusDays(DAYS)) : problem.due();
        SubjectRef subject = school == null
                ? new SubjectRef(SubjectKind.TOWNSHIP, id9, townshipName)
                : new SubjectRef(SubjectKind.SCHOOL, school, schoolName);
        LedgerDuty duty = new LedgerDuty(
                school == null ? Responsible.TOWNSHIP : Responsible.SCHOOL,
                subject.id(),
                subject.name(),
                ACTION,
                due,
                due,
                1);
        return new LedgerItem(
                id,
                ItemKind.ONSITE,
                new ItemSubject(
                        id9,
                        townshipName,
                        schoolYear,
                        standard,
                        standard == null ? null : standard.substring(0, standard.indexOf('.')),
                        subject,
                        school),
                new BilingualText(problem.text(), problem.text()),
                null,
                problem.severity() == null ? usual : problem.severity(),
                new ItemDates(on, due, due, due),
                new DataSeen(DataState.ON_SITE, null, null, 1),
                0,
                ItemState.NOT_STARTED,
                FollowUpWay.NOTICE,
                null,
                inspector,
                null,
                null,
                null,
                null,
                null,
                List.of(duty),
                1);
    }

    /** The school year of a day. */
    static String schoolYear(LocalDate day) {
        int start = day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear();
        return new SchoolYear(start).toString();
    }
}
