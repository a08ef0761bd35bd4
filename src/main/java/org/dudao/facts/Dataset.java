package org.dudao.facts;

import java.util.List;

/**
 * A township's submission for one school year.
 *
 * <p>Groups are always present, with null components for fields not reported; a table that was not reported is null, and a table that is
 * present, even empty, is complete.
 *
 * @param totals what the office knows of all schools together, laid out like one school; no rule matches it
 */
public record Dataset(
        @Group Township township,
        @Group Population population,
        @Group Enrolment enrolment,
        @Group Dropout dropout,
        @Group Calendar calendar,
        @Group Staff staff,
        @Group Safety safety,
        @Group Inspection inspection,
        @Group Transport transport,
        @Group Health health,
        @Group Kindergarten kindergarten,
        @Group Finance finance,
        @Group Layout layout,
        @Group Inclusion inclusion,
        @Group Distance distance,
        @Group Community community,
        @Group Defence defence,
        @Group Nextgen nextgen,
        @Group Campus campus,
        @Group Survey survey,
        @Group(totalOf = "全乡镇") School totals,
        @Table(zh = "学校", en = "schools") List<School> schools,
        @Table(zh = "学段在校生", en = "rolls") List<Roll> rolls,
        @Table(zh = "班级", en = "classes") List<SchoolClass> classes,
        @Table(zh = "校舍", en = "buildings") List<Building> buildings,

        @Table(zh = "围墙边坡等", en = "walls, slopes and other structures")
        List<SchoolStructure> structures,

        @Table(zh = "应急演练", en = "drills") List<Drill> drills,
        @Table(zh = "食堂", en = "canteens") List<Canteen> canteens,
        @Table(zh = "校车", en = "school buses") List<Bus> buses,
        @Table(zh = "校车驾驶人", en = "school bus drivers") List<Driver> drivers,
        @Table(zh = "校长和中层干部", en = "principals") List<Principal> principals,
        @Table(zh = "法治副校长", en = "legal vice principals") List<LegalVicePrincipal> legalVicePrincipals,
        @Table(zh = "关工委和党支部", en = "organisations") List<Organisation> organisations,

        @Table(zh = "远程教育站点", en = "distance-education sites")
        List<Site> sites,

        @Table(zh = "远程教育站点人员", en = "staff of distance-education sites")
        List<SiteStaff> siteStaff,

        @Table(zh = "干部考核", en = "cadres") List<Cadre> cadres,
        @Table(zh = "资助", en = "financial aid") List<Aid> aids,
        @Table(zh = "督导事项", en = "supervisions") List<Supervision> supervisions,
        @Table(zh = "自报数值", en = "claims") List<Claim> claims,
        @Table(zh = "情况说明", en = "answers") List<Answer> answers) {}
