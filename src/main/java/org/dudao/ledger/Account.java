package org.dudao.ledger;

import java.util.List;

/**
 * An account of a bureau's desk.
 *
 * @param login two to forty small letters, digits, dots, hyphens and underscores
 * @param name of the person, as it stands in the journal
 * @param townships codes of townships (nine digits) and counties (six); empty for everywhere, where the role allows that
 * @param password as a hash, which tells nothing of it
 * @param isEnabled whether one may sign in by it
 */
public record Account(
        String login, String name, AccountRole role, List<String> townships, String password, boolean isEnabled) {
    /** Protects the list. */
    public Account {
        townships = List.copyOf(townships);
    }

    /** All but the password. */
    @Override
    public String toString() {
        return login + " " + role.code() + " " + townships + (isEnabled ? "" : " disabled");
    }
}
