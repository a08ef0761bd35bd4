package org.dudao.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The order in which the rows of a measure are explained: that of the submission, whatever the order in which rules met them. */
class ExplainCommandTest {
    /** Two rolls of one stage, and two of one school, none of them in the order of its code. */
    private static final String SUBMISSION = """
            {
              "format": "dudao-submission/1",
              "township": { "code": "990101003", "name": "丙镇", "schoolYear": "2025-2026" },
              "schools": [
                { "code": "3199000021", "name": "丙镇中学", "typeCode": "311" },
                { "code": "3199000022", "name": "石桥九年制学校", "typeCode": "312" }
              ],
              "rolls": [
                { "code": "R3", "schoolCode": "3199000022", "stage": "junior", "startCount": 3, "dropoutCount": 4 },
                { "code": "R1", "schoolCode": "3199000021", "stage": "junior", "startCount": 600, "dropoutCount": 14 },
                { "code": "R2", "schoolCode": "3199000022", "stage": "primary", "startCount": 5, "dropoutCount": 6 }
              ]
            }
            """;

    @TempDir
    private Path folder;

    private Run explain(String standard, String subject) throws IOException {
        String submission =
                Files.writeString(folder.resolve("submission.json"), SUBMISSION).toString();
        Run.of("check", submission, "--as-of", "2026-07-31", "-o", folder.toString());
        String assessment =
                folder.resolve("990101003-2025-2026/assessment.json").toString();
        return Run.of("explain", assessment, submission, "--standard", standard, "--subject", subject, "--lang", "en");
    }

    @Test
    void theRollsOfATownshipStandInTheOrderOfTheirRows() throws IOException {
        Run run = explain("dropout.junior-rate", "990101003");
        assertThat(run.out()).contains("dropout-rate.junior = 18 ÷ 603");
        assertThat(run.out().lines().filter(line -> line.startsWith("fact")))
                .containsExactly(
                        "fact       dropout count = 4  @ /rolls/0/dropoutCount",
                        "fact       start count = 3  @ /rolls/0/startCount",
                        "fact       dropout count = 14  @ /rolls/1/dropoutCount",
                        "fact       start count = 600  @ /rolls/1/startCount");
    }

    @Test
    void theRollsOfASchoolStandInTheOrderOfTheirRows() throws IOException {
        Run run = explain("data.roll-dropouts", "3199000022");
        assertThat(run.out()).contains("rolls-with-too-many-dropouts = 2");
        assertThat(run.out().lines().filter(line -> line.startsWith("fact")))
                .containsSubsequence(
                        "fact       dropout count = 4  @ /rolls/0/dropoutCount",
                        "fact       dropout count = 6  @ /rolls/2/dropoutCount");
    }
}
