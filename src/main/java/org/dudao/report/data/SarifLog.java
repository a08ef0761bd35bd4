package org.dudao.report.data;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;

/** The part of SARIF 2.1.0 that an assessment uses, in the terms of that standard. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SarifLog(@JsonProperty("$schema") String schema, String version, List<Run> runs) {
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Run(
            Tool tool,
            List<Invocation> invocations,
            AutomationDetails automationDetails,
            String language,
            List<Artifact> artifacts,
            List<Result> results,
            String columnKind,
            Map<String, Object> properties) {}

    record Tool(Driver driver) {}

    record Driver(String name, String version, String language, List<Rule> rules) {}

    /** Without times and machines: equal submissions give equal bytes. */
    record Invocation(boolean executionSuccessful) {}

    record AutomationDetails(String id) {}

    record Message(String text) {}

    record Rule(
            String id,
            Message shortDescription,
            Message fullDescription,
            Message help,
            Configuration defaultConfiguration,
            Map<String, Object> properties) {}

    record Configuration(String level) {}

    record Artifact(ArtifactLocation location, List<String> roles, Map<String, String> hashes) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ArtifactLocation(String uri, Integer index) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Result(
            String ruleId,
            int ruleIndex,
            String kind,
            String level,
            Message message,
            List<Location> locations,
            Integer occurrenceCount,
            Map<String, String> partialFingerprints,
            String baselineState,
            Map<String, Object> properties) {}

    record Location(PhysicalLocation physicalLocation, List<LogicalLocation> logicalLocations) {}

    record PhysicalLocation(ArtifactLocation artifactLocation) {}

    record LogicalLocation(String name, String fullyQualifiedName, String kind) {}
}
