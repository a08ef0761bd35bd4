package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.ActedLedger.SEEN;
import static org.dudao.ledger.ActedLedger.problem;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.OnsiteFinding;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Problems seen on site become items with numbers of their own. */
class OnsiteItemsTest {
    private static final Act ACT = new Act("王督学", SEEN, null);

    @TempDir
    private Path folder;

    private ActedLedger ledger;

    @BeforeEach
    void aLedger() {
        ledger = new ActedLedger(folder);
    }

    @AfterEach
    void itIsWhole() {
        assertThat(ledger.fault()).isNull();
        ledger.close();
    }

    private static OnsiteProblem with(@Nullable String standard, @Nullable Severity severity, @Nullable LocalDate due) {
        return new OnsiteProblem("990101003", "丙镇", null, null, "校车超员", standard, severity, due, "王督学");
    }

    private String refusal(OnsiteProblem problem) {
        return catchThrowableOfType(Refused.class, () -> ledger.onsite.add(problem, ACT, null))
                .reason()
                .zh();
    }

    @Test
    void theyAreNumberedByYear() {
        assertThat(List.of(
                        ledger.onsite.add(problem("一"), ACT, null).id(),
                        ledger.onsite.add(problem("二"), ACT, null).id(),
                        ledger.onsite
                                .add(problem("三"), new Act("王督学", LocalDate.of(2027, 1, 4), null), null)
                                .id(),
                        ledger.onsite.add(problem("四"), ACT, null).id()))
                .containsExactly("onsite-2026-0001", "onsite-2026-0002", "onsite-2027-0001", "onsite-2026-0003");
    }

    @Test
    void theSchoolIsResponsibleAndHasFifteenDaysUpToAWorkingDay() {
        LedgerItem item = ledger.onsite.add(problem("围墙倾斜"), new Act("钱秘书", LocalDate.of(2026, 9, 10), null), null);
        assertThat(item).isEqualTo(ledger.now(item.id()));
        assertThat(item.kind()).isEqualTo(ItemKind.ONSITE);
        assertThat(item.problem()).isEqualTo(new BilingualText("围墙倾斜", "围墙倾斜"));
        assertThat(item.about().schoolYear()).isEqualTo("2026-2027");
        assertThat(item.severity()).isEqualTo(Severity.MINOR);
        LocalDate due = LocalDate.of(2026, 9, 28);
        assertThat(item.dates())
                .as("the 25th is a holiday, with the weekend after it")
                .isEqualTo(new ItemDates(LocalDate.of(2026, 9, 10), due, due, due));
        assertThat(item.first().responsible().code() + " " + item.first().partyCode() + " "
                        + item.first().party())
                .isEqualTo("school 2189000021 柳沟教学点");
        assertThat(new LedgerQueries(ledger.database).texts(LedgerQueries.personal(List.of(item))))
                .containsValue("王督学");
    }

    @Test
    void theSeverityIsTheStandardsUnlessAnotherIsGiven() {
        String veto = "building.no-d-grade-in-use";
        assertThat(ledger.onsite.add(with(veto, null, null), ACT, null).severity())
                .isEqualTo(Severity.VETO);
        LedgerItem item = ledger.onsite.add(with(veto, Severity.MAJOR, LocalDate.of(2026, 8, 4)), ACT, null);
        assertThat(item.severity()).isEqualTo(Severity.MAJOR);
        assertThat(item.about().area()).isEqualTo("building");
        assertThat(item.dates().deadline()).isEqualTo(LocalDate.of(2026, 8, 4));
        assertThat(item.first().responsible().code() + " " + item.first().party())
                .isEqualTo("township 丙镇");
    }

    @Test
    void whatCannotBeIsRefusedAndTakesNoNumber() {
        assertThat(refusal(with(null, null, LocalDate.of(2026, 8, 2))))
                .isEqualTo("期限 2026-08-02 早于发现之日 2026-08-03。请改正 --due 或 --on。");
        assertThat(refusal(with("building.no-d-grade-in-us", null, null)))
                .isEqualTo("没有标准 building.no-d-grade-in-us，是否为 building.no-d-grade-in-use。"
                        + "可用 dudao standards list 查看编号，或不写 --standard。");
        assertThat(refusal(problem("坏\u202e"))).isEqualTo("问题应为不超过 2000 字的文字，没有控制字符。请改写。");
        assertThat(ledger.item()).isEqualTo("onsite-2026-0001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"photo", ""})
    void whatWasSettledOnTheSpotIsClosedOnlyWithEvidenceAndAnotherPerson(String photo) throws IOException {
        List<EvidenceFiles.Prepared> files =
                photo.isEmpty() ? List.of() : List.of(ledger.files().prepare(ledger.file("a.jpg", photo)));
        LedgerItem open = ledger.onsite.add(problem("灭火器过期"), ACT, new SettledOnSpot("当场更换", null, files));
        assertThat(open.state()).isEqualTo(ItemState.REPORTED);
        assertThat(open.way()).isEqualTo(FollowUpWay.ON_THE_SPOT);
        assertThat(open.recheck()).extracting(RecheckRecord::result).isEqualTo(RecheckResult.DONE);
        LedgerItem signed = ledger.onsite.add(problem("灭火器过期"), ACT, new SettledOnSpot("当场更换", "李主任", files));
        assertThat(signed.state()).isEqualTo(photo.isEmpty() ? ItemState.REPORTED : ItemState.PASSED);
        for (EvidenceFiles.Prepared one : files) {
            one.close();
        }
    }

    @Test
    void whoSettledItDoesNotSignForIt() throws IOException {
        try (EvidenceFiles.Prepared file = ledger.files().prepare(ledger.file("a.jpg", "photo"))) {
            SettledOnSpot alone = new SettledOnSpot("当场更换", "王 督学", List.of(file));
            assertThat(catchThrowableOfType(Refused.class, () -> ledger.onsite.add(problem("灭火器过期"), ACT, alone))
                            .reason()
                            .zh())
                    .isEqualTo("报告整改的人不能为自己销号（王 督学）。请由另一人签署。");
        }
        assertThat(new LedgerQueries(ledger.database).count(ItemFilter.ALL)).isZero();
    }

    @Test
    void aChecklistIsTakenOnceWithItsOwnIds() {
        ledger.item();
        List<OnsiteFinding> seen = List.of(
                new OnsiteFinding("onsite-00ff00ff00ff00ff", "990101003", "2189000021", "门锁坏", "刘督学", SEEN, null, "A1"),
                new OnsiteFinding("onsite-11ff00ff00ff00ff", "990101003", null, "无台账", "刘督学", SEEN, null, "A2"));
        OnsiteItems.Taken taken = ledger.onsite.addAll(seen, ACT);
        assertThat(taken.opened())
                .extracting(item -> item.id() + " " + item.about().subject().name())
                .containsExactly("onsite-00ff00ff00ff00ff 柳沟教学点", "onsite-11ff00ff00ff00ff 丙镇");
        assertThat(taken.known()).isZero();
        assertThat(ledger.onsite.addAll(seen, ACT)).isEqualTo(new OnsiteItems.Taken(List.of(), 2));
        assertThat(ledger.item()).isEqualTo("onsite-2026-0002");
    }
}
