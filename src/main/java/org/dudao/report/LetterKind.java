package org.dudao.report;

import java.util.Set;

/** The documents of a supervision, by the values of {@code --documents}, in the order of the regulation (教育督导条例 17–23). */
public enum LetterKind {
    /** 督导通知书, before the inspection: article 17. */
    notice,
    /** The forms of the self-assessment 自评报告, for the inspected to fill in: article 18. */
    self,
    /** 初步督导意见, against which the inspected may plead: article 20. */
    preliminary,
    /** 督导意见书, after the plea: article 21. */
    letter,
    /** 限期整改通知书, one for each party that must act: article 22. */
    rectification,
    /** 督导报告 for the government, and its copy for the public: article 23. */
    report;

    /** Those that {@code --format docx} writes. */
    public static final Set<LetterKind> USUAL = Set.of(letter, rectification);
}
