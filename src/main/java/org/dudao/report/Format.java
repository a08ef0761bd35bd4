package org.dudao.report;

/** The documents of a check, by the values of {@code --format}. */
public enum Format {
    /** {@code assessment.json}. */
    json,
    /** The section 存在问题及改进措施 in Markdown. */
    md,
    /** Summary, charts and all findings as one HTML page. */
    html,
    /** 存在问题及改进措施, 督导意见书 and 限期整改通知书 for Word. */
    docx,
    /** 整改台账 for Excel. */
    xlsx,
    /** Findings as a table of text. */
    csv,
    /** Findings for tools that read SARIF 2.1.0. */
    sarif,
    /** The submitter's own workbook with annotations. */
    annotated,
    /** The tables of a batch, for analysts. */
    parquet
}
