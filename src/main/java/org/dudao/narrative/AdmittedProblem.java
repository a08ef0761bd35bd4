package org.dudao.narrative;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence that admits a problem, with what is promised about it.
 *
 * @param span the sentence
 * @param area the folder of the standards that it is about; null if its words do not say
 * @param measures the indexes of the measures of its piece that are about the same
 */
record AdmittedProblem(Span span, @Nullable String area, List<Integer> measures) {
    /**
     * Problems with the measures about them.
     *
     * @param problems the sentences that admit one
     * @param measures the sentences that promise one
     */
    static List<AdmittedProblem> of(String plain, List<Piece> pieces, List<Span> problems, List<Span> measures) {
        List<AdmittedProblem> found = new ArrayList<>();
        for (Span problem : problems) {
            String area = TextArea.of(plain.substring(problem.from(), problem.to()));
            List<Integer> about = new ArrayList<>();
            for (int i = 0; area != null && i < measures.size(); i++) {
                Span measure = measures.get(i);
                boolean isOfPiece = pieces.stream()
                        .anyMatch(piece ->
                                piece.span().holds(problem) && piece.span().holds(measure));
                boolean isOther = !measure.equals(problem);
                if (isOfPiece && isOther && area.equals(TextArea.of(plain.substring(measure.from(), measure.to())))) {
                    about.add(i);
                }
            }
            found.add(new AdmittedProblem(problem, area, about));
        }
        return found;
    }
}
