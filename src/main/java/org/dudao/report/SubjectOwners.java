package org.dudao.report;

import org.dudao.assessment.Assessment;
import org.dudao.assessment.Finding;
import org.dudao.assessment.SchoolNames;
import org.dudao.assessment.SubjectRef;
import org.dudao.standards.Responsible;

/** The schools and the township of one assessment, and the owners of its subjects. */
public final class SubjectOwners {
    private final String code;
    private final String township;
    private final SchoolNames schools;

    /** Collects the names in an assessment. */
    public SubjectOwners(Assessment assessment) {
        Assessment.TownshipRef of = assessment.assessment().township();
        code = of.code();
        township = of.name() == null ? of.code() : of.name();
        schools = new SchoolNames(assessment);
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
        String school = schools.school(subject);
        return school == null ? township : schools.name(school);
    }

    /** Whether a subject is a school, or belongs to one. */
    public boolean isOfSchool(String subject) {
        return schools.school(subject) != null;
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
        String school = schools.school(subject.id());
        if (responsible == Responsible.ORGANISER && school != null) {
            return new ResponsibleParty(responsible, school, schools.name(school));
        } else if (responsible != Responsible.SCHOOL) {
            return new ResponsibleParty(responsible, code, township);
        }
        return school == null
                ? new ResponsibleParty(Responsible.TOWNSHIP, code, township)
                : new ResponsibleParty(Responsible.SCHOOL, school, schools.name(school));
    }
}
