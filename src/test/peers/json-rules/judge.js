// The ten standards in json-rules-engine: an engine per standard, whose first rule that applies decides.
import { readFileSync } from 'node:fs';
import { Engine } from 'json-rules-engine';
import { rowsOf } from './rows.js';

const { conditions, standards } = JSON.parse(readFileSync(new URL('rules.json', import.meta.url), 'utf8'));

// JSON has no arithmetic: products and quotients are facts that are computed here
const computed = {
  shareTimes100: async (params, almanac) => 100 * (await almanac.factValue('share')),
  wholeTimes2: async (params, almanac) => 2 * (await almanac.factValue('whole')),
  guardsFrom1000: async (params, almanac) => 3 + Math.floor(((await almanac.factValue('pupils')) - 1000) / 500),
};

function engineOf(rules) {
  const engine = new Engine();
  Object.entries(conditions).forEach(([name, condition]) => engine.setCondition(name, condition));
  Object.entries(computed).forEach(([name, compute]) => engine.addFact(name, compute));
  rules.forEach((rule, i) =>
    engine.addRule({ conditions: rule.conditions, event: { type: rule.outcome }, priority: rules.length - i }),
  );
  return engine.on('success', () => engine.stop());
}

const engines = new Map(Object.entries(standards).map(([standard, rules]) => [standard, engineOf(rules)]));

/** The verdicts on one township: standard, subject, outcome. */
export async function judge(town) {
  const verdicts = [];
  for (const { standard, subject, facts } of rowsOf(town)) {
    const { events } = await engines.get(standard).run(facts);
    verdicts.push([standard, subject, events[0].type]);
  }
  return verdicts;
}
