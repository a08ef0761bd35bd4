package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import org.dudao.facts.BilingualText;
import org.jspecify.annotations.Nullable;

/** The kinds of data that a form is filled in from, told apart by what they hold. */
public enum FormSource {
    SUBMISSION("报送数据", "a submission"),
    ASSESSMENT("评估结果 assessment.json", "an assessment.json"),
    SCORE("评分结果 score.json", "a score.json"),
    LEDGER("台账（ledger export -o 台账.json，或 ledger list --json）", "a ledger (ledger export, or ledger list --json)");

    private final String zh;
    private final String en;

    FormSource(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** What it is called. */
    public BilingualText words() {
        return new BilingualText(zh, en);
    }

    /** The kind of a document; null if it is none of them. */
    public static @Nullable FormSource recognise(JsonNode tree) {
        String format = tree.path("format").asText();
        if (format.startsWith("dudao-submission/")) {
            return SUBMISSION;
        } else if (tree.path("assessment").isObject() && tree.path("verdicts").isArray()) {
            return ASSESSMENT;
        } else if (tree.path("points").isObject() && tree.path("items").isArray()) {
            return SCORE;
        } else if (format.startsWith("dudao-ledger-export/")
                || (tree.path("items").isArray() && tree.size() <= 2)) {
            return LEDGER;
        }
        return null;
    }
}
