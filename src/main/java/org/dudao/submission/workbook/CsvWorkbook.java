package org.dudao.submission.workbook;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.dudao.facts.BilingualText;
import org.dudao.io.RegularFile;
import org.dudao.submission.json.InputProblem;
import org.dudao.submission.json.SizeLimit;
import org.dudao.submission.json.Texts;

/** A folder of {@code .csv} files, each a sheet named like its file; read by {@link CsvText}. */
final class CsvWorkbook implements Workbook {
    private static final ObjectReader CSV =
            new CsvMapper().readerFor(String[].class).with(CsvParser.Feature.WRAP_AS_ARRAY);

    private final List<Sheet> sheets = new ArrayList<>();

    private CsvWorkbook(List<Path> files) throws IOException {
        long size = 0;
        for (Path file : files) {
            size += Files.size(file);
            if (size > SizeLimit.LARGEST_FILE) {
                throw new Refused(new InputProblem(
                        "too-large",
                        new BilingualText("文件过大，未读取", "The file is too large and was not read"),
                        Texts.printable(String.valueOf(file.getFileName())),
                        "> " + SizeLimit.LARGEST_FILE / 1024 / 1024 + " MB",
                        new BilingualText("各表合计不超过 32 MB", "at most 32 MB in all tables"),
                        new BilingualText(
                                "确认这是一个乡镇一学年的报送数据。",
                                "Check that the folder is one township's submission for one school year.")));
            }
            String name = String.valueOf(file.getFileName());
            CsvText text = CsvText.of(name, RegularFile.bytes(file, SizeLimit.LARGEST_FILE));
            sheets.add(new OneSheet(name.substring(0, name.length() - ".csv".length()), text));
        }
    }

    /** Whether a file in a folder is a table. */
    static boolean isTable(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".csv") && Files.isRegularFile(file);
    }

    static CsvWorkbook open(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return new CsvWorkbook(files.filter(CsvWorkbook::isTable).sorted().toList());
        }
    }

    /** One table. */
    static CsvWorkbook ofFile(Path file) throws IOException {
        return new CsvWorkbook(List.of(file));
    }

    @Override
    public List<Sheet> sheets() {
        return List.copyOf(sheets);
    }

    @Override
    public void close() {}

    private record OneSheet(String name, CsvText csv) implements Sheet {
        @Override
        public Iterator<Row> rows() throws IOException {
            List<Row> rows = new ArrayList<>();
            int number = csv.skipped();
            ObjectReader reader = CSV.with(CsvSchema.emptySchema().withColumnSeparator(csv.separator()));
            try (MappingIterator<String[]> lines = reader.readValues(new StringReader(csv.text()))) {
                while (lines.hasNext()) {
                    number++;
                    List<Cell> cells = Arrays.stream(lines.next())
                            .map(c -> Texts.isEmpty(c) ? null : Cell.text(c))
                            .toList();
                    if (cells.stream().anyMatch(c -> c != null)) {
                        rows.add(new Row(number, cells));
                    }
                }
            } catch (RuntimeException e) {
                throw UnreadableWorkbook.refused(Path.of(name + ".csv"), e);
            }
            return rows.iterator();
        }
    }
}
