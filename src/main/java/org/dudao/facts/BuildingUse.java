package org.dudao.facts;

/** The use of a building. */
public enum BuildingUse implements CodeList {
    TEACHING("teaching", "教学用房", "teaching"),
    DORM("dorm", "宿舍", "dormitory"),
    CANTEEN("canteen", "食堂", "canteen"),
    LIBRARY("library", "图书馆", "library"),
    KINDERGARTEN("kindergarten", "园舍", "kindergarten"),
    OFFICE("office", "办公用房", "office"),
    TOILET("toilet", "厕所", "toilet");

    private final String code;
    private final String zh;
    private final String en;

    BuildingUse(String code, String zh, String en) {
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
