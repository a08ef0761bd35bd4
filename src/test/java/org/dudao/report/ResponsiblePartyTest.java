package org.dudao.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.dudao.standards.Responsible;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parties of letters, within a sentence, by themselves, and in the first line. */
class ResponsiblePartyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SCHOOL|壬镇中学|壬镇中学|壬镇中学|壬镇中学|To 壬镇中学:",
                "ORGANISER|壬镇中学|壬镇中学举办者|the organiser of 壬镇中学|The organiser of 壬镇中学|To the organiser of 壬镇中学:",
                "TOWNSHIP|壬镇|壬镇人民政府|the People's Government of 壬镇|The People's Government of 壬镇|To the People's Government of 壬镇:",
                "TOWNSHIP|东街街道|东街街道办事处|the Sub-district Office of 东街街道|The Sub-district Office of 东街街道|To the Sub-district Office of"
                        + " 东街街道:",
                "TOWNSHIP|某某农场|乡镇人民政府（某某农场）|the township government (某某农场)|The township government (某某农场)|To the township government"
                        + " (某某农场):",
                "TOWNSHIP|990101001|乡镇人民政府|the township government|The township government|To the township government:",
                "COUNTY_GOVERNMENT|壬镇|县级人民政府|the county government|The county government|To the county government:"
            })
    void aPartyIsNamedAsAnOfficialWould(
            Responsible kind, String name, String zh, String en, String alone, String salutation) {
        ResponsibleParty party = new ResponsibleParty(kind, "990101001", name);
        assertThat(party.title(Language.ZH_CN)).isEqualTo(zh);
        assertThat(party.salutation(Language.ZH_CN)).isEqualTo(zh + "：");
        assertThat(party.title(Language.EN)).isEqualTo(en);
        assertThat(party.addressee(Language.EN)).isEqualTo(alone);
        assertThat(party.salutation(Language.EN)).isEqualTo(salutation);
    }

    @ParameterizedTest
    @CsvSource({"TOWNSHIP,壬镇,壬镇人民政府", "ORGANISER,壬镇中学,壬镇中学舉辦者", "COUNTY_EDUCATION_BUREAU,壬镇,縣級教育行政部門"})
    void inTheCharactersOfTaiwanNamesStayAsTheyAre(Responsible kind, String name, String title) {
        assertThat(new ResponsibleParty(kind, "1", name).title(Language.ZH_TW)).isEqualTo(title);
    }
}
