package org.dudao.narrative;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a summary states as a result, as rows of {@code claims} in a submission: a draft, for a person to confirm and to put into the office's
 * own file.
 */
public final class ClaimDraft {
    private static final Map<String, String> STAGES =
            Map.of("preschool", "学前", "primary", "小学", "junior", "初中", "senior", "高中");

    private ClaimDraft() {}

    /** The text of the file: an object with the list {@code claims}, of the numbers that are tied and stated as a result. */
    public static String of(Audit audit) {
        ObjectNode all = Json.mapper().createObjectNode();
        ArrayNode rows = all.putArray("claims");
        CodePoints at = new CodePoints(audit.summary().text());
        for (AuditClaim claim : audit.claims()) {
            NarrativeTerms.Meaning meaning = claim.meaning();
            boolean isResult = claim.number().state() == FoundNumber.State.STATED
                    && claim.kind().equals("achieved");
            if (meaning == null || !isResult) {
                continue;
            }
            Span number = claim.number().span();
            ObjectNode row = rows.addObject().put("code", claim.id()).put("indicator", indicator(claim, meaning));
            String subject = subject(claim, audit);
            if (subject != null) {
                row.put("subject", subject);
            }
            row.put("value", PersonalData.masked(audit.summary().text(), number, audit.personal()));
            if (audit.submission() != null) {
                row.put("period", audit.submission().year() + "学年");
            }
            row.put("source", audit.summary().file() + " 第" + at.paragraph(number.from()) + "段");
        }
        return all.toPrettyString() + "\n";
    }

    /** The words of the text, with the stage where they do not say it. */
    private static String indicator(AuditClaim claim, NarrativeTerms.Meaning meaning) {
        String stage = STAGES.getOrDefault(claim.context().stage(), "");
        return meaning.words().contains(stage) ? meaning.words() : stage + meaning.words();
    }

    /** The code of whom it speaks; where nobody is named, of the township. */
    private static @Nullable String subject(AuditClaim claim, Audit audit) {
        ClaimContext.Named named = claim.context().subject();
        if (named != null) {
            return named.id();
        }
        return audit.submission() == null
                ? null
                : audit.submission().dataset().township().code();
    }
}
