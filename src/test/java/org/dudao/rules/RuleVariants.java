package org.dudao.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.drools.model.Model;
import org.dudao.standards.RuleBaseError;

/** Rule bases of many variants of a file, compiled in one go: starting the compiler costs more than compiling a file. */
public final class RuleVariants {
    private static final Pattern PACKAGE = Pattern.compile("(?m)^package [\\w.]+;");
    private static final String JUDGE = "judge.drl";
    private static final String OF_JUDGE = "dudao";

    private RuleVariants() {}

    /**
     * A rule base for each text, in their order, each with the rules that judge.
     *
     * @param judge the rules that judge
     * @param texts of rule files; each is put in a package of its own
     * @throws RuleBaseError if one of them does not compile
     */
    public static List<RuleBase> compile(String judge, List<String> texts) {
        Map<String, String> drl = new TreeMap<>(Map.of(JUDGE, judge));
        for (int i = 0; i < texts.size(); i++) {
            drl.put(
                    name(i) + "/measures.drl",
                    PACKAGE.matcher(texts.get(i)).replaceFirst("package dudao." + name(i) + ";"));
        }
        Map<String, Model> models = new HashMap<>();
        RuleModels.compiled(drl).forEach(model -> models.put(model.getPackageName(), model));
        List<RuleBase> bases = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Model own = models.get(OF_JUDGE + "." + name(i)); // none, if the text holds no rule
            bases.add(new RuleBase(own == null ? List.of(models.get(OF_JUDGE)) : List.of(models.get(OF_JUDGE), own)));
        }
        return bases;
    }

    /** All rules compiled by the build, but with these that judge. */
    public static RuleBase judgingBy(String judge) {
        List<Model> models = new ArrayList<>(RuleModels.packed(model -> !model.startsWith(RuleBase.JUDGE)));
        models.addAll(RuleModels.compiled(Map.of(JUDGE, judge)));
        return new RuleBase(models);
    }

    private static String name(int variant) {
        return "variant" + variant;
    }
}
