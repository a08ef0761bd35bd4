package org.dudao.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.dudao.Dudao;
import org.dudao.Judged;
import org.dudao.ResultTable;
import org.dudao.assessment.Assessment;
import org.dudao.facts.BilingualText;

/** The tables that a batch writes, as rows of Spark with their year and province. */
final class Tables {
    private static final String YEAR = "year";
    private static final String PROVINCE = "province";

    private Tables() {}

    /** Adds the rows of an assessment. */
    static void add(Assessment assessment, Dudao program, boolean hasVerdicts, Map<ResultTable, List<Row>> to) {
        to.put(ResultTable.ASSESSMENTS, rows(ResultTable.ASSESSMENTS, List.of(program.row(assessment))));
        to.put(ResultTable.FINDINGS, rows(ResultTable.FINDINGS, program.rows(assessment)));
        to.put(ResultTable.COUNTS, rows(ResultTable.COUNTS, program.counts(assessment)));
        if (hasVerdicts) {
            to.put(ResultTable.VERDICTS, rows(ResultTable.VERDICTS, program.verdicts(assessment)));
        }
    }

    /** Records as rows. */
    static List<Row> rows(ResultTable table, List<? extends Record> records) {
        List<Row> rows = new ArrayList<>();
        for (Record one : records) {
            List<Object> values = new ArrayList<>();
            for (Object value : table.values(one)) {
                values.add(value instanceof List<?> list ? list.toArray(new String[0]) : value);
            }
            rows.add(RowFactory.create(values.toArray()));
        }
        return rows;
    }

    static Judged damaged(NamedInput input) {
        return Dudao.damaged(input.source(), new BilingualText(input.faultZh(), input.faultEn()));
    }

    private static StructType schema(ResultTable table) {
        return DataTypes.createStructType(table.columns().stream()
                .map(column ->
                        new StructField(column.name(), type(column.type()), column.isNullable(), Metadata.empty()))
                .toArray(StructField[]::new));
    }

    private static DataType type(ResultTable.ColumnType type) {
        return switch (type) {
            case TEXT -> DataTypes.StringType;
            case INTEGER -> DataTypes.IntegerType;
            case DECIMAL -> DataTypes.createDecimalType(ResultTable.DIGITS, ResultTable.DECIMALS);
            case DATE -> DataTypes.DateType;
            case FLAG -> DataTypes.BooleanType;
            case TEXTS -> DataTypes.createArrayType(DataTypes.StringType, false);
        };
    }

    /**
     * Writes a table below a folder, by year and province.
     *
     * @param partitions how many parts the rows are gathered into, so that there are few files
     */
    static void write(SparkSession spark, JavaRDD<Row> rows, ResultTable table, String folder, int partitions)
            throws IOException {
        Dataset<Row> all = spark.createDataFrame(rows, schema(table));
        Dataset<Row> placed = table == ResultTable.UNREADABLE
                ? all.withColumn(YEAR, functions.lit("unknown")).withColumn(PROVINCE, functions.lit("unknown"))
                : all.withColumn(YEAR, functions.col("schoolYear"))
                        .withColumn(PROVINCE, functions.substring(functions.col("code"), 1, 2));
        placed.repartition(partitions, functions.col(YEAR), functions.col(PROVINCE))
                .sortWithinPartitions(YEAR, PROVINCE)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy(YEAR, PROVINCE)
                .parquet(folder + "/" + table.code());
        Path place = new Path(folder, table.code());
        FileSystem files = place.getFileSystem(spark.sparkContext().hadoopConfiguration());
        if (files.globStatus(new Path(place, YEAR + "=*")).length == 0) { // a question about no rows has an answer too
            all.coalesce(1).write().parquet(place + "/" + ResultTable.folder(null, null));
        }
    }
}
