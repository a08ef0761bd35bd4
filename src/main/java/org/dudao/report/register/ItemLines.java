package org.dudao.report.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.ledger.Closing;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.LedgerDuty;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RecheckRecord;
import org.dudao.ledger.RectificationClaim;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.jspecify.annotations.Nullable;

/** All that is known of an item but its history, as lines with labels. */
public final class ItemLines {
    private final LedgerItem item;
    private final Map<String, String> texts;
    private final Language language;
    private final List<Line> lines = new ArrayList<>();

    private ItemLines(LedgerItem item, Map<String, String> texts, Language language) {
        this.item = item;
        this.texts = texts;
        this.language = language;
    }

    /** A line. */
    public record Line(String label, String text) {}

    /**
     * The lines, in order.
     *
     * @param texts names and remarks by id; those that are missing were deleted
     * @param today the day on which it is overdue or not
     */
    public static List<Line> all(LedgerItem item, Map<String, String> texts, LocalDate today, Language language) {
        ItemLines made = new ItemLines(item, texts, language);
        made.head(today);
        made.handling();
        return List.copyOf(made.lines);
    }

    private void head(LocalDate today) {
        line("编号", "Id", item.id() + language.pick("（版本 " + item.version() + "）", " (version " + item.version() + ")"));
        line(
                "对象",
                "Subject",
                language.name(item.about().subject().name())
                        + language.pick("，", ", ")
                        + language.name(item.about().townshipName()));
        line("问题", "Problem", language.pick(item.problem()));
        if (item.about().standard() != null) {
            line("标准", "Standard", item.about().standard());
        }
        line(
                "严重程度",
                "Severity",
                language.pick(item.severity().zh(), item.severity().en()));
        int overdue = item.overdueDays(today);
        line(
                "状态",
                "State",
                language.pick(item.state().zh(), item.state().en())
                        + (overdue > 0
                                ? language.pick("，逾期 " + overdue + " 天", ", overdue by " + overdue + " days")
                                : "")
                        + (item.reopened() > 0
                                ? language.pick(
                                        "，重新打开 " + item.reopened() + " 次", ", reopened " + item.reopened() + " times")
                                : ""));
        LocalDate asOf = item.seen().asOf();
        line(
                "数据情况",
                "Data",
                language.pick(item.seen().state().zh(), item.seen().state().en())
                        + (asOf == null ? "" : language.pick("（" + asOf + "）", " (" + asOf + ")")));
        line("首次发现", "First seen", item.dates().firstSeen().toString());
        line("首次期限", "First due", item.dates().firstDue().toString());
        line("现行期限", "Due", item.dates().due().toString());
        for (LedgerDuty duty : item.duties()) {
            ResponsibleParty party = new ResponsibleParty(duty.responsible(), duty.partyCode(), duty.party());
            line(
                    "责任单位",
                    "Party",
                    party.title(language)
                            + language.pick("（", " (")
                            + duty.due()
                            + language.pick("）：", "): ")
                            + language.pick(duty.action()));
        }
    }

    private void handling() {
        if (item.person() != null) {
            line("责任人", "Person", name(item.person()));
        }
        if (item.inspector() != null) {
            line("责任督学", "Inspector", name(item.inspector()));
        }
        if (item.signedOn() != null) {
            line("签收", "Signed for", item.signedOn().toString());
        }
        RectificationClaim claim = item.claim();
        if (claim != null) {
            line("报告整改", "Reported", claim.on() + " " + name(claim.by()) + remark(claim.note()));
        }
        RecheckRecord recheck = item.recheck();
        if (recheck != null) {
            line(
                    "复查",
                    "Re-check",
                    recheck.on() + " " + name(recheck.by()) + language.pick("：", ": ")
                            + language.pick(
                                    recheck.result().zh(), recheck.result().en())
                            + (recheck.precision() == null
                                    ? ""
                                    : language.pick("，", ", ")
                                            + language.pick(
                                                    recheck.precision().zh(),
                                                    recheck.precision().en()))
                            + remark(recheck.note()));
        }
        ItemWaiver waiver = item.waiver();
        if (waiver != null) {
            line("豁免", "Waiver", waiver.id() + language.pick("，至 ", ", until ") + waiver.until());
        }
        Closing closing = item.closing();
        if (closing != null) {
            line(
                    "销号",
                    "Closed",
                    closing.on() + " " + name(closing.by()) + language.pick("，依据", ", on ")
                            + ActText.proof(closing.proof(), language));
        }
    }

    private String remark(@Nullable String id) {
        return id == null ? "" : language.pick("，", ", ") + name(id);
    }

    private String name(@Nullable String id) {
        return texts.getOrDefault(String.valueOf(id), language.pick("（已删除）", "(deleted)"));
    }

    private void line(String zh, String en, String text) {
        lines.add(new Line(language.pick(zh, en), text));
    }
}
