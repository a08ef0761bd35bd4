package org.dudao.profiles;

import java.util.List;
import java.util.Locale;
import org.dudao.facts.BilingualText;

/** The columns of the sheet of own limits, in their order. */
enum OwnLimitColumn {
    ID("编号", "Id", 25, Use.KEY),
    PART("分项", "Part", 16, Use.KEY),
    TITLE("标准", "Standard", 28, Use.KEY),
    LIMIT_NOW("现行限值", "Limit now", 18, Use.KEY),
    IN_FORCE("是否执行", "In force", 7, Use.EDITED),
    OP("比较", "Comparison", 10, Use.EDITED),
    LIMIT("限值", "Limit", 11, Use.EDITED),
    STAGE("学段", "Stage", 10, Use.EDITED),
    AREA("城乡", "Area", 8, Use.EDITED),
    SEVERITY("严重程度", "Severity", 10, Use.EDITED),
    PARTY("责任单位", "Responsible", 16, Use.EDITED),
    DAYS("整改期限（日）", "Days", 10, Use.EDITED),
    DOCUMENT("依据文件名称", "Document", 20, Use.TYPED),
    NUMBER("文号", "Number", 14, Use.TYPED),
    CLAUSE("条款", "Clause", 10, Use.TYPED),
    ROLE("依据作用", "Role", 10, Use.TYPED),
    VERIFIED("已核对原文", "Text checked", 8, Use.TYPED),
    FROM("自何日起", "From", 12, Use.TYPED),
    REASON("放宽理由", "Reason for asking less", 18, Use.TYPED),
    APPROVER("批准人", "Approver", 10, Use.TYPED),
    ISSUED("生成时的值（勿改）", "As issued (do not change)", 200, Use.KEY);

    /** The prefix of each column's key in the hidden row. */
    static final String MARK = "dudao:";

    /** The columns that are filled with what holds, to be edited in place. */
    static final List<OwnLimitColumn> EDITED = List.of(IN_FORCE, OP, LIMIT, STAGE, AREA, SEVERITY, PARTY, DAYS);

    /** Who fills a column. */
    enum Use {
        /** The program; people leave it alone. */
        KEY,
        /** The program, with what holds; people change it in place. */
        EDITED,
        /** People alone. */
        TYPED
    }

    private final String zh;
    private final String en;
    private final double width;
    private final Use use;

    OwnLimitColumn(String zh, String en, double width, Use use) {
        this.zh = zh;
        this.en = en;
        this.width = width;
        this.use = use;
    }

    /** The key in the hidden row, such as {@code dudao:in-force}. */
    String key() {
        return MARK + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    BilingualText heading() {
        return new BilingualText(zh, en);
    }

    double width() {
        return width;
    }

    Use use() {
        return use;
    }
}
