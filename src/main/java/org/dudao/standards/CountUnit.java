package org.dudao.standards;

import org.dudao.facts.Coded;

/** What a shortfall counts. */
public enum CountUnit implements Coded {
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
    REPORT("report", "份", "report");

    private final String code;
    private final String zh;
    private final String en;

    CountUnit(String code, String zh, String en) {
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
