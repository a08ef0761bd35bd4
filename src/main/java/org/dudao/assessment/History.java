package org.dudao.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dudao.io.Sha256;
import org.dudao.standards.Json;
import org.jspecify.annotations.Nullable;

/**
 * What a ledger knows of a township, as a file from which the next assessment is made: {@code history.json}. With it an assessment can be
 * made again without the ledger.
 *
 * @param format {@link #FORMAT}
 * @param township the township's code
 * @param schoolYear the school year of the assessment that it is for
 * @param since the as-of date of the newest assessment in the ledger; null if there is none
 * @param journal the hash of the last row of the ledger's journal
 * @param items the items of findings, with the deadlines that were granted; those closed stand as gone
 * @param waivers the waivers that may hold in the school year
 * @param attestations the attestations that may hold in the school year
 * @param answers the answers to queries
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record History(
        String format,
        String township,
        String schoolYear,
        @Nullable LocalDate since,
        String journal,
        List<FollowUpItem> items,
        List<Waiver> waivers,
        List<Attestation> attestations,
        List<StatedAnswer> answers) {
    /** The kind of input that an assessment names it as. */
    public static final String KIND = "history";

    /** The name of its file. */
    public static final String FILE = "history.json";

    /** The version of its format. */
    public static final String FORMAT = "dudao-history/1";

    /** Where the last hash of the journal stands, beside the items. */
    static final String JOURNAL = "journal";

    /** Keys of later versions are passed over. */
    private static final ObjectReader READER = Json.mapper()
            .readerFor(History.class)
            .without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** Protects the lists. */
    public History {
        items = items == null ? List.of() : List.copyOf(items);
        waivers = waivers == null ? List.of() : List.copyOf(waivers);
        attestations = attestations == null ? List.of() : List.copyOf(attestations);
        answers = answers == null ? List.of() : List.copyOf(answers);
    }

    /**
     * Reads a file.
     *
     * @return null if it is none, or is damaged
     */
    public static @Nullable History parse(byte[] bytes) {
        try {
            History read = READER.readValue(new String(bytes, StandardCharsets.UTF_8));
            return read != null && FORMAT.equals(read.format) && read.isWhole() ? read : null;
        } catch (IOException | NullPointerException e) { // a list may hold a null
            return null;
        }
    }

    private boolean isWhole() {
        return township != null
                && schoolYear != null
                && journal != null
                && items.stream()
                        .allMatch(one -> areThere(
                                        one.id(),
                                        one.standard(),
                                        one.subject(),
                                        one.severity(),
                                        one.outcome(),
                                        one.problem(),
                                        one.state(),
                                        one.firstSeen(),
                                        one.duties())
                                && !one.duties().isEmpty())
                && waivers.stream()
                        .allMatch(one -> areThere(
                                one.id(),
                                one.township(),
                                one.pair(),
                                one.requester(),
                                one.approver(),
                                one.from(),
                                one.until(),
                                one.place()))
                && attestations.stream()
                        .allMatch(one -> areThere(
                                one.id(),
                                one.township(),
                                one.pair(),
                                one.outcome(),
                                one.inspector(),
                                one.on(),
                                one.place()))
                && answers.stream()
                        .allMatch(one -> areThere(one.id(), one.township(), one.answer())
                                && one.answer().on() != null);
    }

    private static boolean areThere(@Nullable Object... values) {
        for (Object value : values) {
            if (value == null) {
                return false;
            }
        }
        return true;
    }

    /** The bytes of the file: equal for equal contents, on every system. */
    public byte[] toBytes() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        try {
            String text = Json.mapper().writer(printer).writeValueAsString(this) + "\n";
            return text.getBytes(StandardCharsets.UTF_8);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The history cannot be written.", e);
        }
    }

    /** A file of it as an input of an assessment. */
    public static Assessment.InputRef input(byte[] bytes) {
        return new Assessment.InputRef(KIND, FILE, Sha256.of(bytes));
    }

    /** Code and school year, by which folders are named. */
    public String key() {
        return township + "-" + schoolYear;
    }

    /**
     * What was stated beside the data.
     *
     * @param input its file
     */
    public Statements statements(Assessment.InputRef input) {
        return new Statements(waivers, attestations, List.of(), answers, List.of(input));
    }

    /**
     * The items as an earlier assessment; null if the ledger has no assessment of the township.
     *
     * @param input its file
     */
    public @Nullable Baseline baseline(Assessment.InputRef input) {
        if (since == null) {
            return null;
        }
        ObjectNode json = Json.mapper().createObjectNode();
        json.putObject("assessment").put("asOf", since.toString());
        json.putObject("followUp").set("items", Json.mapper().valueToTree(items));
        json.put(JOURNAL, journal);
        json.putArray("findings");
        return new Baseline(township, schoolYear, since.toString(), json, input);
    }
}
