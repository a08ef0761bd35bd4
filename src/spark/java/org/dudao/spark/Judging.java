package org.dudao.spark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.storage.StorageLevel;
import org.dudao.Dudao;
import org.dudao.ResultTable;
import org.dudao.assessment.Assessment;
import scala.Tuple2;

/**
 * Judges all inputs, and then the counties by what their townships contribute. What was handed in more than once is refused, each of it, as
 * in a batch; whole submissions are never moved to a county.
 */
final class Judging {
    private Judging() {}

    /**
     * The results of all inputs and of the counties; kept, since several tables are written from them.
     *
     * @param partitions how many parts there are
     * @param hasVerdicts whether every verdict has a row
     */
    static JavaRDD<Result> of(JavaRDD<NamedInput> inputs, Setting setting, int partitions, boolean hasVerdicts) {
        JavaRDD<Result> judged =
                inputs.map(input -> Result.of(input, setting, hasVerdicts)).persist(StorageLevel.MEMORY_AND_DISK_SER());
        Map<String, List<String>> twice = twice(judged, partitions);
        Broadcast<Map<String, List<String>>> known =
                JavaSparkContext.fromSparkContext(judged.context()).broadcast(twice);
        JavaRDD<Result> once = judged.map(one -> once(one, known.value()));
        JavaRDD<Result> counties = judged.filter(one -> one.key() != null)
                .mapToPair(one -> new Tuple2<>(one.county(), one.forCounty()))
                .groupByKey(partitions)
                .flatMap(county -> county(county._1, county._2, known.value(), setting, hasVerdicts)
                        .iterator());
        return once.union(counties).persist(StorageLevel.MEMORY_AND_DISK_SER());
    }

    /** The names of the inputs that share a township, or a county's document, and a school year, by their key. */
    private static Map<String, List<String>> twice(JavaRDD<Result> judged, int partitions) {
        JavaPairRDD<String, Iterable<String>> byKey = judged.filter(one -> one.key() != null)
                .mapToPair(one -> new Tuple2<>(one.key(), one.source()))
                .groupByKey(partitions);
        Map<String, List<String>> twice = new HashMap<>();
        for (Tuple2<String, Iterable<String>> one :
                byKey.filter(all -> count(all._2) > 1).collect()) {
            List<String> names = new ArrayList<>();
            one._2.forEach(names::add);
            Collections.sort(names);
            twice.put(one._1, names);
        }
        return twice;
    }

    private static int count(Iterable<String> all) {
        int count = 0;
        for (String one : all) {
            count += one.isEmpty() ? 0 : 1;
        }
        return count;
    }

    private static Result once(Result one, Map<String, List<String>> twice) {
        List<String> names = one.key() == null ? null : twice.get(one.key());
        return names == null
                ? one
                : one.refused(names.stream()
                        .filter(name -> !name.equals(one.source()))
                        .toList());
    }

    /** A county's result; none if nothing of it was handed in once. */
    private static List<Result> county(
            String key, Iterable<Result> all, Map<String, List<String>> twice, Setting setting, boolean hasVerdicts) {
        List<byte[]> contributions = new ArrayList<>();
        byte[] document = null;
        boolean isAny = false;
        for (Result one : all) {
            boolean isOnce = !twice.containsKey(one.key());
            isAny |= isOnce;
            if (!one.isDocument()) {
                contributions.add(
                        one.contribution()); // of those handed in twice it is told that nobody knows which is right
            } else if (isOnce) {
                document = one.contribution();
            }
        }
        if (!isAny) {
            return List.of();
        }
        Dudao program = setting.program();
        String code = key.substring(0, key.indexOf('-'));
        Assessment assessment =
                program.assessCounty(code, key.substring(code.length() + 1), contributions, document, setting.asOf());
        Map<ResultTable, List<Row>> rows = new EnumMap<>(ResultTable.class);
        Tables.add(assessment, program, hasVerdicts, rows);
        return List.of(new Result(
                "county " + key, key, false, rows, null, program.overview().digest(assessment), ""));
    }
}
