package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.dudao.ledger.TestTown.DRILL;
import static org.dudao.ledger.TestTown.EXITS;
import static org.dudao.ledger.TestTown.HOUSE;
import static org.dudao.ledger.TestTown.JULY;
import static org.dudao.ledger.TestTown.QUERY;
import static org.dudao.ledger.TestTown.RATE;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do about items, and what is refused to them. */
@ExtendWith(LedgerFixture.class)
abstract class ActBehaviour {
    private static final LocalDate DAY = LocalDate.of(2026, 8, 5);
    private static final LocalDate PROVED = LocalDate.of(2026, 9, 12);
    private static final String ID = JULY.item(EXITS);

    private TestLedger ledger;
    private ItemActions acts;

    @BeforeEach
    void take(TestLedger made) {
        ledger = made;
        ledger.add(JULY);
        acts = new ItemActions(ledger.database());
    }

    private static Act act(String by) {
        return act(by, DAY, null);
    }

    private static Act act(String by, LocalDate on, @Nullable String why) {
        return new Act(by, on, why);
    }

    private LedgerItem item(String id) {
        return Objects.requireNonNull(new LedgerQueries(ledger.database()).item(id));
    }

    private @Nullable String text(@Nullable String id) {
        return ledger.database().read(handle -> Personal.text(handle, id));
    }

    private String refused(Runnable act) {
        List<String> before = Told.journal(ledger);
        Refused refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).as("it must be refused").isNotNull();
        assertThat(Told.journal(ledger)).as("what is refused leaves no row").isEqualTo(before);
        assertThat(Told.check(ledger)).startsWith("whole");
        return refused.reason().zh();
    }

    @Test
    void assignsPersonsAndDaysUnderTheirIdsAlone() {
        acts.assign(
                ID,
                act("钱督学"),
                new ItemAssignment("赵校长", "李督学", FollowUpWay.CONSULTED, LocalDate.of(2026, 8, 4), null));
        LedgerItem item = item(ID);
        assertThat(text(item.person())).isEqualTo("赵校长");
        assertThat(text(item.inspector())).isEqualTo("李督学");
        assertThat(item.way()).isEqualTo(FollowUpWay.CONSULTED);
        assertThat(item.signedOn()).isEqualTo(LocalDate.of(2026, 8, 4));
        assertThat(item.state()).isEqualTo(ItemState.NOT_STARTED);
        acts.assign(ID, act("钱督学"), new ItemAssignment("周校长", null, null, null, null));
        assertThat(text(item(ID).person())).isEqualTo("周校长");
        assertThat(text(item(ID).inspector())).as("what is not given stays").isEqualTo("李督学");
        assertThat(new LedgerQueries(ledger.database()).journal(ID).toString())
                .doesNotContain("校长")
                .doesNotContain("督学");
        assertThat(Told.check(ledger)).isEqualTo("whole: 8 rows, 5 items");
    }

    @Test
    void reportsBeginAndAreTakenBack() {
        acts.report(ID, act("赵校长"), ItemAction.BEGIN);
        assertThat(item(ID).state()).isEqualTo(ItemState.UNDER_WAY);
        acts.report(ID, act("赵校长", DAY, "通道已清"), ItemAction.REPORT);
        RectificationClaim claim = Objects.requireNonNull(item(ID).claim());
        assertThat(item(ID).state()).isEqualTo(ItemState.REPORTED);
        assertThat(text(claim.by())).isEqualTo("赵校长");
        assertThat(text(claim.note())).isEqualTo("通道已清");
        assertThat(claim.on()).isEqualTo(DAY);
        acts.report(ID, act("赵校长"), ItemAction.WITHDRAW);
        assertThat(item(ID).state()).isEqualTo(ItemState.UNDER_WAY);
        assertThat(item(ID).claim()).isNull();
    }

    @Test
    void refusesWhatTheTableOfStatesDoesNotHave() {
        assertThat(refused(() -> acts.report(ID, act("赵校长"), ItemAction.WITHDRAW)))
                .isEqualTo("“未启动”的事项不能“撤回报告”。可以：开始整改、报告整改、复查未通过、销号、列为长期坚持、移交。");
    }

    @Test
    void keepsFilesInOrder() {
        acts.addEvidence(ID, act("赵校长", DAY, "整改前"), new Attachment("前.jpg", "a".repeat(64), 10));
        acts.addEvidence(ID, act("赵校长"), new Attachment("后.jpg", "b".repeat(64), 5_000_000_000L));
        List<Evidences.Attached> files = ledger.database().read(handle -> Evidences.of(handle, ID));
        assertThat(files)
                .extracting(Evidences.Attached::nth, one -> text(one.name()), Evidences.Attached::bytes)
                .containsExactly(tuple(1, "前.jpg", 10L), tuple(2, "后.jpg", 5_000_000_000L));
        assertThat(text(files.get(0).note())).isEqualTo("整改前");
        assertThat(files.get(1).note()).isNull();
        assertThat(item(ID).version()).isEqualTo(3);
    }

    @Test
    void extendsADeadlineAndThoseOfAllParties() {
        acts.extend(JULY.item(HOUSE), new Act("钱督学", DAY, "等待采购"), LocalDate.of(2026, 9, 30));
        LedgerItem item = item(JULY.item(HOUSE));
        assertThat(item.dates().deadline()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(item.dates().due()).isEqualTo(LocalDate.of(2026, 9, 30));
        assertThat(item.dates().firstDue()).isEqualTo(LocalDate.of(2026, 9, 29));
        assertThat(item.duties()).extracting(LedgerDuty::due).containsOnly(LocalDate.of(2026, 9, 30));
        assertThat(item.duties())
                .extracting(LedgerDuty::firstDue)
                .containsExactly(LocalDate.of(2026, 9, 29), LocalDate.of(2026, 8, 3));
    }

    @Test
    void refusesExtensionsThatExtendNothingOrThatOneGrantsOneself() {
        assertThat(refused(() -> acts.extend(ID, act("钱督学"), LocalDate.of(2026, 8, 3))))
                .isEqualTo("新期限 2026-08-03 不晚于现行期限 2026-08-03。请给出更晚的日期。");
        acts.assign(ID, act("钱督学"), new ItemAssignment("赵 校长", null, null, null, null));
        assertThat(refused(() -> acts.extend(ID, act("钱督学"), LocalDate.of(2026, 9, 3))))
                .isEqualTo("展期须写明理由。请用 --why 写明。");
        assertThat(refused(() -> acts.extend(ID, new Act("赵校长", DAY, "等待采购"), LocalDate.of(2026, 9, 3))))
                .isEqualTo("申请展期的责任人不能批准自己的展期（赵校长）。请由另一人签署。");
    }

    @Test
    void waivesForAReasonAndATime() {
        ItemWaiver waiver = new ItemWaiver("W-1", LocalDate.of(2026, 12, 31));
        acts.waive(ID, act("钱督学", DAY, "镇政府会议纪要"), waiver);
        assertThat(item(ID).waiver()).isEqualTo(waiver);
        assertThat(item(ID).state()).isEqualTo(ItemState.NOT_STARTED);
        assertThat(item(ID).overdueDays(LocalDate.of(2026, 12, 31))).isZero();
        assertThat(item(ID).overdueDays(LocalDate.of(2027, 1, 1))).isEqualTo(151);
        assertThat(refused(() -> acts.waive(ID, act("钱督学", DAY, " "), waiver))).isEqualTo("豁免须写明理由和批准文件。请用 --why 写明。");
        assertThat(refused(
                        () -> acts.waive(ID, act("钱督学", DAY, "纪要"), new ItemWaiver("W-2", LocalDate.of(2026, 8, 4)))))
                .isEqualTo("豁免期止 2026-08-04 早于批准之日 2026-08-05。请改正 --until 或 --on。");
        acts.assign(ID, act("钱督学"), new ItemAssignment("赵校长", null, null, null, null));
        assertThat(refused(() -> acts.waive(ID, act("赵校长", DAY, "纪要"), waiver)))
                .isEqualTo("责任人不能批准对自己的豁免（赵校长）。请由另一人签署。");
    }

    private RecheckRecord recheck() {
        return Objects.requireNonNull(item(ID).recheck());
    }

    @Test
    void aRecheckMayFailAnItemAndClosesNone() {
        acts.recheck(ID, act("李督学"), RecheckResult.DONE, Precision.CONFIRMED);
        assertThat(item(ID).state()).isEqualTo(ItemState.NOT_STARTED);
        assertThat(recheck().precision()).isEqualTo(Precision.CONFIRMED);
        acts.recheck(ID, act("李督学", DAY, "仍锁闭"), RecheckResult.NOT_DONE, null);
        assertThat(item(ID).state()).isEqualTo(ItemState.FAILED);
        assertThat(text(recheck().note())).isEqualTo("仍锁闭");
        acts.recheck(ID, act("李督学"), RecheckResult.PARTLY, Precision.DATA_ERROR);
        assertThat(item(ID).state()).isEqualTo(ItemState.FAILED);
        acts.recheck(JULY.item(DRILL), act("李督学"), RecheckResult.STANDING, null);
        assertThat(item(JULY.item(DRILL)).state()).isEqualTo(ItemState.STANDING);
    }

    @Test
    void closesOnProofByAnotherPerson() {
        acts.assign(ID, act("钱督学"), new ItemAssignment("孙主任", null, null, null, null));
        acts.report(ID, act("赵校长"), ItemAction.REPORT);
        TestTown september = JULY.on("2026-09-10").judged(EXITS, "COMPLIANT");
        ledger.add(september);
        assertThat(refused(() -> acts.close(ID, act("赵校长", PROVED, null)))).isEqualTo("报告整改的人不能为自己销号（赵校长）。请由另一人签署。");
        assertThat(refused(() -> acts.close(ID, act(" 孙主任 ", PROVED, null)))).isEqualTo("责任人不能为自己销号（ 孙主任 ）。请由另一人签署。");
        acts.close(ID, act("钱督学", LocalDate.of(2026, 9, 12), null));
        Closing closing = Objects.requireNonNull(item(ID).closing());
        assertThat(item(ID).state()).isEqualTo(ItemState.PASSED);
        assertThat(closing.proof())
                .isEqualTo("assessment:" + september.assessment().assessment().id());
        assertThat(text(closing.by())).isEqualTo("钱督学");
        assertThat(closing.on()).isEqualTo(LocalDate.of(2026, 9, 12));
        assertThat(refused(() -> acts.recheck(ID, act("李督学"), RecheckResult.DONE, null)))
                .isEqualTo("事项 " + ID + " 已销号。要继续办理，先用 dudao ledger reopen 重新打开。");
    }

    @Test
    void nothingButProofCloses() {
        ledger.add(JULY.on("2026-09-10")
                .vanished(EXITS)
                .without(DRILL)
                .judged(QUERY, "NOT_ASSESSED")
                .judged(HOUSE, "NOT_APPLICABLE"));
        String only = " 的评估）。只有新报送的数据对同一对象、同一标准判为达标，才能销号。";
        assertThat(List.of(EXITS, DRILL, QUERY, HOUSE, RATE))
                .extracting(standard -> refused(() -> acts.close(JULY.item(standard), act("钱督学"))))
                .containsExactly(
                        "不能销号：本次报送没有这一对象，须查明（2026-09-10" + only,
                        "不能销号：不在本次督导方案内（2026-09-10" + only,
                        "不能销号：本次数据不足，未能复查（2026-09-10" + only,
                        "不能销号：按本次数据不再适用，须查明（2026-09-10" + only,
                        "不能销号：仍不达标（2026-09-10" + only);
    }

    @Test
    void whatWasSeenOnSiteClosesOnARecheckWithAFile() {
        ledger.add(JULY.on("2026-09-10").seen("onsite-1", "2026-07-20", "3129000081", null));
        Act inspector = act("李督学", LocalDate.of(2026, 9, 20), null);
        assertThat(refused(() -> acts.close("onsite-1", inspector))).isEqualTo("不能销号：现场发现的问题须先复查为“已整改”。");
        acts.recheck("onsite-1", inspector, RecheckResult.DONE, null);
        assertThat(refused(() -> acts.close("onsite-1", inspector)))
                .isEqualTo("不能销号：没有 2026-07-20（发现之日）以来的佐证材料。请用 dudao ledger evidence add 附上照片或文件。");
        acts.addEvidence("onsite-1", inspector, new Attachment("后.jpg", "b".repeat(64), 5));
        acts.report("onsite-1", act("赵校长", LocalDate.of(2026, 9, 21), null), ItemAction.REPORT);
        assertThat(refused(() -> acts.close("onsite-1", inspector)))
                .isEqualTo("不能销号：复查（2026-09-20）早于报告整改（2026-09-21）。请重新复查。");
        acts.recheck("onsite-1", act("李督学", LocalDate.of(2026, 9, 22), null), RecheckResult.DONE, null);
        assertThat(refused(() -> acts.close("onsite-1", act("李督学", LocalDate.of(2026, 9, 22), null))))
                .isEqualTo("不能销号：没有 2026-09-21（报告整改之日）以来的佐证材料。请用 dudao ledger evidence add 附上照片或文件。");
        acts.addEvidence(
                "onsite-1", act("李督学", LocalDate.of(2026, 9, 22), null), new Attachment("再后.jpg", "b".repeat(64), 5));
        acts.close("onsite-1", act("李督学", LocalDate.of(2026, 9, 22), null));
        assertThat(Objects.requireNonNull(item("onsite-1").closing()).proof()).isEqualTo("evidence:" + "b".repeat(64));
    }

    @Test
    void reopensForAReason() {
        ledger.add(JULY.on("2026-09-10").judged(EXITS, "COMPLIANT"));
        acts.report(ID, act("赵校长"), ItemAction.REPORT);
        acts.close(ID, act("钱督学", PROVED, null));
        LocalDate until = LocalDate.of(2026, 10, 31);
        assertThat(refused(() -> acts.reopen(ID, act("钱督学"), until))).isEqualTo("重新打开须写明原因。请用 --why 写明。");
        acts.reopen(ID, act("钱督学", DAY, "群众反映又锁闭"), until);
        assertThat(Told.item(item(ID))).isEqualTo("fire.exits-open NOT_STARTED DISPUTED 1× 2026-10-31 v5");
        assertThat(item(ID).reopened()).isEqualTo(1);
        assertThat(item(ID).claim()).isNull();
        assertThat(item(ID).closing()).isNull();
    }

    @Test
    void refusesUnknownItemsAndDaysBeforeTheProblem() {
        assertThat(refused(() -> acts.close("none", act("钱督学"))))
                .isEqualTo("台账中没有事项 none。可用 dudao ledger list 查看事项编号。");
        assertThat(refused(() -> acts.report(ID, act("赵校长", LocalDate.of(2026, 7, 30), null), ItemAction.REPORT)))
                .isEqualTo("办理之日 2026-07-30 早于发现之日 2026-07-31。请用 --on 写明办理之日。");
    }
}
