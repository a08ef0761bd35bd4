package org.dudao.report.word;

import org.dudao.report.Language;
import org.dudao.standards.Procedure;

/** Says at the head of a copy for publication that it is one, by which clause it is published, and what it leaves out. */
final class PublicationNotice {
    private final SupervisionClauses clauses;
    private final Language language;

    PublicationNotice(SupervisionClauses clauses, Language language) {
        this.clauses = clauses;
        this.language = language;
    }

    String sentence() {
        Procedure place = clauses.place();
        Procedure.Published published = place == null ? null : place.published();
        boolean website = published != null && published.where().equals("government-website");
        String cited =
                clauses.cited("第二十三条第二款", "article 23, paragraph 2,", published == null ? null : published.clause());
        return language.pick(
                "（公开发布文本。本文本依据" + cited + "，"
                        + (website ? "通过政府网站等" : "") + "向社会公布；依据《政府信息公开条例》第十五条，不含个人姓名、联系方式、佐证出处和事项编号，所涉少于"
                        + ReportPlaces.FEWEST_PEOPLE + "人、公布名称可能识别到个人的，不列名称。）",
                "(Copy for publication"
                        + (website ? " on the government's website" : "")
                        + " under " + cited
                        + ". Under article 15 of the Regulations on Open Government Information it names no persons, contacts, evidence"
                        + " or item numbers; where fewer than " + ReportPlaces.FEWEST_PEOPLE
                        + " people are concerned, who might be recognised, places are not named either.)");
    }
}
