package org.dudao.spark;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dudao.HintRow;
import org.dudao.Overview;
import org.dudao.ResultTable;
import org.dudao.UnreadableRow;
import org.dudao.report.Language;

/**
 * The documents over all townships and the hints, written by the driver: digests come to it one partition at a time, in order, and wait in a
 * file of its own.
 */
final class DriverDocuments {
    private final SparkSession spark;
    private final Setting setting;
    private final Language language;

    DriverDocuments(SparkSession spark, Setting setting, Language language) {
        this.spark = spark;
        this.setting = setting;
        this.language = language;
    }

    void write(JavaRDD<Result> results, Path aside, FileSystem files, int partitions) throws IOException {
        java.nio.file.Path folder = Files.createTempDirectory("dudao-spark");
        java.nio.file.Path digests = folder.resolve("digests");
        try {
            collect(results, digests, partitions);
            Overview overview = setting.program().overview();
            Iterable<byte[]> each = () -> new Digests(digests);
            overview.write(each, UnreadableRow.files(unreadable(results)), List.of(), language, folder);
            overview.writeHints(each, null, language, folder);
            overview.writeFigures(each, folder);
            List<HintRow> hints = new ArrayList<>();
            overview.hints(each, null, hints::add);
            JavaRDD<Row> rows = JavaSparkContext.fromSparkContext(spark.sparkContext())
                    .parallelize(Tables.rows(ResultTable.HINTS, hints), 1);
            Tables.write(spark, rows, ResultTable.HINTS, aside + "/tables", 1);
            Files.delete(digests);
            files.setWriteChecksum(false);
            try (Stream<java.nio.file.Path> all = Files.list(folder)) {
                for (java.nio.file.Path one : all.sorted().toList()) {
                    files.moveFromLocalFile(
                            new Path(one.toUri()),
                            new Path(aside, one.getFileName().toString()));
                }
            }
        } finally {
            FileUtil.fullyDelete(folder.toFile()); // file systems leave sums beside files
        }
    }

    private static void collect(JavaRDD<Result> results, java.nio.file.Path digests, int partitions)
            throws IOException {
        Iterator<scala.Tuple2<String, byte[]>> sorted = results.filter(one -> one.digest() != null)
                .mapToPair(one -> new scala.Tuple2<>(one.key(), one.digest()))
                .sortByKey(true, partitions)
                .toLocalIterator();
        try (DataOutputStream to = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(digests)))) {
            while (sorted.hasNext()) {
                byte[] digest = sorted.next()._2;
                to.writeInt(digest.length);
                to.write(digest);
            }
        }
    }

    private static List<UnreadableRow> unreadable(JavaRDD<Result> results) {
        List<UnreadableRow> all = new ArrayList<>();
        for (Row row : results.flatMap(one -> one.rows()
                        .getOrDefault(ResultTable.UNREADABLE, List.of())
                        .iterator())
                .collect()) {
            all.add(new UnreadableRow(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getString(7),
                    row.getString(8),
                    row.getString(9),
                    row.getString(10),
                    row.getString(11),
                    row.getInt(12)));
        }
        return all;
    }

    /** The digests of the file, one at a time. */
    private static final class Digests implements Iterator<byte[]> {
        private final DataInputStream in;
        private byte[] next;

        Digests(java.nio.file.Path file) {
            try {
                in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
                advance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void advance() throws IOException {
            try {
                next = new byte[in.readInt()];
                in.readFully(next);
            } catch (EOFException e) {
                next = null;
                in.close();
            }
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public byte[] next() {
            if (next == null) {
                throw new NoSuchElementException();
            }
            byte[] given = next;
            try {
                advance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return given;
        }
    }
}
