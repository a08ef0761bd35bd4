package org.dudao.report.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.dudao.report.Language;
import org.dudao.statistics.BatchStatistics;

/** Words the problems with the submitted data, and the measures. */
final class DataProse {
    private static final int FIELDS = 3;

    private final BatchReport batch;
    private final Language language;
    private final Sources sources;

    /** A problem and the measure that answers it. */
    record Pair(String problem, String measure) {}

    DataProse(BatchReport batch, Sources sources) {
        this.batch = batch;
        this.language = batch.language();
        this.sources = sources;
    }

    List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        if (!batch.unreadable().isEmpty()) {
            pairs.add(unreadable());
        }
        if (!batch.statistics().fields().isEmpty()) {
            pairs.add(missing());
        }
        if (batch.statistics().all().withQueries() > 0) {
            pairs.add(queries());
        }
        return pairs;
    }

    private Pair unreadable() {
        Number files = sources.take(Total.UNREADABLE);
        String sheet = SheetName.UNREADABLE.in(language);
        return new Pair(
                language.pick(
                        "部分报送数据不合格式：" + files + "份文件不能读取、不符合填报要求或重复报送，未能判定。",
                        "Some submissions are invalid: " + files
                                + " files cannot be read, have input problems or were submitted twice, and were not judged."),
                language.pick(
                        "退回" + files + "份未能判定的文件，由报送单位按“" + sheet + "”表所列原因改正后重新报送。（责任单位：报送单位）",
                        "Return the " + files + " files; the submitters correct them as the sheet " + sheet
                                + " states, and resubmit them. (Responsible: the submitters)"));
    }

    private Pair missing() {
        Number waiting = sources.take(Total.WAITING);
        Number fields = sources.take(Total.FIELDS);
        Number overdue = sources.take(Total.OVERDUE);
        String most = batch.statistics().fields().stream()
                .limit(FIELDS)
                .map(this::field)
                .collect(Collectors.joining(language.pick("、", ", ")));
        String sheet = SheetName.FIELDS.in(language);
        return new Pair(
                language.pick(
                        "部分数据未报送：共" + fields + "个数据项有乡镇缺报，" + waiting + "项次的判定因此不能作出；因缺数据而在超过一成乡镇不能判定的标准有" + overdue
                                + "项。缺报较多的是" + most + "。",
                        "Some data were not submitted: " + fields + " fields or tables are missing somewhere, and "
                                + waiting
                                + " verdicts wait for them; " + overdue
                                + " standards could not be judged because of missing data in more than a tenth of the townships. Most often missing: "
                                + most + "."),
                language.pick(
                        "对照“" + sheet + "”表，督促缺报乡镇补报" + fields + "个数据项，补报后重新核查，未补报的事项不视为达标。（责任单位：乡镇人民政府、学校（幼儿园））",
                        "By the sheet " + sheet + ", ensure that the " + fields
                                + " fields or tables are submitted, and check again; data not submitted do not count as met. (Responsible: the township governments and schools)"));
    }

    private String field(BatchStatistics.OfField of) {
        sources.take(of);
        String name = FieldName.of(of.path(), language).full(language);
        return name + language.pick("（" + of.townships() + "个乡镇）", " (" + of.townships() + " townships)");
    }

    private Pair queries() {
        Number townships = sources.take(Total.WITH_QUERIES);
        Number queries = sources.take(Total.QUERIES);
        return new Pair(
                language.pick(
                        "部分数据反常或相互矛盾：" + townships + "个乡镇有" + queries + "项次的数据需要核实。",
                        "Some figures are unusual or contradict each other: " + queries + " in " + townships
                                + " townships must be confirmed."),
                language.pick(
                        "对" + queries + "项次待核实数据逐项核对，有误的更正，无误的说明原因，建立数据复核制度。（责任单位：" + townships + "个乡镇的报送单位）",
                        "Check the " + queries
                                + " figures one by one, correct them or explain them, and have data checked before they are submitted. (Responsible: those who report in "
                                + townships + " townships)"));
    }
}
