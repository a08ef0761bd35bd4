package org.dudao.ledger;

import static org.dudao.ledger.ItemAction.BEGIN;
import static org.dudao.ledger.ItemAction.CLOSE;
import static org.dudao.ledger.ItemAction.FAIL;
import static org.dudao.ledger.ItemAction.HAND_OVER;
import static org.dudao.ledger.ItemAction.KEEP_STANDING;
import static org.dudao.ledger.ItemAction.REOPEN;
import static org.dudao.ledger.ItemAction.REPORT;
import static org.dudao.ledger.ItemAction.RESUME;
import static org.dudao.ledger.ItemAction.WITHDRAW;
import static org.dudao.ledger.ItemState.FAILED;
import static org.dudao.ledger.ItemState.HANDED_OVER;
import static org.dudao.ledger.ItemState.NOT_STARTED;
import static org.dudao.ledger.ItemState.PASSED;
import static org.dudao.ledger.ItemState.REPORTED;
import static org.dudao.ledger.ItemState.STANDING;
import static org.dudao.ledger.ItemState.UNDER_WAY;

import java.util.List;
import java.util.stream.Collectors;

/** The states of an item, and what leads from one to another. What the table does not have is refused. */
public final class Transitions {
    /**
     * One line of the table.
     *
     * @param from the state now
     * @param action what is done
     * @param to the state after it
     */
    public record Transition(ItemState from, ItemAction action, ItemState to) {}

    /** All of them. */
    public static final List<Transition> TABLE = List.of(
            new Transition(NOT_STARTED, BEGIN, UNDER_WAY),
            new Transition(NOT_STARTED, REPORT, REPORTED),
            new Transition(NOT_STARTED, FAIL, FAILED),
            new Transition(NOT_STARTED, CLOSE, PASSED),
            new Transition(NOT_STARTED, KEEP_STANDING, STANDING),
            new Transition(NOT_STARTED, HAND_OVER, HANDED_OVER),
            new Transition(UNDER_WAY, BEGIN, UNDER_WAY),
            new Transition(UNDER_WAY, REPORT, REPORTED),
            new Transition(UNDER_WAY, FAIL, FAILED),
            new Transition(UNDER_WAY, CLOSE, PASSED),
            new Transition(UNDER_WAY, KEEP_STANDING, STANDING),
            new Transition(UNDER_WAY, HAND_OVER, HANDED_OVER),
            new Transition(REPORTED, REPORT, REPORTED),
            new Transition(REPORTED, WITHDRAW, UNDER_WAY),
            new Transition(REPORTED, FAIL, FAILED),
            new Transition(REPORTED, CLOSE, PASSED),
            new Transition(REPORTED, KEEP_STANDING, STANDING),
            new Transition(REPORTED, HAND_OVER, HANDED_OVER),
            new Transition(FAILED, BEGIN, UNDER_WAY),
            new Transition(FAILED, REPORT, REPORTED),
            new Transition(FAILED, FAIL, FAILED),
            new Transition(FAILED, CLOSE, PASSED),
            new Transition(FAILED, KEEP_STANDING, STANDING),
            new Transition(FAILED, HAND_OVER, HANDED_OVER),
            new Transition(PASSED, REOPEN, NOT_STARTED),
            new Transition(STANDING, KEEP_STANDING, STANDING),
            new Transition(STANDING, RESUME, UNDER_WAY),
            new Transition(STANDING, HAND_OVER, HANDED_OVER),
            new Transition(HANDED_OVER, RESUME, UNDER_WAY),
            new Transition(HANDED_OVER, CLOSE, PASSED));

    private Transitions() {}

    /**
     * The state that an action leads to.
     *
     * @throws Refused if the action is none for the state, with those that are
     */
    public static ItemState after(ItemState from, ItemAction action) {
        for (Transition one : TABLE) {
            if (one.from() == from && one.action() == action) {
                return one.to();
            }
        }
        List<ItemAction> possible = TABLE.stream()
                .filter(one -> one.from() == from)
                .map(Transition::action)
                .toList();
        throw new Refused(
                "“" + from.zh() + "”的事项不能“" + action.zh() + "”。可以："
                        + possible.stream().map(ItemAction::zh).collect(Collectors.joining("、")) + "。",
                "An item in the state \"" + from.en() + "\" cannot be changed by \"" + action.en() + "\". Possible: "
                        + possible.stream().map(ItemAction::en).collect(Collectors.joining(", ")) + ".");
    }
}
