package org.dudao.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.dudao.divisions.Townships;
import org.dudao.standards.Json;

/** Submissions of townships with some 36 items each on average: those of the nation, and one in five with a problem in every area. */
final class ManyItems {
    private static final int EVERY = 5;

    private ManyItems() {}

    /** Writes a file: number of townships, file. */
    public static void main(String[] args) throws IOException {
        int townships = Integer.parseInt(args[0]);
        Nation nation = new Nation(1, townships);
        List<Townships.Division> divisions = Townships.all().toList();
        JsonNode bad = Json.mapper()
                .readTree(Path.of("fixtures/every-area/submission.json").toFile());
        try (OutputStream to = new GZIPOutputStream(
                new BufferedOutputStream(Files.newOutputStream(Path.of(args[1])), 1 << 16), 1 << 16)) {
            for (int i = 0; i < townships; i++) {
                Townships.Division division = divisions.get((int) ((long) i * divisions.size() / townships));
                to.write(i % EVERY == 0 ? of(bad, division) : nation.line(i));
                to.write('\n');
            }
        }
    }

    private static byte[] of(JsonNode bad, Townships.Division division) throws IOException {
        ObjectNode json = bad.deepCopy();
        json.withObjectProperty("township")
                .put("code", division.code())
                .put("name", division.name())
                .put("countyCode", division.code().substring(0, 6));
        json.path("claims").forEach(claim -> {
            if (claim.path("subject").asText().equals(bad.at("/township/code").asText())) {
                ((ObjectNode) claim).put("subject", division.code());
            }
        });
        return Json.mapper().writeValueAsBytes(json);
    }
}
