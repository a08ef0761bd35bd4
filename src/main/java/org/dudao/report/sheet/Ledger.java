package org.dudao.report.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dudao.assessment.Assessment;
import org.dudao.io.ReproducibleZip;
import org.dudao.report.FollowUpText;
import org.dudao.report.InspectionScope;
import org.dudao.report.Language;
import org.dudao.report.LateAsOfNotice;
import org.dudao.report.RectificationItem;
import org.dudao.report.SubjectOwners;

/** The rectification ledger (整改台账) of one assessment. */
public final class Ledger {
    /** The name of the document's file. */
    public static final String FILE = "rectification.xlsx";

    private Ledger() {}

    /**
     * Writes the ledger.
     *
     * @param columns the columns of the table, in order; the item's id is added if missing
     * @return the file's bytes, identical in every run
     */
    public static byte[] of(Assessment assessment, List<LedgerColumn> columns, Language language) throws IOException {
        List<RectificationItem> items = RectificationItem.from(assessment, language);
        Assessment.Head head = assessment.assessment();
        String township = new SubjectOwners(assessment).township();
        String day = LateAsOfNotice.day(head, language, LocalDate::toString);
        FollowUpText texts = new FollowUpText(assessment, language);
        String followed = texts.isPresent() ? language.pick("　", " ") + texts.summary() : "";
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Workbook workbook = TableSheet.book(bytes);
        ItemSheet.ledger(
                workbook,
                language.pick(
                        township + head.schoolYear() + "学年教育督导问题整改台账",
                        "Rectification ledger of " + township + ", " + head.schoolYear()),
                language.pick(
                        "被督导单位：" + township + "（" + head.township().code() + "）　学年：" + head.schoolYear() + "　截至："
                                + day + "　不达标事项：" + items.size() + "项　结论："
                                + assessment.summary().conclusion().zh()
                                + InspectionScope.appended(assessment, "　", language)
                                + followed,
                        township + " (" + head.township().code() + "), school year " + head.schoolYear() + ", as of "
                                + day + ". Violations: " + items.size() + ". Conclusion: "
                                + assessment.summary().conclusion().en() + "."
                                + InspectionScope.appended(assessment, " ", language)
                                + followed),
                LedgerColumn.withId(columns, language),
                items,
                language);
        FollowUpSheet.write(workbook, assessment, language);
        EarlierSheet.write(workbook, assessment, language);
        QuerySheet.write(workbook, assessment, language);
        MissingSheet.write(workbook, assessment, language);
        GuideSheet.write(workbook, false, language);
        HiddenSheet.issue(Origin.of(assessment, Origin.LEDGER, ""), items).write(workbook, language);
        workbook.finish();
        return ReproducibleZip.of(bytes.toByteArray());
    }
}
