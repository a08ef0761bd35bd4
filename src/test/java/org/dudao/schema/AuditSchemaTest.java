package org.dudao.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.dudao.assessment.Assessor;
import org.dudao.fixtures.Fixtures;
import org.dudao.narrative.Audit;
import org.dudao.narrative.AuditJson;
import org.dudao.narrative.SummaryFile;
import org.dudao.narrative.TextJudge;
import org.dudao.rules.RuleBase;
import org.dudao.rules.TextRules;
import org.dudao.standards.Catalogue;
import org.junit.jupiter.api.Test;

class AuditSchemaTest {
    private static final Path CHECKED_IN = Path.of("src/main/resources/schema/dudao-audit-1.schema.json");
    private static final LocalDate DAY = LocalDate.of(2026, 7, 31);

    /** A number of each state and verdict, a problem with its measure, a copied sentence, and a pupil's illness. */
    private static final String TEXT = "辛镇教育工作总结\n一、基本情况\n学校、学生、教师、幼儿都有进步。全镇总人口1.68万人，辖15个村。学校藏书xx册，入学率达，"
            + "初中阶段年辍学率为2.3%。疫苗接种率达101%。每学期开展校园安全大检查2次。辛镇中学校园美。在校学生601人。栽植银杏150棵。\n"
            + "投入维修资金东山小学21万元，西山小学12万元，合计35万元。\n二、存在问题\n师资力量薄弱，教师老化。\n三、改进措施\n加强教师培训，补充师资。\n"
            + "各校认真落实控辍保学的各项责任，逐户走访适龄儿童，确保应入尽入。资助学生王小明（患白血病）2000元，电话13800000000。\n2026年7月8日";

    private static JsonNode audited() throws IOException {
        Catalogue catalogue = Catalogue.load();
        Audit audit = Audit.of(
                SummaryFile.read("总结.txt", TEXT.getBytes(StandardCharsets.UTF_8)),
                new TextJudge(catalogue, TextRules.load(), new Assessor(catalogue, RuleBase.load(), "test")),
                Fixtures.submission(Path.of("fixtures/every-area-clean")),
                List.of(SummaryFile.read(
                        "去年.txt", "各校认真落实控辍保学的各项责任，逐户走访适龄儿童，确保应入尽入。".getBytes(StandardCharsets.UTF_8))),
                DAY);
        return Schemas.parse(AuditJson.of(audit, "dudao"));
    }

    @Test
    void anAuditFollowsTheSchema() throws IOException {
        Schema schema = Schemas.compile(Schemas.read(CHECKED_IN));
        JsonNode json = audited();
        assertThat(Schemas.errors(schema, json)).isEmpty();
        for (String list :
                List.of("claims", "verdicts", "problems", "ignored", "sections", "measures", "copies", "personal")) {
            assertThat(json.path(list)).as(list).isNotEmpty();
        }
        assertThat(json.at("/counts/byVerdict").properties())
                .extracting(one -> one.getKey())
                .contains(
                        "AGREES",
                        "CONTRADICTS_DATA",
                        "CONTRADICTS_TEXT",
                        "IMPOSSIBLE",
                        "NO_FIGURE",
                        "PLACEHOLDER",
                        "UNTIED",
                        "VIOLATES");
    }

    @Test
    void whatTheSchemaDoesNotHaveIsRefused() throws IOException {
        ObjectNode json = (ObjectNode) audited();
        json.put("extra", 1);
        assertThat(Schemas.errors(Schemas.compile(Schemas.read(CHECKED_IN)), json))
                .isNotEmpty();
    }
}
