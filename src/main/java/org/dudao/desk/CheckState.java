package org.dudao.desk;

import org.dudao.facts.BilingualText;

/** Where a check stands. */
public enum CheckState {
    WAITING("waiting", "排队等候核查……", "Waiting for its turn …"),
    RUNNING("running", "正在核查……", "Being checked …"),
    FAILED("failed", "没有核查", "It was not checked"),
    PROBLEMS("problems", "还不能评估。", "It cannot be assessed yet."),
    JUDGED("judged", "已核查", "Checked"),
    AUDITED("audited", "工作总结已核对", "The summary was audited");

    private final String mark;
    private final String zh;
    private final String en;

    CheckState(String mark, String zh, String en) {
        this.mark = mark;
        this.zh = zh;
        this.en = en;
    }

    static CheckState of(Check check) {
        CheckResult result = check.result();
        if (check.fault() != null) {
            return FAILED;
        } else if (result == null) {
            return check.isRunning() ? RUNNING : WAITING;
        } else if (result.hasProblems()) {
            return PROBLEMS;
        }
        return result.assessment() == null ? AUDITED : JUDGED;
    }

    /** A word for style sheets. */
    public String mark() {
        return mark;
    }

    /** What it means. */
    public BilingualText words() {
        return new BilingualText(zh, en);
    }

    /** Whether there is more to come. */
    public boolean isOpen() {
        return this == WAITING || this == RUNNING;
    }
}
