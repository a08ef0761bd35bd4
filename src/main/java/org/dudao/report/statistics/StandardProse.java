package org.dudao.report.statistics;

import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.statistics.BatchStatistics;

/** Words how widely a standard is violated, and the measure. */
final class StandardProse {
    private final BatchReport batch;
    private final Language language;
    private final Sources sources;

    StandardProse(BatchReport batch, Sources sources) {
        this.batch = batch;
        this.language = batch.language();
        this.sources = sources;
    }

    /** X of N townships do not meet it, with those that stand out; where none does, some are named as examples. */
    String problem(BatchStatistics.OfStandard of) {
        sources.take(of);
        return language.pick(of.standard().title())
                + language.pick(
                        "：" + of.judged() + "个乡镇中" + of.violating() + "个达不到要求，占"
                                + of.spread().shown() + "，涉及" + of.counts().violation() + "个对象，",
                        ": " + of.violating() + " of " + of.judged() + " townships do not meet it, "
                                + of.spread().shown() + ", with " + of.counts().violation() + " subjects")
                + townships(of);
    }

    private String townships(BatchStatistics.OfStandard of) {
        List<BatchStatistics.Worst> outstanding = Outstanding.of(of);
        if (of.worst().size() == of.violating()) {
            String named = named(of, of.worst());
            return language.pick("为" + named + "。", ": " + named + ".");
        } else if (outstanding.isEmpty()) {
            String named = named(of, of.worst());
            return language.pick("包括" + named + "等。", ", among them " + named + ".");
        }
        // those that are kept may not be all that stand out
        boolean more = outstanding.size() == of.worst().size();
        String named = named(of, outstanding);
        return language.pick(
                named + (more ? "等" : "") + "较为突出。", "; above the others: " + named + (more ? " and more." : "."));
    }

    private String named(BatchStatistics.OfStandard of, List<BatchStatistics.Worst> townships) {
        return townships.stream()
                .map(township -> named(of, township))
                .collect(Collectors.joining(language.pick("、", ", ")));
    }

    /** A township with its worst value; where that has no unit, with the number of its violations if there are several. */
    private String named(BatchStatistics.OfStandard of, BatchStatistics.Worst township) {
        String measured = MeasuredValue.of(of.standard(), township.value(), language);
        String value = measured.isEmpty() && township.count() > 1
                ? language.pick(township.count() + "项", township.count() + " violations")
                : measured;
        return language.name(township.name())
                + (value.isEmpty() ? "" : language.pick("（" + value + "）", " (" + value + ")"));
    }

    /** The required correction, with responsible party and number of days. */
    String measure(BatchStatistics.OfStandard of) {
        var remedy = of.standard().remedy();
        return language.pick(of.standard().title())
                + language.pick(
                        "：督促" + of.violating() + "个不达标乡镇逐项整改，做到“" + batch.requires(of.standard()) + "”。（责任单位："
                                + remedy.party().zh() + "；整改期限：" + remedy.days() + "日）",
                        ": ensure that " + of.violating() + " townships correct it, so that: \""
                                + batch.requires(of.standard()) + "\". (Responsible: "
                                + remedy.party().en() + "; days: " + remedy.days() + ")");
    }
}
