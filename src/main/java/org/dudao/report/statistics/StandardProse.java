package org.dudao.report.statistics;

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

    /** X of N townships do not meet it. */
    String problem(BatchStatistics.OfStandard of) {
        sources.take(of);
        String named = of.worst().stream().map(this::worst).collect(Collectors.joining(language.pick("、", ", ")));
        boolean all = of.worst().size() == of.violating();
        return language.pick(of.standard().title())
                + language.pick(
                        "：" + of.judged() + "个乡镇中" + of.violating() + "个达不到要求，占"
                                + of.spread().shown() + "，涉及" + of.counts().violation() + "个对象，",
                        ": " + of.violating() + " of " + of.judged() + " townships do not meet it, "
                                + of.spread().shown() + ", with " + of.counts().violation() + " subjects")
                + (all
                        ? language.pick("为" + named + "。", ": " + named + ".")
                        : language.pick(named + "等较为突出。", "; " + named + " stand out."));
    }

    private String worst(BatchStatistics.Worst of) {
        String value = of.value() == null
                ? of.count() + language.pick("项", "")
                : language.pick(
                        "实测" + of.value().shown().zh(), of.value().shown().en());
        return language.name(of.name()) + language.pick("（" + value + "）", " (" + value + ")");
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
