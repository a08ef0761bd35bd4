package org.dudao.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dudao.assessment.StatedAnswer;
import org.dudao.assessment.Statements;
import org.dudao.facts.BilingualText;
import org.dudao.statements.StatementChecks;
import org.dudao.submission.json.InputProblem;

/**
 * Takes waivers, attestations and answers into a ledger, and withdraws them. Each act is one transaction: what conflicts with what is there
 * leaves nothing written.
 */
public final class StatementActions {
    /** The entry of a journal row's body that names a statement. */
    static final String NAME = "statement";

    private static final int SHOWN = 5;

    private final LedgerDatabase database;

    /** The acts on the statements of a ledger. */
    public StatementActions(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * What adding did.
     *
     * @param added the number of new statements
     * @param known the number of those that were there already, word for word
     */
    public record Added(int added, int known) {}

    /**
     * Adds statements, all of one kind.
     *
     * @param source the file that they come from
     * @param act who adds them, and when
     * @throws Refused if one has the id of another one, or they overlap with others
     */
    public Added add(Statements some, StatementSource source, Act act) {
        return database.write(writing -> {
            List<LedgerStatement> all = new ArrayList<>();
            some.waivers().forEach(one -> all.add(LedgerStatement.of(one, source, writing.personal())));
            some.attestations().forEach(one -> all.add(LedgerStatement.of(one, source, writing.personal())));
            some.answers().forEach(one -> all.add(LedgerStatement.of(one, source, writing.personal())));
            int known = 0;
            String actor = writing.personal().id(act.by());
            for (LedgerStatement one : all) {
                LedgerStatement was = StatementRow.find(writing.handle(), one.kind(), one.id());
                if (was != null) {
                    mustBeTheSame(was, one, writing);
                    known++;
                } else {
                    StatementRow.insert(writing.handle(), one);
                    log(writing, actor, one, "stated", Journal.body());
                }
            }
            mustNotOverlap(all, writing);
            return new Added(all.size() - known, known);
        });
    }

    private static void mustBeTheSame(LedgerStatement was, LedgerStatement now, Writing writing) {
        StatementText texts = new StatementText(id -> Personal.text(writing.handle(), id));
        if (!was.saysAs(now)) {
            throw new Refused(
                    "编号 " + now.id() + " 已用于另一条，没有写入。\n  台账中：" + texts.line(was).zh() + "\n  这一份："
                            + texts.line(now).zh() + "\n换一个编号；确须更正的，先用 withdraw 撤回原来的一条，再用新编号写入。",
                    "The id " + now.id() + " is that of another one; nothing was written.\n  in the ledger: "
                            + texts.line(was).en() + "\n  in the file:   "
                            + texts.line(now).en()
                            + "\nGive it another id; to correct the old one, withdraw it and add the new one under another id.");
        }
        StatementWithdrawal withdrawn = was.withdrawn();
        if (withdrawn != null) {
            throw new Refused(
                    "编号 " + now.id() + " 的一条已于 " + withdrawn.on() + " 撤回，没有写入。重新生效的，请另用一个编号。",
                    now.id() + " was withdrawn on " + withdrawn.on()
                            + "; nothing was written. To state it again, give it another id.");
        }
    }

    private static void mustNotOverlap(List<LedgerStatement> added, Writing writing) {
        Set<String> townships =
                added.stream().map(LedgerStatement::township).collect(Collectors.toCollection(TreeSet::new));
        List<InputProblem> problems = new ArrayList<>();
        for (String township : townships) {
            Statements all = new TownshipStatements(writing.handle(), township).all();
            StatementChecks.problems(all, Set.of()).stream()
                    .filter(one -> one.code().equals(StatementChecks.OVERLAP))
                    .forEach(problems::add);
            problems.addAll(twice(all.answers()));
        }
        if (!problems.isEmpty()) {
            throw new Refused(
                    "与台账中的不相容，没有写入：\n" + lines(problems, true),
                    "Not compatible with the ledger; nothing was written:\n" + lines(problems, false));
        }
    }

    /** A value is explained once. */
    private static List<InputProblem> twice(List<StatedAnswer> answers) {
        Map<List<String>, StatedAnswer> seen = new HashMap<>();
        List<InputProblem> problems = new ArrayList<>();
        for (StatedAnswer one : answers) {
            StatedAnswer before = seen.putIfAbsent(
                    List.of(
                            one.answer().standard(),
                            one.answer().subject(),
                            one.answer().value()),
                    one);
            if (before != null) {
                problems.add(new InputProblem(
                        "duplicate",
                        new BilingualText(
                                said(one) + " —— 同一标准、同一对象、同一数值已有说明：" + before.place() + " " + said(before),
                                said(one) + " - the same value of the same subject is explained already: "
                                        + before.place() + " " + said(before)),
                        one.place(),
                        one.answer().value(),
                        new BilingualText("一条说明", "one answer"),
                        new BilingualText("撤回其中一条。", "Withdraw one of the two.")));
            }
        }
        return problems;
    }

    private static String said(StatedAnswer one) {
        return "“" + one.answer().explanation() + "”（" + one.answer().by() + "，"
                + one.answer().on() + "）";
    }

    private static String lines(List<InputProblem> problems, boolean zh) {
        return problems.stream()
                .limit(SHOWN)
                .map(one -> "  " + one.place()
                        + (zh ? "：" + one.message().zh() : ": " + one.message().en()))
                .collect(Collectors.joining("\n"));
    }

    /**
     * Withdraws a statement: it stays in the ledger, and holds no longer.
     *
     * @param act who withdraws it, when and why
     * @throws Refused if there is none, or it was withdrawn already
     */
    public LedgerStatement withdraw(StatementKind kind, String id, Act act) {
        return database.write(writing -> {
            LedgerStatement was = StatementRow.find(writing.handle(), kind, id);
            if (was == null) {
                throw new Refused(
                        "台账中没有这条" + kind.zh() + "：" + id + "。可用 list 查看编号。",
                        "The ledger has no such " + kind.en() + ": " + id + ". See the ids with list.");
            }
            StatementWithdrawal before = was.withdrawn();
            if (before != null) {
                throw new Refused(
                        "已于 " + before.on() + " 撤回：" + id + "。",
                        "Withdrawn already, on " + before.on() + ": " + id + ".");
            } else if (act.why() == null || act.why().isBlank()) {
                throw new Refused("撤回须写明原因（--why）。", "Withdrawing needs a reason (--why).");
            }
            LocalDate on = act.on();
            String actor = writing.personal().id(act.by());
            String why = writing.personal().idOrNull(act.why());
            StatementWithdrawal how = new StatementWithdrawal(actor, on, why);
            StatementRow.withdraw(writing.handle(), was, how);
            LedgerStatement now = was.withdrawn(how);
            log(writing, actor, now, "withdrawn", Journal.body().put("on", on.toString()));
            return now;
        });
    }

    private static void log(Writing writing, String actor, LedgerStatement one, String kind, ObjectNode body) {
        body.put(NAME, name(one)).put(Items.HASH, StatementRow.hash(one)).put("sha256", one.sha256());
        writing.journal().append(actor, kind, null, body);
    }

    /** The name of a statement in the journal. */
    static String name(LedgerStatement one) {
        return one.kind().code() + " " + one.id();
    }
}
