package org.dudao.report.audit;

/** The documents of an audit, by the values of {@code --format}. */
public enum AuditFormat {
    /** The contract for other programs. */
    json("audit.json"),
    /** Findings as a text. */
    md("audit.md"),
    /** Findings as a page. */
    html("audit.html"),
    /** The office's own text with comments. */
    docx("annotated.docx"),
    /** All numbers as a table. */
    xlsx("claims.xlsx");

    private final String file;

    AuditFormat(String file) {
        this.file = file;
    }

    /** The name of its file. */
    public String file() {
        return file;
    }
}
