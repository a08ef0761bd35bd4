package org.dudao.desk;

import java.util.List;

/**
 * The accounts.
 *
 * @param roles to choose from
 */
public record UsersView(PageFrame frame, List<Row> rows, List<Role> roles) {
    /** Protects the lists. */
    public UsersView {
        rows = List.copyOf(rows);
        roles = List.copyOf(roles);
    }

    /** An account. */
    public record Row(String login, String name, String role, String townships, boolean isEnabled) {}

    /** A role. */
    public record Role(String code, String title) {}
}
