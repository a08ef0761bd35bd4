package org.dudao.schema;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.dudao.facts.Dictionary;

/** Writes a county's own document as a JSON Schema, so that editors can check it. */
final class CountySchema {
    static final String FILE = "dudao-county-1.schema.json";

    private CountySchema() {}

    static ObjectNode generate() {
        ObjectNode schema = Schemas.head(
                "county:1",
                "县级报送数据",
                "一个县一个学年由县级填报的数据，与各乡镇的报送数据放在一起批量核查。没有报送的项、组可以不写，也可以写 null。"
                        + "比率不填报，只填报人数等原始数；金额单位为元，面积单位为平方米。"
                        + " / What a county itself hands in for one school year, beside its townships' submissions."
                        + " What was not reported is left out or null.",
                "the document is read: years of a school"
                        + " year follow each other, dates that should have passed are not after the day of the check, each key stands"
                        + " once, and numbers have at most six decimals.");
        schema.setAll(
                SubmissionSchema.document(Dictionary.reflect().countyDocument(), "县级报送数据的格式和版本。必填", "dudao-county/1"));
        return schema;
    }
}
