package org.dudao.desk;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.dudao.Document;
import org.dudao.facts.BilingualText;
import org.dudao.report.audit.AuditFormat;

/**
 * What a document is called on the page.
 *
 * @param title in the words of the field
 * @param group where it stands
 */
record DocumentTitle(BilingualText title, ResultFile.Group group) {
    /** The documents that a check writes, in the order of the page. */
    static final Map<Document, DocumentTitle> ALL = all();

    private static Map<Document, DocumentTitle> all() {
        Map<Document, DocumentTitle> all = new EnumMap<>(Document.class);
        for (Document one : Document.values()) {
            if (one != Document.SARIF) {
                all.put(one, of(one));
            }
        }
        return Collections.unmodifiableMap(all);
    }

    private static DocumentTitle of(Document document) {
        return switch (document) {
            case PROBLEMS -> result("存在问题及改进措施（Word）", "Problems and improvements (Word)");
            case PAGE -> result("核查报告（网页，不联网也能打开，可打印）", "The report as a page, without network, to print");
            case LEDGER -> result("整改台账（Excel）", "Rectification list (Excel)");
            case OPINION_LETTER -> letter("督导意见书", "Supervision opinion letter");
            case RECTIFICATION_NOTICE -> letter("限期整改通知书", "Rectification notices");
            case PRELIMINARY_OPINION -> letter("初步督导意见", "Preliminary opinion");
            case SUPERVISION_NOTICE -> letter("督导通知书", "Notice of supervision");
            case SELF_REPORT -> letter("自评报告（待填）", "Self-assessment report, to be filled in");
            case SELF_ASSESSMENT -> letter("对照标准自评表（Excel）", "Self-assessment by standard (Excel)");
            case SUPERVISION_REPORT -> letter("督导报告", "Supervision report");
            case PUBLIC_REPORT -> letter("督导报告（公开稿）", "Supervision report for publication");
            case ASSESSMENT -> data("评估结果 JSON（下次核查时可用来比较）", "The assessment in JSON, to compare with next time");
            case FINDINGS_CSV -> data("问题清单 CSV", "Findings in CSV");
            case PROBLEMS_MARKDOWN -> data("存在问题及改进措施（文本）", "Problems and improvements as text");
            case SARIF -> data("SARIF", "SARIF");
        };
    }

    /** What a document of an audit is called. */
    static BilingualText of(AuditFormat format) {
        return switch (format) {
            case html -> new BilingualText("核对报告（网页）", "The audit as a page");
            case docx -> new BilingualText("原文加批注（Word）", "The summary with comments (Word)");
            case xlsx -> new BilingualText("全部数字一览（Excel）", "All its numbers (Excel)");
            case md -> new BilingualText("核对报告（文本）", "The audit as text");
            case json -> new BilingualText("核对结果 JSON", "The audit in JSON");
        };
    }

    private static DocumentTitle result(String zh, String en) {
        return new DocumentTitle(new BilingualText(zh, en), ResultFile.Group.RESULT);
    }

    private static DocumentTitle letter(String zh, String en) {
        return new DocumentTitle(new BilingualText(zh, en), ResultFile.Group.LETTER);
    }

    private static DocumentTitle data(String zh, String en) {
        return new DocumentTitle(new BilingualText(zh, en), ResultFile.Group.DATA);
    }
}
