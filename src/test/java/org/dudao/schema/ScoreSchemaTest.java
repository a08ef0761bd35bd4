package org.dudao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dudao.Golden;
import org.dudao.fixtures.Fixtures;
import org.dudao.score.Score;
import org.dudao.score.ScoreJson;
import org.dudao.score.ScoreSheetReader;
import org.dudao.score.Scorer;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Test;

class ScoreSchemaTest {
    private static final Path CHECKED_IN = Path.of("src/main/resources/schema/dudao-score-1.schema.json");

    private static ObjectNode generated() {
        return AssessmentSchema.generate(Score.class, "score", "评分结果 / score.json", "a score");
    }

    @Test
    void theSchemaIsThatCheckedIn() {
        Golden.matches(CHECKED_IN, generated().toPrettyString().replace("\r\n", "\n") + "\n");
    }

    @Test
    void theScoresOfAllFixturesFollowIt() throws IOException {
        Schema schema = Schemas.compile(generated());
        Catalogue catalogue = Catalogue.load();
        for (String name : List.of("score-100.xlsx", "score-600.xlsx", "score-rank.xlsx")) {
            byte[] bytes = Files.readAllBytes(Path.of("fixtures", name));
            Scorer scorer = new Scorer(
                    Objects.requireNonNull(
                            ScoreSheetReader.of(name, bytes, catalogue).sheet()),
                    catalogue);
            for (Path folder : Fixtures.folders()) {
                Score score = scorer.score(Fixtures.assess(Fixtures.submission(folder)), Map.of());
                JsonNode json = Schemas.parse(ScoreJson.of(score));
                assertThat(Schemas.errors(schema, json)).isEmpty();
                ((ObjectNode) json).put("extra", 1);
                assertThat(Schemas.errors(schema, json)).isNotEmpty();
            }
        }
    }
}
