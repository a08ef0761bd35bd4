package org.dudao.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dudao.facts.BilingualText;
import org.dudao.io.YamlTree;
import org.dudao.standards.Confidence;
import org.dudao.standards.Json;
import org.dudao.standards.RuleBaseError;
import org.jspecify.annotations.Nullable;

/**
 * What the inspection proposes when an item is found again after its deadline, and how long its next one is. A person decides each step.
 *
 * @param steps the first notice, then one for each deadline that has passed
 */
public record Escalation(List<Step> steps) {
    /** The table of the program. */
    public static final Escalation TABLE = read("/follow-up/escalation.yaml");

    /**
     * A step.
     *
     * @param title when it is reached
     * @param measure what is proposed
     * @param days the share of the page's days that the deadline set with it allows
     * @param decides who decides it
     * @param basis the clauses that provide for it
     * @param clocks the days of the proceedings that it begins; null for none
     */
    public record Step(
            BilingualText title,
            BilingualText measure,
            Share days,
            BilingualText decides,
            List<Source> basis,
            @Nullable BilingualText clocks) {}

    /** A share of a number of days. */
    public record Share(int part, int whole) {
        /** The share of a number of days, rounded up. */
        int days(int all) {
            return (all * part + whole - 1) / whole;
        }
    }

    /**
     * A clause that provides for a step.
     *
     * @param document the document's id in the register
     * @param title its title there
     * @param clause null if its text was not read
     * @param confidence how far the clause was verified
     * @param says what it provides
     */
    public record Source(
            String document,
            String title,
            String english,
            @Nullable String clause,
            Confidence confidence,
            BilingualText says) {
        /** Whether a letter may cite it. */
        public boolean isPrintable() {
            return confidence == Confidence.VERIFIED && clause != null;
        }
    }

    /** The step with a number from 1; the last for a higher one. */
    public Step step(int number) {
        return steps.get(Math.min(number, steps.size()) - 1);
    }

    /** The number of the step after this one; the last is kept. */
    int after(int number) {
        return Math.min(number + 1, steps.size());
    }

    private static Escalation read(String resource) {
        try (InputStream in = Escalation.class.getResourceAsStream(resource)) {
            List<String> problems = new ArrayList<>();
            YamlTree tree = YamlTree.parse(resource, new String(in.readAllBytes(), StandardCharsets.UTF_8), problems);
            if (!problems.isEmpty()) {
                throw new RuleBaseError(String.join("\n", problems));
            }
            return Json.mapper().treeToValue(tree.json(), Escalation.class);
        } catch (JsonProcessingException e) {
            throw new RuleBaseError(resource + ": " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
