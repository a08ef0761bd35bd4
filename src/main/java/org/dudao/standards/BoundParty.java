package org.dudao.standards;

import org.dudao.facts.CodeList;

/** Whom a clause obliges. */
public enum BoundParty implements CodeList {
    /** Schools, kindergartens included unless the same basis names them. */
    SCHOOL("school", "学校", "schools"),
    KINDERGARTEN("kindergarten", "幼儿园", "kindergartens"),
    /** Whoever runs the school: the government of a public one, the owner of a private one. */
    ORGANISER("organiser", "举办者", "the organiser"),
    TOWNSHIP("township", "乡镇人民政府", "the township government"),
    /** The county's education bureau and government. */
    COUNTY("county", "县级教育行政部门和人民政府", "the county education bureau and government"),
    /** The governments of township and county. */
    GOVERNMENT("government", "地方人民政府", "township and county governments"),
    ANYONE("anyone", "任何单位和个人", "anyone");

    private final String code;
    private final String zh;
    private final String en;

    BoundParty(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String zh() {
        return zh;
    }

    @Override
    public String en() {
        return en;
    }
}
