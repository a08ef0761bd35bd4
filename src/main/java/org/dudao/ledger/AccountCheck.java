package org.dudao.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.dudao.facts.BilingualText;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Whether the accounts are as the journal wrote them. */
final class AccountCheck {
    private AccountCheck() {}

    /** The first one, by login, that somebody added, changed or deleted; null if there is none. The chain was checked before. */
    static @Nullable BilingualText fault(Handle handle) {
        Map<String, String> noted = new TreeMap<>();
        handle.createQuery("select body from journal where kind in (<kinds>) order by seq")
                .bindList("kinds", List.of(Accounts.ADDED, Accounts.CHANGED))
                .mapTo(String.class)
                .forEach(body -> remember(Journal.read(body), noted));
        Map<String, String> stored = new TreeMap<>();
        AccountRow.all(handle).forEach(row -> stored.put(row.login(), row.hash()));
        Set<String> logins = new TreeSet<>(noted.keySet());
        logins.addAll(stored.keySet());
        for (String login : logins) {
            String hash = noted.get(login);
            if (hash == null) {
                return new BilingualText("账号 " + login + " 不在日志中", "account " + login + " is not in the journal");
            } else if (!stored.containsKey(login)) {
                return new BilingualText("账号 " + login + " 被删除", "account " + login + " was deleted");
            } else if (!hash.equals(stored.get(login))) {
                return new BilingualText(
                        "账号 " + login + " 被绕过日志改动", "account " + login + " was changed without the journal");
            }
        }
        return null;
    }

    private static void remember(JsonNode body, Map<String, String> noted) {
        noted.put(body.path(Accounts.LOGIN).asText(), body.path(Items.HASH).asText());
    }
}
