package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The list of zones, and visits. */
class ZonesTest {
    private static final LocalDate TODAY = RegisterLedger.TODAY;
    private static final VisitTerm SPRING = VisitTerm.holding(LocalDate.of(2026, 3, 1));

    @TempDir
    Path folder;

    private LedgerDatabase database;

    @BeforeEach
    void open() {
        database = RegisterLedger.open(folder);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private Zones.Replaced replace(SchoolZone... schools) {
        return new Zones(database).replace(List.of(schools), new Act("管理员", TODAY, null), "0");
    }

    private static SchoolZone school(String code, String zone, String inspector) {
        return new SchoolZone(code, code + "小学", zone, inspector);
    }

    private SchoolVisit visit(String school, String by, LocalDate on) {
        return new Visits(database).add(school, new Act(by, on, null), TODAY);
    }

    private List<VisitedSchool> visited(VisitTerm term, LocalDate until) {
        return LedgerRegister.counts(database, ItemFilter.ALL, until, term, StatisticKey.INSPECTOR)
                .visited();
    }

    @Test
    void aNewListReplacesTheOneBeforeAsAWhole() {
        assertThat(replace(school("S1", "东区", "张三"), school("S2", "东区", "张三"), school("S3", "西区", "李四")))
                .isEqualTo(new Zones.Replaced(3, 2, 2, 3, 0, 0));
        assertThat(replace(school("S1", "东区", "王五"), school("S2", "东区", "张三"), school("S4", "西区", "李四")))
                .isEqualTo(new Zones.Replaced(3, 2, 3, 1, 1, 1));
        assertThat(visited(SPRING, TODAY))
                .extracting(VisitedSchool::school, VisitedSchool::inspector)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("S1", "王五"),
                        org.assertj.core.groups.Tuple.tuple("S2", "张三"),
                        org.assertj.core.groups.Tuple.tuple("S4", "李四"));
        assertThat(JournalCheck.of(database).fault()).isNull();
    }

    @Test
    void termsAreThoseOfTheUsualYear() {
        assertThat(VisitTerm.holding(LocalDate.of(2026, 9, 1)))
                .isEqualTo(new VisitTerm(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31)));
        assertThat(VisitTerm.holding(LocalDate.of(2027, 1, 31)))
                .isEqualTo(new VisitTerm(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 1, 31)));
        assertThat(VisitTerm.holding(LocalDate.of(2026, 2, 1)))
                .isEqualTo(new VisitTerm(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31)));
        assertThat(VisitTerm.holding(LocalDate.of(2026, 8, 15)))
                .isEqualTo(new VisitTerm(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 7, 31)));
        assertThatThrownBy(() -> new VisitTerm(TODAY, TODAY.minusDays(1))).isInstanceOf(Refused.class);
    }

    @Test
    void visitsOfATermCountOnceADayUntilTheDayAsked() {
        replace(school("S1", "东区", "张三"), school("S2", "东区", "张三"));
        visit("S1", "张三", LocalDate.of(2026, 2, 1));
        visit("S1", "李四", LocalDate.of(2026, 2, 1));
        visit("S1", "张三", LocalDate.of(2026, 7, 31));
        visit("S2", "张三", LocalDate.of(2026, 1, 31));
        visit("S2", "张三", LocalDate.of(2026, 8, 1));
        assertThat(visited(SPRING, TODAY)).extracting(VisitedSchool::visits).containsExactly(2, 0);
        assertThat(visited(SPRING, TODAY)).extracting(VisitedSchool::lacking).containsExactly(0, 2);
        assertThat(visited(SPRING, LocalDate.of(2026, 7, 30)))
                .extracting(VisitedSchool::visits)
                .containsExactly(1, 0);
        assertThat(new Visits(database).list(SPRING))
                .extracting(SchoolVisit::on, SchoolVisit::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 2, 1), "张三"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 2, 1), "李四"),
                        org.assertj.core.groups.Tuple.tuple(LocalDate.of(2026, 7, 31), "张三"));
    }

    @Test
    void aVisitToNobodyInTheFutureOrNotedBeforeIsRefused() {
        replace(school("S1", "东区", "张三"));
        visit("S1", "张三", TODAY);
        assertThatThrownBy(() -> visit("S1", "张三", TODAY)).hasMessageContaining("noted before");
        assertThatThrownBy(() -> visit("S1", "张三", TODAY.plusDays(1))).hasMessageContaining("future");
        assertThatThrownBy(() -> visit("S9", "张三", TODAY)).hasMessageContaining("S9");
        RegisterLedger.add(
                database,
                List.of(RegisterLedger.item("a", "990101001", "S9", Severity.MAJOR, TODAY, Responsible.SCHOOL)));
        assertThat(visit("S9", "张三", TODAY).name()).isEqualTo("S9小学");
    }

    /** What the check of the ledger says is wrong, in English. */
    private String said() {
        BilingualText fault = JournalCheck.of(database).fault();
        return fault == null ? "" : fault.en();
    }

    @Test
    void whatSomebodyChangesBehindTheJournalIsFound() {
        replace(school("S1", "东区", "张三"));
        visit("S1", "张三", TODAY);
        assertThat(JournalCheck.of(database).fault()).isNull();
        RegisterLedger.tamper(database, "update school_visit set visited_on = '2026-08-31'");
        assertThat(said()).isEqualTo("the visits were changed without the journal");
        RegisterLedger.tamper(database, "update school_visit set visited_on = '2026-09-01'");
        RegisterLedger.tamper(database, "update school_zone set zone = '西区'");
        assertThat(said()).isEqualTo("the list of zones was changed without the journal");
        RegisterLedger.tamper(database, "delete from school_zone");
        assertThat(JournalCheck.of(database).fault()).isNotNull();
    }
}
