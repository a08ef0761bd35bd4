package org.dudao.spark;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.dudao.ArchivedSubmission;
import org.dudao.SubmissionStream;
import org.dudao.facts.BilingualText;
import scala.Tuple2;

/**
 * The inputs below a path of any file system that Hadoop knows: files of one submission (JSON, workbooks), files of one a line
 * ({@code .ndjson}, {@code .ndjson.gz}), an archive of submissions, or Parquet with the columns {@code name} and {@code content}.
 */
final class Inputs {
    private static final String RECURSIVE = "mapreduce.input.fileinputformat.input.dir.recursive";

    private static final Pattern YEAR = Pattern.compile("\\d{4}-\\d{4}");

    /** Where the lists of an archive lie: school year, county, township. */
    private static final String LISTS = "*/*/*/" + ArchivedSubmission.LIST;

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
        if (isArchive(files, whole)) {
            return ofArchive(context, whole, partitions);
        }
        String from = (files.getFileStatus(whole).isDirectory() ? whole : whole.getParent())
                .toUri()
                .getPath();
        return context.binaryFiles(whole.toString(), partitions).flatMap(new Opened(from));
    }

    /** Whether a folder is an archive of submissions: all folders in it are of school years, and there are some. */
    private static boolean isArchive(FileSystem files, Path folder) throws IOException {
        if (!files.getFileStatus(folder).isDirectory()) {
            return false;
        }
        List<FileStatus> folders = Stream.of(files.listStatus(folder))
                .filter(FileStatus::isDirectory)
                .toList();
        return !folders.isEmpty()
                && folders.stream()
                        .allMatch(one -> YEAR.matcher(one.getPath().getName()).matches())
                && files.globStatus(new Path(folder, LISTS)).length > 0;
    }

    /** The newest submission of each township and school year; a folder of an archive is of one. */
    private static JavaRDD<NamedInput> ofArchive(JavaSparkContext context, Path archive, int partitions) {
        SerializableConfiguration known = new SerializableConfiguration(context.hadoopConfiguration());
        String root = archive.toString();
        return context.binaryFiles(new Path(archive, LISTS).toString(), partitions)
                .flatMap(list -> {
                    ArchivedSubmission newest = ArchivedSubmission.newest(list._1, list._2.toArray());
                    if (newest == null) {
                        return Collections.emptyIterator();
                    }
                    Path file = new Path(root, newest.path());
                    try (InputStream packed = file.getFileSystem(known.value()).open(file)) {
                        return List.of(new NamedInput(
                                        newest.source(), newest.file(), newest.unpack(packed), null, null))
                                .iterator();
                    }
                });
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
