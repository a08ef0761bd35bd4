package org.dudao.submission;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.file.Path;
import org.dudao.facts.Dictionary;
import org.dudao.io.RegularFile;
import org.dudao.submission.json.Notes;
import org.dudao.submission.json.Problems;
import org.dudao.submission.json.Tokens;
import org.dudao.submission.workbook.FormFile;
import org.dudao.submission.workbook.FormLayout;
import org.dudao.submission.workbook.FormTokens;
import org.dudao.submission.workbook.FormWriter;
import org.dudao.submission.workbook.SubmittedTables;
import org.dudao.submission.workbook.Workbook;

/** Converts a submission's JSON form to a workbook and a workbook to JSON. */
public final class FormConverter {
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final Dictionary dictionary;

    public FormConverter(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /**
     * The JSON text of a submission that has no input problems.
     *
     * @param file a workbook, a folder of tables, or JSON
     */
    public String toJson(Path file) throws IOException {
        if (!FormFile.isForm(file)) {
            String text = RegularFile.text(file, SubmissionReader.LARGEST);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        return toJson(FormFile.source(file));
    }

    /** The JSON text of a form of any kind that has no input problems. */
    public String toJson(SubmittedTables form) throws IOException {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        StringWriter text = new StringWriter();
        try (Workbook workbook = form.open();
                JsonGenerator out = MAPPER.createGenerator(text)) {
            out.setPrettyPrinter(
                    new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter));
            copy(new FormTokens(workbook, dictionary, new Problems(), new Notes()), out);
        }
        return text.append('\n').toString();
    }

    private static void copy(Tokens tokens, JsonGenerator out) throws IOException {
        for (JsonToken token = tokens.next(); token != null; token = tokens.next()) {
            switch (token) {
                case START_OBJECT -> out.writeStartObject();
                case END_OBJECT -> out.writeEndObject();
                case START_ARRAY -> out.writeStartArray();
                case END_ARRAY -> out.writeEndArray();
                case FIELD_NAME -> out.writeFieldName(tokens.text());
                case VALUE_STRING -> out.writeString(tokens.text());
                case VALUE_TRUE, VALUE_FALSE -> out.writeBoolean(token == JsonToken.VALUE_TRUE);
                case VALUE_NULL -> out.writeNull();
                default -> out.writeNumber(tokens.text());
            }
        }
    }

    /**
     * What a form for the next school year takes over.
     *
     * @param file a submission without input problems: a workbook, a folder of tables, or JSON
     */
    public CarriedOver carriedOver(Path file) throws IOException {
        return CarriedOver.of(dictionary, MAPPER.readTree(toJson(file)));
    }

    /**
     * Writes a submission as a workbook with the sheets of all its fields.
     *
     * @param json the submission's JSON text
     * @param out closed by the caller
     */
    public void toWorkbook(String json, String programVersion, OutputStream out) throws IOException {
        JsonNode data = MAPPER.readTree(json);
        FormWriter.write(FormLayout.of(dictionary, path -> true), data, programVersion, out);
    }
}
