package org.dudao.report.statistics;

import java.util.List;
import org.dudao.assessment.Conclusion;
import org.dudao.report.Language;
import org.dudao.report.sheet.WorkbookTable;
import org.dudao.standards.Severity;
import org.dudao.statistics.BatchStatistics;

/** The totals over all townships, in the order of their rows in the sheet {@link SheetName#TOTALS}. */
enum Total {
    FILES("收到的报送数据（份）", "Submissions received"),
    JUDGED("已判定的乡镇（个）", "Townships judged"),
    UNREADABLE("未能判定的文件（个）", "Files that could not be judged"),
    COUNTIES("涉及的县级区划（个）", "Counties"),
    COMPLIANT("结论为合格的乡镇（个）", "Townships found compliant"),
    RECTIFY("结论为限期整改的乡镇（个）", "Townships to be rectified"),
    NOT_COMPLIANT("结论为不合格的乡镇（个）", "Townships found not compliant"),
    NOT_CONCLUDED("暂不能作出结论的乡镇（个）", "Townships without a conclusion"),
    WITH_VIOLATIONS("有不达标事项的乡镇（个）", "Townships with violations"),
    WITH_QUERIES("有待核实数据的乡镇（个）", "Townships with figures to confirm"),
    APPLYING("适用的要求（项次）", "Applicable requirement verdicts"),
    ASSESSED("其中已评估（项次）", "of these assessed"),
    COVERAGE("评估率", "Coverage"),
    MET("达标（项次）", "Compliant verdicts"),
    VIOLATIONS("不达标（项次）", "Violations"),
    VETO("其中一票否决（项次）", "of these veto"),
    MAJOR("其中重大（项次）", "of these major"),
    MINOR("其中一般（项次）", "of these minor"),
    ADVISORY("其中建议（项次）", "of these advisory"),
    QUERIES("待核实（项次）", "Queries"),
    NOT_ASSESSED("未评估（项次）", "Verdicts not assessed"),
    WAITING("其中等待补报数据（项次）", "of these waiting for data"),
    BROKEN("有乡镇不达标的标准（项）", "Standards that a township violates"),
    FIELDS("有乡镇缺报的数据项（个）", "Fields or tables not submitted"),
    OVERDUE("因缺数据而超过一成乡镇不能判定的标准（项）", "Standards lacking data in more than a tenth of the townships"),
    ROWS("findings.csv 中的问题（行）", "Rows of findings.csv");

    private final String zh;
    private final String en;

    Total(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String label(Language language) {
        return language.pick(zh, en);
    }

    /** The number; null for a rate with a zero denominator. */
    Number in(BatchReport batch) {
        BatchStatistics statistics = batch.statistics();
        return switch (this) {
            case FILES -> statistics.all().townships() + batch.unreadable().size();
            case JUDGED -> statistics.all().townships();
            case UNREADABLE -> batch.unreadable().size();
            case COUNTIES -> statistics.counties().size();
            case COMPLIANT -> of(batch, Conclusion.COMPLIANT);
            case RECTIFY -> of(batch, Conclusion.RECTIFY);
            case NOT_COMPLIANT -> of(batch, Conclusion.NOT_COMPLIANT);
            case NOT_CONCLUDED -> of(batch, Conclusion.NOT_CONCLUDED);
            case WITH_VIOLATIONS -> statistics.all().withViolations();
            case WITH_QUERIES -> statistics.all().withQueries();
            case APPLYING -> statistics.all().coverage().whole();
            case ASSESSED -> statistics.all().coverage().part();
            case COVERAGE -> statistics.all().coverage().rate();
            case MET -> statistics.all().counts().compliant();
            case VIOLATIONS -> statistics.all().counts().violation();
            case VETO -> of(batch, Severity.VETO);
            case MAJOR -> of(batch, Severity.MAJOR);
            case MINOR -> of(batch, Severity.MINOR);
            case ADVISORY -> of(batch, Severity.ADVISORY);
            case QUERIES -> statistics.all().counts().query();
            case NOT_ASSESSED -> statistics.all().counts().notAssessed();
            case WAITING -> statistics.all().counts().waiting();
            case BROKEN -> statistics.widespread().size();
            case FIELDS -> statistics.fields().size();
            case OVERDUE -> statistics.overdue().size();
            case ROWS -> statistics.rows();
        };
    }

    /** Its row in the sheet. */
    int row() {
        return WorkbookTable.FIRST_ROW + List.of(values()).indexOf(this);
    }

    private static int of(BatchReport batch, Conclusion conclusion) {
        return batch.statistics().all().conclusions().get(conclusion);
    }

    private static int of(BatchReport batch, Severity severity) {
        return batch.statistics().all().violations().get(severity);
    }
}
