// FOLDER REPEATS: writes json-rules-engine.tsv, and with repeats json-rules-engine.times, as PeerRun does for Java.
import { readFileSync, writeFileSync } from 'node:fs';
import { judge } from './judge.js';

const [folder, repeats] = [process.argv[2], Number(process.argv[3])];
const WARM_UP = 5e9;

const lines = (name) => readFileSync(`${folder}/${name}`, 'utf8').trimEnd().split('\n');

function read() {
  const days = lines('as-of.txt');
  return lines('townships.ndjson').map((line, i) => ({ data: JSON.parse(line), asOf: days[i] }));
}

async function median(expected, work) {
  const timed = async () => {
    const start = process.hrtime.bigint();
    const number = await work();
    if (number !== expected) throw new Error(`${number} instead of ${expected}`);
    return Number(process.hrtime.bigint() - start);
  };
  for (let spent = 0; spent < WARM_UP; ) spent += await timed();
  const times = [];
  for (let i = 0; i < repeats; i++) times.push(await timed());
  return times.sort((a, b) => a - b)[repeats >> 1];
}

const towns = read();
const verdicts = [];
for (const [i, town] of towns.entries()) {
  for (const verdict of await judge(town)) verdicts.push([i, ...verdict].join('\t'));
}
writeFileSync(`${folder}/json-rules-engine.tsv`, `${verdicts.sort().join('\n')}\n`);
if (repeats > 0) {
  const judging = await median(verdicts.length, async () => {
    let number = 0;
    for (const town of towns) number += (await judge(town)).length;
    return number;
  });
  const reading = await median(towns.length, async () => read().length);
  writeFileSync(`${folder}/json-rules-engine.times`, `${verdicts.length} ${judging} ${reading}\n`);
}
