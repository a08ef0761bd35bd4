package org.dudao;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Stage;
import org.dudao.report.Language;
import org.dudao.report.annotated.TraditionalWorkbook;
import org.dudao.standards.Catalogue;
import org.dudao.standards.RequiredFields;
import org.dudao.standards.Standard;
import org.dudao.standards.StandardKind;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormWriter;

/** The workbook that a township fills in. */
public final class BlankForm {
    private BlankForm() {}

    /** The form that asks what the standards in force on a day need, as a workbook. */
    static byte[] of(Catalogue catalogue, LocalDate day, Language language, String version) throws IOException {
        FormLayout layout = layout(Dictionary.load(), catalogue.inForce(day), false);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FormWriter.write(layout, null, null, version, bytes);
        return language.isTraditional() ? TraditionalWorkbook.of(bytes.toByteArray()) : bytes.toByteArray();
    }

    /**
     * The sheets and columns of a form.
     *
     * @param inForce the standards whose fields it asks for
     * @param all whether it has every field of the dictionary
     */
    public static FormLayout layout(Dictionary dictionary, List<Standard> inForce, boolean all) {
        RequiredFields required = RequiredFields.of(inForce);
        return FormLayout.of(dictionary, path -> all || required.isAsked(path), needs(inForce));
    }

    /** What requirements need of kindergartens, and of other schools; checks of plausibility use what there is. */
    private static FormLayout.Needs needs(List<Standard> inForce) {
        RequiredFields ofKindergartens = RequiredFields.of(covering(inForce, stage -> stage == Stage.KINDERGARTEN));
        RequiredFields ofOthers = RequiredFields.of(covering(inForce, stage -> stage != Stage.KINDERGARTEN));
        return new FormLayout.Needs(
                ofKindergartens::isAsked, path -> ofOthers.isAsked(path) && !FormLayout.isOfKindergartens(path));
    }

    private static List<Standard> covering(List<Standard> standards, Predicate<Stage> stages) {
        return standards.stream()
                .filter(s -> s.kind() == StandardKind.REQUIREMENT)
                .filter(s -> s.covers().stage() == null
                        || s.covers().stage().stream().anyMatch(stages))
                .toList();
    }
}
