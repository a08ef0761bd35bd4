package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.dudao.facts.BilingualText;

/** How a township's own conclusion on a standard stands beside the verdicts; the gravest first. */
public enum SelfState {
    @JsonProperty("met-found-not-met")
    MET_FOUND_NOT_MET("自评达标、核查不达标", "said to be met, found not met"),
    @JsonProperty("not-applicable-found-to-apply")
    NOT_APPLICABLE_FOUND_TO_APPLY("自评不适用、核查认为适用", "said not to apply, found to apply"),
    @JsonProperty("value-differs")
    VALUE_DIFFERS("自评值与报送数据不一致", "a value that differs from the data submitted"),
    @JsonProperty("not-met-found-met")
    NOT_MET_FOUND_MET("自评不达标、核查达标", "said not to be met, found met"),
    @JsonProperty("not-assessable")
    NOT_ASSESSABLE("自评已作结论、报送数据未能评估", "a conclusion that the data submitted cannot show"),
    @JsonProperty("silent")
    SILENT("未作自评", "nothing said"),
    @JsonProperty("no-verdict")
    NO_VERDICT("本次核查不涉及", "not part of this inspection"),
    @JsonProperty("agrees")
    AGREES("自评与核查一致", "same conclusion");

    private final String zh;
    private final String en;

    SelfState(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** In words. */
    public BilingualText words() {
        return new BilingualText(zh, en);
    }

    /** Whether the two contradict each other. */
    public boolean isContradiction() {
        return compareTo(NOT_MET_FOUND_MET) <= 0;
    }
}
