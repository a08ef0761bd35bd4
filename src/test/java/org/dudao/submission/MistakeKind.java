package org.dudao.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A kind of mistake that clerks make, which is planted in the place of a value that is right.
 *
 * @param name in words
 * @param answer what the reader must do about it
 * @param paths the fields in which it is planted
 * @param typed the right text of a cell, turned into what the clerk types; null if it cannot be made of this one
 */
record MistakeKind(String name, Answer answer, List<String> paths, Function<String, @Nullable String> typed) {
    /** What must become of a mistake. */
    enum Answer {
        /** It is read as the right value, with or without a note. */
        READ,
        /** It is named, and the right value is suggested. */
        SUGGESTED,
        /** It is named; nobody can know what is right. */
        NAMED
    }

    private static final List<String> PEOPLE = List.of(
            "schools[].studentCount", "schools[].rollCount", "schools[].headCount", "schools[].staff.homeVisitPupils");
    private static final List<String> FEW = List.of(
            "schools[].staff.musicTeachers",
            "schools[].staff.artTeachers",
            "schools[].guard.count",
            "schools[].musicRooms");
    private static final List<String> MONEY = List.of(
            "schools[].finance.publicFunds",
            "schools[].finance.publicFundsAllocated",
            "schools[].equipment.totalValueYuan",
            "schools[].finance.trainingSpend");
    private static final List<String> AREAS =
            List.of("buildings[].area", "schools[].floorArea", "schools[].landArea", "schools[].sportsArea");
    private static final List<String> SHARES =
            List.of("schools[].principal.talkSharePrincipal", "schools[].principal.talkShareMid");
    private static final List<String> YEARS = List.of("buildings[].builtYear");
    private static final List<String> DATES = List.of(
            "buildings[].lastCheckDate", "structures[].lastCheckDate", "drills[].date", "schools[].fire.lastDetection");
    private static final List<String> YES_OR_NO = List.of(
            "schools[].curriculum.phoneRule",
            "schools[].health.psyTeacher",
            "schools[].cctv.installed",
            "buildings[].inUse",
            "schools[].finance.published");
    private static final List<String> SCHOOLS = List.of(
            "buildings[].schoolCode", "canteens[].schoolCode", "structures[].schoolCode", "classes[].schoolCode");
    private static final String NUMERALS = "〇一二三四五六七八九";

    /** All kinds, of which fifteen are those of the inputs that went wrong, and of complaints about other intakes. */
    static List<MistakeKind> all() {
        return List.of(
                // read as they are meant
                read("a unit behind the number", PEOPLE, v -> v + "人"),
                read("a thousands mark", MONEY, v -> grouped(v, ",")),
                read("full-width digits", PEOPLE, MistakeKind::wide),
                read("ten thousands of yuan, with the unit", MONEY, v -> ofWan(v, "万元")),
                read("a yuan sign", MONEY, v -> "¥" + grouped(v, ",")),
                read("square metres in words", AREAS, v -> grouped(v, ",") + "平方米"),
                read("a percent sign of full width", SHARES, v -> v + "％"),
                read("a year with its word", YEARS, v -> v + "年"),
                read("a date with Chinese words", DATES, v -> date(v, "%s年%s月%s日")),
                read("a date with dots", DATES, v -> date(v, "%s.%s.%s")),
                read("a date in one number", DATES, v -> v.replace("-", "")),
                read("a date in numerals", DATES, MistakeKind::inNumerals),
                read("a date with the time of day", DATES, v -> date(v, "%s年%s月%s日上午")),
                read("a date with a word for day", DATES, v -> date(v, "%s年%s月%s号")),
                read(
                        "a school year with a long dash and its word",
                        List.of("township.schoolYear"),
                        v -> v.replace("-", "—") + "学年"),
                read(
                        "a short school year",
                        List.of("township.schoolYear"),
                        v -> v.substring(0, 5) + v.substring(7) + "学年度"),
                read("the name of a school for its code", SCHOOLS, v -> PlantedWorkbook.NAME),
                read(
                        "a code with blanks",
                        SCHOOLS,
                        v -> v.substring(0, 3) + " " + v.substring(3, 6) + " " + v.substring(6)),
                read("a tick for yes", YES_OR_NO, v -> v.equals("是") ? "√" : null),
                // named, with the right value suggested
                asked("a small number as a numeral", FEW, v -> v.length() == 1 ? spoken(v.charAt(0)) : null),
                asked("about", PEOPLE, v -> "约" + v),
                asked("the mark of a footnote", PEOPLE, v -> v + "①"),
                asked("more or less", PEOPLE, v -> v + "左右"),
                asked("in all", PEOPLE, v -> "共" + v + "人"),
                asked("a part in brackets", PEOPLE, v -> v + "人（其中女生12人）"),
                asked("the letter O for nought", PEOPLE, v -> v.contains("0") ? v.replace("0", "O") : null),
                asked(
                        "a blank within the number",
                        PEOPLE,
                        v -> v.length() > 2 ? v.charAt(0) + " " + v.substring(1) : null),
                asked("ten thousands without a unit", MONEY, v -> ofWan(v, "万")),
                asked("all, for a share", SHARES, v -> v.equals("100") ? "全覆盖" : null),
                asked("a share in words", SHARES, v -> v.equals("100") ? "百分之百" : null),
                asked("a year in numerals", YEARS, v -> digits(v) + "年"),
                asked("a date without its century", DATES, v -> date(v.substring(2), "%s.%s.%s")),
                asked("a date without its year", DATES, MistakeKind::ofTheSchoolYear),
                asked("months without their year", List.of("calendar.teachingMonths"), MistakeKind::months),
                asked("an office's word for public", List.of("schools[].ownership"), v -> v.equals("公办") ? "公立" : null),
                asked(
                        "an office's word for rural",
                        List.of("schools[].areaType"),
                        v -> v.equals("乡村") ? "农村" : v.equals("镇区") ? "集镇" : null),
                asked(
                        "an office's word for a teaching building",
                        List.of("buildings[].use"),
                        v -> v.equals("教学用房") ? "教学楼" : v.equals("食堂") ? "餐厅" : null),
                asked("yes in more words", YES_OR_NO, v -> v.equals("是") ? "已落实" : null),
                asked(
                        "no in more words",
                        List.of(
                                "schools[].usesEntranceExam",
                                "buildings[].pastDesignLife",
                                "buildings[].strengtheningDue"),
                        v -> v.equals("否") ? "没有的" : null),
                // named only
                named("a word for not known", PEOPLE, v -> "不详"),
                named("how often, for how many", List.of("schools[].fire.checksPerMonth"), v -> "每月" + v + "次"),
                named("a month that does not exist", DATES, v -> v.substring(0, 5) + "13" + v.substring(7)),
                named("last year", DATES, v -> "去年10月"),
                named("less than none", PEOPLE, v -> "-" + v),
                named("half a person", PEOPLE, v -> v + ".5"));
    }

    private static MistakeKind read(String name, List<String> paths, Function<String, @Nullable String> typed) {
        return new MistakeKind(name, Answer.READ, paths, typed);
    }

    private static MistakeKind asked(String name, List<String> paths, Function<String, @Nullable String> typed) {
        return new MistakeKind(name, Answer.SUGGESTED, paths, typed);
    }

    private static MistakeKind named(String name, List<String> paths, Function<String, @Nullable String> typed) {
        return new MistakeKind(name, Answer.NAMED, paths, typed);
    }

    private static String grouped(String v, String mark) {
        StringBuilder text = new StringBuilder(v);
        for (int i = v.length() - 3; i > 0; i -= 3) {
            text.insert(i, mark);
        }
        return text.toString();
    }

    private static String wide(String v) {
        StringBuilder text = new StringBuilder();
        v.chars().forEach(c -> text.append((char) (c - '0' + '０')));
        return text.toString();
    }

    private static String spoken(char digit) {
        return digit == '0' ? "零" : String.valueOf(NUMERALS.charAt(digit - '0'));
    }

    private static String digits(String v) {
        StringBuilder text = new StringBuilder();
        v.chars().forEach(c -> text.append(NUMERALS.charAt(c - '0')));
        return text.toString();
    }

    private static @Nullable String ofWan(String v, String unit) {
        BigDecimal wan = new BigDecimal(v).movePointLeft(4).stripTrailingZeros();
        return wan.signum() == 0 ? null : wan.toPlainString() + unit;
    }

    private static String date(String v, String form) {
        String[] parts = v.split("-", -1);
        return form.formatted(parts[0], Integer.valueOf(parts[1]), Integer.valueOf(parts[2]));
    }

    private static String inNumerals(String v) {
        String[] parts = v.split("-", -1);
        return digits(parts[0]) + "年" + below100(parts[1]) + "月" + below100(parts[2]) + "日";
    }

    private static String below100(String v) {
        int number = Integer.parseInt(v);
        String tens = number < 10 ? "" : (number < 20 ? "" : spoken((char) ('0' + number / 10))) + "十";
        return tens + (number % 10 == 0 ? "" : spoken((char) ('0' + number % 10)));
    }

    private static @Nullable String ofTheSchoolYear(String v) {
        boolean isOfIt = v.compareTo("2025-09-01") >= 0 && v.compareTo("2026-08-31") <= 0;
        String[] parts = v.split("-", -1);
        return isOfIt ? Integer.valueOf(parts[1]) + "月" + Integer.valueOf(parts[2]) + "日" : null;
    }

    private static String months(String v) {
        StringBuilder text = new StringBuilder();
        for (String month : v.split("、", -1)) {
            text.append(text.isEmpty() ? "" : "、")
                    .append(Integer.valueOf(month.substring(5)))
                    .append("月");
        }
        return text.toString();
    }
}
