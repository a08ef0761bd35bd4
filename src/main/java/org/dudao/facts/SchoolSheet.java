package org.dudao.facts;

/** The sheets of the form on which the fields of a school stand: they are too many for one. */
public enum SchoolSheet {
    SCHOOLS("学校", "schools"),
    STAFF("学校师资", "staff of schools"),
    SAFETY("学校安全", "safety of schools"),
    TEACHING("学校教学装备", "teaching and equipment"),
    PUPILS("学校学生", "pupils of schools"),
    FUNDS("学校经费", "funds of schools"),
    KINDERGARTENS("幼儿园", "kindergartens"),
    OTHER("学校其他", "schools, other items");

    private final String zh;
    private final String en;

    SchoolSheet(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    /** The name of the sheet, as it stands in the workbook. */
    public String zh() {
        return zh;
    }

    /** What is on it, in English; the sheet itself is called by its Chinese name. */
    public String en() {
        return en;
    }

    /** The sheet of a group of a school's fields, such as {@code staff}; fields of no group stand on the first sheet. */
    public static SchoolSheet of(String group) {
        return switch (group) {
            case "staff", "principal", "conduct" -> STAFF;
            case "dorm", "guard", "cctv", "legalVp", "bullying", "surround", "fire", "inspection" -> SAFETY;
            case "curriculum", "library", "equipment", "legalEducation" -> TEACHING;
            case "health", "inclusion", "dropout", "enrolment" -> PUPILS;
            case "finance", "aid" -> FUNDS;
            case "kindergarten" -> KINDERGARTENS;
            default -> OTHER;
        };
    }
}
