package org.dudao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.PersonNames;
import org.jspecify.annotations.Nullable;

/** Who may sign: never the person whose work is signed for, however the name is typed. */
final class Signers {
    /** The entry of a row's body with the id of who reported, where another person wrote it down. */
    static final String REPORTER = "reporter";

    private final Writing writing;

    Signers(Writing writing) {
        this.writing = writing;
    }

    /**
     * Refuses an act by the person of an id. Where that name was deleted on request, nobody can tell whether it is another person: then the
     * act is refused too, until a person with a name has taken the place.
     *
     * @param person the id of a name; null if there is nobody
     * @param reason why that person cannot sign
     * @param instead how another person takes the place of one whose name was deleted
     */
    void mustBeAnother(Act act, @Nullable String person, Wording reason, Wording instead) {
        if (person == null) {
            return;
        }
        String name = Personal.text(writing.handle(), person);
        if (name == null) {
            throw new Refused(
                    reason.zh() + "；其姓名已按要求删除，无法核对是不是同一人。" + instead.zh(),
                    "It cannot be told whether " + act.by() + " is another person: " + reason.en()
                            + ", and that name was deleted on request. " + instead.en());
        }
        mustNotBe(act, person, reason);
    }

    /** Refuses an act by who is responsible for an item. */
    void mustNotBeResponsible(Act act, LedgerItem item, String zh, String en) {
        mustBeAnother(
                act,
                item.person(),
                new Wording(zh, en),
                new Wording(
                        "请先用 dudao ledger assign --person 写明现在的责任人。",
                        "Name who is responsible now with dudao ledger assign --person first."));
    }

    /** Refuses the closing by who reported the item as done since it was opened, and took that back. A deleted name tells nothing here. */
    void mustNotHaveReported(Act act, LedgerItem item) {
        reporters(item)
                .forEach(person -> mustNotBe(
                        act, person, new Wording("报告过整改的人不能为自己销号", "who once reported it as done cannot close it")));
    }

    /** Refuses the closing on the word of the one who closes: an inspector's attestation, or an explanation of figures. */
    void mustNotHaveStated(Act act, LedgerItem item) {
        DataState state = item.seen().state();
        if (state != DataState.ATTESTED && state != DataState.EXPLAINED) {
            return;
        }
        writing.handle()
                .createQuery("select signer from statement where township = :township and standard = :standard"
                        + " and subject = :subject and kind in ('attestation', 'answer') and withdrawn_on is null")
                .bind("township", item.about().township())
                .bind("standard", item.about().standard())
                .bind("subject", item.about().subject().id())
                .mapTo(String.class)
                .forEach(person -> mustNotBe(
                        act,
                        person,
                        new Wording("作出核查或说明的人不能据此销号", "who attested or explained it cannot close it on that")));
    }

    private List<String> reporters(LedgerItem item) {
        List<String> all = new ArrayList<>();
        writing.handle()
                .createQuery(
                        "select actor, body from journal where item = :item and kind = 'reported' and seq >"
                                + " coalesce((select max(r.seq) from journal r where r.item = :item and r.kind = 'reopened'), 0)")
                .bind("item", item.id())
                .map((row, context) -> Map.entry(row.getString("actor"), row.getString("body")))
                .forEach(row -> {
                    JsonNode body = Journal.read(row.getValue());
                    if (body.path("action").asText().equals(ItemAction.REPORT.name())) {
                        all.add(body.path(REPORTER).asText(row.getKey()));
                    }
                });
        return all;
    }

    private void mustNotBe(Act act, String person, Wording reason) {
        String name = Personal.text(writing.handle(), person);
        if (name != null && PersonNames.areSame(name, act.by())) {
            throw new Refused(
                    reason.zh() + "（" + act.by() + "）。请由另一人签署。",
                    act.by() + ": " + reason.en() + ". Another person must sign.");
        }
    }

    /** A sentence, or a part of one, in both languages. */
    record Wording(String zh, String en) {}
}
