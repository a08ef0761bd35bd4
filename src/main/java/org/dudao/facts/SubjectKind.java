package org.dudao.facts;

/** The kinds of subject. */
public enum SubjectKind implements CodeList {
    TOWNSHIP("township", "乡镇", "township"),
    SCHOOL("school", "学校", "school"),
    BUILDING("building", "校舍", "building"),
    STRUCTURE("structure", "围墙边坡等", "structure"),
    CLASS("class", "班级", "class"),
    BUS("bus", "校车", "school bus"),
    DRIVER("driver", "校车驾驶人", "school bus driver"),
    CANTEEN("canteen", "食堂", "canteen"),
    PRINCIPAL("principal", "校长", "principal"),
    ORGANISATION("organisation", "组织", "organisation"),
    SITE("site", "远程教育站点", "distance-education site"),
    PERSON("person", "人员", "person"),
    SUPERVISION("supervision", "督导事项", "supervision"),
    COUNTY("county", "县", "county");

    private final String code;
    private final String zh;
    private final String en;

    SubjectKind(String code, String zh, String en) {
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
