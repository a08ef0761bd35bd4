package org.dudao.facts;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The sheets of the form on which the fields of a school stand: they are too many for one. */
public enum SchoolSheet {
    SCHOOLS("学校", "schools"),
    STAFF("学校师资", "staff of schools", "staff", "principal", "conduct"),
    SAFETY(
            "学校安全",
            "safety of schools",
            "dorm",
            "guard",
            "cctv",
            "legalVp",
            "bullying",
            "surround",
            "fire",
            "inspection"),
    TEACHING("学校教学装备", "teaching and equipment", "curriculum", "library", "equipment", "legalEducation"),
    PUPILS("学校学生", "pupils of schools", "health", "inclusion", "dropout", "enrolment"),
    FUNDS("学校经费", "funds of schools", "finance", "aid"),
    KINDERGARTENS("幼儿园", "kindergartens", "kindergarten"),
    OTHER("学校其他", "schools, other items");

    private static final Map<String, SchoolSheet> BY_GROUP = byGroup();

    private final String zh;
    private final String en;
    private final List<String> groups;

    SchoolSheet(String zh, String en, String... groups) {
        this.zh = zh;
        this.en = en;
        this.groups = List.of(groups);
    }

    /** The name of the sheet, as it stands in the workbook. */
    public String zh() {
        return zh;
    }

    /** What is on it, in English; the sheet itself is called by its Chinese name. */
    public String en() {
        return en;
    }

    /**
     * The sheet of a component of a school.
     *
     * @param group the name of a group of fields, such as {@code staff}; null for a field of the school itself
     */
    public static SchoolSheet of(String group) {
        return group == null ? SCHOOLS : BY_GROUP.getOrDefault(group, OTHER);
    }

    private static Map<String, SchoolSheet> byGroup() {
        Map<String, SchoolSheet> byGroup = new HashMap<>();
        for (SchoolSheet sheet : values()) {
            sheet.groups.forEach(group -> byGroup.put(group, sheet));
        }
        return byGroup;
    }
}
