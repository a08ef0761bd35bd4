package org.dudao.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.submission.workbook.LabelMatcher;
import org.jspecify.annotations.Nullable;

/** Proposes marks for the blanks of a form by the labels beside and above them. */
final class LabelReader {
    /** A row of headings has so many that belong to one list. */
    private static final int HEADINGS = 2;

    private static final int SAME = 100;

    /** A label is short; a longer text is an instruction. */
    private static final int LONGEST = 30;

    private final MarkNames names;

    LabelReader(MarkNames names) {
        this.names = names;
    }

    /** The proposals for a sheet or a table, in the order of reading. */
    List<MarkProposal> read(LabelGrid grid) {
        List<MarkProposal> all = new ArrayList<>();
        Set<LabelSpot> taken = new HashSet<>();
        for (List<LabelSpot> row : grid.labels()) {
            Collection<MarkProposal> list = headings(row, grid);
            list.forEach(p -> taken.add(p.blank()));
            all.addAll(list);
            if (list.isEmpty()) {
                for (LabelSpot label : row) {
                    MarkProposal one = single(label, grid);
                    if (one != null && taken.add(one.blank())) {
                        all.add(one);
                    }
                }
            }
        }
        return all;
    }

    /** The columns of a list, if the labels of a row are its headings and the row below is blank. */
    private Collection<MarkProposal> headings(List<LabelSpot> row, LabelGrid grid) {
        List<LabelSpot> above = row.stream().filter(l -> isBlank(grid.below(l))).toList();
        Map<String, MarkProposal> best = Map.of();
        long most = HEADINGS - 1;
        for (String list : names.lists()) {
            Map<String, MarkProposal> found = new LinkedHashMap<>();
            for (LabelSpot label : above) {
                MarkProposal one = inList(list, label, grid);
                if (one != null) {
                    found.merge(one.mark(), one, (a, b) -> a.percent() >= b.percent() ? a : b);
                }
            }
            long certain =
                    found.values().stream().filter(MarkProposal::isCertain).count();
            if (certain > most) {
                most = certain;
                best = found;
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparingInt(p -> p.blank().column()))
                .toList();
    }

    private @Nullable MarkProposal inList(String list, LabelSpot label, LabelGrid grid) {
        LabelSpot blank = grid.below(label);
        String text = clean(label.text());
        if (blank == null || text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String path = names.inList(list, text);
        if (path != null) {
            return new MarkProposal(label.text(), blank, path, SAME);
        }
        LabelMatcher.Match match = names.isTable(list) ? names.labels().inTable(text, list) : null;
        return match == null ? null : new MarkProposal(label.text(), blank, plain(match.path()), match.percent());
    }

    private @Nullable MarkProposal single(LabelSpot label, LabelGrid grid) {
        LabelSpot right = grid.rightOf(label);
        LabelSpot below = grid.below(label);
        LabelSpot blank = isBlank(right) ? right : isBlank(below) ? below : null;
        String text = clean(label.text());
        if (blank == null || text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        String path = names.ofLabel(text);
        if (path != null) {
            return new MarkProposal(label.text(), blank, path, SAME);
        }
        LabelMatcher.Match match = names.labels().ofTownship(text);
        return match == null ? null : new MarkProposal(label.text(), blank, plain(match.path()), match.percent());
    }

    private static boolean isBlank(@Nullable LabelSpot spot) {
        return spot != null && spot.isBlank();
    }

    private static String plain(String path) {
        return path.replace("[]", "");
    }

    private static String clean(String label) {
        return label.replaceAll("\\s", "").replaceAll("[：:]$", "").replaceAll("^[\\d一二三四五六七八九十]+[、.．]", "");
    }
}
