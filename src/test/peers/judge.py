# The ten standards as an analyst would judge them: whole tables of all townships at once, in pandas.
import json

import numpy as np
import pandas as pd

TEACHES = {
    "kindergarten": ["111", "119"],
    "primary": ["211", "218", "219", "312", "345"],
    "junior": ["311", "312", "319", "341", "345"],
}
COUNTS = {
    "primary": ["primaryCount", "primaryBase", "primaryAgeEligible", "primaryEnrolledOfAge"],
    "junior": [
        "juniorCount", "juniorBase", "juniorAgeEligible", "juniorEnrolledOfAge",
        "juniorGraduates", "juniorTransferIn", "juniorTransferOut", "juniorDeaths",
    ],
}
COLUMNS = {
    "schools": ["t", "code", "typeCode", "openedOn", "mergedOn", "nonBoarders", "guards"],
    "rolls": ["t", "schoolCode", "stage", "startCount", "dropoutCount"],
    "buildings": ["t", "schoolCode", "code", "safetyGrade", "inUse", "demolishedOn"],
    "drills": ["t", "schoolCode", "date"],
    "terms": ["t", "start", "end"],
    "months": ["t", "month"],
}
COMPLIANT, VIOLATION, NOT_ASSESSED, NOT_APPLICABLE = "COMPLIANT", "VIOLATION", "NOT_ASSESSED", "NOT_APPLICABLE"


def read(folder):
    with open(f"{folder}/as-of.txt") as f:
        days = f.read().split()
    towns, tables = [], {name: [] for name in COLUMNS}
    with open(f"{folder}/townships.ndjson", encoding="utf-8") as f:
        for t, (line, day) in enumerate(zip(f, days)):
            town = json.loads(line)
            calendar = town["calendar"]
            row = {"t": t, "code": town["township"]["code"], "year": int(town["township"]["schoolYear"][:4]), "asOf": day}
            row.update(town.get("dropout", {}), **town.get("enrolment", {}))
            for name in ("schools", "buildings", "drills"):
                row["has_" + name] = name in town
            row["has_terms"] = "terms" in calendar
            row["has_months"] = "teachingMonths" in calendar
            towns.append(row)
            for name in ("schools", "rolls", "buildings", "drills"):
                tables[name] += [{"t": t, **r} for r in town.get(name, [])]
            tables["terms"] += [{"t": t, **r} for r in calendar.get("terms", [])]
            tables["months"] += [{"t": t, "month": m} for m in calendar.get("teachingMonths", [])]
    for school in tables["schools"]:
        school["guards"] = school["guard"].get("count")
    frames = {name: pd.DataFrame(rows).reindex(columns=COLUMNS[name]) for name, rows in tables.items()}
    frames["towns"] = pd.DataFrame(towns).reindex(columns=list(towns[0]) + [c for cs in COUNTS.values() for c in cs if c not in towns[0]])
    for frame in frames.values():
        for column in frame:
            if column in ("asOf", "date", "start", "end") or column.endswith("On"):
                frame[column] = pd.to_datetime(frame[column])
            elif column in ("nonBoarders", "guards") or column.endswith("Count") or column in sum(COUNTS.values(), []):
                frame[column] = frame[column].astype("Int64")
        if "inUse" in frame:
            frame["inUse"] = frame["inUse"].astype("boolean")
    return frames


def sure(condition):
    """True only where it is known to hold."""
    return condition.fillna(False).astype(bool)


def verdicts(rows, standard, subject, cases, otherwise):
    """The first case that holds decides."""
    outcome = np.select([sure(condition) for condition, _ in cases], [o for _, o in cases], otherwise)
    return pd.DataFrame({"t": rows.t, "standard": standard, "subject": subject, "outcome": outcome})


def rates(towns, schools, rolls):
    township = "township/" + towns.code
    for stage, standards in (
        ("primary", ("dropout.primary-rate", "enrolment.primary-net-rate")),
        ("junior", ("dropout.junior-rate", "enrolment.junior-rate")),
    ):
        mine = rolls[rolls.stage == stage]
        types = schools.typeCode
        teaching = schools[types.isin(TEACHES[stage])]
        perhaps = schools[types.isna() | types.isin(TEACHES[stage])]
        taught = sure((towns[COUNTS[stage]] != 0).fillna(False).any(axis=1)) | towns.t.isin(mine.t) | towns.t.isin(teaching.t)
        unknown = ~taught & (~towns.t.isin(schools.t) | towns.t.isin(perhaps.t))
        stage_cases = [(unknown, NOT_ASSESSED), (~taught, NOT_APPLICABLE)]

        # rolls replace the township's own counts, if every school that may have one does
        sums = mine.groupby("t")[["dropoutCount", "startCount"]].sum()
        keyed = perhaps.merge(mine[["t", "schoolCode"]], how="left", left_on=["t", "code"], right_on=["t", "schoolCode"])
        incomplete = set(keyed[keyed.schoolCode.isna()].t) | set(mine[mine.dropoutCount.isna() | mine.startCount.isna()].t)
        by_roll = towns.t.isin(sums.index)
        left = towns[stage + "Count"].mask(by_roll, towns.t.map(sums.dropoutCount))
        began = towns[stage + "Base"].mask(by_roll, towns.t.map(sums.startCount))
        unsure = left.isna() | began.isna() | (began == 0) | (by_roll & towns.t.isin(incomplete))
        few = left <= 0 if stage == "primary" else left * 100 < began * 2
        yield verdicts(towns, standards[0], township, stage_cases + [(unsure, NOT_ASSESSED), (few, COMPLIANT)], VIOLATION)

        enrolled, eligible = towns[stage + "EnrolledOfAge"], towns[stage + "AgeEligible"]
        unsure = enrolled.isna() | eligible.isna() | (eligible == 0)
        cases = stage_cases + [(unsure, NOT_ASSESSED), (enrolled >= eligible, COMPLIANT)]
        yield verdicts(towns, standards[1], township, cases, VIOLATION)


def grades(towns, schools, buildings):
    b = buildings.merge(towns[["t", "reference"]], on="t")
    gone = b.demolishedOn <= b.reference
    subject = "building/" + b.schoolCode + "/" + b.code
    cases = [
        (gone, NOT_APPLICABLE),
        (b.safetyGrade.isin(["A", "B", "C"]), COMPLIANT),
        (b.inUse.isna(), NOT_ASSESSED),
        (~b.inUse, COMPLIANT),
        (b.safetyGrade.isna(), NOT_ASSESSED),
    ]
    yield verdicts(b, "building.no-d-grade-in-use", subject, cases, VIOLATION)
    cases = [(gone, NOT_APPLICABLE), (b.safetyGrade.isna(), NOT_ASSESSED), (b.safetyGrade == "D", VIOLATION)]
    yield verdicts(b, "building.no-d-grade", subject, cases, COMPLIANT)

    s = schools.merge(towns.loc[towns.has_buildings, ["t", "reference"]], on="t")
    s = s.merge(b[["t", "schoolCode"]].drop_duplicates(), how="left", left_on=["t", "code"], right_on=["t", "schoolCode"])
    s = s[s.schoolCode.isna()]
    rest = towns[~towns.t.isin(b.t) & ~towns.t.isin(s.t)]
    for standard in ("building.no-d-grade-in-use", "building.no-d-grade"):
        yield verdicts(s, standard, "building/" + s.code + "/*", [(s.mergedOn <= s.reference, NOT_APPLICABLE)], NOT_ASSESSED)
        none = rest.has_buildings & rest.has_schools
        yield verdicts(rest, standard, "township/" + rest.code, [(none, NOT_APPLICABLE)], NOT_ASSESSED)


def periods(towns, months, terms):
    """The months, quarters and terms that are over, by standard."""
    september = pd.PeriodIndex(year=towns.year, month=np.full(len(towns), 9), freq="M")

    def spans(rows, first, last, standard):
        first, last = first.to_timestamp(), last.to_timestamp(how="end").normalize()
        return pd.DataFrame({"t": rows.t.to_numpy(), "standard": standard, "first": first, "last": last})

    monthly, quarterly, term = "safety.drill-school-monthly", "safety.drill-kindergarten-quarterly", "safety.drill-term"
    named = pd.PeriodIndex(months.month, freq="M")
    own = terms.rename(columns={"start": "first", "end": "last"}).assign(standard=term)
    usual_months, usual_terms = ~towns.has_months.to_numpy(), ~towns.has_terms.to_numpy()
    usual = [spans(towns[usual_months], september[usual_months] + n, september[usual_months] + n, monthly) for n in (0, 1, 2, 3, 6, 7, 8, 9)]
    quarters = [spans(towns, september + n, september + n + 2, quarterly) for n in (1, 4, 7)]
    halves = [spans(towns[usual_terms], september[usual_terms] + a, september[usual_terms] + b, term) for a, b in ((0, 4), (5, 10))]
    every = pd.concat([spans(months, named, named, monthly), own] + usual + quarters + halves)
    every = every.merge(towns[["t", "reference"]], on="t")
    return every[every["last"] <= every.reference].drop(columns="reference").reset_index(drop=True)


def drills(towns, schools, held, months, terms):
    p = schools.merge(periods(towns, months, terms), on="t")
    p = p[(p.openedOn.isna() | (p["first"] >= p.openedOn)) & (p.mergedOn.isna() | (p["last"] <= p.mergedOn))]
    p = p.rename_axis("period").reset_index()
    d = p.merge(held, left_on=["t", "code"], right_on=["t", "schoolCode"])
    p["drilled"] = p.period.isin(d.period[d.date.between(d["first"], d["last"])])
    counts = p.groupby(["t", "code", "standard"]).drilled.agg(["size", "sum"]).reset_index()
    s = schools.merge(towns[["t", "reference", "has_drills", "year"]], on="t")
    year_start = pd.to_datetime(s.year.astype(str) + "-09-01")
    for standard, types, since in (
        ("safety.drill-school-monthly", TEACHES["primary"] + TEACHES["junior"], "2014-02-22"),
        ("safety.drill-kindergarten-quarterly", TEACHES["kindergarten"], "2014-02-22"),
        ("safety.drill-term", None, "1900-01-01"),
    ):
        c = s.merge(counts[counts.standard == standard], how="left", on=["t", "code"])
        covered = pd.Series(True, c.index) if types is None else c.typeCode.isin(types)
        cases = [
            (c.typeCode.isna() & (types is not None), NOT_ASSESSED),
            (~covered, NOT_APPLICABLE),
            (c.mergedOn < year_start, NOT_APPLICABLE),
            (~c.has_drills, NOT_ASSESSED),
            (c["size"].isna(), NOT_ASSESSED),
            (c["sum"] < c["size"], VIOLATION),
        ]
        yield from in_force(towns, c, standard, cases, COMPLIANT, since)


def in_force(towns, schools, standard, cases, otherwise, since):
    """Schools, and townships without any, since the standard is in force."""
    found = verdicts(schools, standard, "school/" + schools.code, cases, otherwise)
    yield found[(schools.reference >= since).to_numpy()]
    none = towns[~towns.t.isin(schools.t) & (towns.reference >= since)]
    yield verdicts(none, standard, "township/" + none.code, [(none.has_schools, NOT_APPLICABLE)], NOT_ASSESSED)


def guards(towns, schools):
    s = schools.merge(towns[["t", "reference"]], on="t")
    required = (3 + (s.nonBoarders - 1000) // 500).mask(s.nonBoarders < 1000, 2).mask(s.nonBoarders < 100, 1)
    cases = [
        (s.mergedOn <= s.reference, NOT_APPLICABLE),
        (s.guards == 0, VIOLATION),
        (s.guards.isna() | s.nonBoarders.isna(), NOT_ASSESSED),
        (s.guards >= required, COMPLIANT),
    ]
    yield from in_force(towns, s, "safety.guard-number", cases, VIOLATION, "2022-06-01")


def judge(frames):
    """The verdicts of all townships."""
    last_day = pd.to_datetime((frames["towns"].year + 1).astype(str) + "-08-31")
    towns = frames["towns"].assign(reference=np.minimum(frames["towns"].asOf, last_day))
    schools = frames["schools"]
    return pd.concat(
        [
            *rates(towns, schools, frames["rolls"]),
            *grades(towns, schools, frames["buildings"]),
            *drills(towns, schools, frames["drills"], frames["months"], frames["terms"]),
            *guards(towns, schools),
        ]
    )
