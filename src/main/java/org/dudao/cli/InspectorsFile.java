package org.dudao.cli;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.dudao.io.RegularFile;
import org.dudao.sampling.Inspector;

/** The list of inspectors: the columns 姓名 (name) and 回避 (recuse), the schools that each must not visit. */
final class InspectorsFile {
    private static final Set<String> NAME = Set.of("姓名", "检查人员", "name");
    private static final Set<String> RECUSE = Set.of("回避", "回避单位", "recuse");
    private static final int LONGEST = 1 << 20;

    private InspectorsFile() {}

    /**
     * Reads the list, in UTF-8 or GB18030.
     *
     * @throws InspectorsException with the error
     */
    static List<Inspector> read(Path file) throws IOException {
        List<String[]> rows = rows(text(RegularFile.bytes(file, LONGEST)));
        int name = rows.isEmpty() ? -1 : column(rows.get(0), NAME);
        int recuse = rows.isEmpty() ? -1 : column(rows.get(0), RECUSE);
        if (name < 0 || recuse < 0) {
            throw new InspectorsException(
                    "检查人员名单的第一行要有“姓名”和“回避”两列",
                    "The first row of the list of inspectors must have the columns name and recuse");
        }
        List<Inspector> inspectors = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (String[] row : rows.subList(1, rows.size())) {
            String who = cell(row, name);
            if (who.isEmpty()) {
                continue;
            }
            if (!names.add(who)) {
                throw new InspectorsException(
                        "检查人员名单中有两个“" + who + "”，请加以区别",
                        "The list of inspectors contains two named " + who + ". Distinguish them.");
            }
            inspectors.add(new Inspector(who, interests(cell(row, recuse))));
        }
        return inspectors;
    }

    /** An error in the list. */
    static final class InspectorsException extends IOException {
        private static final long serialVersionUID = 1;
        private final String zh;
        private final String en;

        InspectorsException(String zh, String en) {
            super(en);
            this.zh = zh;
            this.en = en;
        }

        String zh() {
            return zh;
        }

        String en() {
            return en;
        }
    }

    private static Set<String> interests(String cell) {
        Set<String> interests = new TreeSet<>();
        for (String one : cell.split("[;；、,，\\s|/]+", -1)) {
            if (!one.isEmpty()) {
                interests.add(one.matches("\\d{9}000") ? one.substring(0, 9) : one);
            }
        }
        return interests;
    }

    private static int column(String[] head, Set<String> names) {
        for (int i = 0; i < head.length; i++) {
            if (names.contains(head[i].strip())) {
                return i;
            }
        }
        return -1;
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column].strip() : "";
    }

    /** The rows of a CSV. */
    static List<String[]> rows(String csv) throws IOException {
        try (MappingIterator<String[]> rows = CsvMapper.csvBuilder()
                .enable(CsvParser.Feature.WRAP_AS_ARRAY)
                .build()
                .readerFor(String[].class)
                .readValues(csv.startsWith("\uFEFF") ? csv.substring(1) : csv)) {
            return rows.readAll();
        }
    }

    /** A text in UTF-8 or GB18030. */
    static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(bytes, Charset.forName("GB18030"));
        }
    }
}
