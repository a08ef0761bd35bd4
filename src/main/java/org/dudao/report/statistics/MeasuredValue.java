package org.dudao.report.statistics;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.report.Language;
import org.dudao.standards.Standard;
import org.dudao.statistics.FindingTally;

/** A measured value with its unit, as the standard's own page states it after the value: 生均面积（{observed}平方米，…）. */
final class MeasuredValue {
    private static final Pattern UNIT_ZH = Pattern.compile("\\{observed}(\\p{IsHan}{1,4})[，；）]");
    private static final Pattern UNIT_EN = Pattern.compile("\\{observed}( [a-z]+[a-z ]*)[,;)]");

    private MeasuredValue() {}

    /** The value in words; empty without a value, or if it would be a number without unit. */
    static String of(Standard standard, FindingTally.Worst worst, Language language) {
        if (worst == null) {
            return "";
        }
        String shown = language.pick(worst.shown());
        String unit = shown.endsWith("%")
                ? ""
                : language == Language.EN
                        ? unit(UNIT_EN, standard.problem().en())
                        : unit(UNIT_ZH, standard.problem().zh());
        return unit.isEmpty() && !shown.endsWith("%") ? "" : language.pick("实测" + shown + unit, shown + unit);
    }

    private static String unit(Pattern pattern, String problem) {
        Matcher unit = pattern.matcher(problem);
        return unit.find() ? unit.group(1) : "";
    }
}
