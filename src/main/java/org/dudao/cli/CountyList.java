package org.dudao.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dudao.divisions.CountyTownships;
import org.dudao.io.RegularFile;
import org.dudao.io.Sha256;
import picocli.CommandLine;

/**
 * The townships of counties, from a bureau's list or else from the country's.
 *
 * @param sha256 the hash of the list, by which a resumed run knows it again
 */
record CountyList(CountyTownships townships, String sha256) {
    static final CountyList OF_THE_COUNTRY = new CountyList(CountyTownships.ofTheCountry(), "-");

    private static final int COUNTY_DIGITS = 6;

    /** Nine digits, or twelve that end in 000; the rest of the line is a comment. */
    private static final Pattern LINE = Pattern.compile("\\uFEFF?\"?(\\d{9})(000)?\"?([,;\\t ].*)?");

    /**
     * Reads a list with a township's code at the beginning of each line; a first line without one is a header.
     *
     * @throws CommandLine.ParameterException naming a line without a code
     */
    static CountyList read(Path file, CommandLine command) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new CommandLine.ParameterException(command, "没有这个名单文件：" + file + " / List not found: " + file);
        }
        List<String> lines;
        try {
            lines = RegularFile.text(file, RegularFile.WRITTEN_BY_HAND).lines().toList();
        } catch (CharacterCodingException e) {
            throw new CommandLine.ParameterException(
                    command,
                    "名单不是 UTF-8 编码：" + file + "。另存为“CSV UTF-8”再试。 / The list is not UTF-8: " + file
                            + ". Save it as \"CSV UTF-8\".",
                    e);
        }
        Map<String, List<String>> byCounty = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i).strip());
            if (line.matches()) {
                String code = line.group(1);
                List<String> codes = byCounty.computeIfAbsent(code.substring(0, COUNTY_DIGITS), c -> new ArrayList<>());
                if (!codes.contains(code)) {
                    codes.add(code);
                }
            } else if (i > 0 && !lines.get(i).isBlank()) {
                throw new CommandLine.ParameterException(
                        command,
                        file + ":" + (i + 1)
                                + ": 不是乡镇代码（9位，或以000结尾的12位） / not a township code (9 digits, or 12 that end in 000): "
                                + lines.get(i));
            }
        }
        return new CountyList(
                byCounty.isEmpty() ? CountyTownships.ofTheCountry() : CountyTownships.listed(byCounty),
                Sha256.of(String.join("\n", lines)));
    }
}
