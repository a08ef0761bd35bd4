package org.dudao.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.dudao.ledger.ActedLedger.DAY;
import static org.dudao.ledger.ActedLedger.by;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.dudao.assessment.Assessment;
import org.dudao.fixtures.Fixtures;
import org.dudao.io.Sha256;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people may do about items, and what is refused, in a file of SQLite. */
class ItemActionsTest {
    private static final String RECHECK_FIRST = "不能销号：现场发现的问题须先复查为“已整改”。";

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

    private static String zh(ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as("it is refused").isNotNull();
        return refused.reason().zh();
    }

    private static String both(ThrowingCallable act) {
        Refused refused = catchThrowableOfType(Refused.class, act);
        assertThat(refused).as("it is refused").isNotNull();
        return refused.reason().zh() + "\n" + refused.reason().en();
    }

    /** What is possible in each state, in the order in which a refusal names it, and where it leads. */
    private static Map<ItemState, String> possible() {
        Map<ItemState, String> possible = new EnumMap<>(ItemState.class);
        possible.put(
                ItemState.NOT_STARTED,
                "BEGIN>UNDER_WAY REPORT>REPORTED FAIL>FAILED CLOSE>PASSED KEEP_STANDING>STANDING HAND_OVER>HANDED_OVER");
        possible.put(
                ItemState.UNDER_WAY,
                "BEGIN>UNDER_WAY REPORT>REPORTED FAIL>FAILED CLOSE>PASSED KEEP_STANDING>STANDING HAND_OVER>HANDED_OVER");
        possible.put(
                ItemState.REPORTED,
                "REPORT>REPORTED WITHDRAW>UNDER_WAY FAIL>FAILED CLOSE>PASSED KEEP_STANDING>STANDING HAND_OVER>HANDED_OVER");
        possible.put(
                ItemState.FAILED,
                "BEGIN>UNDER_WAY REPORT>REPORTED FAIL>FAILED CLOSE>PASSED KEEP_STANDING>STANDING HAND_OVER>HANDED_OVER");
        possible.put(ItemState.PASSED, "REOPEN>NOT_STARTED");
        possible.put(ItemState.STANDING, "KEEP_STANDING>STANDING RESUME>UNDER_WAY HAND_OVER>HANDED_OVER");
        possible.put(ItemState.HANDED_OVER, "RESUME>UNDER_WAY CLOSE>PASSED");
        return possible;
    }

    private static Stream<Arguments> everyActionInEveryState() {
        return possible().entrySet().stream()
                .flatMap(state -> Arrays.stream(ItemAction.values()).map(action -> {
                    String to = Arrays.stream(state.getValue().split(" "))
                            .filter(one -> one.startsWith(action + ">"))
                            .map(one -> one.substring(one.indexOf('>') + 1))
                            .findFirst()
                            .orElse("");
                    return Arguments.of(state.getKey(), action, to);
                }));
    }

    @ParameterizedTest
    @MethodSource("everyActionInEveryState")
    void anActionLeadsWhereTheTableSaysAndIsRefusedOtherwise(ItemState from, ItemAction action, String to) {
        String id = ledger.in(from);
        if (!to.isEmpty()) {
            assertThat(ledger.act(id, action).state()).isEqualTo(ItemState.valueOf(to));
            return;
        }
        LedgerItem before = ledger.now(id);
        String words = possibleWords(from);
        boolean closed = from == ItemState.PASSED
                && List.of(ItemAction.FAIL, ItemAction.KEEP_STANDING, ItemAction.HAND_OVER)
                        .contains(action);
        assertThat(zh(() -> ledger.act(id, action)))
                .isEqualTo(
                        closed
                                ? "事项 " + id + " 已销号。要继续办理，先用 dudao ledger reopen 重新打开。"
                                : "“" + from.zh() + "”的事项不能“" + action.zh() + "”。可以：" + words + "。");
        if (action != ItemAction.CLOSE) { // whose proof was written before
            assertThat(ledger.now(id)).isEqualTo(before);
        }
    }

    private static String possibleWords(ItemState from) {
        return String.join(
                "、",
                Arrays.stream(Objects.requireNonNull(possible().get(from)).split(" "))
                        .map(one -> ItemAction.valueOf(one.substring(0, one.indexOf('>')))
                                .zh())
                        .toList());
    }

    @Test
    void aRefusalIsInBothLanguages() {
        String id = ledger.in(ItemState.PASSED);
        assertThat(both(() -> ledger.act(id, ItemAction.REPORT))).isEqualTo("""
                “复查通过（销号）”的事项不能“报告整改”。可以：重新打开。
                An item in the state "closed" cannot be changed by "report as done". Possible: reopen.""");
    }

    @Test
    void theResponsiblePartyCanOnlySayHowFarItIs() {
        String id = ledger.item();
        assertThatThrownBy(() -> ledger.actions.report(id, by("张校长"), ItemAction.CLOSE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(ledger.now(id).state()).isEqualTo(ItemState.NOT_STARTED);
    }

    @Test
    void nobodyActsOnWhatIsNotThereNorBeforeItWasSeen() {
        assertThat(both(() -> ledger.actions.close("nope", by("李主任")))).isEqualTo("""
                台账中没有事项 nope。可用 dudao ledger list 查看事项编号。
                The ledger has no item nope. See the ids with dudao ledger list.""");
        String id = ledger.item();
        assertThat(zh(() ->
                        ledger.actions.report(id, new Act("张校长", LocalDate.of(2026, 8, 2), null), ItemAction.BEGIN)))
                .isEqualTo("办理之日 2026-08-02 早于发现之日 2026-08-03。请用 --on 写明办理之日。");
    }

    @Test
    void anOnSiteItemIsClosedByARecheckWithEvidenceAndAnotherPerson() {
        String id = ledger.item();
        ledger.actions.assign(id, by("李主任"), new ItemAssignment("张校长", "王督学", null, null, null));
        ledger.actions.report(id, by("张校长", "已加固"), ItemAction.REPORT);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任")))).isEqualTo(RECHECK_FIRST);
        ledger.actions.recheck(id, by("王督学"), RecheckResult.PARTLY, null);
        ledger.actions.report(id, by("张校长", "又加固"), ItemAction.REPORT);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任")))).isEqualTo(RECHECK_FIRST);
        ledger.actions.recheck(id, by("王督学"), RecheckResult.DONE, Precision.CONFIRMED);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任"))))
                .isEqualTo("不能销号：没有 " + DAY + "（报告整改之日）以来的佐证材料。请用 dudao ledger evidence add 附上照片或文件。");
        ledger.attach(id, by("王督学"), "照片.jpg", "photo");
        assertThat(zh(() -> ledger.actions.close(id, by("张　校 长")))).isEqualTo("报告整改的人不能为自己销号（张　校 长）。请由另一人签署。");
        LedgerItem closed = ledger.actions.close(id, by("李主任"));
        assertThat(closed.closing()).extracting(Closing::proof).isEqualTo("evidence:" + Sha256.of("photo"));
    }

    @Test
    void whoIsResponsibleSignsNothingAboutIt() {
        String id = ledger.item();
        ledger.actions.assign(id, by("李主任"), new ItemAssignment("ＺＨＡＯ 六", null, null, null, null));
        ledger.actions.report(id, by("钱秘书"), ItemAction.REPORT);
        ledger.prove(id);
        Act zhao = by("zhao六", "批准");
        LocalDate until = DAY.plusDays(90);
        assertThat(zh(() -> ledger.actions.close(id, zhao))).isEqualTo("责任人不能为自己销号（zhao六）。请由另一人签署。");
        assertThat(zh(() -> ledger.actions.extend(id, zhao, until))).isEqualTo("申请展期的责任人不能批准自己的展期（zhao六）。请由另一人签署。");
        assertThat(zh(() -> ledger.actions.waive(id, zhao, new ItemWaiver("W-1", until))))
                .isEqualTo("责任人不能批准对自己的豁免（zhao六）。请由另一人签署。");
        assertThat(both(() -> ledger.actions.recheck(id, zhao, RecheckResult.DONE, null)))
                .isEqualTo("""
                        责任人不能复查自己的整改（zhao六）。请由另一人签署。
                        zhao六: who is responsible cannot re-check it. Another person must sign.""");
    }

    @Test
    void whereNobodyReportedWhoRecheckedDoesNotCloseAlone() {
        String id = ledger.item();
        ledger.prove(id);
        assertThat(zh(() -> ledger.actions.close(id, by("王 督学")))).isEqualTo("没有人报告过整改，复查的人不能自己销号（王 督学）。请由另一人签署。");
        ledger.actions.report(id, by("张校长"), ItemAction.REPORT);
        assertThat(ledger.actions.close(id, by("王督学")).state()).isEqualTo(ItemState.PASSED);
    }

    @Test
    void whereANameWasDeletedNobodySignsUntilAPersonHasTakenThePlace() {
        String id = ledger.in(ItemState.REPORTED);
        ledger.prove(id);
        new Forgetting(ledger.database).forget("张校长", by("李主任"), false);
        assertThat(both(() -> ledger.actions.close(id, by("李主任")))).isEqualTo("""
                报告整改的人不能为自己销号；其姓名已按要求删除，无法核对是不是同一人。请由现在的责任人重新报告整改（dudao ledger report --progress 已报整改），再由另一人销号。
                It cannot be told whether 李主任 is another person: who reported it as done cannot close it, and that name was deleted on request. Let who is responsible now report it again (dudao ledger report --progress done), and another person close it.""");
        ledger.actions.assign(id, by("李主任"), new ItemAssignment("赵校长", null, null, null, null));
        ledger.actions.report(id, by("赵校长"), ItemAction.REPORT);
        new Forgetting(ledger.database).forget("赵校长", by("李主任"), false);
        ledger.actions.report(id, by("孙校长"), ItemAction.REPORT);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任"))))
                .isEqualTo("责任人不能为自己销号；其姓名已按要求删除，无法核对是不是同一人。请先用 dudao ledger assign --person 写明现在的责任人。");
        ledger.actions.assign(id, by("李主任"), new ItemAssignment("孙校长", null, null, null, null));
        assertThat(ledger.actions.close(id, by("李主任")).state()).isEqualTo(ItemState.PASSED);
    }

    @Test
    void whatProvedItBeforeItWasReopenedProvesItNoMore() {
        String id = ledger.in(ItemState.PASSED);
        LedgerItem again = ledger.act(id, ItemAction.REOPEN);
        assertThat(again.dates())
                .isEqualTo(
                        new ItemDates(ActedLedger.SEEN, LocalDate.of(2026, 8, 18), DAY.plusDays(30), DAY.plusDays(30)));
        assertThat(again.first().due()).isEqualTo(DAY.plusDays(30));
        assertThat(again.first().firstDue()).isEqualTo(LocalDate.of(2026, 8, 18));
        assertThat(zh(() -> ledger.actions.close(id, by("李主任")))).isEqualTo(RECHECK_FIRST);
        ledger.actions.recheck(id, by("王督学"), RecheckResult.DONE, null);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任"))))
                .isEqualTo("不能销号：没有 " + ActedLedger.SEEN + "（发现之日）以来的佐证材料。请用 dudao ledger evidence add 附上照片或文件。");
        ledger.attach(id, by("王督学"), "new.jpg", "new");
        assertThat(ledger.actions.close(id, by("李主任")).closing())
                .extracting(Closing::proof)
                .isEqualTo("evidence:" + Sha256.of("new"));
    }

    @Test
    void anItemIsReopenedForAReasonAndUntilALaterDay() {
        String id = ledger.in(ItemState.PASSED);
        assertThat(both(() -> ledger.actions.reopen(id, by("李主任", " "), DAY))).isEqualTo("""
                重新打开须写明原因。请用 --why 写明。
                Reopening an item needs a reason. Give it with --why.""");
        assertThat(zh(() -> ledger.actions.reopen(id, by("李主任", "又坏"), DAY.minusDays(1))))
                .isEqualTo("新期限 2026-08-09 早于重新打开之日 2026-08-10。请给出更晚的日期。");
    }

    @Test
    void anExtensionIsLaterThanTheDeadlineAndThanItsGrant() {
        String id = ledger.item();
        LocalDate due = LocalDate.of(2026, 8, 18);
        assertThat(zh(() -> ledger.actions.extend(id, by("李主任"), due)))
                .isEqualTo("新期限 2026-08-18 不晚于现行期限 2026-08-18。请给出更晚的日期。");
        assertThat(zh(() -> ledger.actions.extend(
                        id, new Act("李主任", LocalDate.of(2026, 8, 20), null), LocalDate.of(2026, 8, 19))))
                .isEqualTo("新期限 2026-08-19 早于批准之日 2026-08-20。请给出更晚的日期。");
        LedgerItem later = ledger.actions.extend(id, by("李主任", "等待采购"), LocalDate.of(2026, 8, 31));
        assertThat(later.dates())
                .isEqualTo(new ItemDates(ActedLedger.SEEN, due, LocalDate.of(2026, 8, 31), LocalDate.of(2026, 8, 31)));
        assertThat(later.first().due()).isEqualTo(LocalDate.of(2026, 8, 31));
        String standing = ledger.in(ItemState.STANDING);
        assertThat(zh(() -> ledger.actions.extend(standing, by("李主任"), LocalDate.of(2026, 9, 1))))
                .isEqualTo("“长期坚持”的事项没有期限，不能展期。要继续限期整改，先恢复整改（report --progress 恢复整改）。");
    }

    @Test
    void aWaiverHasAReasonAndADayAndClosesNothing() {
        String id = ledger.item();
        ItemWaiver waiver = new ItemWaiver("W-1", LocalDate.of(2026, 12, 31));
        assertThat(zh(() -> ledger.actions.waive(id, by("李主任"), waiver))).isEqualTo("豁免须写明理由和批准文件。请用 --why 写明。");
        assertThat(zh(() -> ledger.actions.waive(id, by("李主任", "县政府同意"), new ItemWaiver("W-1", DAY.minusDays(1)))))
                .isEqualTo("豁免期止 2026-08-09 早于批准之日 2026-08-10。请改正 --until 或 --on。");
        LedgerItem waived = ledger.actions.waive(id, by("李主任", "县政府同意"), waiver);
        assertThat(waived.state()).isEqualTo(ItemState.NOT_STARTED);
        assertThat(waived.overdueDays(LocalDate.of(2026, 12, 31))).isZero();
        assertThat(waived.overdueDays(LocalDate.of(2027, 1, 1))).isEqualTo(136);
    }

    @Test
    void aRecheckIsNotBeforeTheLastOneNorBeforeTheReport() {
        String id = ledger.item();
        Act early = new Act("王督学", DAY.minusDays(1), null);
        ledger.actions.report(id, by("张校长"), ItemAction.REPORT);
        assertThat(zh(() -> ledger.actions.recheck(id, early, RecheckResult.DONE, null)))
                .isEqualTo("复查日期 2026-08-09 早于报告整改之日 2026-08-10，说明不了整改的情况。请改正 --on，或重新复查。");
        ledger.actions.recheck(id, by("王督学"), RecheckResult.NOT_DONE, null);
        assertThat(zh(() -> ledger.actions.recheck(id, early, RecheckResult.DONE, null)))
                .isEqualTo("复查日期 2026-08-09 早于已有的复查 2026-08-10，没有写入。请改正 --on。");
    }

    @Test
    void aRecheckOlderThanALaterReportProvesNothing() {
        String id = ledger.item();
        ledger.prove(id);
        ledger.actions.report(id, new Act("张校长", DAY.plusDays(1), null), ItemAction.REPORT);
        assertThat(zh(() -> ledger.actions.close(id, by("李主任"))))
                .isEqualTo("不能销号：复查（2026-08-10）早于报告整改（2026-08-11）。请重新复查。");
    }

    @Test
    void somethingIsAssignedAndSignedForInTime() {
        String id = ledger.item();
        ItemAssignment nothing = new ItemAssignment(null, null, null, null, null);
        assertThat(zh(() -> ledger.actions.assign(id, by("李主任"), nothing)))
                .isEqualTo("没有写明分派什么。请写明责任人、责任督学、整改方式、签收日期或移交的部门。");
        for (int day : new int[] {2, 11}) {
            ItemAssignment signed = new ItemAssignment(null, null, null, LocalDate.of(2026, 8, day), null);
            assertThat(zh(() -> ledger.actions.assign(id, by("李主任"), signed)))
                    .isEqualTo("签收日期 " + signed.signedOn()
                            + " 应在发现之日 2026-08-03 和办理之日 2026-08-10 之间。请改正 --signed 或 --on。");
        }
        ItemAssignment all = new ItemAssignment("张校长", "王督学", FollowUpWay.REPORTED_UP, DAY, null);
        LedgerItem item = ledger.actions.assign(id, by("李主任"), all);
        assertThat(new LedgerQueries(ledger.database).texts(LedgerQueries.personal(List.of(item))))
                .containsOnly(
                        Map.entry(Objects.requireNonNull(item.person()), "张校长"),
                        Map.entry(Objects.requireNonNull(item.inspector()), "王督学"));
        assertThat(item.way()).isEqualTo(FollowUpWay.REPORTED_UP);
        assertThat(item.signedOn()).isEqualTo(DAY);
    }

    @Test
    void whatDataFoundIsClosedByDataAlone() {
        Assessment first = Fixtures.assess(Fixtures.submission(Path.of("fixtures/breaks-all-four")));
        new Importer(ledger.database, Catalogue.load()).add(first, "0".repeat(64), "李主任");
        String id = first.findings().get(0).fingerprint();
        LocalDate on = Fixtures.AS_OF.plusDays(20);
        ledger.actions.recheck(id, new Act("王督学", on, null), RecheckResult.DONE, null);
        ledger.attach(id, new Act("王督学", on, null), "照片.jpg", "photo");
        assertThat(both(() -> ledger.actions.close(id, new Act("李主任", on, null))))
                .isEqualTo("""
                        不能销号：仍不达标（2026-07-31 的评估）。只有新报送的数据对同一对象、同一标准判为达标，才能销号。
                        It cannot be closed: still failing (assessment of 2026-07-31). Only new data that comply with the same standard for the same subject close it.""");
    }
}
