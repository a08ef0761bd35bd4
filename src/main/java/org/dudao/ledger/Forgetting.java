package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dudao.assessment.PersonNames;
import org.jdbi.v3.core.Handle;

/**
 * Deletes a person's name from a ledger on request. What the person did stays, under an id that tells nothing; the chain of the journal stays
 * whole.
 */
public final class Forgetting {
    private final LedgerDatabase database;

    /** For a ledger. */
    public Forgetting(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * What was deleted, and what was not.
     *
     * @param spellings of the name, all of them deleted
     * @param remarksDeleted remarks and names of files that mention it, and were deleted
     * @param remarksLeft those that were not
     * @param problems texts of problems, numbers of documents and names of submitted files that mention it, which stay
     * @param open open items of which the person was responsible, or the inspector
     * @param scrubbed whether the space that the name took in the file was overwritten; false on a server
     */
    public record Forgotten(
            int spellings, int remarksDeleted, int remarksLeft, int problems, int open, boolean scrubbed) {}

    /**
     * Deletes a name, however it was typed.
     *
     * @param act who deletes it, and why
     * @param remarks whether remarks and names of files that mention it are deleted too
     * @throws Refused if the ledger has no such name, the one who deletes it is that person, or an account with it is enabled
     */
    public Forgotten forget(String name, Act act, boolean remarks) {
        if (PersonNames.areSame(name, act.by())) {
            throw new Refused(
                    "删除姓名须由另一人办理：办理人的姓名要记入日志（" + act.by() + "）。",
                    "Another person must delete the name: who does it is noted in the journal (" + act.by() + ").");
        } else if (act.why() != null && PersonNames.mentions(act.why(), name)) {
            throw new Refused(
                    "理由中提到了要删除的姓名，会留在台账中。请改写 --why。",
                    "The reason mentions the name that is to be deleted, and would keep it. Rewrite --why.");
        }
        Forgotten done = database.write(writing -> delete(writing, name, act, remarks));
        return new Forgotten(
                done.spellings(),
                done.remarksDeleted(),
                done.remarksLeft(),
                done.problems(),
                done.open(),
                database.scrub());
    }

    private static Forgotten delete(Writing writing, String name, Act act, boolean remarks) {
        Map<String, String> texts = new HashMap<>();
        writing.handle()
                .createQuery("select id, value from personal where value is not null")
                .map((row, context) -> Map.entry(row.getString("id"), row.getString("value")))
                .forEach(one -> texts.put(one.getKey(), one.getValue()));
        List<String> names = ids(texts, name, true);
        List<String> mentions = ids(texts, name, false);
        if (names.isEmpty() && !(remarks && !mentions.isEmpty())) {
            throw new Refused(
                    "台账中没有这个姓名：" + name + "。" + (mentions.isEmpty() ? "" : "有备注或文件名提到它：要删除，加 --remarks。"),
                    "The ledger has no such name: " + name + "."
                            + (mentions.isEmpty() ? "" : " Remarks mention it: delete them with --remarks."));
        }
        mustHaveNoAccount(writing.handle(), names);
        List<String> all = new ArrayList<>(names);
        if (remarks) {
            all.addAll(mentions);
        }
        writing.personal().delete(all);
        ObjectNode body = Journal.body().put("on", act.on().toString());
        String why = writing.personal().idOrNull(act.why());
        if (why != null) {
            body.put("why", why);
        }
        ArrayNode deleted = body.putArray(Personal.DELETED);
        all.stream().sorted().forEach(deleted::add);
        writing.journal().append(writing.personal().id(act.by()), Personal.FORGOT, null, body);
        return new Forgotten(
                names.size(),
                remarks ? mentions.size() : 0,
                remarks ? 0 : mentions.size(),
                problems(writing.handle(), name),
                open(writing.handle(), names),
                false);
    }

    private static List<String> ids(Map<String, String> texts, String name, boolean same) {
        return texts.entrySet().stream()
                .filter(one ->
                        PersonNames.areSame(one.getValue(), name) == same && PersonNames.mentions(one.getValue(), name))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Who goes on signing in would be noted again with the next act. */
    private static void mustHaveNoAccount(Handle handle, List<String> names) {
        for (AccountRow row : AccountRow.all(handle)) {
            if (row.isEnabled() && names.contains(row.name())) {
                throw new Refused(
                        "账号 " + row.login() + " 还在使用这个姓名。请先停用（dudao users disable " + row.login() + "），再删除。",
                        "The account " + row.login()
                                + " is enabled and has this name. Disable it first (dudao users disable " + row.login()
                                + "), then delete the name.");
            }
        }
    }

    private static int problems(Handle handle, String name) {
        return (int) handle
                .createQuery("select problem_zh as text from item_text union all select observed from item_text"
                        + " union all select waiver from item union all select document from statement"
                        + " union all select file from statement union all select submission_file from assessment")
                .map((row, context) -> String.valueOf(row.getString("text")))
                .stream()
                .filter(text -> PersonNames.mentions(text, name))
                .count();
    }

    private static int open(Handle handle, List<String> ids) {
        return ids.isEmpty()
                ? 0
                : handle.createQuery("select count(*) from item where state <> 'PASSED'"
                                + " and (person in (<ids>) or inspector in (<ids>))")
                        .bindList("ids", ids)
                        .mapTo(Integer.class)
                        .one();
    }
}
