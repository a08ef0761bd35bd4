package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dudao.facts.Ratio;

/**
 * An amount for each of several, with the amount and the number of these in its sentence, as rules match them: 54000元, 36人, 人均1500元.
 *
 * @param mean the amount for each
 * @param total the amount
 * @param count of how many
 */
public record StatedMean(TextClaim mean, TextClaim total, TextClaim count) {
    private static final Pattern EACH = Pattern.compile("(?:人均|户均|生均|平均每[人户生班校]|每[人户]平均|均)(?:为|达|达到|是|发放|奖励|补助|资助)?$");

    private static final Pattern ONE = Pattern.compile("(?<!平均)每[人户]$");

    /** Whether it is what the other two come to, to the last digit printed. */
    public boolean isTrue() {
        Ratio truth = new Ratio(total.stated(), count.stated());
        return SubmittedFigure.isPrinted(mean.claim().number().printed(), truth);
    }

    /** The means of a sentence in which one amount and one number of people or households stand before. */
    static List<StatedMean> of(List<TextClaim> sentence) {
        List<StatedMean> means = new ArrayList<>();
        for (int i = 0; i < sentence.size(); i++) {
            TextClaim mean = sentence.get(i);
            if (!mean.isPlain()
                    || !EACH.matcher(mean.window().own()).find()
                    || ONE.matcher(mean.window().own()).find()) {
                continue;
            }
            List<TextClaim> totals = new ArrayList<>();
            List<TextClaim> counts = new ArrayList<>();
            for (TextClaim other : sentence.subList(0, i)) {
                boolean isCount = other.unit().equals("人") || other.unit().equals("户");
                if (other.unit().equals(mean.unit())) {
                    totals.add(other);
                } else if (isCount) {
                    counts.add(other);
                }
            }
            boolean areBoth = totals.size() == 1
                    && counts.size() == 1
                    && totals.get(0).isPlain()
                    && counts.get(0).isPlain()
                    && counts.get(0).stated().signum() > 0;
            if (areBoth) {
                means.add(new StatedMean(mean, totals.get(0), counts.get(0)));
            }
        }
        return means;
    }
}
