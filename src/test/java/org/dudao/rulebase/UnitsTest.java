package org.dudao.rulebase;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dudao.assessment.Assessment;
import org.dudao.assessment.Assessor;
import org.dudao.assessment.Finding;
import org.dudao.assessment.Outcome;
import org.dudao.facts.Dictionary;
import org.dudao.facts.RecordSchema;
import org.dudao.standards.Catalogue;
import org.dudao.standards.StandardKind;
import org.dudao.submission.SubmissionReader;
import org.junit.jupiter.api.Test;

/** A figure in a wrong unit is always reported. */
class UnitsTest {
    private static final LocalDate AS_OF = LocalDate.of(2026, 6, 30);

    @Test
    void everyAmountAreaAndShareIsCheckedForItsUnit() {
        Set<String> checked = Rules.PAGES.pages().stream()
                .filter(p -> p.standard().kind() == StandardKind.PLAUSIBILITY)
                .flatMap(p -> p.standard().needs().stream())
                .collect(Collectors.toSet());
        List<String> fields = new ArrayList<>();
        collect(Dictionary.load().dataset(), "", fields);
        assertThat(fields).hasSizeGreaterThan(30);
        assertThat(checked)
                .as(
                        "fields in 元, ㎡ or %% that no plausibility page needs. Add the field to a page such as data.meal-money-size.")
                .containsAll(fields);
    }

    private static void collect(RecordSchema shape, String prefix, List<String> fields) {
        if (shape.isTotals()) {
            return; // no limit is judged by totals of these, and data.totals-against-schools compares them
        }
        shape.parts().forEach((name, part) -> {
            if (part.field() == null) {
                collect(part.shape(), prefix + name + (part.table() == null ? "." : "[]."), fields);
            } else if (part.field().unit().matches("元.*|㎡|%")) {
                fields.add(prefix + name);
            }
        });
    }

    @Test
    void amountsInTenThousandsOfYuanAreQueriedWithWhatWasMeant() {
        Assessment assessment = assess("clerk-wanyuan-silent.xlsx");
        assertThat(queries(assessment))
                .anySatisfy(q -> assertThat(q).contains("公用经费预算总额填的是56.682元", "疑为566,820元（按万元填报）"))
                .anySatisfy(q -> assertThat(q).contains("教师培训经费支出填的是2.9元", "疑为29,000元（按万元填报）"))
                .anySatisfy(q -> assertThat(q).contains("乡镇财政收入填的是1250元", "疑为12,500,000元（按万元填报）"))
                .anySatisfy(q -> assertThat(q).contains("贫困生救助资金填的是8.6元", "疑为86,000元（按万元填报）"))
                .anySatisfy(q -> assertThat(q).contains("校级干部谈心覆盖比例填的是0.95%", "疑为95%（按小数填报）"));
        assertThat(assessment.verdicts())
                .filteredOn(v -> v.standard().equals("finance.training-5pc")
                        && v.subject().id().equals("3199001001"))
                .singleElement()
                .satisfies(
                        v -> assertThat(v.doubtedBy()).contains("data.training-spend-size", "data.public-funds-size"));
    }

    @Test
    void theSameTownshipInYuanIsNotQueried() {
        assertThat(queries(assess("clerk-good.xlsx"))).isEmpty();
    }

    private static List<String> queries(Assessment assessment) {
        return assessment.findings().stream()
                .filter(f -> f.outcome() == Outcome.QUERY)
                .map(Finding::problem)
                .map(p -> p.zh())
                .toList();
    }

    private static Assessment assess(String name) {
        Path file = Path.of("src/test/resources/cases", name);
        return new Assessor(Catalogue.load(), Rules.BASE, "test")
                .assess(
                        new SubmissionReader(Dictionary.load())
                                .read(file, AS_OF)
                                .submission(),
                        AS_OF);
    }
}
