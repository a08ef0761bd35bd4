package org.dudao.submission;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dudao.facts.Aid;
import org.dudao.facts.BilingualText;
import org.dudao.facts.Building;
import org.dudao.facts.Bus;
import org.dudao.facts.Cadre;
import org.dudao.facts.Canteen;
import org.dudao.facts.Claim;
import org.dudao.facts.Dataset;
import org.dudao.facts.Drill;
import org.dudao.facts.Driver;
import org.dudao.facts.LegalVicePrincipal;
import org.dudao.facts.Organisation;
import org.dudao.facts.Principal;
import org.dudao.facts.Roll;
import org.dudao.facts.School;
import org.dudao.facts.SchoolClass;
import org.dudao.facts.SchoolStructure;
import org.dudao.facts.SchoolYear;
import org.dudao.facts.Site;
import org.dudao.facts.SiteStaff;
import org.dudao.facts.Supervision;
import org.dudao.facts.Term;
import org.dudao.submission.json.NameSuggestions;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Texts;

/**
 * Checks between the values of a submission: unique keys, references that resolve, an orderly calendar.
 *
 * <p>Files with other problems are checked too: a value, row or table that could not be read is null here and gives no second problem.
 */
final class IntegrityChecks {
    private final Dataset dataset;
    private final LocalDate asOf;
    private final Problems problems;
    private final Set<String> schools = new LinkedHashSet<>();

    /** Whether every school's code could be read; only then is an unknown code a dangling reference. */
    private boolean schoolsRead = true;

    IntegrityChecks(Dataset dataset, LocalDate asOf, Problems problems) {
        this.dataset = dataset;
        this.asOf = asOf;
        this.problems = problems;
        for (School school : rowsOf(dataset.schools())) {
            schoolsRead &= school != null && school.code() != null;
            if (schoolsRead) {
                schools.add(school.code());
            }
        }
    }

    void check() {
        schoolYear(dataset.township().schoolYear(), "/township/schoolYear", problems);
        unique("schools", dataset.schools(), School::code);
        rows("rolls", dataset.rolls(), Roll::code, Roll::schoolCode);
        rows("classes", dataset.classes(), SchoolClass::code, SchoolClass::schoolCode);
        rows("buildings", dataset.buildings(), Building::code, Building::schoolCode);
        rows("structures", dataset.structures(), SchoolStructure::code, SchoolStructure::schoolCode);
        rows("drills", dataset.drills(), Drill::code, Drill::schoolCode);
        rows("canteens", dataset.canteens(), Canteen::code, Canteen::schoolCode);
        rows("buses", dataset.buses(), Bus::code, Bus::schoolCode);
        rows("drivers", dataset.drivers(), Driver::code, Driver::schoolCode);
        rows("principals", dataset.principals(), Principal::code, Principal::schoolCode);
        rows("legalVicePrincipals", dataset.legalVicePrincipals(), LegalVicePrincipal::code, r -> null);
        rows("organisations", dataset.organisations(), Organisation::code, Organisation::schoolCode);
        rows("sites", dataset.sites(), Site::code, Site::schoolCode);
        rows("siteStaff", dataset.siteStaff(), SiteStaff::code, SiteStaff::schoolCode);
        rows("cadres", dataset.cadres(), Cadre::code, Cadre::schoolCode);
        rows("aids", dataset.aids(), Aid::code, Aid::schoolCode);
        rows("supervisions", dataset.supervisions(), Supervision::code, Supervision::schoolCode);
        rows("claims", dataset.claims(), Claim::code, r -> null);
        postings();
        stages();
        calendar();
    }

    private static <T> List<T> rowsOf(List<T> table) {
        return table == null ? List.of() : table;
    }

    /**
     * Reports a school year that is not two consecutive years.
     *
     * @param written null if it was not reported
     */
    static void schoolYear(String written, String place, Problems problems) {
        if (written != null && SchoolYear.parse(written) == null) {
            problems.add(
                    "wrong-type",
                    place,
                    "\"" + Texts.shown(written) + "\"",
                    new BilingualText("学年的写法不对", "The school year is malformed"),
                    new BilingualText("相连的两年，如 2025-2026", "two consecutive years, such as 2025-2026"),
                    new BilingualText("写成 起始年-结束年。", "Write the first year, a hyphen and the second year."));
        }
    }

    private <T> void unique(String table, List<T> rows, Function<T, String> key) {
        Map<String, Integer> first = new HashMap<>();
        int i = -1;
        for (T row : rowsOf(rows)) {
            i++;
            String code = row == null ? null : key.apply(row);
            Integer earlier = code == null ? null : first.putIfAbsent(code, i);
            if (earlier != null) {
                String at = "/" + table + "/" + earlier + "/code";
                problems.add(
                        "duplicate-code",
                        "/" + table + "/" + i + "/code",
                        Texts.shown(code.substring(code.indexOf('\n') + 1)),
                        new BilingualText("编号与 " + at + " 重复", "Duplicate code; first used at " + at),
                        new BilingualText("各行编号不同", "a distinct code for each row"),
                        new BilingualText(
                                "同一行填了两次的删去一行，否则另编号码。",
                                "Remove the row if it repeats the other one; otherwise give it a code of its own."));
            }
        }
    }

    private <T> void rows(String table, List<T> rows, Function<T, String> code, Function<T, String> school) {
        unique(table, rows, row -> code.apply(row) == null ? null : school.apply(row) + "\n" + code.apply(row));
        int i = -1;
        for (T row : rowsOf(rows)) {
            i++;
            if (row != null) {
                schoolExists("/" + table + "/" + i + "/schoolCode", school.apply(row));
            }
        }
    }

    private void postings() {
        List<LegalVicePrincipal> people = rowsOf(dataset.legalVicePrincipals());
        for (int i = 0; i < people.size(); i++) {
            List<String> codes =
                    people.get(i) == null ? List.of() : rowsOf(people.get(i).schoolCodes());
            for (int j = 0; j < codes.size(); j++) {
                schoolExists("/legalVicePrincipals/" + i + "/schoolCodes/" + j, codes.get(j));
            }
        }
    }

    private void schoolExists(String place, String code) {
        if (code == null || !schoolsRead || schools.contains(code)) {
            return;
        }
        String nearest = problems.isFull() ? null : NameSuggestions.nearest(code, schools);
        problems.add(
                "dangling-code",
                place,
                Texts.shown(code),
                new BilingualText("学校表中没有这所学校", "No school in the table of schools has this code"),
                schools.isEmpty()
                        ? new BilingualText("学校表中有的学校", "a school in the table of schools")
                        : new BilingualText(
                                "学校表中的学校标识码之一：" + listed(), "one of the codes in the table of schools: " + listed()),
                nearest == null
                        ? new BilingualText("补报该校，或改正编号。", "Add the school, or correct the code.")
                        : new BilingualText(
                                "可能是“" + Texts.shown(nearest) + "”；否则补报该校。",
                                "Did you mean \"" + Texts.shown(nearest) + "\"? Otherwise add the school."));
    }

    private String listed() {
        return schools.stream().limit(8).map(Texts::shown).collect(Collectors.joining(", "))
                + (schools.size() > 8 ? ", …" : "");
    }

    private void stages() {
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; dataset.rolls() != null && i < dataset.rolls().size(); i++) {
            Roll roll = dataset.rolls().get(i);
            if (roll == null || roll.schoolCode() == null || roll.stage() == null) {
                continue;
            }
            Integer earlier = first.putIfAbsent(roll.schoolCode() + "\n" + roll.stage(), i);
            if (earlier != null) {
                problems.add(
                        "duplicate-code",
                        "/rolls/" + i + "/stage",
                        roll.stage().code(),
                        new BilingualText(
                                "该校该学段已在 /rolls/" + earlier + " 填报",
                                "Duplicate stage of the school; first used at /rolls/" + earlier),
                        new BilingualText("每校每学段一行", "one row per school and stage"),
                        new BilingualText("合并或删去一行。", "Merge the rows, or remove one of them."));
            }
        }
    }

    private void calendar() {
        String written = dataset.township().schoolYear();
        SchoolYear year = written == null ? null : SchoolYear.parse(written);
        if (year == null) {
            return;
        }
        if (year.firstDay().isAfter(asOf)) {
            return; // reported by the command: the as-of date is wrong, not the file
        }
        List<YearMonth> months = dataset.calendar().teachingMonths();
        Set<YearMonth> seen = new HashSet<>();
        for (int i = 0; months != null && i < months.size(); i++) {
            YearMonth month = months.get(i);
            if (month != null && (!year.contains(month.atDay(1)) || !seen.add(month))) {
                outside("/calendar/teachingMonths/" + i, month.toString(), year);
            }
        }
        List<Term> terms = dataset.calendar().terms();
        LocalDate end = year.firstDay().minusDays(1);
        for (int i = 0; terms != null && i < terms.size(); i++) {
            Term term = terms.get(i);
            if (term == null) {
                continue;
            }
            if (!term.start().isAfter(end)
                    || term.end().isBefore(term.start())
                    || term.end().isAfter(year.lastDay())) {
                outside("/calendar/terms/" + i, term.start() + " – " + term.end(), year);
            }
            end = term.end();
        }
    }

    private void outside(String place, String found, SchoolYear year) {
        problems.add(
                "wrong-calendar",
                place,
                found,
                new BilingualText("不在学年之内，或先后颠倒、重复", "The date is outside the school year, out of order or duplicated"),
                new BilingualText(
                        year.firstDay() + " 至 " + year.lastDay() + " 之间，按先后排列",
                        "within " + year.firstDay() + " and " + year.lastDay() + ", in order"),
                new BilingualText("对照校历改正。", "Correct it by the school calendar."));
    }
}
