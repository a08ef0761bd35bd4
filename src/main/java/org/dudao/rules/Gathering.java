package org.dudao.rules;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kie.api.runtime.rule.AccumulateFunction;

/** What facts come to together: how many they are, the sum of their values, a list of them. Drools' own functions reckon it. */
final class Gathering {
    private final List<Result> results = new ArrayList<>();

    /**
     * One result.
     *
     * @param function how it is reckoned; keeps nothing itself
     * @param of the place of what is taken of each fact
     * @param at the place where the result is put
     */
    private record Result(AccumulateFunction<Serializable> function, int of, int at) {}

    /** Asks for one more. */
    void ask(AccumulateFunction<Serializable> function, int of, int at) {
        results.add(new Result(function, of, at));
    }

    /** Begins anew: what each function knows of no fact. */
    Serializable[] begun() {
        Serializable[] known = new Serializable[results.size()];
        for (int i = 0; i < known.length; i++) {
            AccumulateFunction<Serializable> function = results.get(i).function();
            known[i] = function.initContext(function.createContext());
        }
        return known;
    }

    /** Takes one fact. */
    void take(Serializable[] known, Object[] chosen) {
        for (int i = 0; i < known.length; i++) {
            Result result = results.get(i);
            result.function().accumulateValue(known[i], chosen[result.of()]);
        }
    }

    /**
     * Puts the results at their places. As in a session a rule does not speak where what it asks for is nothing, such as the mean of no
     * values; where it asks for several things, some of them may be.
     */
    boolean isEnded(Serializable[] known, Object[] chosen) throws Exception {
        for (int i = 0; i < known.length; i++) {
            Result result = results.get(i);
            Object value = result.function().getResult(known[i]);
            if (value == null && known.length == 1) {
                return false;
            }
            chosen[result.at()] = value;
        }
        return true;
    }
}
