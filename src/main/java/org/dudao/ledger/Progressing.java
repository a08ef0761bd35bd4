package org.dudao.ledger;

import org.jspecify.annotations.Nullable;

/** What follows from the progress that a responsible party states. */
final class Progressing {
    private Progressing() {}

    /** Whether a party may state it. */
    static boolean isOfParty(String state) {
        return state.equals(ItemState.UNDER_WAY.name()) || state.equals(ItemState.REPORTED.name());
    }

    /** Whether it would take back what the ledger has. */
    static boolean takesBack(ItemState now, String said) {
        return now == ItemState.REPORTED && said.equals(ItemState.UNDER_WAY.name());
    }

    /**
     * The action that brings an item to the stated progress.
     *
     * @param isNew whether the file says something new of the item; otherwise what was done since stays
     * @param isDoneNew whether it says anew what was done
     * @return null if nothing is to be done
     * @throws Refused if the state of the item forbids it
     */
    static @Nullable ItemAction action(ItemState now, String said, boolean isNew, boolean isDoneNew) {
        boolean isThere = now.name().equals(said);
        if (isThere && !(now == ItemState.REPORTED && isDoneNew)) {
            return null;
        } else if (!isThere && !isNew) {
            return null;
        }
        ItemAction action = said.equals(ItemState.REPORTED.name())
                ? ItemAction.REPORT
                : takesBack(now, said) ? ItemAction.WITHDRAW : ItemAction.BEGIN;
        Transitions.after(now, action);
        return action;
    }
}
