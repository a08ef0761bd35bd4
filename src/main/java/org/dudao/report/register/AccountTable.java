package org.dudao.report.register;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.dudao.ledger.Account;
import org.dudao.report.Language;
import org.dudao.report.TerminalWidth;
import org.dudao.standards.Json;

/** The accounts of a bureau's desk for a terminal, or as JSON; never the hash of a password. */
public final class AccountTable {
    private static final int WIDTH = 80;

    private AccountTable() {}

    /** A line or more for each, and how many there are. */
    public static String of(List<Account> accounts, Language language) {
        if (accounts.isEmpty()) {
            return language.pick("没有账号。用 dudao users add 新增。\n", "No accounts. Add one with dudao users add.\n");
        }
        StringBuilder text = new StringBuilder();
        for (Account one : accounts) {
            text.append(TerminalWidth.wrap(line(one, language), WIDTH, "    ").stripTrailing())
                    .append('\n');
        }
        return text.append(language.pick("共 " + accounts.size() + " 个账号。\n", accounts.size() + " in all.\n"))
                .toString();
    }

    /** An account in one line: login, name, role, townships, and whether it is disabled. */
    public static String line(Account one, Language language) {
        String line = String.join(
                "  ",
                one.login(),
                one.name(),
                language.pick(one.role().zh(), one.role().en()),
                one.townships().isEmpty()
                        ? language.pick("全部乡镇", "all townships")
                        : String.join(language.pick("、", ", "), one.townships()));
        return one.isEnabled() ? line : line + language.pick("  已停用", "  disabled");
    }

    /** As JSON for other programs: {@code { accounts[{ login, name, role, townships[], enabled }] }}. */
    public static String json(List<Account> accounts) {
        ObjectNode root = Json.mapper().createObjectNode();
        ArrayNode all = root.putArray("accounts");
        for (Account one : accounts) {
            ObjectNode node = all.addObject();
            node.put("login", one.login())
                    .put("name", one.name())
                    .put("role", one.role().code());
            ArrayNode townships = node.putArray("townships");
            one.townships().forEach(townships::add);
            node.put("enabled", one.isEnabled());
        }
        try {
            return Json.mapper().writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree can be written.", e);
        }
    }
}
