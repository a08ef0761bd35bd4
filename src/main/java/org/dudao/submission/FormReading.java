package org.dudao.submission;

import java.io.IOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dudao.facts.Dataset;
import org.dudao.facts.Dictionary;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.SizeLimit;
import org.dudao.submission.json.Tokens;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.FormTokens;
import org.dudao.submission.workbook.SubmittedTables;
import org.dudao.submission.workbook.UnreadableWorkbook;
import org.dudao.submission.workbook.ValueSuggestions;
import org.dudao.submission.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Reads submissions in tables as JSON tokens, with the locations and words of their tables. */
final class FormReading {
    /** Sized for a workbook of 100,000 rows of 20 columns. */
    private static final int TIMES = 3;

    private final Dictionary dictionary;
    private final Datasets datasets;

    /** Reads the dataset of tokens; null if it has problems. */
    interface Datasets {
        @Nullable
        Dataset read(Tokens tokens, LocalDate asOf, SizeLimit volume, Problems problems) throws IOException;
    }

    FormReading(Dictionary dictionary, Datasets datasets) {
        this.dictionary = dictionary;
        this.datasets = datasets;
    }

    /**
     * Reads a form.
     *
     * @param name by which the assessment states it
     * @param problems gets its problems
     */
    Reading read(SubmittedTables form, String name, LocalDate asOf, Problems problems) throws IOException {
        Problems inText = new Problems();
        Notes notes = new Notes();
        try (Workbook workbook = form.open()) {
            FormTokens tokens = new FormTokens(workbook, dictionary, problems, notes);
            Dataset dataset = datasets.read(tokens, asOf, new SizeLimit(inText, TIMES), inText);
            FormFile.reword(inText, tokens.places(), dictionary, new ValueSuggestions(dataset, asOf), problems);
            if (dataset != null && problems.isEmpty()) {
                notes.renamed(inText, tokens.places());
                Submission submission = new Submission(
                        name, asOf, form.sha256(), dataset, tokens.places(), inText.placeholders(), notes.kept());
                return new Reading(submission, problems.kept(), problems.total());
            }
        } catch (Workbook.Refused e) {
            problems.add(e.problem());
        } catch (SizeLimit.Exceeded e) {
            return new Reading(null, problems.kept(), problems.total()); // thrown while the schools were collected
        } catch (java.io.UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
            problems.add(UnreadableWorkbook.refused(form.parts().get(0), e).problem());
        }
        return new Reading(null, problems.kept(), problems.total(), notes.kept());
    }

    /**
     * What can be judged of a form with problems, without the cells and sheets that have them.
     *
     * @return null if a problem concerns all of it, such as one of the township's code or of a school's
     */
    @Nullable
    Submission sound(SubmittedTables form, LocalDate asOf) throws IOException {
        Set<String> without = new HashSet<>();
        Set<String> paths = new HashSet<>();
        while (true) {
            Problems inText = new Problems();
            Problems inForm = new Problems();
            Notes notes = new Notes();
            try (Workbook workbook = form.open()) {
                FormTokens tokens = new FormTokens(workbook, dictionary, inForm, notes, without);
                Dataset dataset = datasets.read(tokens, asOf, new SizeLimit(inText, TIMES), inText);
                SoundPart part = new SoundPart(inText, inForm, tokens.places(), dictionary);
                Set<String> bad = part.sheets();
                if (dataset == null || part.isBeyond() || bad.stream().anyMatch(tokens.needed()::contains)) {
                    return null;
                } else if (!bad.isEmpty()) {
                    if (!without.addAll(bad)) {
                        return null; // a problem that leaving out its sheet does not mend
                    }
                    bad.forEach(sheet -> paths.addAll(tokens.paths(sheet)));
                    continue; // what refers to these sheets may now have problems
                }
                notes.renamed(inText, tokens.places());
                Map<String, String> unreadable = new TreeMap<>(part.cells());
                without.forEach(sheet -> unreadable.put(sheet, ""));
                return new Submission(
                        form.name(),
                        asOf,
                        form.sha256(),
                        dataset,
                        tokens.places(),
                        inText.placeholders(),
                        notes.kept(),
                        new Unreadable(unreadable, paths));
            } catch (Workbook.Refused | SizeLimit.Exceeded e) {
                return null;
            } catch (java.io.UncheckedIOException | org.dhatim.fastexcel.reader.ExcelReaderException e) {
                return null;
            }
        }
    }
}
