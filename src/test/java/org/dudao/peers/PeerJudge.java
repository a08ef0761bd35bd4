package org.dudao.peers;

import java.util.List;
import org.dudao.bench.HandWrittenJudge;
import org.dudao.facts.AssessmentTime;
import org.dudao.facts.Dataset;

/** One way to judge the ten standards. */
interface PeerJudge {
    List<HandWrittenJudge.Result> judge(Dataset data, AssessmentTime time);
}
