package org.dudao.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.AssignedDuty;
import org.dudao.assessment.Finding;
import org.dudao.assessment.FollowUpDuty;
import org.dudao.assessment.FollowUpItem;
import org.dudao.assessment.ObservedText;
import org.dudao.assessment.OnsiteEntry;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Rechecks;
import org.dudao.assessment.SchoolNames;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.BilingualText;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Catalogue;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/** Makes items of what an assessment found. */
final class NewItems {
    private final Assessment assessment;
    private final Assessment.Head head;
    private final Catalogue catalogue;
    private final Rechecks rechecks;
    private final SchoolNames schools;
    private final String township;

    NewItems(Assessment assessment, Catalogue catalogue, Rechecks rechecks) {
        this.assessment = assessment;
        this.head = assessment.assessment();
        this.catalogue = catalogue;
        this.rechecks = rechecks;
        this.schools = new SchoolNames(assessment);
        String name = head.township().name();
        this.township = name == null ? head.township().code() : name;
    }

    /** An item for a finding; what earlier assessments knew of it is kept. */
    LedgerItem found(Finding finding) {
        FollowUpItem known = followed(finding.fingerprint());
        LocalDate seen = known == null ? head.asOf() : known.firstSeen();
        LocalDate firstDue = known == null ? finding.due() : known.firstDue();
        int times = known == null ? 1 : known.times();
        return item(
                finding.fingerprint(),
                finding.outcome() == Outcome.QUERY ? ItemKind.QUERY : ItemKind.FINDING,
                about(finding.standard(), finding.area(), finding.subject()),
                finding.problem(),
                observed(finding),
                finding.severity(),
                new ItemDates(seen, firstDue, firstDue, finding.lastDay()),
                new DataSeen(DataState.FOUND, head.id(), head.asOf(), times),
                duties(finding, List.of()));
    }

    /** An item that only an earlier assessment found, which was not imported. */
    LedgerItem remembered(FollowUpItem earlier, DataState state) {
        List<LedgerDuty> duties = new ArrayList<>();
        for (FollowUpDuty duty : earlier.duties()) {
            duties.add(duty(
                    duty.party(),
                    earlier.subject(),
                    new BilingualText(
                            "按上次督导意见书整改并报复查。", "Correct it as the earlier opinion letter says, and report it."),
                    duty.firstDue(),
                    duty.due(),
                    duty.step()));
        }
        return item(
                earlier.id(),
                earlier.outcome() == Outcome.QUERY ? ItemKind.QUERY : ItemKind.FINDING,
                about(earlier.standard(), area(earlier.standard()), earlier.subject()),
                earlier.problem(),
                null,
                earlier.severity(),
                new ItemDates(earlier.firstSeen(), earlier.firstDue(), earlier.firstDue(), earlier.due()),
                new DataSeen(state, head.id(), head.asOf(), earlier.times()),
                duties);
    }

    /**
     * An item for a problem seen on a visit.
     *
     * @param inspector the id of the inspector's name
     */
    LedgerItem onSite(OnsiteEntry entry, String inspector) {
        OnsiteProblem problem = new OnsiteProblem(
                head.township().code(),
                township,
                entry.school(),
                entry.school() == null ? null : entry.name(),
                entry.text(),
                entry.standard(),
                null,
                null,
                entry.inspector());
        return OnsiteItem.of(entry.id(), problem, head.schoolYear(), entry.on(), inspector, catalogue);
    }

    private static LedgerItem item(
            String id,
            ItemKind kind,
            ItemSubject about,
            BilingualText problem,
            @Nullable String observed,
            Severity severity,
            ItemDates dates,
            DataSeen seen,
            List<LedgerDuty> duties) {
        return new LedgerItem(
                id,
                kind,
                about,
                problem,
                observed,
                severity,
                dates,
                seen,
                0,
                ItemState.NOT_STARTED,
                FollowUpWay.NOTICE,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                duties,
                1);
    }

    /**
     * The duties of a finding. A party keeps the deadline that it was given first, and the one demanded now unless a check with its history
     * demanded a later one.
     *
     * @param earlier the duties of the item until now
     */
    List<LedgerDuty> duties(Finding finding, List<LedgerDuty> earlier) {
        boolean announced = followed(finding.fingerprint()) != null;
        List<LedgerDuty> duties = new ArrayList<>();
        for (AssignedDuty one : finding.duties()) {
            LedgerDuty was = earlier(finding, one, duties, earlier);
            duties.add(duty(
                    one.party(),
                    finding.subject(),
                    one.action(),
                    was == null ? one.due() : was.firstDue(),
                    was == null || (announced && one.lastDay().isAfter(was.due())) ? one.lastDay() : was.due(),
                    finding.outcome() == Outcome.QUERY
                            ? null
                            : step(finding, was == null ? Integer.valueOf(1) : was.step())));
        }
        return duties;
    }

    /**
     * The duty as it was: of as many duties as before the one in the same place, for an assessment that does not know the school has its duty
     * under the township; otherwise the next one of the same party.
     *
     * @param before the duties that were made before it
     */
    private @Nullable LedgerDuty earlier(
            Finding finding, AssignedDuty one, List<LedgerDuty> before, List<LedgerDuty> earlier) {
        if (earlier.size() == finding.duties().size()) {
            return earlier.get(before.size());
        }
        Responsible party = party(one.party(), finding.subject());
        long nth = before.stream().filter(duty -> duty.responsible() == party).count();
        return earlier.stream()
                .filter(duty -> duty.responsible() == party)
                .skip(nth)
                .findFirst()
                .orElse(null);
    }

    private @Nullable Integer step(Finding finding, @Nullable Integer otherwise) {
        FollowUpItem followed = followed(finding.fingerprint());
        return followed == null ? otherwise : followed.step();
    }

    private LedgerDuty duty(
            Responsible responsible,
            SubjectRef subject,
            BilingualText action,
            LocalDate firstDue,
            LocalDate due,
            @Nullable Integer step) {
        String school = school(subject);
        String name = schools.name(school);
        boolean isOfSchool = isOfSchool(responsible, subject);
        String code = isOfSchool && school != null ? school : head.township().code();
        return new LedgerDuty(
                party(responsible, subject),
                code,
                isOfSchool ? (name == null ? subject.name() : name) : township,
                action,
                firstDue,
                due,
                step);
    }

    private @Nullable String school(SubjectRef subject) {
        return subject.kind() == SubjectKind.SCHOOL ? subject.id() : schools.school(subject.id());
    }

    private boolean isOfSchool(Responsible responsible, SubjectRef subject) {
        return school(subject) != null
                && (responsible == Responsible.SCHOOL || responsible == Responsible.ORGANISER)
                && !subject.meansAllSchools();
    }

    /** Who acts: if a school must but none in particular, it is the township. */
    private Responsible party(Responsible responsible, SubjectRef subject) {
        return responsible == Responsible.SCHOOL && !isOfSchool(responsible, subject)
                ? Responsible.TOWNSHIP
                : responsible;
    }

    private ItemSubject about(String standard, @Nullable String area, SubjectRef subject) {
        return new ItemSubject(
                head.township().code(),
                township,
                head.schoolYear(),
                standard,
                area,
                subject,
                schools.school(subject.id()));
    }

    private static String area(String standard) {
        return standard.substring(0, standard.indexOf('.'));
    }

    @Nullable
    String observed(Finding finding) {
        Verdict verdict = rechecks.verdict(finding.standard(), finding.subject());
        return verdict == null ? null : ObservedText.of(verdict);
    }

    /** What the assessment itself knew of an item from before; null if it was made without history. */
    @Nullable
    FollowUpItem followed(String id) {
        return assessment.followUp() == null ? null : assessment.followUp().item(id);
    }
}
