package org.dudao.standards;

import org.dudao.facts.CodeList;

/** The party responsible for correcting a finding. */
public enum Responsible implements CodeList {
    SCHOOL("school", "学校（幼儿园）", "the school"),
    TOWNSHIP("township", "乡镇人民政府", "the township government"),
    COUNTY_EDUCATION_BUREAU("county-education-bureau", "县级教育行政部门", "the county education bureau"),
    COUNTY_GOVERNMENT("county-government", "县级人民政府", "the county government");

    private final String code;
    private final String zh;
    private final String en;

    Responsible(String code, String zh, String en) {
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
