package org.dudao.standards;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a page says of law is compared with the register when the project is built. */
class BasisCheckTest {
    private static final String BASIS = """
              - document: minors-law
                clause: "第三十五条第二款"
                role: duty
                binds: [school, kindergarten]
                confidence: verified
            """;

    private static final String PAGE = """
            id: building.dangerous
            title: { zh: "危房", en: "Dangerous buildings" }
            requires: { zh: "危房不多于 {limit} 栋", en: "At most {limit} dangerous buildings" }
            problem: { zh: "{subject}有危房{observed}栋", en: "{subject} has {observed} dangerous buildings" }
            basis:
            %s
            note: { zh: "%s", en: "A note." }
            indicator: dangerous
            field: "schools[].studentCount"
            covers: { subject: school }
            limits: [ { atMost: "0" } ]
            severity: %s
            kind: requirement
            remedy:
              action: { zh: "停止使用", en: "Stop the use" }
              responsible: %s
              days: 0
            examples:
              - name: "none"
                given: { schools: [ { studentCount: 0 } ] }
                expect: COMPLIANT
            """;

    private static void read(String page, Map<String, String> documents) {
        Map<String, String> texts = new TreeMap<>(DocumentFiles.ALL);
        texts.put("building/area.yaml", "title: { zh: \"校舍\", en: \"Buildings\" }\n");
        texts.put("building/dangerous.yaml", page);
        texts.putAll(documents);
        PageReader.read(new RuleFiles(texts));
    }

    private static String page(String basis, String note, String severity, String responsible) {
        return PAGE.formatted(basis.stripTrailing(), note, severity, responsible);
    }

    private static void accepted(String basis, String severity, String responsible) {
        assertThatCode(() -> read(page(basis, "无", severity, responsible), Map.of()))
                .doesNotThrowAnyException();
    }

    private static void refused(String basis, String severity, String responsible, String message) {
        assertThatThrownBy(() -> read(page(basis, "无", severity, responsible), Map.of()))
                .isInstanceOf(RuleBaseError.class)
                .hasMessageContaining(message);
    }

    private static void refused(String basis, String message) {
        refused(basis, "minor", "school", message);
    }

    @Test
    void aDutyThatWasReadAndBindsTheSubjectCarriesAVeto() {
        accepted(BASIS, "veto", "school");
    }

    @Test
    void aVetoWithoutADutyThatWasReadIsRefused() {
        String message = "a veto or major standard needs a verified duty, limit or target";
        for (String severity : new String[] {"veto", "major"}) {
            refused(BASIS.replace("verified", "known"), severity, "school", message);
            refused(BASIS.replace("duty", "background"), severity, "school", message);
            refused(BASIS.replace("duty", "liability"), severity, "school", message);
            refused(BASIS.replace("duty", "method"), severity, "school", message);
            refused(BASIS.replace("[school, kindergarten]", "[county]"), severity, "school", message);
        }
        accepted(BASIS.replace("verified", "known"), "minor", "school");
        accepted(BASIS.replace("verified", "known"), "advisory", "school");
    }

    @Test
    void aDutyOfTheOneResponsibleCarriesAVetoToo() {
        accepted(BASIS.replace("[school, kindergarten]", "[county]"), "veto", "county-government");
        accepted(BASIS.replace("[school, kindergarten]", "[government]"), "veto", "township");
        accepted(BASIS.replace("[school, kindergarten]", "[organiser]"), "veto", "[ { party: organiser } ]");
        accepted(
                BASIS.replace("[school, kindergarten]", "[organiser]"),
                "veto",
                "[ { party: school }, { party: organiser, days: 30 } ]");
    }

    @Test
    void whatTheInspectionSetsItselfCarriesAVetoUnderItsOwnNameAlone() {
        String own = "  - { document: commission-line, role: commissioned, binds: [anyone], confidence: seed }";
        accepted(own, "veto", "school");
        String together = "the role commissioned and the document commission-line go together";
        refused(own.replace("role: commissioned", "role: duty"), together);
        refused(BASIS.replace("duty", "commissioned"), together);
    }

    @Test
    void aDocumentThatIsNotRegisteredIsRefusedWithFileAndLine() {
        refused(
                BASIS.replace("minors-law", "minors-laws"),
                "building/dangerous.yaml:6: documents/ has no document `minors-laws`");
    }

    @Test
    void aBasisWithoutRoleOrAddresseeIsRefused() {
        refused(BASIS.replace("    role: duty\n", ""), "a basis needs a document, a role, whom it binds");
        refused(BASIS.replace("    binds: [school, kindergarten]\n", ""), "a basis needs a document, a role");
    }

    @Test
    void aVerifiedBasisNamesItsClause() {
        refused(BASIS.replace("    clause: \"第三十五条第二款\"\n", ""), "a verified basis names its clause");
    }

    @Test
    void theDaysOfABasisLieInTheLifeOfItsDocument() {
        String plan = """
                  - document: rural-teachers-plan-2015
                    clause: "一"
                    role: target
                    binds: [county]
                    confidence: verified
                    %s: "%s"
                """;
        accepted(plan.formatted("to", "2020-12-31"), "minor", "school");
        refused(plan.formatted("to", "2021-01-01"), "lies outside the life of rural-teachers-plan-2015");
        refused(BASIS + "    from: \"2021-05-31\"\n", "lies outside the life of minors-law: 2021-06-01 to today");
        accepted(BASIS + "    from: \"2021-06-01\"\n", "veto", "school");
        refused(BASIS + "    from: \"2025-01-02\"\n    to: \"2025-01-01\"\n", "lies outside the life of minors-law");
    }

    @Test
    void aDocumentOfOnePlaceIsNotCitedForTheWholeCountry() {
        refused(BASIS.replace("minors-law", "bj-minors"), "`bj-minors` holds in 11 alone");
    }

    @Test
    void onlyATargetHasAnAim() {
        String aim = "    aim: { zh: \"防止辍学\", en: \"preventing dropout\" }\n";
        refused(BASIS + aim, "only a target has an aim");
        accepted(BASIS.replace("duty", "target") + aim, "veto", "school");
    }

    @Test
    void aTitleThatIsNoTitleIsRefusedInEveryText() {
        String message = "《某某实施办法》 is not the title of a registered document";
        assertThatThrownBy(() -> read(page(BASIS, "见《某某实施办法》。", "minor", "school"), Map.of()))
                .hasMessageContaining(message);
        assertThatThrownBy(() -> read(page(BASIS, "无", "minor", "school").replace("停止使用", "按《某某实施办法》停止使用"), Map.of()))
                .hasMessageContaining(message);
        assertThatCode(() -> read(
                        page(BASIS, "见《中华人民共和国未成年人保护法》《未成年人保护法》《北京市实施《中华人民共和国义务教育法》办法》。", "minor", "school"), Map.of()))
                .doesNotThrowAnyException();
    }

    private static void registered(String file, String document, String message) {
        assertThatThrownBy(() -> read(page(BASIS, "无", "minor", "school"), Map.of("documents/" + file, document)))
                .hasMessageContaining(message);
    }

    @Test
    void aDocumentIsRegisteredOnceUnderItsOwnName() {
        String document = """
                id: new-law
                title: "新法"
                english: "New Law"
                rank: constitution-law
                effective: "2026-01-01"
                read: { how: text, on: "2026-11", where: "公报" }
                booktitle: true
                """;
        assertThatCode(() -> read(page(BASIS, "见《新法》。", "minor", "school"), Map.of("documents/new-law.yaml", document)))
                .doesNotThrowAnyException();
        registered("other.yaml", document, "documents/other.yaml:1: the id must be the name of the file");
        registered(
                "new-law.yaml",
                document.replace("新法", "中华人民共和国教育法"),
                "documents/new-law.yaml:1: education-law has the same title");
        registered("new-law.yaml", document + "number: \"教督〔2017〕6号\"\n", "the same number, 教督〔2017〕6号");
        registered("new-law.yaml", document.replace("2026-01-01", "2026-13-01"), "is not a year, a month or a day");
        registered("new-law.yaml", document + "ended: \"2025\"\n", "the document ended before it took effect");
        registered("new-law.yaml", document.replace("booktitle: true", "booktitle: false"), "stand without 《》");
        registered("new-law.yaml", document.replaceAll("read: .*\n", ""), "state how the text was read");
        registered(
                "new-law.yaml", document.replace("english: \"New Law\"\n", ""), "a document needs an `english` name");
    }

    @Test
    void aProfileNamesOptionalStandards() {
        String profile = "id: mine\ntitle: { zh: \"本局\", en: \"Ours\" }\nenable: [ \"building.*\" ]\n";
        assertThatThrownBy(() -> read(page(BASIS, "无", "minor", "school"), Map.of("profiles/mine.yaml", profile)))
                .hasMessageContaining(
                        "profiles/mine.yaml:3: 没有备用标准 building.*，见 dudao standards list。 / there is no optional standard building.*");
        String optional = page(BASIS, "无", "minor\nstatus: optional", "school");
        assertThatCode(() -> read(optional, Map.of("profiles/mine.yaml", profile)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> read(optional, Map.of("profiles/other.yaml", profile)))
                .hasMessageContaining("profiles/other.yaml:1: the id must be the name of the file");
    }

    @Test
    void aYearOfHolidaysIsWholeAndOfItsOwnYear() {
        String message = "holidays.yaml:1: a year has `holidays` and `workdays`";
        String page = page(BASIS, "无", "minor", "school");
        String year = "years: [ { year: 2027, holidays: [ \"2027-01-01\" ], workdays: [] } ]\n";
        assertThatCode(() -> read(page, Map.of("holidays.yaml", year))).doesNotThrowAnyException();
        for (String wrong : new String[] {
            year.replace("2027-01-01", "2026-01-01"), year.replace(", workdays: []", ""), "years: ~\n", "years: [ ~ ]\n"
        }) {
            assertThatThrownBy(() -> read(page, Map.of("holidays.yaml", wrong))).hasMessageContaining(message);
        }
    }

    @Test
    void aChangeOfLawStatesItsDayItsWordsAndARegisteredDocument() {
        String change =
                "minor\nchanges: [ { on: \"2025-06-01\", what: { zh: \"施行\", en: \"In force\" }, document: preschool-law } ]";
        accepted(BASIS, change, "school");
        refused(BASIS, change.replace("preschool-law", "no-law"), "school", "documents/ has no document `no-law`");
        refused(BASIS, change.replace("on: \"2025-06-01\", ", ""), "school", "a change states its day");
        refused(BASIS, change.replace(", en: \"In force\"", ""), "school", "a change states its day");
        refused(BASIS, change.replace("施行", "《某法》施行"), "school", "《某法》 is not the title");
    }
}
