// The drills of each school, counted by the periods that are over and in which it was open. Days are ISO texts, which sort as dates do.
const iso = (date) => date.toISOString().slice(0, 10);
const month = (year, m) => [iso(new Date(Date.UTC(year, m - 1, 1))), iso(new Date(Date.UTC(year, m, 0)))];

function months(calendar, year) {
  const named = calendar?.teachingMonths?.map((text) => month(...text.split('-').map(Number)));
  return named ?? [9, 10, 11, 12, 15, 16, 17, 18].map((m) => month(year, m));
}

const quarters = (year) => [10, 13, 16].map((m) => [month(year, m)[0], month(year, m + 2)[1]]);

const terms = (calendar, year) =>
  calendar?.terms?.map((t) => [t.start, t.end]) ?? [
    [`${year}-09-01`, `${year + 1}-01-31`],
    [`${year + 1}-02-01`, `${year + 1}-07-31`],
  ];

/** The rows of the three standards of drills. */
export function drillRows(data, township, year, reference) {
  const days = new Map();
  for (const drill of data.drills ?? []) {
    days.set(drill.schoolCode, [...(days.get(drill.schoolCode) ?? []), drill.date]);
  }
  const yearStart = `${year}-09-01`;
  const rows = (standard, periods) => {
    const over = periods.filter(([, last]) => last <= reference);
    if (!data.schools?.length) {
      const facts = { exists: data.schools ? false : null, type: null, mergedOn: null, yearStart, open: 0, drilled: null };
      return [{ standard, subject: township, facts }];
    }
    return data.schools.map((s) => {
      const open = over.filter(([first, last]) => (!s.openedOn || first >= s.openedOn) && (!s.mergedOn || last <= s.mergedOn));
      const held = ([first, last]) => (days.get(s.code) ?? []).some((day) => day >= first && day <= last);
      const drilled = data.drills ? open.filter(held).length : null;
      const facts = { exists: true, type: s.typeCode ?? null, mergedOn: s.mergedOn ?? null, yearStart, open: open.length, drilled };
      return { standard, subject: `school/${s.code}`, facts };
    });
  };
  return [
    ...(reference < '2014-02-22' ? [] : rows('safety.drill-school-monthly', months(data.calendar, year))),
    ...(reference < '2014-02-22' ? [] : rows('safety.drill-kindergarten-quarterly', quarters(year))),
    ...rows('safety.drill-term', terms(data.calendar, year)),
  ];
}
