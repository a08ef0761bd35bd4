package org.dudao.ledger;

import org.dudao.assessment.PersonNames;
import org.jspecify.annotations.Nullable;

/** Who may sign: never the person whose work is signed for, however the name is typed. */
final class Signers {
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
        } else if (PersonNames.areSame(name, act.by())) {
            throw new Refused(
                    reason.zh() + "（" + act.by() + "）。请由另一人签署。",
                    act.by() + ": " + reason.en() + ". Another person must sign.");
        }
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

    /** A sentence, or a part of one, in both languages. */
    record Wording(String zh, String en) {}
}
