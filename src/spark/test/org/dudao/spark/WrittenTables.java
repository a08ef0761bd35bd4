package org.dudao.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dudao.ResultTable;

/** The tables that a batch or the job wrote into a folder. */
final class WrittenTables {
    private WrittenTables() {}

    /** Compares two folders; ends with 1 if they differ. */
    public static void main(String[] folders) throws IOException {
        Map<String, List<String>> differences = differences(Path.of(folders[0]), Path.of(folders[1]));
        for (ResultTable table : ResultTable.values()) {
            if (isThere(Path.of(folders[0]), table)) {
                System.out.printf("%s: %d rows%n", table.code(), count(Path.of(folders[0]), table));
            }
        }
        System.out.println(differences.isEmpty() ? "equal" : "different: " + differences);
        System.exit(differences.isEmpty() ? 0 : 1);
    }

    /** What a question about two folders of tables has for an answer. */
    static <T> T ask(Function<SparkSession, T> question) throws IOException {
        try (SparkSession spark = SparkSession.builder()
                .config("spark.sql.sources.partitionColumnTypeInference.enabled", "false")
                .getOrCreate()) {
            return question.apply(spark);
        }
    }

    private static Dataset<Row> table(SparkSession spark, Path of, ResultTable table) {
        return spark.read().parquet(of.resolve("tables").resolve(table.code()).toString());
    }

    private static boolean isThere(Path of, ResultTable table) {
        return Files.isDirectory(of.resolve("tables").resolve(table.code()));
    }

    static long count(Path of, ResultTable table) throws IOException {
        return ask(spark -> table(spark, of, table).count());
    }

    static List<String> values(Path of, ResultTable table, String column) throws IOException {
        return ask(spark -> table(spark, of, table)
                .select(column)
                .distinct()
                .as(Encoders.STRING())
                .collectAsList());
    }

    /** Some rows that one has and the other has not, by table; rows that occur twice count twice. */
    static Map<String, List<String>> differences(Path one, Path other) throws IOException {
        return ask(spark -> {
            Map<String, List<String>> all = new TreeMap<>();
            for (ResultTable table : ResultTable.values()) {
                if (!isThere(one, table) && !isThere(other, table)) {
                    continue;
                }
                Dataset<Row> left = table(spark, one, table);
                Dataset<Row> right = table(spark, other, table);
                List<String> different =
                        new ArrayList<>(left.exceptAll(right).toJSON().takeAsList(2));
                different.addAll(right.exceptAll(left).toJSON().takeAsList(2));
                if (!different.isEmpty()) {
                    all.put(table.code(), different);
                }
            }
            return all;
        });
    }
}
