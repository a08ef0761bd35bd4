// What json-rules-engine cannot find out: sums over rolls, periods with a drill, rows that are not there. Null is not known.
import { drillRows } from './drills.js';

const STAGES = {
  primary: ['211', '218', '219', '312', '345'],
  junior: ['311', '312', '319', '341', '345'],
};
const COUNTS = {
  primary: [['dropout', 'primaryCount'], ['dropout', 'primaryBase'], ['enrolment', 'primaryAgeEligible'], ['enrolment', 'primaryEnrolledOfAge']],
  junior: [
    ['dropout', 'juniorCount'], ['dropout', 'juniorBase'], ['enrolment', 'juniorAgeEligible'], ['enrolment', 'juniorEnrolledOfAge'],
    ['enrolment', 'juniorGraduates'], ['enrolment', 'juniorTransferIn'], ['enrolment', 'juniorTransferOut'], ['enrolment', 'juniorDeaths'],
  ],
};

const mayTeach = (school, stage) => school.typeCode == null || STAGES[stage].includes(school.typeCode);

function taught(data, stage) {
  if (COUNTS[stage].some(([group, name]) => data[group]?.[name])) return true;
  if (data.rolls?.some((roll) => roll.stage === stage)) return true;
  if (!data.schools?.length) return null;
  if (!data.schools.some((s) => mayTeach(s, stage))) return false;
  return data.schools.some((s) => s.typeCode != null && mayTeach(s, stage)) ? true : null;
}

function dropout(data, stage) {
  const rolls = (data.rolls ?? []).filter((roll) => roll.stage === stage);
  if (!rolls.length) return { share: data.dropout?.[`${stage}Count`] ?? null, whole: data.dropout?.[`${stage}Base`] ?? null };
  const withRoll = new Set(rolls.map((roll) => roll.schoolCode));
  const complete =
    rolls.every((roll) => roll.dropoutCount != null && roll.startCount != null) &&
    data.schools.every((s) => !mayTeach(s, stage) || withRoll.has(s.code));
  const sum = (name) => (complete ? rolls.reduce((total, roll) => total + roll[name], 0) : null);
  return { share: sum('dropoutCount'), whole: sum('startCount') };
}

function rateRows(data, subject) {
  const enrolled = (stage) => ({
    share: data.enrolment?.[`${stage}EnrolledOfAge`] ?? null,
    whole: data.enrolment?.[`${stage}AgeEligible`] ?? null,
  });
  const row = (standard, stage, rate) => ({ standard, subject, facts: { taught: taught(data, stage), ...rate } });
  return [
    row('dropout.primary-rate', 'primary', dropout(data, 'primary')),
    row('dropout.junior-rate', 'junior', dropout(data, 'junior')),
    row('enrolment.primary-net-rate', 'primary', enrolled('primary')),
    row('enrolment.junior-rate', 'junior', enrolled('junior')),
  ];
}

function buildingRows(data, township, reference) {
  const rows = (data.buildings ?? []).map((b) => ({
    subject: `building/${b.schoolCode}/${b.code}`,
    facts: { exists: true, goneOn: b.demolishedOn ?? null, reference, grade: b.safetyGrade ?? null, inUse: b.inUse ?? null },
  }));
  if (data.buildings) {
    const withBuilding = new Set(data.buildings.map((b) => b.schoolCode));
    for (const s of (data.schools ?? []).filter((school) => !withBuilding.has(school.code))) {
      const facts = { exists: null, goneOn: s.mergedOn ?? null, reference, grade: null, inUse: null };
      rows.push({ subject: `building/${s.code}/*`, facts });
    }
  }
  if (!rows.length) {
    const exists = data.buildings && data.schools ? false : null;
    rows.push({ subject: township, facts: { exists, goneOn: null, reference, grade: null, inUse: null } });
  }
  return ['building.no-d-grade-in-use', 'building.no-d-grade'].flatMap((standard) => rows.map((row) => ({ standard, ...row })));
}

function guardRows(data, township, reference) {
  if (reference < '2022-06-01') return [];
  const standard = 'safety.guard-number';
  if (!data.schools?.length) {
    return [{ standard, subject: township, facts: { exists: data.schools ? false : null, goneOn: null, reference, guards: null, pupils: null } }];
  }
  return data.schools.map((s) => ({
    standard,
    subject: `school/${s.code}`,
    facts: { exists: true, goneOn: s.mergedOn ?? null, reference, guards: s.guard?.count ?? null, pupils: s.nonBoarders ?? null },
  }));
}

/** One row for each standard in force and each of its subjects. */
export function rowsOf({ data, asOf }) {
  const township = `township/${data.township.code}`;
  const year = Number(data.township.schoolYear.slice(0, 4));
  const lastDay = `${year + 1}-08-31`;
  const reference = asOf < lastDay ? asOf : lastDay;
  return [
    ...rateRows(data, township),
    ...buildingRows(data, township, reference),
    ...drillRows(data, township, year, reference),
    ...guardRows(data, township, reference),
  ];
}
