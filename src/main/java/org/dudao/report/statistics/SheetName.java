package org.dudao.report.statistics;

import org.dudao.report.Language;

/** The sheets of the workbook in order; other documents refer to them by these names. */
enum SheetName {
    TOTALS("总体情况", "Overview"),
    TOWNSHIPS("按乡镇", "By township"),
    COUNTIES("按县", "By county"),
    STANDARDS("按标准", "By standard"),
    AREAS("按专题", "By area"),
    RESPONSIBLES("按责任单位", "By responsible party"),
    FIELDS("未评估", "Not assessed"),
    OVERDUE("缺报超一成的标准", "Standards lacking data"),
    UNREADABLE("未能判定", "Unreadable");

    private final String zh;
    private final String en;

    SheetName(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    String in(Language language) {
        return language.pick(zh, en);
    }
}
