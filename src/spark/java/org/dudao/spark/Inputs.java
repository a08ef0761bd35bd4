package org.dudao.spark;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.dudao.SubmissionStream;
import org.dudao.facts.BilingualText;
import scala.Tuple2;

/**
 * The inputs below a path of any file system that Hadoop knows: files of one submission (JSON, workbooks), files of one a line
 * ({@code .ndjson}, {@code .ndjson.gz}), or Parquet with the columns {@code name} and {@code content}.
 */
final class Inputs {
    private static final String RECURSIVE = "mapreduce.input.fileinputformat.input.dir.recursive";

    private Inputs() {}

    /**
     * All inputs, spread over the executors.
     *
     * @param partitions how many parts of them there are
     */
    static JavaRDD<NamedInput> of(SparkSession spark, String path, int partitions) throws IOException {
        JavaRDD<NamedInput> all = path.toLowerCase(Locale.ROOT).endsWith(".parquet")
                ? ofParquet(spark, path)
                : ofFiles(JavaSparkContext.fromSparkContext(spark.sparkContext()), path, partitions);
        return all.repartition(partitions); // one file of many is one part, since it cannot be cut
    }

    private static JavaRDD<NamedInput> ofParquet(SparkSession spark, String path) {
        return spark.read().parquet(path).select("name", "content").javaRDD().map(Inputs::ofRow);
    }

    private static NamedInput ofRow(Row row) {
        Object content = row.get(1);
        byte[] bytes = content instanceof byte[] binary
                ? binary
                : String.valueOf(content).getBytes(StandardCharsets.UTF_8);
        return new NamedInput(row.getString(0), row.getString(0), bytes, null, null);
    }

    private static JavaRDD<NamedInput> ofFiles(JavaSparkContext context, String path, int partitions)
            throws IOException {
        context.hadoopConfiguration().set(RECURSIVE, "true");
        Path root = new Path(path);
        FileSystem files = root.getFileSystem(context.hadoopConfiguration());
        Path whole = files.makeQualified(root);
        String from = (files.getFileStatus(whole).isDirectory() ? whole : whole.getParent())
                .toUri()
                .getPath();
        return context.binaryFiles(whole.toString(), partitions).flatMap(new Opened(from));
    }

    /** The inputs of a file, one at a time. */
    private static final class Opened implements FlatMapFunction<Tuple2<String, PortableDataStream>, NamedInput> {
        @Serial
        private static final long serialVersionUID = 1;

        private final String from;

        Opened(String from) {
            this.from = from;
        }

        @Override
        public Iterator<NamedInput> call(Tuple2<String, PortableDataStream> file) {
            String path = new Path(file._1).toUri().getPath();
            String name = path.startsWith(from) ? path.substring(from.length()).replaceFirst("^/", "") : path;
            return new Each(SubmissionStream.of(name, () -> file._2.open()));
        }
    }

    private static final class Each implements Iterator<NamedInput> {
        private final SubmissionStream stream;
        private NamedInput next;

        Each(SubmissionStream stream) {
            this.stream = stream;
        }

        @Override
        public boolean hasNext() {
            if (next == null) {
                SubmissionStream.Each one = stream.next();
                next = one == null ? null : named(one);
            }
            if (next == null) {
                try {
                    stream.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            return next != null;
        }

        private static NamedInput named(SubmissionStream.Each one) {
            BilingualText fault = one.fault();
            return new NamedInput(
                    one.source(),
                    one.file(),
                    one.bytes(),
                    fault == null ? null : fault.zh(),
                    fault == null ? null : fault.en());
        }

        @Override
        public NamedInput next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            NamedInput given = next;
            next = null;
            return given;
        }
    }
}
