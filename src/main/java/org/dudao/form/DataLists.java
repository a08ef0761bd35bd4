package org.dudao.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dudao.facts.BilingualText;
import org.dudao.report.Language;
import org.jspecify.annotations.Nullable;

/** The lists of the data, with their entries of the township that fit a condition. */
final class DataLists {
    private final FormData data;
    private final DataPaths paths;
    private final MarkNames names;
    private final EntryValues values;
    private final ValueText words;
    private final Language language;
    private final Map<ListRow.Key, List<JsonNode>> entries = new HashMap<>();
    private final Map<ListRow.Key, Integer> undecided = new LinkedHashMap<>();
    private int elsewhere;

    DataLists(FormData data, DataPaths paths, MarkNames names, EntryValues values, ValueText words, Language language) {
        this.data = data;
        this.paths = paths;
        this.names = names;
        this.values = values;
        this.words = words;
        this.language = language;
    }

    /** The list and condition of a mark. */
    ListRow.Key key(String list, FormMark mark) {
        return new ListRow.Key(list, filter(list, mark.filter()));
    }

    private ListFilter filter(String list, ListFilter written) {
        if (written.isNone()) {
            return written;
        }
        String path = names.path(list + "." + written.field());
        return new ListFilter(path.substring(list.length() + 1), written.value());
    }

    /** What the only row of an empty list says: that there is none, or that nobody reported any. */
    FieldAnswer nothing(ListRow.Key key) {
        boolean known = paths.list(key.list()).isArray() && undecided.getOrDefault(key, 0) == 0;
        return known ? FieldAnswer.text(words.nothing()) : words.unreported();
    }

    /** What people should know of the lists that were asked for. */
    List<BilingualText> notes() {
        List<BilingualText> notes = new ArrayList<>();
        undecided.forEach((key, count) -> {
            if (count > 0) {
                String filter = key.list() + "[" + key.filter().field() + "="
                        + key.filter().value() + "]";
                notes.add(
                        new BilingualText(
                                "清单 " + filter + "：有 " + count + " 项没有填报这一数据，不知是否属于，没有列入。",
                                "List " + filter + ": " + count
                                        + " entries do not report this, so that it is unknown whether they belong to it; they are not listed."));
            }
        });
        if (elsewhere > 0) {
            notes.add(new BilingualText(
                    "台账中有 " + elsewhere + " 项是别的乡镇的，没有列入。",
                    "The ledger has " + elsewhere + " items of other townships, which are not listed."));
        }
        return notes;
    }

    /** The rows of a list: one for each entry, or the one that says that there is none. */
    List<ListRow> rows(ListRow.Key key) {
        List<JsonNode> all = entries(key);
        return all.isEmpty()
                ? List.of(ListRow.none(key))
                : IntStream.range(0, all.size())
                        .mapToObj(i -> new ListRow(key, all.get(i), i + 1))
                        .toList();
    }

    /** The entries of a list. */
    List<JsonNode> entries(ListRow.Key key) {
        List<JsonNode> known = entries.get(key);
        if (known != null) {
            return known;
        }
        List<JsonNode> all = new ArrayList<>();
        int unsure = 0;
        int others = 0;
        for (JsonNode entry : paths.list(key.list())) {
            boolean missing = !key.filter().isNone()
                    && (DataPaths.at(entry, key.filter().field()).isNull()
                            || DataPaths.at(entry, key.filter().field()).isMissingNode());
            if (!isOfTownship(key.list(), entry)) {
                others++;
            } else if (missing) {
                unsure++;
            } else if (key.filter().isNone() || fits(key, entry)) {
                all.add(entry);
            }
        }
        undecided.put(key, unsure);
        elsewhere = Math.max(elsewhere, others);
        entries.put(key, List.copyOf(all));
        return all;
    }

    /** A ledger holds many townships; a form that is filled in with one township's data lists only its items. */
    private boolean isOfTownship(String list, JsonNode entry) {
        String township = data.township();
        return !list.equals("items")
                || township.isEmpty()
                || entry.path("township").asText().equals(township);
    }

    private boolean fits(ListRow.Key key, JsonNode entry) {
        JsonNode value = DataPaths.at(entry, key.filter().field());
        return value.asText().equalsIgnoreCase(key.filter().value())
                || values.value(key.list(), key.filter().field(), entry)
                        .text()
                        .equalsIgnoreCase(key.filter().value());
    }

    /** A field of one entry of a list, which is named by its id or code; rows of schools have codes of their own in each school. */
    record Keyed(JsonNode entry, String field) {}

    /** The entry that a path names; null if it names none, or several. */
    @Nullable
    Keyed keyed(MarkNames.InList in) {
        List<Keyed> all = new ArrayList<>();
        for (JsonNode entry : paths.list(in.list())) {
            String code = entry.hasNonNull("id")
                    ? entry.path("id").asText()
                    : entry.path("code").asText();
            for (String id : List.of(code, entry.path("schoolCode").asText() + "/" + code)) {
                if (!code.isEmpty() && in.rest().startsWith(id + ".")) {
                    String field = names.path(in.list() + "." + in.rest().substring(id.length() + 1))
                            .substring(in.list().length() + 1);
                    all.add(new Keyed(entry, field));
                }
            }
        }
        return all.size() == 1 && paths.isKnown(in.list(), all.get(0).field()) ? all.get(0) : null;
    }

    /** A whole list in one place: its problems, numbered; of other lists what each entry is called. */
    FieldAnswer whole(ListRow.Key key) {
        List<JsonNode> all = entries(key);
        if (all.isEmpty()) {
            return nothing(key);
        }
        return FieldAnswer.text(IntStream.range(0, all.size())
                .mapToObj(i -> i + 1 + language.pick("．", ". ") + values.called(key.list(), all.get(i)))
                .collect(Collectors.joining("\n")));
    }
}
