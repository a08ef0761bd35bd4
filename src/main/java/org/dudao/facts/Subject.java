package org.dudao.facts;

/**
 * A subject of standards, identified by kind and id.
 *
 * @param kind township, school, building …
 * @param id the township's 9-digit code, a school's code, {@code schoolCode/code} for a row of a school
 */
public record Subject(SubjectKind kind, String id) {
    public static Subject of(Township township) {
        return new Subject(SubjectKind.TOWNSHIP, township.code());
    }

    public static Subject of(School school) {
        return new Subject(SubjectKind.SCHOOL, school.code());
    }

    public static Subject of(Building building) {
        return new Subject(SubjectKind.BUILDING, building.schoolCode() + "/" + building.code());
    }
}
