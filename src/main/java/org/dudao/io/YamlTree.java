package org.dudao.io;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** One YAML file with line numbers. */
public final class YamlTree implements SourceTree {
    private final String path;
    private final Node root;
    private final List<String> problems;

    private YamlTree(String path, Node root, List<String> problems) {
        this.path = path;
        this.root = root;
        this.problems = problems;
    }

    /** Parses a file; null, with a problem added, if it is not a mapping. */
    public static @Nullable YamlTree parse(String path, String text, List<String> problems) {
        return parse(path, text, problems, MappingNode.class, "a page is a mapping of keys. Copy a neighbouring page.");
    }

    /** Parses a file that is a list; null, with a problem added, if it is none. */
    public static @Nullable YamlTree parseList(String path, String text, List<String> problems) {
        return parse(
                path, text, problems, SequenceNode.class, "the file is a list, of which each entry begins with `- `.");
    }

    private static @Nullable YamlTree parse(
            String path, String text, List<String> problems, Class<? extends Node> form, String otherwise) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setMaxAliasesForCollections(0);
            Node root = new Yaml(options).compose(new StringReader(text));
            if (form.isInstance(root)) {
                return new YamlTree(path, root, problems);
            }
            problems.add(path + ":1: " + otherwise);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            problems.add(path + ":" + line + ": " + e.getProblem());
        } catch (YAMLException e) {
            // rejected as a whole: aliases to lists, deep nesting, a huge text, control characters
            problems.add(path + ":1: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return null;
    }

    /** The file as JSON; duplicate keys are added as problems. */
    @Override
    public ObjectNode json() {
        return (ObjectNode) json(root);
    }

    /** The entries of a list as JSON; duplicate keys are added as problems. */
    public ArrayNode list() {
        return (ArrayNode) json(root);
    }

    /** File and line of the value at the keys, or of the last key that exists. */
    @Override
    public String place(List<String> keys) {
        Node node = root;
        int line = root.getStartMark().getLine();
        for (String key : keys) {
            Node next = child(node, key);
            if (next == null) {
                break;
            }
            node = next;
            line = node.getStartMark().getLine();
        }
        return path + ":" + (line + 1);
    }

    private static @Nullable Node child(Node node, String key) {
        if (node instanceof MappingNode mapping) {
            return mapping.getValue().stream()
                    .filter(t -> key(t).equals(key))
                    .map(NodeTuple::getValueNode)
                    .findFirst()
                    .orElse(null);
        }
        if (node instanceof SequenceNode sequence && key.matches("\\d+")) {
            int index = Integer.parseInt(key);
            return index < sequence.getValue().size() ? sequence.getValue().get(index) : null;
        }
        return null;
    }

    private JsonNode json(Node node) {
        if (node instanceof MappingNode mapping) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            for (NodeTuple tuple : mapping.getValue()) {
                String key = key(tuple);
                if (object.has(key)) {
                    problems.add(path + ":" + (tuple.getKeyNode().getStartMark().getLine() + 1) + ": the key `" + key
                            + "` is duplicated. Remove one.");
                }
                object.set(key, json(tuple.getValueNode()));
            }
            return object;
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            sequence.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        return scalar((ScalarNode) node);
    }

    /** An {@code int} if it fits; a phone number of eleven digits does not. */
    private static JsonNode integer(BigDecimal value) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        return value.compareTo(BigDecimal.valueOf(value.intValue())) == 0
                ? make.numberNode(value.intValue())
                : make.numberNode(value.toBigIntegerExact());
    }

    private static String key(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
    }

    private static JsonNode scalar(ScalarNode node) {
        JsonNodeFactory make = JsonNodeFactory.instance;
        String value = node.getValue();
        if (node.getTag().equals(Tag.INT) && value.matches("-?(0|[1-9]\\d*)")) {
            return integer(new BigDecimal(value));
        } else if (node.getTag().equals(Tag.FLOAT) && value.matches("-?\\d+\\.\\d+")) {
            return make.numberNode(new BigDecimal(value));
        } else if (node.getTag().equals(Tag.BOOL) && value.matches("true|false")) {
            return make.booleanNode(Boolean.parseBoolean(value));
        } else if (node.getTag().equals(Tag.NULL)) {
            return make.nullNode();
        }
        return make.textNode(value);
    }
}
