package org.dudao.desk;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dudao.assessment.Statements;
import org.dudao.io.Sha256;
import org.dudao.ledger.Act;
import org.dudao.ledger.EvidenceFiles;
import org.dudao.ledger.FollowUpWay;
import org.dudao.ledger.ItemAction;
import org.dudao.ledger.ItemActions;
import org.dudao.ledger.ItemAssignment;
import org.dudao.ledger.LedgerItem;
import org.dudao.ledger.RecheckResult;
import org.dudao.ledger.Refused;
import org.dudao.ledger.StatementActions;
import org.dudao.ledger.StatementSource;
import org.dudao.standards.Json;
import org.dudao.statements.StatementReader;
import org.jspecify.annotations.Nullable;

/** Does what the form of an item says; what the rules of the ledger forbid is refused there. */
final class ItemActing {
    private static final int LONGEST = 2000;

    /** The name of a list with one answer that was given on a page. */
    private static final String ANSWER = "desk-answer.yaml";

    private final KeptLedger ledger;
    private final Context form;
    private final String by;
    private final LocalDate today;

    /**
     * An act.
     *
     * @param by who acts
     */
    ItemActing(KeptLedger ledger, Context form, String by, LocalDate today) {
        this.ledger = ledger;
        this.form = form;
        this.by = by;
        this.today = today;
    }

    /**
     * Acts on an item.
     *
     * @param side a folder for uploads, which the caller deletes
     * @throws Refusal if the form cannot be understood
     */
    void act(ItemForm how, LedgerItem item, Path side) throws IOException {
        String id = item.id();
        ItemActions actions = new ItemActions(ledger.open()).onVersion(version());
        switch (how) {
            case BEGIN -> actions.report(id, act(), ItemAction.BEGIN);
            case REPORT -> actions.report(id, act(), ItemAction.REPORT);
            case WITHDRAW -> actions.report(id, act(), ItemAction.WITHDRAW);
            case RESUME -> actions.report(id, act(), ItemAction.RESUME);
            case ASSIGN -> actions.assign(id, act(), assignment());
            case EXTEND -> actions.extend(id, act(), day("until"));
            case CLOSE -> actions.close(id, act());
            case REOPEN -> actions.reopen(id, act(), day("until"));
            case RECHECK -> recheck(actions, id, side);
            case EVIDENCE -> evidence(actions, id, side);
            case EXPLAIN -> explain(item);
        }
    }

    /** Names who follows some items, each as it stands: whoever chose them saw them in a list. */
    void assign(List<String> ids) {
        ItemActions actions = new ItemActions(ledger.open());
        int done = 0;
        for (String id : ids) {
            try {
                actions.assign(id, act(), assignment());
                done++;
            } catch (Refused e) {
                throw done == 0
                        ? e
                        : new Refused(
                                "已分派 " + done + " 项，下一项不能分派，其余没有办：" + e.reason().zh(),
                                done
                                        + " items were assigned; the next one could not be, and the others were not tried: "
                                        + e.reason().en());
            }
        }
    }

    private Act act() {
        LocalDate on = text("on") == null ? today : day("on");
        if (on.isAfter(today)) {
            throw Refusal.dayToCome(on.toString());
        }
        return new Act(by, on, text("why"));
    }

    private ItemAssignment assignment() {
        String way = text("way");
        return new ItemAssignment(
                text("person"),
                text("inspector"),
                Arrays.stream(FollowUpWay.values())
                        .filter(one -> one.code().equals(way))
                        .findFirst()
                        .orElse(null),
                text("signed") == null ? null : day("signed"),
                text("hand-over"));
    }

    private void recheck(ItemActions actions, String id, Path side) throws IOException {
        String result = text("result");
        RecheckResult found = Arrays.stream(RecheckResult.values())
                .filter(one -> one.code().equals(result))
                .findFirst()
                .orElseThrow(Refusal::noResult);
        with(side, files -> actions.recheck(id, act(), found, null, files));
    }

    /** Keeps an answer to a query as one of a file is kept: the same checks hold for both. */
    private void explain(LedgerItem item) throws IOException {
        if (item.version() != version()) {
            throw Refusal.changed();
        }
        ObjectNode row = Json.mapper().createObjectNode();
        row.put("township", item.about().township())
                .put("standard", item.about().standard())
                .put("subject", item.about().subject().id())
                .put("value", text("value"))
                .put("explanation", text("why"))
                .put("by", text("position"))
                .put("on", act().on().toString());
        byte[] list = Json.mapper().writeValueAsBytes(List.of(row));
        StatementReader.Read read = StatementReader.answers(ANSWER, list);
        Statements stated = read.statements();
        if (stated == null) {
            throw Refusal.answer(read.problems().get(0));
        }
        new StatementActions(ledger.open()).add(stated, new StatementSource(ANSWER, Sha256.of(list)), act());
    }

    private void evidence(ItemActions actions, String id, Path side) throws IOException {
        with(side, files -> {
            if (files.isEmpty()) {
                throw Refusal.noEvidence();
            }
            actions.addEvidence(id, act(), files.get(0));
        });
    }

    /** Something that is done with files. */
    private interface Work {
        void with(List<EvidenceFiles.Prepared> files);
    }

    private void with(Path side, Work work) throws IOException {
        List<EvidenceFiles.Prepared> prepared = new ArrayList<>();
        try {
            UploadedFile given = form.uploadedFile("file");
            GivenUpload upload = GivenUpload.of(given, side, "evidence");
            if (upload != null) {
                EvidenceKind.mustBe(upload);
                prepared.add(ledger.evidence().prepare(upload.path()));
            }
            work.with(prepared);
        } finally {
            for (EvidenceFiles.Prepared one : prepared) {
                one.close();
            }
        }
    }

    private int version() {
        String given = text("version");
        if (given == null || !given.matches("\\d{1,9}")) {
            throw Refusal.noVersion();
        }
        return Integer.parseInt(given);
    }

    private LocalDate day(String name) {
        String given = String.valueOf(form.formParam(name)).strip();
        try {
            return LocalDate.parse(given);
        } catch (DateTimeParseException e) {
            throw Refusal.day(given);
        }
    }

    private @Nullable String text(String name) {
        String given = form.formParam(name);
        String text = given == null ? "" : given.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }
}
