package org.dudao.schema;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.dudao.facts.CountyDocument;
import org.dudao.facts.Dictionary;
import org.dudao.facts.Shape;

/** Writes what a county's own document holds as a JSON Schema, so that it can be filled in with an editor. */
final class CountySchema {
    static final String FILE = "dudao-county-1.schema.json";

    private CountySchema() {}

    static ObjectNode generate() {
        ObjectNode schema = JsonNodeFactory.instance.objectNode();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("$id", "urn:dudao:schema:county:1");
        schema.put("title", "县级报送数据");
        schema.put(
                "description",
                "一个县一个学年由县级填报的数据，与各乡镇的报送数据放在一起批量核查。没有报送的项、组可以不写，也可以写 null。"
                        + "比率不填报，只填报人数等原始数；金额单位为元，面积单位为平方米。"
                        + " / What a county itself hands in for one school year, beside its townships' submissions."
                        + " What was not reported is left out or null.");
        schema.put(
                "$comment",
                "Generated from the dictionary of records. Not told here, but checked when the document is read: years of a school"
                        + " year follow each other, dates that should have passed are not after the day of the check, each key stands"
                        + " once, and numbers have at most six decimals.");
        Shape document = new Shape(
                CountyDocument.class.getSimpleName(),
                Map.of(
                        "county",
                        new Shape.Part("county", null, Dictionary.reflect().county(), null)));
        schema.setAll(SubmissionSchema.document(document, "县级报送数据的格式和版本。必填", "dudao-county/1"));
        return schema;
    }
}
