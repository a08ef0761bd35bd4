package org.dudao.report.register;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.ledger.Attachment;
import org.dudao.ledger.FilledText;
import org.dudao.ledger.ItemKind;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.ItemWaiver;
import org.dudao.ledger.LedgerDuty;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RecheckRecord;
import org.dudao.ledger.RectificationClaim;
import org.dudao.ledger.ReturnedField;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.report.sheet.Progress;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/** The texts of one item in an exported ledger. */
final class ItemCells {
    private static final int SHORT_HASH = 12;

    private final LedgerExport export;
    private final LedgerItem item;
    private final Language language;

    ItemCells(LedgerExport export, LedgerItem item) {
        this.export = export;
        this.item = item;
        this.language = export.language();
    }

    /** The text of a column; empty if there is none. The number of the row is the caller's. */
    String text(ExportColumn column) {
        RecheckRecord recheck = item.recheck();
        return switch (column) {
            case NUMBER -> "";
            case SOURCE -> source();
            case SCHOOL -> export.school(item);
            case PROBLEM ->
                item.kind() == ItemKind.ONSITE && !export.isRedacted()
                        ? language.name(item.problem().zh())
                        : language.pick(item.problem());
            case CLAUSES -> export.standard(item);
            case SEVERITY -> severity(item.severity());
            case RESPONSIBLE ->
                item.duties().stream()
                        .map(this::title)
                        .distinct()
                        .collect(Collectors.joining(language.pick("、", ", ")));
            case PERSON -> typed(item.person());
            case MEASURE -> measure();
            case SIGNED_ON -> shown(item.signedOn());
            case FIRST_DUE -> shown(item.dates().firstDue());
            case DUE -> shown(item.dates().due());
            case OVERDUE -> overdue() == 0 ? "" : String.valueOf(overdue());
            case PROGRESS -> progress();
            case STATE -> state();
            case DONE -> done();
            case EVIDENCE -> evidence();
            case RECHECK ->
                recheck == null
                        ? ""
                        : language.pick(recheck.result().zh(), recheck.result().en());
            case RECHECKED_ON -> recheck == null ? "" : shown(recheck.on());
            case CLOSED_ON -> item.closing() == null ? "" : shown(item.closing().on());
            case WAY -> language.pick(item.way().zh(), item.way().en());
            case REMARKS -> remarks();
            case VERSION -> String.valueOf(item.version());
            case ID -> item.id();
        };
    }

    int overdue() {
        return item.overdueDays(export.on());
    }

    private String source() {
        String year = item.about().schoolYear();
        return language.name(item.about().townshipName())
                + "\n"
                + (item.kind() == ItemKind.ONSITE
                        ? language.pick(year + "学年现场督导", "visit, " + year)
                        : language.pick(year + "学年数据核查", "check, " + year))
                + "\n"
                + language.pick("首次发现\n", "first seen\n")
                + item.dates().firstSeen();
    }

    private String severity(Severity severity) {
        return language.pick(severity.zh(), severity.en());
    }

    private String title(LedgerDuty duty) {
        return new ResponsibleParty(duty.responsible(), duty.partyCode(), duty.party()).title(language);
    }

    /** What must be done; where several must, each by its title. */
    private String measure() {
        return item.duties().size() == 1
                ? language.pick(item.first().action())
                : item.duties().stream()
                        .map(duty -> title(duty) + language.pick("：", ": ") + language.pick(duty.action()))
                        .collect(Collectors.joining("\n"));
    }

    /** What the party says, if it has said anything. */
    private String progress() {
        FilledText said = export.ledger().filled(item, ReturnedField.PROGRESS);
        String name = said != null && said.code() != null && item.state() != ItemState.PASSED
                ? said.code()
                : item.state().name();
        return language.pick(Progress.valueOf(name).text());
    }

    private String state() {
        String data = item.state().isOpen()
                ? "\n"
                        + language.pick(
                                item.seen().state().zh(), item.seen().state().en())
                : "";
        String again = item.reopened() == 0
                ? ""
                : language.pick("\n重新打开 " + item.reopened() + " 次", "\nreopened " + item.reopened() + " times");
        return language.pick(item.state().zh(), item.state().en()) + data + again;
    }

    private String done() {
        String filled = filled(ReturnedField.DONE);
        RectificationClaim claim = item.claim();
        return filled.isEmpty() && claim != null ? typed(claim.note()) : filled;
    }

    private String evidence() {
        List<String> all = new ArrayList<>();
        String filled = filled(ReturnedField.EVIDENCE);
        if (!filled.isEmpty()) {
            all.add(filled);
        }
        for (Attachment file : export.ledger().files().getOrDefault(item.id(), List.of())) {
            all.add((language.name(file.name()) + " " + file.sha256().substring(0, SHORT_HASH)).strip());
        }
        return String.join("\n", all);
    }

    private String remarks() {
        List<String> all = new ArrayList<>();
        String filled = filled(ReturnedField.REMARKS);
        if (!filled.isEmpty()) {
            all.add(filled);
        }
        ItemWaiver waiver = item.waiver();
        if (waiver != null) {
            all.add(language.pick("豁免至 ", "waived until ") + waiver.until());
        }
        return String.join("\n", all);
    }

    private String filled(ReturnedField field) {
        FilledText text = export.ledger().filled(item, field);
        return text == null ? "" : typed(text.value());
    }

    /** A name or a text in its own characters; empty if there is none. */
    private String typed(@Nullable String id) {
        String text = export.ledger().text(id);
        return text == null ? "" : language.name(text);
    }

    private static String shown(@Nullable Object day) {
        return day == null ? "" : day.toString();
    }
}
