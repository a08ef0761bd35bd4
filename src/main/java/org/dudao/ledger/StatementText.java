package org.dudao.ledger;

import java.util.function.Function;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** A statement in one line. */
final class StatementText {
    private final Function<String, @Nullable String> texts;

    /** The texts of ids in {@code personal}; null for one that was deleted. */
    StatementText(Function<String, @Nullable String> texts) {
        this.texts = texts;
    }

    BilingualText line(LedgerStatement one) {
        String until = one.until() == null ? "" : "–" + one.until();
        String head = one.township() + " " + one.standard() + " " + one.subject() + " " + one.from() + until;
        String outcome = one.outcome() == null ? "" : " " + one.outcome();
        String value = one.value() == null ? "" : " " + one.value();
        String document = one.document() == null ? "" : " " + one.document();
        String zh = " “" + text(one.words(), "（无）") + "” " + text(one.requester(), "") + " " + text(one.signer(), "");
        return new BilingualText(
                (head + outcome + value + zh + document).replace("  ", " "),
                (head + outcome + value + zh + document).replace("  ", " "));
    }

    private String text(@Nullable String id, String none) {
        return id == null ? none : deletedOr(id, texts.apply(id));
    }

    /** A text, or what stands for one that was deleted on request: two of them stay different. */
    static String deletedOr(String id, @Nullable String text) {
        return text == null ? "〔" + id.substring(0, Math.min(8, id.length())) + "〕" : text;
    }
}
