package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.facts.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * An amount for each of several, with the amount and the number of these before it, as rules match them: 54000元, 36人, 人均1500元.
 *
 * @param mean the amount for each
 * @param total the amount
 * @param count of how many
 */
public record StatedMean(TextClaim mean, TextClaim total, TextClaim count) {
    private static final Pattern EACH = Pattern.compile(
            "(?:([人户生班组校])均|平均每?一?[个名位]?([人户生班组校])|平均每(?:个|名|位)?(?:教师|学生)?([人户生班组校名])?)(?:为|达|达到|是|发放|奖励|补助|资助)?$");

    /** The units in which those are counted for whom an amount is. */
    private static final Map<String, String> COUNTED =
            Map.of("人", "人", "生", "人", "名", "人", "户", "户", "班", "个", "组", "个", "校", "所");

    /** Whether it is what the other two come to, to the last digit printed. */
    public boolean isTrue() {
        Ratio truth = new Ratio(total.stated(), count.stated());
        return SubmittedFigure.isPrinted(mean.claim().number().printed(), truth);
    }

    /** The means of a sentence with one amount and one number of those for whom it is before them, since the last semicolon. */
    static List<StatedMean> of(List<TextClaim> sentence) {
        List<StatedMean> means = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            TextClaim mean = sentence.get(i);
            Matcher each = EACH.matcher(mean.window().own());
            String counted = mean.isPlain() && each.find() ? COUNTED.get(first(each)) : null;
            if (counted == null) {
                continue;
            }
            List<TextClaim> before = sentence.subList(0, i).stream()
                    .filter(other -> other.part() == mean.part())
                    .toList();
            TextClaim count = last(before, counted, null);
            TextClaim total = last(before, mean.unit(), count);
            if (count != null && total != null && count.stated().signum() > 0) {
                means.add(new StatedMean(mean, total, count));
            }
        }
        return means;
    }

    private static String first(Matcher each) {
        for (int group = 1; group <= each.groupCount(); group++) {
            if (each.group(group) != null) {
                return each.group(group);
            }
        }
        return "";
    }

    /** The only number with a unit beside another one; null if there is none or there are several. */
    private static @Nullable TextClaim last(List<TextClaim> before, String unit, @Nullable TextClaim without) {
        List<TextClaim> found = before.stream()
                .filter(other -> other != without && other.unit().equals(unit))
                .toList();
        return found.size() == 1 && found.get(0).isPlain() ? found.get(0) : null;
    }
}
