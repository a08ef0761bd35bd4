package org.dudao.mapping;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.dudao.facts.Dictionary;
import org.dudao.submission.workbook.FormMap;
import org.dudao.submission.workbook.HeadingBlock;
import org.dudao.submission.workbook.LabelMatcher;
import org.dudao.submission.workbook.MappedFiles;
import org.dudao.submission.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Proposes the fields of the columns of an office's own workbooks and tables. */
public final class OfficeMapper {
    private static final int HEAD_ROWS = 15;

    /** A table is told by as many headings. */
    private static final int FEWEST = 2;

    private static final Set<String> VALUES = Set.of("数值", "填报值", "数量", "填写", "内容", "值", "数据", "本年", "本期");
    private static final Set<String> NAMES = Set.of("指标", "指标名称", "项目", "项目名称", "名称", "内容");

    private final LabelMatcher labels;
    private final ColumnGuess guess;

    public OfficeMapper(Dictionary dictionary) {
        this.labels = new LabelMatcher(dictionary);
        this.guess = new ColumnGuess(labels);
    }

    /**
     * What was found.
     *
     * @param sheets the sheets that are like a table of the dictionary, or hold the township's figures
     * @param others the other sheets with any cells, as {@code file: sheet}
     */
    public record Proposal(List<SheetProposal> sheets, List<String> others) {}

    /**
     * Proposes a map.
     *
     * @param files workbooks and tables
     * @throws Workbook.Refused if one is none, damaged, or larger than any submission
     */
    public Proposal propose(List<Path> files) throws IOException {
        List<SheetProposal> sheets = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.toAbsolutePath().normalize().getFileName());
            try (Workbook workbook = MappedFiles.open(file)) {
                for (Workbook.Sheet sheet : workbook.sheets()) {
                    SheetSample sample = SheetSample.of(sheet);
                    SheetProposal proposal = propose(name, sample);
                    if (proposal != null) {
                        sheets.add(proposal);
                    } else if (!sample.rows().isEmpty()) {
                        others.add(name + ": " + sheet.name());
                    }
                }
            }
        }
        return new Proposal(List.copyOf(sheets), List.copyOf(others));
    }

    private @Nullable SheetProposal propose(String file, SheetSample sample) {
        SheetProposal best = null;
        for (Workbook.Row row : sample.rows()) {
            if (row.number() > HEAD_ROWS) {
                break;
            }
            for (SheetProposal one : at(file, sample, row)) {
                if (one.certain() >= FEWEST && (best == null || weight(one) > weight(best))) {
                    best = one;
                }
            }
        }
        return best;
    }

    private static int weight(SheetProposal proposal) {
        return proposal.columns().stream()
                .filter(ColumnProposal::isCertain)
                .mapToInt(ColumnProposal::percent)
                .sum();
    }

    /** What the sheet may be, if its headings end with a row. */
    private List<SheetProposal> at(String file, SheetSample sample, Workbook.Row row) {
        List<Workbook.Row> head = sample.down(row.number());
        HeadingBlock block = HeadingBlock.of(head, row.number());
        List<String> above = head.stream()
                .filter(one -> one.number() < block.firstRow())
                .flatMap(one -> one.cells().stream())
                .filter(Objects::nonNull)
                .map(Workbook.Cell::text)
                .toList();
        Stream<SheetProposal> tables =
                labels.tables().stream().map(table -> table(file, sample, row, block, table, above));
        return Stream.concat(tables, Stream.ofNullable(items(file, sample, row, block, above)))
                .toList();
    }

    private SheetProposal table(
            String file, SheetSample sample, Workbook.Row row, HeadingBlock block, String table, List<String> above) {
        List<ColumnProposal> columns = new ArrayList<>();
        for (int i = 0; i < block.headings().size(); i++) {
            String heading = block.headings().get(i);
            if (!heading.isEmpty()) {
                columns.add(guess.guess(heading, table, Workbook.letters(i), sample.below(row.number(), i), above));
            }
        }
        List<ColumnProposal> single = single(columns);
        String key = Stream.of("[].code", "[].schoolCode", "[].name")
                .map(end -> table + end)
                .filter(path -> single.stream().anyMatch(one -> path.equals(one.path())))
                .findFirst()
                .orElse(table + "[].code");
        return new SheetProposal(file, sample.name(), row.number(), table, key, null, single);
    }

    /** Of several columns with one field the most certain keeps it, or the first; the others are proposals only. */
    private static List<ColumnProposal> single(List<ColumnProposal> columns) {
        Map<String, ColumnProposal> best = new HashMap<>();
        columns.stream()
                .filter(one -> one.path() != null)
                .forEach(one -> best.merge(
                        String.valueOf(one.path()),
                        one,
                        (first, next) -> next.percent() > first.percent() ? next : first));
        return columns.stream()
                .map(one -> one.path() == null || one.equals(best.get(one.path())) ? one : one.atMost(50))
                .toList();
    }

    /** The items of a sheet with names and values beside each other; null if a row is no head of such a one. */
    private @Nullable SheetProposal items(
            String file, SheetSample sample, Workbook.Row row, HeadingBlock block, List<String> above) {
        int name = find(block, NAMES);
        int value = find(block, VALUES);
        if (name < 0 || value < 0 || name == value) {
            return null;
        }
        List<ColumnProposal> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Workbook.Row one : sample.rows()) {
            Workbook.Cell label = one.number() > row.number() ? one.cell(name) : null;
            if (label != null && seen.add(label.text().strip())) {
                Workbook.Cell cell = one.cell(value);
                items.add(guess.guess(
                        label.text().strip(),
                        null,
                        Workbook.letters(value) + one.number(),
                        cell == null ? List.of() : List.of(cell),
                        above));
            }
        }
        return new SheetProposal(
                file,
                sample.name(),
                row.number(),
                FormMap.ITEMS,
                block.headings().get(name),
                block.headings().get(value),
                single(items));
    }

    private static int find(HeadingBlock block, Set<String> words) {
        for (int i = 0; i < block.headings().size(); i++) {
            if (words.contains(block.headings().get(i))) {
                return i;
            }
        }
        return -1;
    }
}
