package org.dudao.ledger;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** By what items are counted. */
public enum StatisticKey {
    ALL("总数", "all", "''", "null", ""),
    COUNTY("县级区划", "county", "i.county", "max(c.name)", Joins.COUNTY),
    TOWNSHIP("乡镇", "township", "i.township", "max(i.township_name)", ""),
    /** The kind of party, a tab, and the code of the school or township, or of the county for its bodies. */
    PARTY("责任单位", "party", "d.responsible || '\t' || " + Joins.PARTY_CODE, "max(d.party)", Joins.PARTY),
    SEVERITY("严重程度", "severity", "i.severity", "null", ""),
    /** The month in which an item was seen first. */
    MONTH("发现月份", "month", "substr(i.first_seen, 1, 7)", "null", ""),
    /** The month in which an item was closed; empty while it is open. */
    CLOSING("销号月份", "closing", "coalesce(substr(i.closed_on, 1, 7), '')", "null", ""),
    /** The id of the inspector's name; empty if none is responsible. */
    INSPECTOR(
            "责任督学",
            "inspector",
            "coalesce(i.inspector, z.inspector, '')",
            "max(p.value)",
            Joins.ZONE + " left join personal p on p.id = coalesce(i.inspector, z.inspector)"),
    ZONE("督学责任区", "zone", "coalesce(z.zone, '')", "null", Joins.ZONE),
    STATE("状态", "state", "i.state", "null", ""),
    STANDARD("标准", "standard", "coalesce(i.standard, '')", "null", "");

    private final String zh;
    private final String en;
    private final String key;
    private final String name;
    private final String joins;

    StatisticKey(String zh, String en, String key, String name, String joins) {
        this.zh = zh;
        this.en = en;
        this.key = key;
        this.name = name;
        this.joins = joins;
    }

    /** Texts that must be there before the constants. */
    private static final class Joins {
        static final String COUNTY =
                " left join (select township, max(name) as name from assessment where kind = 'county' group by township) c"
                        + " on c.township = i.county";
        static final String ZONE = " left join school_zone z on z.school = i.school";
        static final String PARTY_CODE =
                "case when d.responsible in ('county-education-bureau', 'county-government') then i.county else d.party_code end";
        /** Each party of an item once, by its first duty. */
        static final String PARTY = " join duty d on d.item = i.id and (d.nth = 0 or not exists (select 1 from duty e"
                + " where e.item = d.item and e.nth < d.nth and e.responsible = d.responsible and e.party_code = d.party_code))";
    }

    public String zh() {
        return zh;
    }

    public String en() {
        return en;
    }

    /** The expression that items are grouped by. */
    String key() {
        return key;
    }

    /** The expression for a group's name. */
    String label() {
        return name;
    }

    /** The tables besides {@code item i}. */
    String joins() {
        return joins;
    }

    /** The key of a word in English or Chinese; null if there is none. */
    public static @Nullable StatisticKey named(String word) {
        String plain = word.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(one -> one.en.equals(plain) || one.zh.equals(plain))
                .findFirst()
                .orElse(null);
    }
}
