package org.dudao.report;

import java.util.HashMap;
import java.util.Map;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.SubjectRef;
import org.dudao.assessment.Verdict;
import org.dudao.facts.SubjectKind;
import org.dudao.standards.Responsible;

/** The schools and the township of one assessment, and the owners of its subjects. */
public final class SubjectOwners {
    private final String code;
    private final String township;
    private final Map<String, String> schools = new HashMap<>();

    /** Collects the names in an assessment. */
    public SubjectOwners(Assessment assessment) {
        Assessment.TownshipRef of = assessment.assessment().township();
        code = of.code();
        township = of.name() == null ? of.code() : of.name();
        assessment.verdicts().stream()
                .map(Verdict::subject)
                .filter(s -> s.kind() == SubjectKind.SCHOOL)
                .forEach(s -> schools.put(s.id(), s.name()));
    }

    /** The township's name; its code if it has none. */
    public String township() {
        return township;
    }

    /** The township government as the addressee of a letter. */
    public ResponsibleParty government() {
        return new ResponsibleParty(Responsible.TOWNSHIP, code, township);
    }

    /** The name of the school to which a subject belongs, or of the township. */
    public String name(String subject) {
        String school = school(subject);
        return school == null ? township : schools.get(school);
    }

    /** Whether a subject is a school, or belongs to one. */
    public boolean isOfSchool(String subject) {
        return school(subject) != null;
    }

    /** The party that receives a finding: that which is responsible first. */
    public ResponsibleParty party(Finding finding) {
        return party(finding, finding.responsible());
    }

    /** A party that must act on a finding: if a school must but none in particular, it is the township. */
    public ResponsibleParty party(Finding finding, Responsible responsible) {
        return party(finding.subject(), responsible);
    }

    /** A party that must act on a subject: if a school must but none in particular, it is the township. */
    public ResponsibleParty party(SubjectRef subject, Responsible responsible) {
        String school = school(subject.id());
        if (responsible == Responsible.ORGANISER && school != null) {
            return new ResponsibleParty(responsible, school, schools.get(school));
        } else if (responsible != Responsible.SCHOOL) {
            return new ResponsibleParty(responsible, code, township);
        }
        return school == null
                ? new ResponsibleParty(Responsible.TOWNSHIP, code, township)
                : new ResponsibleParty(Responsible.SCHOOL, school, schools.get(school));
    }

    private String school(String subject) {
        int slash = subject.indexOf('/');
        String owner = slash < 0 ? subject : subject.substring(0, slash);
        return schools.containsKey(owner) ? owner : null;
    }
}
