package org.dudao.report.difference;

import org.dudao.assessment.Evidence;
import org.dudao.assessment.FigureChange;
import org.dudao.report.Language;
import org.dudao.report.ValueWords;
import org.dudao.roster.FieldPaths;
import org.jspecify.annotations.Nullable;

/** A changed figure in words. */
final class FigureWords {
    private final ComparisonReport report;
    private final Language language;
    private final ValueWords values;

    FigureWords(ComparisonReport report) {
        this.report = report;
        this.language = report.language();
        this.values = new ValueWords(language);
    }

    /** What the figure is: its heading, or the standard of which a value was measured. */
    String heading(FigureChange figure) {
        if (figure.isMeasured()) {
            return report.title(figure.path()) + language.pick("（测算值）", " (measured)");
        }
        return FieldPaths.isKnown(figure.path()) ? language.pick(FieldPaths.heading(figure.path())) : figure.path();
    }

    /** The name of its row, with the code where the name has none; empty for the township's own. */
    String row(FigureChange figure) {
        if (figure.row() == null) {
            return "";
        }
        String name = figure.name() == null ? figure.row() : language.name(figure.name());
        return name.equals(figure.row())
                ? name
                : name + language.pick("（", " (") + figure.row() + language.pick("）", ")");
    }

    /** A value of it: what was not reported is said so. */
    String value(FigureChange figure, @Nullable String text) {
        if (text == null) {
            return language.pick("（无）", "(none)");
        }
        return figure.isMeasured() ? text : values.value(new Evidence("", figure.path(), text));
    }

    /** Where both values are; empty if neither file has a place. */
    String places(FigureChange figure) {
        String old = figure.oldPlace();
        String now = figure.newPlace();
        if (old == null && now == null) {
            return "";
        } else if (old == null || now == null || old.equals(now)) {
            return String.valueOf(old == null ? now : old);
        }
        return old + " → " + now;
    }
}
