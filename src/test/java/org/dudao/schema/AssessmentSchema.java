package org.dudao.schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Outcome;
import org.dudao.assessment.Reason;
import org.dudao.facts.CodeList;
import org.jspecify.annotations.Nullable;

/** Writes the records of an assessment as a JSON Schema, so that other tools can rely on {@code assessment.json}. */
final class AssessmentSchema {
    static final String FILE = "dudao-assessment-1.schema.json";

    /** Components that can be null, as their records' documentation says; all others never are. */
    static final Set<String> NULLABLE = Set.of(
            "TownshipRef.name",
            "Summary.coverage",
            "Verdict.observed",
            "Verdict.limit",
            "Verdict.reason",
            "PartVerdict.observed",
            "PartVerdict.limit",
            "Finding.observed",
            "Finding.limit",
            "Finding.shortfall",
            "Part.value",
            "Place.name",
            "Chapter.floor",
            "Chapter.kept",
            "Item.self",
            "Item.checked",
            "Item.last",
            "Score.grade");

    /** Components of records that leave nulls out, but which no code leaves null. */
    private static final Set<String> ALWAYS = Set.of("Basis.document", "Basis.confidence", "Quantity.shown");

    private static final String STANDARD = "^[a-z0-9-]+\\.[a-z0-9-]+$";
    private static final String HASH16 = "^[0-9a-f]{16}$";
    private static final String HASH64 = "^[0-9a-f]{64}$";

    private static final Map<String, String> PATTERNS = Map.ofEntries(
            Map.entry("Head.id", HASH16),
            Map.entry("Head.schoolYear", "^(19|20)[0-9]{2}-(19|20)[0-9]{2}$"),
            Map.entry("TownshipRef.code", "^[0-9]{9}$"),
            Map.entry("Generator.rulesSha256", HASH64),
            Map.entry("SubmissionRef.sha256", HASH64),
            Map.entry("InputRef.sha256", HASH64),
            Map.entry("ByStandard.standard", STANDARD),
            Map.entry("Verdict.standard", STANDARD),
            Map.entry("Finding.standard", STANDARD),
            Map.entry("Finding.fingerprint", HASH16),
            Map.entry("FollowUpItem.id", HASH16),
            Map.entry("FollowUpItem.standard", STANDARD),
            Map.entry("CountyContribution.standard", STANDARD));

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private AssessmentSchema() {}

    static ObjectNode generate() {
        return generate(Assessment.class, "assessment", "教育督导评估结果 / assessment.json", "an assessment");
    }

    /** The schema of a record and all that it holds. */
    static ObjectNode generate(Class<?> record, String id, String title, String what) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(Option.DEFINITIONS_FOR_ALL_OBJECTS, Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
        config.forFields()
                .withPropertyNameOverrideResolver(AssessmentSchema::written)
                .withRequiredCheck(AssessmentSchema::isAlwaysPresent)
                .withNullableCheck(field -> isComponent(field) && NULLABLE.contains(name(field)))
                .withDescriptionResolver(field ->
                        isComponent(field) ? RecordDocs.ofComponent(holder(field), field.getDeclaredName()) : null)
                .withStringPatternResolver(field -> isComponent(field) ? PATTERNS.get(name(field)) : null)
                .withEnumResolver(AssessmentSchema::codes)
                .withNumberInclusiveMinimumResolver(
                        field -> field.getType().getErasedType() == int.class ? BigDecimal.ZERO : null);
        config.forTypesInGeneral()
                .withPropertySorter(Comparator.comparingInt(AssessmentSchema::position))
                .withDescriptionResolver(
                        scope -> scope.getType().getErasedType().isRecord()
                                ? RecordDocs.of(scope.getType().getErasedType())
                                : null)
                .withCustomDefinitionProvider((type, context) -> definition(type.getErasedType()));

        ObjectNode schema = JSON.objectNode();
        schema.put("$schema", SchemaVersion.DRAFT_2020_12.getIdentifier());
        schema.put("$id", "urn:dudao:schema:" + id + ":1");
        schema.put("title", title);
        ObjectNode generated = new SchemaGenerator(config.build()).generateSchema(record);
        generated.remove("$schema");
        schema.setAll(generated);
        schema.put(
                "$comment",
                "Generated from the records of " + what
                        + ". Later versions of the program only add keys and codes, and never rename or drop"
                        + " one; this schema names what this version writes and refuses all else, so a reader of later files should pass"
                        + " over what it does not know.");
        return schema;
    }

    /** Keys stand in the order of the record's components, as in the file. */
    private static int position(MemberScope<?, ?> member) {
        RecordComponent[] components = member.getDeclaringType().getErasedType().getRecordComponents();
        return Arrays.stream(components).map(RecordComponent::getName).toList().indexOf(member.getDeclaredName());
    }

    /** The name in JSON where it differs from the component's; null where it does not. */
    private static @Nullable String written(FieldScope field) {
        JsonProperty property =
                isComponent(field) ? field.getAnnotationConsideringFieldAndGetter(JsonProperty.class) : null;
        return property == null || property.value().isEmpty() ? null : property.value();
    }

    private static boolean isComponent(FieldScope field) {
        return !field.isFakeContainerItemScope();
    }

    private static Class<?> holder(FieldScope field) {
        return field.getDeclaringType().getErasedType();
    }

    private static String name(FieldScope field) {
        return holder(field).getSimpleName() + "." + field.getDeclaredName();
    }

    private static boolean isAlwaysPresent(FieldScope field) {
        JsonInclude include = field.getAnnotationConsideringFieldAndGetter(JsonInclude.class);
        if (include == null) {
            include = holder(field).getAnnotation(JsonInclude.class);
        }
        return include == null || include.value() == JsonInclude.Include.ALWAYS || ALWAYS.contains(name(field));
    }

    /** The texts of closed sets that are no enums in Java. */
    private static List<String> codes(FieldScope field) {
        if (!isComponent(field)) {
            return null;
        }
        return switch (name(field)) {
            case "Head.kind" -> List.of("township", "county");
            case "Verdict.reason" -> reasons();
            default -> null;
        };
    }

    /** All reasons, and null for what was assessed. */
    private static List<String> reasons() {
        List<String> reasons = new ArrayList<>();
        Arrays.stream(Reason.class.getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()))
                .map(f -> {
                    try {
                        return (String) f.get(null);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .forEach(reasons::add);
        reasons.add(null);
        return reasons;
    }

    private static CustomDefinition definition(Class<?> type) {
        if (type.isEnum()) {
            ObjectNode node = JSON.objectNode().put("type", "string");
            ArrayNode codes = node.putArray("enum");
            for (Object constant : type.getEnumConstants()) {
                codes.add(constant instanceof CodeList coded ? coded.code() : constant.toString());
            }
            return new CustomDefinition(node);
        } else if (type == LocalDate.class) {
            return inline(JSON.objectNode()
                    .put("type", "string")
                    .put("format", "date")
                    .put("pattern", Schemas.DAY));
        } else if (type == Map.class) {
            return inline(counts());
        }
        return null;
    }

    private static CustomDefinition inline(ObjectNode node) {
        return new CustomDefinition(node, CustomDefinition.INLINE_DEFINITION, CustomDefinition.INCLUDING_ATTRIBUTES);
    }

    /** All maps of an assessment count verdicts by outcome, and name every outcome. */
    private static ObjectNode counts() {
        ObjectNode node = JSON.objectNode().put("type", "object").put("additionalProperties", false);
        ArrayNode required = node.putArray("required");
        ObjectNode properties = node.putObject("properties");
        for (Outcome outcome : Outcome.values()) {
            required.add(outcome.name());
            properties.putObject(outcome.name()).put("type", "integer").put("minimum", 0);
        }
        return node;
    }
}
