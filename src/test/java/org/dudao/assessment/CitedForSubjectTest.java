package org.dudao.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.dudao.facts.Dictionary;
import org.dudao.fixtures.Fixtures;
import org.dudao.standards.Citation;
import org.dudao.standards.Responsible;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding cites the clauses that hold for its subject, and gives each duty to whoever has it. */
class CitedForSubjectTest {
    /** A township whose only school, of this type and ownership, publishes nothing and uses a D-grade building. */
    private static Finding finding(String standard, String type, String ownership) {
        ObjectNode json = Fixtures.json(Path.of("fixtures/nine-year"));
        json.retain("format", "township");
        ObjectNode school =
                json.putArray("schools").addObject().put("code", "S1").put("typeCode", type);
        if (!ownership.equals("unknown")) {
            school.put("ownership", ownership);
        }
        school.putObject("finance").put("published", false);
        json.putArray("buildings")
                .addObject()
                .put("code", "B1")
                .put("schoolCode", "S1")
                .put("safetyGrade", "D")
                .put("inUse", true);
        byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);
        Assessment assessment = Fixtures.assess(new SubmissionReader(Dictionary.load())
                .read("s.json", bytes, Fixtures.AS_OF)
                .submission());
        return assessment.findings().stream()
                .filter(f -> f.standard().equals(standard))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "type {0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            311 | public  | education-law
            311 | private | education-law private-education-law
            311 | unknown | education-law
            111 | public  | education-law preschool-law
            111 | private | education-law preschool-law private-education-law
            """)
    void aClauseIsCitedToTheSchoolsThatItBinds(String type, String ownership, String laws) {
        assertThat(finding("finance.open-affairs", type, ownership).basis().stream()
                        .filter(c -> c.role().demands())
                        .map(Citation::id))
                .containsExactly(laws.split(" ", -1));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            public  | SCHOOL TOWNSHIP COUNTY_GOVERNMENT
            private | SCHOOL TOWNSHIP COUNTY_GOVERNMENT ORGANISER
            unknown | SCHOOL TOWNSHIP COUNTY_GOVERNMENT
            """)
    void aDutyIsGivenToWhoeverHasIt(String ownership, String parties) {
        Finding finding = finding("building.no-d-grade-in-use", "311", ownership);
        assertThat(finding.duties().stream().map(AssignedDuty::party).map(Responsible::name))
                .containsExactly(parties.split(" ", -1));
        assertThat(List.of(finding.due(), finding.duties().get(1).due())).containsOnly(Fixtures.AS_OF);
        assertThat(finding.duties().get(2).due()).isAfter(Fixtures.AS_OF);
    }
}
