package org.dudao.report.statistics;

import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.report.word.PageLayout;
import org.dudao.report.word.WordText;

/** The bureau's own 存在问题及改进措施 over all townships, for Word. */
public final class SummaryDocument {
    /** The name of the document's file. */
    public static final String FILE = "summary.docx";

    private SummaryDocument() {}

    /** The complete file, with equal bytes for equal townships. */
    public static byte[] of(BatchReport batch) {
        Language language = batch.language();
        WordText text = new WordText(language);
        Sources sources = new Sources(batch);
        new SummaryProse(batch, sources, text).write();
        text.part(language.pick("附表：文中数字的出处", "Annex: locations of the numbers"));
        text.paragraph(language.pick(
                        "文中数字均取自 summary.xlsx，各项所在的表和行如下；各乡镇的具体问题按“按乡镇”表所列首行在 findings.csv 中查看。",
                        "Every number is taken from summary.xlsx, in these sheets and rows; the findings of a township begin in findings.csv at the row given in the sheet of townships.")
                + batch.parts().stream().map(SummaryPart::source).collect(Collectors.joining()));
        text.table(sources.table());
        return text.finish(PageLayout.DOCUMENT, SummaryProse.title(language));
    }
}
