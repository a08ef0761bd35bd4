package org.dudao.score;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.score.ScoreItem.StandardPart;
import org.jspecify.annotations.Nullable;

/** Reads the chapters, the grades and what bars them. */
final class FrameRows {
    /** What stands for every standard whose violation is a veto. */
    static final List<String> VETO = List.of("一票否决", "veto");

    private static final int PERCENT = 2;

    private final ScoreFaults faults;
    private final StandardRefs refs;
    private boolean gradesAreSound = true;

    FrameRows(ScoreFaults faults, StandardRefs refs) {
        this.faults = faults;
        this.refs = refs;
    }

    List<ScoreSheet.Chapter> chapters(List<ScoreRow> rows, List<ScoreSheet.Grade> grades) {
        List<ScoreSheet.Chapter> chapters = new ArrayList<>();
        Set<String> known = new HashSet<>();
        for (ScoreRow row : rows) {
            String id = row.text(ScoreColumn.CHAPTER);
            if (id.isEmpty() || !known.add(id)) {
                faults.cell(
                        row,
                        ScoreColumn.CHAPTER,
                        "章节编号空着或重复",
                        "The chapter has no id, or another has it",
                        "每章一个编号",
                        "an id of its own");
            } else {
                chapters.add(new ScoreSheet.Chapter(
                        id, row.text(ScoreColumn.CHAPTER_TITLE), floor(row), barred(row, grades)));
            }
        }
        return chapters;
    }

    /** The grade that a floor bars; null for all but the lowest. */
    private @Nullable String barred(ScoreRow row, List<ScoreSheet.Grade> grades) {
        String grade = row.text(ScoreColumn.BARRED);
        if (!grade.isEmpty() && !isAboveLowest(grade, grades)) {
            notBarred(row);
        }
        return grade.isEmpty() ? null : grade;
    }

    private boolean isAboveLowest(String grade, List<ScoreSheet.Grade> grades) {
        List<String> names = grades.stream().map(ScoreSheet.Grade::name).toList();
        return !gradesAreSound || (names.contains(grade) && names.indexOf(grade) < names.size() - 1);
    }

    private void notBarred(ScoreRow row) {
        faults.cell(
                row,
                ScoreColumn.BARRED,
                "没有这个等级，或者是最低的等级",
                "No such grade, or the lowest one",
                "最低等级以外的一个等级",
                "a grade above the lowest");
    }

    /** A share such as 90 %, which Excel stores as 0.9; null for none. */
    private @Nullable BigDecimal floor(ScoreRow row) {
        String text = row.text(ScoreColumn.FLOOR);
        if (text.isEmpty()) {
            return null;
        }
        boolean isPercent = text.endsWith("%");
        String number = isPercent ? text.substring(0, text.length() - 1) : text;
        BigDecimal share = number.matches("\\d{1,3}(\\.\\d{1,6})?") ? new BigDecimal(number) : null;
        if (share != null && isPercent) {
            share = share.movePointLeft(PERCENT);
        }
        if (share == null || share.signum() == 0 || share.compareTo(BigDecimal.ONE) > 0) {
            faults.cell(row, ScoreColumn.FLOOR, "不是得分率", "No share", "如 90%；没有要求的留空", "such as 90%; empty for none");
            return null;
        }
        return share;
    }

    /** The grades, the best first; the lowest begins at 0, so that every score has one. */
    List<ScoreSheet.Grade> grades(List<ScoreRow> rows) {
        List<ScoreSheet.Grade> grades = new ArrayList<>();
        for (ScoreRow row : rows) {
            String name = row.text(ScoreColumn.GRADE);
            BigDecimal from = PointCells.decimal(row, ScoreColumn.FROM);
            boolean isTaken = grades.stream().anyMatch(one -> one.name().equals(name));
            if (name.isEmpty() || isTaken) {
                faults.cell(
                        row,
                        ScoreColumn.GRADE,
                        "等级名称空着或重复",
                        "The grade has no name, or another has it",
                        "每个等级一个名称",
                        "a name of its own");
            } else if (from == null
                    || grades.stream().anyMatch(one -> one.from().compareTo(from) == 0)) {
                faults.cell(
                        row,
                        ScoreColumn.FROM,
                        "最低分不是数，或与别的等级相同",
                        "The points are no number, or another grade has them",
                        "总分中的最低分，最低的等级填0",
                        "the least points of the whole sheet; 0 for the lowest grade");
            } else {
                grades.add(new ScoreSheet.Grade(name, from));
            }
        }
        gradesAreSound = grades.size() == rows.size();
        grades.sort(Comparator.comparing(ScoreSheet.Grade::from).reversed());
        if (faults.isEmpty()
                && (grades.isEmpty() || grades.get(grades.size() - 1).from().signum() != 0)) {
            faults.table("没有从0分起的等级", "No grade begins at 0", "最低的等级从0分起，如 不合格", "the lowest grade begins at 0");
        }
        return grades;
    }

    /** What bars grades; vetoes must, or a township with one could read as a success. */
    List<ScoreSheet.Bar> bars(List<ScoreRow> rows, List<ScoreSheet.Grade> grades) {
        List<ScoreSheet.Bar> bars = new ArrayList<>();
        boolean isVeto = false;
        for (ScoreRow row : rows) {
            String what = row.text(ScoreColumn.BAR);
            String grade = row.text(ScoreColumn.BARRED);
            boolean isAll = VETO.contains(what);
            List<StandardPart> standards = isAll ? List.of() : what.isEmpty() ? null : refs.named(what);
            if (standards == null) {
                faults.cell(
                        row,
                        ScoreColumn.BAR,
                        "不认识的情形",
                        "Unknown case",
                        "一票否决（全部一票否决项），或标准编号",
                        "一票否决 (all vetoes) or ids of standards");
            } else if (!isAboveLowest(grade, grades)) {
                notBarred(row);
            } else {
                isVeto |= isAll;
                bars.add(new ScoreSheet.Bar(
                        standards.stream().map(StandardPart::standard).collect(Collectors.toSet()), grade));
            }
        }
        if (faults.isEmpty() && !isVeto) {
            faults.table(
                    "没有写明一票否决项不达标时不得评为哪一等级",
                    "It does not say which grade a veto bars",
                    "否决表中有“一票否决”一行",
                    "a row 一票否决 in the sheet of bars");
        }
        return bars;
    }
}
