package org.dudao.desk;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.dudao.ledger.Account;
import org.dudao.ledger.AccountRole;

/**
 * Who acts at the desk.
 *
 * @param login of the account; empty for who uses the desk alone
 * @param name as it stands in the journal; empty where a person is not known yet
 * @param acts what the person may do
 * @param within codes of counties and townships whose items the person may see; empty for all
 */
record Person(String login, String name, Set<DeskAct> acts, List<String> within) {
    Person {
        acts = Set.copyOf(acts);
        within = List.copyOf(within);
    }

    /** Who uses the desk alone, and so may do everything but manage accounts, of which there are none. */
    static Person alone(String name) {
        return new Person("", name, EnumSet.complementOf(EnumSet.of(DeskAct.MANAGE)), List.of());
    }

    /** The person of an account. */
    static Person of(Account account) {
        return new Person(account.login(), account.name(), acts(account.role()), account.townships());
    }

    /** What each role may do: nobody confirms what the same role reported, and who manages accounts judges nothing. */
    static Set<DeskAct> acts(AccountRole role) {
        return switch (role) {
            case SUBMITTER -> EnumSet.of(DeskAct.CHECK, DeskAct.KEEP, DeskAct.READ, DeskAct.ANSWER);
            case INSPECTOR ->
                EnumSet.of(DeskAct.CHECK, DeskAct.KEEP, DeskAct.READ, DeskAct.FOLLOW, DeskAct.RECHECK, DeskAct.EXPORT);
            case REVIEWER -> EnumSet.of(DeskAct.CHECK, DeskAct.READ, DeskAct.RECHECK, DeskAct.CLOSE, DeskAct.EXPORT);
            case AUDITOR -> EnumSet.of(DeskAct.READ, DeskAct.EXPORT);
            case ADMINISTRATOR -> EnumSet.of(DeskAct.MANAGE);
        };
    }

    boolean may(DeskAct act) {
        return acts.contains(act);
    }

    /** Whether the person may see what is of a township, or of a county. */
    boolean sees(String code) {
        return within.isEmpty() || within.stream().anyMatch(code::startsWith);
    }

    /** Whether the desk knows who acts, and does not ask. */
    boolean isKnown() {
        return !login.isEmpty();
    }
}
