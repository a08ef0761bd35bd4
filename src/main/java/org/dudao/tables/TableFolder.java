package org.dudao.tables;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.dudao.ResultTable;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables into a folder, one file for each table, school year and province: {@code findings/year=2025-2026/province=33/rows.parquet}.
 * Equal rows in equal order give equal bytes. Rows come in order of province, so that only the files of one are open.
 */
public final class TableFolder implements Closeable {
    /** The name of each file. */
    public static final String FILE = "rows.parquet";

    /** How many bytes of rows are held of each open file. */
    private static final long GROUP = 4L << 20;

    private static final int PAGE = 1 << 18;

    private final Path folder;
    private final Set<ResultTable> tables;
    private final TreeMap<String, ParquetWriter<Record>> open = new TreeMap<>();
    private final Set<ResultTable> begun = EnumSet.noneOf(ResultTable.class);
    private String province = "";

    /**
     * Tables in a folder.
     *
     * @param folder made if it is not there
     * @param tables those that there will be, if only without rows
     */
    public TableFolder(Path folder, Set<ResultTable> tables) {
        this.folder = folder;
        this.tables = Set.copyOf(tables);
    }

    /**
     * Adds rows.
     *
     * @param schoolYear null for what could not be read
     * @param code of the township or county that they are of; null for what could not be read
     */
    public void add(
            ResultTable table, @Nullable String schoolYear, @Nullable String code, Collection<? extends Record> rows)
            throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        String place = ResultTable.folder(schoolYear, code);
        String next = place.substring(place.lastIndexOf('/'));
        if (!next.equals(province)) {
            closeAll();
            province = next;
        }
        ParquetWriter<Record> writer = writer(table, place);
        for (Record row : rows) {
            writer.write(row);
        }
    }

    private ParquetWriter<Record> writer(ResultTable table, String place) throws IOException {
        String path = table.code() + "/" + place;
        ParquetWriter<Record> writer = open.get(path);
        if (writer == null) {
            Path file = folder.resolve(path).resolve(FILE);
            Files.createDirectories(file.getParent());
            writer = new Rows(new LocalOutputFile(file), table).build();
            open.put(path, writer);
            begun.add(table);
        }
        return writer;
    }

    /** Completes the files; a table without rows gets one without any, so that questions about it have an answer. */
    @Override
    public void close() throws IOException {
        for (ResultTable table : tables) {
            if (!begun.contains(table)) {
                writer(table, ResultTable.folder(null, null));
            }
        }
        closeAll();
    }

    private void closeAll() throws IOException {
        for (ParquetWriter<Record> one : open.values()) {
            one.close();
        }
        open.clear();
    }

    /** A writer of one file. */
    private static final class Rows extends ParquetWriter.Builder<Record, Rows> {
        private final ResultTable table;

        Rows(OutputFile file, ResultTable table) {
            super(file);
            this.table = table;
            withConf((ParquetConfiguration) new PlainParquetConfiguration());
            withCompressionCodec(CompressionCodecName.LZ4_RAW); // in Java alone, and every reader has it
            withRowGroupSize(GROUP);
            withPageSize(PAGE);
        }

        @Override
        protected Rows self() {
            return this;
        }

        @Override
        @SuppressWarnings("deprecation") // the other one alone is called, but this one is abstract
        protected WriteSupport<Record> getWriteSupport(Configuration configuration) {
            return new ParquetRows(table);
        }

        @Override
        protected WriteSupport<Record> getWriteSupport(ParquetConfiguration configuration) {
            return new ParquetRows(table);
        }
    }
}
