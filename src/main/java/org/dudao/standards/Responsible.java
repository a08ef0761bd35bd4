package org.dudao.standards;

import java.util.List;
import org.dudao.facts.CodeList;

/** The party responsible for correcting a finding. */
public enum Responsible implements CodeList {
    SCHOOL("school", "学校（幼儿园）", "the school"),
    TOWNSHIP("township", "乡镇人民政府", "the township government"),
    COUNTY_EDUCATION_BUREAU("county-education-bureau", "县级教育行政部门", "the county education bureau"),
    COUNTY_GOVERNMENT("county-government", "县级人民政府", "the county government"),
    ORGANISER("organiser", "学校举办者", "the school's organiser");

    private final String code;
    private final String zh;
    private final String en;

    Responsible(String code, String zh, String en) {
        this.code = code;
        this.zh = zh;
        this.en = en;
    }

    /** As whom clauses bind it. */
    public List<BoundParty> boundAs() {
        return switch (this) {
            case SCHOOL -> List.of(BoundParty.SCHOOL, BoundParty.KINDERGARTEN);
            case TOWNSHIP -> List.of(BoundParty.TOWNSHIP, BoundParty.GOVERNMENT);
            case COUNTY_EDUCATION_BUREAU, COUNTY_GOVERNMENT -> List.of(BoundParty.COUNTY, BoundParty.GOVERNMENT);
            case ORGANISER -> List.of(BoundParty.ORGANISER);
        };
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
