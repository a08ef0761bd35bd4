package org.dudao.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dudao.facts.BilingualText;
import org.dudao.standards.Json;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Whether the evidence of a ledger is as it was attached: its rows as the journal has them, and each file with its bytes.
 *
 * @param files the hashes of all files
 * @param faults what is missing or changed
 */
public record EvidenceCheck(Set<String> files, List<BilingualText> faults) {
    /**
     * Checks a ledger.
     *
     * @param folder the files; null to check the rows alone
     * @throws IOException if a file is there and cannot be read
     */
    public static EvidenceCheck of(LedgerDatabase database, @Nullable EvidenceFiles folder) throws IOException {
        List<BilingualText> faults = new ArrayList<>();
        Set<String> files = database.read(handle -> rows(handle, faults));
        if (folder != null) {
            for (String sha256 : files) {
                BilingualText fault = folder.fault(sha256);
                if (fault != null) {
                    faults.add(fault);
                }
            }
        }
        return new EvidenceCheck(files, List.copyOf(faults));
    }

    private static Set<String> rows(Handle handle, List<BilingualText> faults) {
        Map<String, Evidences.Attached> left = new HashMap<>();
        Set<String> files = new LinkedHashSet<>();
        for (Evidences.Attached row : Evidences.all(handle)) {
            left.put(row.item() + "\n" + row.nth(), row);
            files.add(row.sha256());
        }
        handle.createQuery("select " + JournalRow.COLUMNS + " from journal where kind = 'evidence' order by seq")
                .map((row, context) -> JournalRow.read(row))
                .forEach(row -> {
                    String item = String.valueOf(row.item());
                    JsonNode body = body(row);
                    int nth = body.path("nth").asInt();
                    Evidences.Attached attached = left.remove(item + "\n" + nth);
                    if (attached == null) {
                        faults.add(new BilingualText(
                                "事项 " + item + " 的第 " + nth + " 件佐证材料被删除",
                                "evidence " + nth + " of item " + item + " was deleted"));
                    } else if (!isOf(attached, row, body)) {
                        faults.add(new BilingualText(
                                "事项 " + item + " 的第 " + nth + " 件佐证材料被绕过日志改动",
                                "evidence " + nth + " of item " + item + " was changed without the journal"));
                    }
                });
        left.values()
                .forEach(row -> faults.add(new BilingualText(
                        "事项 " + row.item() + " 的第 " + row.nth() + " 件佐证材料不在日志中",
                        "evidence " + row.nth() + " of item " + row.item() + " is not in the journal")));
        return files;
    }

    private static boolean isOf(Evidences.Attached attached, JournalRow row, JsonNode body) {
        return attached.sha256().equals(body.path("sha256").textValue())
                && attached.bytes() == body.path("bytes").asLong()
                && attached.name().equals(body.path("file").textValue())
                && attached.on().toString().equals(body.path("on").textValue())
                && attached.by().equals(row.actor())
                && Objects.equals(attached.note(), body.path("why").textValue());
    }

    private static JsonNode body(JournalRow row) {
        try {
            return Json.mapper().readTree(row.body());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The journal writes JSON.", e);
        }
    }
}
