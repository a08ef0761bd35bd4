package org.dudao.report.register;

import java.util.Arrays;
import org.dudao.ledger.ItemState;
import org.dudao.ledger.ItemStatistic;
import org.dudao.ledger.StatisticKey;
import org.dudao.report.Language;
import org.dudao.report.ResponsibleParty;
import org.dudao.standards.Responsible;
import org.dudao.standards.Severity;
import org.jspecify.annotations.Nullable;

/** The names of groups of items. */
final class GroupName {
    private GroupName() {}

    /** The name of a group; its code where it has no name. */
    static String of(StatisticKey key, ItemStatistic row, Language language) {
        String code = row.key();
        return switch (key) {
            case ALL -> language.pick("合计", "All");
            case COUNTY, TOWNSHIP -> row.name() == null ? code : language.name(row.name());
            case PARTY -> party(row).addressee(language);
            case SEVERITY ->
                Arrays.stream(Severity.values())
                        .filter(one -> one.code().equals(code))
                        .map(one -> language.pick(one.zh(), one.en()))
                        .findFirst()
                        .orElse(code);
            case MONTH -> code;
            case CLOSING -> code.isEmpty() ? language.pick("未销号", "not closed") : code;
            case INSPECTOR -> inspector(code, row.name(), language);
            case ZONE -> code.isEmpty() ? language.pick("（不在责任区名单）", "(in no zone)") : language.name(code);
            case STATE ->
                language.pick(
                        ItemState.valueOf(code).zh(), ItemState.valueOf(code).en());
            case STANDARD -> code.isEmpty() ? language.pick("（现场发现，无标准）", "(seen on site, no standard)") : code;
        };
    }

    /** The name of an inspector by its id. */
    static String inspector(String id, @Nullable String name, Language language) {
        if (id.isEmpty()) {
            return language.pick("（未指定督学）", "(no inspector)");
        }
        return name == null ? language.pick("（姓名已删除）", "(name deleted)") : language.name(name);
    }

    /** The party of a group by {@link StatisticKey#PARTY}; a county's bodies have the county's code and no name. */
    static ResponsibleParty party(ItemStatistic row) {
        String[] parts = row.key().split("\t", 2);
        Responsible kind = Arrays.stream(Responsible.values())
                .filter(one -> one.code().equals(parts[0]))
                .findFirst()
                .orElseThrow();
        boolean isCountys = kind == Responsible.COUNTY_EDUCATION_BUREAU || kind == Responsible.COUNTY_GOVERNMENT;
        return new ResponsibleParty(kind, parts[1], isCountys || row.name() == null ? parts[1] : row.name());
    }

    /** The code of a group; empty where the name is the code, or there is none. */
    static String code(StatisticKey key, ItemStatistic row) {
        return switch (key) {
            case COUNTY, TOWNSHIP -> row.key();
            case PARTY -> party(row).code();
            default -> "";
        };
    }
}
