package org.dudao.standards;

import org.dudao.facts.CodeList;

/** The unit of a shortfall. */
public enum CountUnit implements CodeList {
    PUPIL("pupil", "人", "pupil"),
    GUARD("guard", "名", "guard"),
    DRILL("drill", "次演练", "drill"),
    PERSON("person", "人", "person"),
    TIME("time", "次", "time"),
    PLACE("place", "处", "place"),
    ITEM("item", "件", "item"),
    HAZARD("hazard", "条隐患", "hazard"),
    DAY("day", "天", "day"),
    LESSON("lesson", "课时", "lesson"),
    BED("bed", "张床位", "bed"),
    SCHOOL("school", "所学校", "school"),
    DEVICE("device", "个摄像头", "camera"),
    EXIT("exit", "个", "exit"),
    REPORT("report", "份", "report"),
    TEACHER("teacher", "名教师", "teacher"),
    STAFF("staff", "名教职工", "member of staff", "members of staff"),
    CADRE("cadre", "名干部", "cadre"),
    YUAN("yuan", "元", "yuan", "yuan"),
    SQUARE_METRE("m2", "平方米", "square metre"),
    BOOK("book", "册", "book"),
    COMPUTER("computer", "台", "computer"),
    ROOM("room", "间", "room"),
    CLASS("class", "个班", "class", "classes"),
    SEAT("seat", "座", "seat"),
    GRAM("gram", "克", "gram"),
    MEAL("meal", "餐", "meal"),
    MINUTE("minute", "分钟", "minute"),
    PERIOD("period", "节", "period"),
    EXPERIMENT("experiment", "次实验", "experiment"),
    CASE("case", "起", "case"),
    VISIT("visit", "次", "visit"),
    CHECK("check", "次检查", "check"),
    ISSUE("issue", "期", "issue"),
    SITE("site", "个", "site"),
    KINDERGARTEN("kindergarten", "所幼儿园", "kindergarten"),
    FILE("file", "份档案", "file"),
    MEMBER("member", "名成员", "member"),
    STAR("star", "星", "star"),
    ANSWER("answer", "题", "answer");

    private final String code;
    private final String zh;
    private final String en;
    private final String several;

    CountUnit(String code, String zh, String en) {
        this(code, zh, en, en + "s");
    }

    CountUnit(String code, String zh, String en, String several) {
        this.code = code;
        this.zh = zh;
        this.en = en;
        this.several = several;
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

    /** The English plural. */
    public String several() {
        return several;
    }
}
