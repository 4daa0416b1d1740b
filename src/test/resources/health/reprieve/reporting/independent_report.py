# The figures of the report by condition, worked out without the application. Run in this folder: python3 independent_report.py
# Python 3 with numpy and scipy; writes report_diaries.csv, what is brought into the clinic, and independent_report.csv,
# the figures that it must give. Rules R0 to R5 as in statistics.md; Turnbull by the constrained Newton method for mixtures
# (Wang 2007, J R Stat Soc B 69:185-198), not by EM; bootstrap of patients by SplitMix64, percentiles of type 1.
import csv
import random
from math import ceil, inf, nextafter, sqrt

import numpy
import scipy
from scipy.optimize import nnls
from scipy.stats import t

SEED, REPEATS, BOOTSTRAP_SEED = 20261203, 1000, 20260101
PATIENTS = {"CRPS": 32, "BACK": 25, "MOOD": 24}
SOURCES = ("DIARY_MEAN", "CLINIC_AVERAGE", "CLINIC_NOW")


# What is brought: one course of each patient in the period; some had one before it, some have one after it.
def make_patient(number, chance):
    source = SOURCES[0] if number % 4 < 2 else SOURCES[number % 4 - 1]
    carried = number in (0, 5, 12)
    level = chance.randint(4, 5) if carried else 2 if number == 9 else chance.randint(5, 9)
    if number == 17:
        baseline = []
    elif source == "DIARY_MEAN":
        baseline = [min(10, max(0, level + chance.choice((0, 0, 1)))) for _ in range(chance.randint(4, 7))]
    else:
        baseline = [level]
    lasts = 0 if chance.random() < 0.3 else chance.weibullvariate(24 * 18, 1.2)
    following = chance.choice((None, None, 24 * chance.randint(9, 30)))
    entries = []
    for hour in [6] + [24 * day + chance.randint(-20, 20) for day in range(7, 71, 7)]:
        if chance.random() < 0.85 and number not in (3, 22):
            share = chance.choice((0.2, 0.4, 0.6)) if hour < lasts else chance.choice((0.8, 0.9, 1.0))
            entries.append((hour, min(10, round(level * share))))
    return {"source": source, "carried": carried, "baseline": baseline, "next": following, "entries": entries}


# Sheets of the PHQ-9 by days since the infusion, one a day; some patients have another course before a sheet counts.
def make_mood(number, chance):
    before = {day: chance.randint(3, 24) for day in chance.sample((-20, -15, -14, -9, -2, -1), 2)}
    lasts = 0 if chance.random() < 0.3 else chance.weibullvariate(40, 1.2)
    after = {day: chance.randint(0, 9) if day < lasts else chance.randint(6, 24)
             for day in chance.sample((3, 5, 6, 13, 20, 27, 31, 32, 40, 54, 69, 84), 6)}
    if number in (4, 11):
        before = {day: chance.randint(3, 24) for day in (-16, -15)}
    if number in (2, 7, 15):
        before = {-3: chance.randint(1, 4)}
    if number in (6, 13):
        after = {5: 3, 33: 4}
    following = chance.choice((None, None, 24 * chance.randint(4, 29) + 3))
    return {"source": "", "carried": False, "baseline": [], "next": following, "entries": [],
            "sheets": sorted({**before, **after}.items())}


# Medication reviews by days since the infusion, in MME a day; some patients have one before that is too old to count.
def make_reviews(following, chance):
    before = {day: chance.choice((0, 15, 20, 45, 60, 90, 120)) for day in chance.sample((-60, -31, -7, -1, 0), chance.randint(0, 2))}
    after = {day: chance.choice((0, 10, 15, 30, 45, 60, 90)) for day in chance.sample((2, 13, 14, 21, 28, 41, 42, 43), chance.randint(0, 3))}
    return sorted({**(before or {-91: 75}), **after}.items())


def mean_tenths(scores):
    return (2 * 10 * sum(scores) + len(scores)) // (2 * len(scores))


# R0 to R5: status, onset and loss as (after, up to], and why the record ends.
def assess(baseline, entries, following, in_relief):
    if baseline is None or baseline < 40:
        return "INELIGIBLE", None, None, None
    entries = [entry for entry in entries if following is None or entry[0] < following]
    return follow([(hour, in_relief(baseline, score)) for hour, score in entries], following, 168)


# R2 to R5 on entries by hour that are in relief or not.
def follow(entries, following, window):
    flags = [flag for _, flag in entries]
    first = next((i for i, flag in enumerate(flags) if flag and entries[i][0] <= window), None)
    if first is None:
        return ("NONRESPONDER" if any(hour <= window for hour, _ in entries) else "NOT_ASSESSED"), None, None, None
    onset = (entries[first - 1][0] if first else 0, entries[first][0])
    last = first
    for i in range(first, len(entries)):
        if flags[i]:
            last = i
        elif i + 1 < len(entries) and not flags[i + 1]:
            return "RESPONDER", onset, (entries[last][0], entries[i][0]), "LOSS"
    return "RESPONDER", onset, (entries[last][0], inf), "END_OF_DATA" if following is None else "NEXT_INFUSION"


def percent(p):
    return lambda baseline, score: 100 * (baseline - 10 * score) >= p * baseline


def day_seven(entries, following):
    near = [e for e in entries if 120 <= e[0] <= 216 and (following is None or e[0] < following)]
    return min(near, key=lambda e: (abs(e[0] - 168), e[0]))[1] if near else None


def wilson(x, n, z=1.959963984540054):
    p = x / n
    middle, width, scale = p + z * z / (2 * n), z * sqrt(p * (1 - p) / n + z * z / (4 * n * n)), 1 + z * z / n
    return (middle - width) / scale, (middle + width) / scale


# Turnbull: innermost intervals as (left, right, mass); a right end directly after a left one closes one.
def turnbull(rows):
    ends = sorted({(l, 0) if l == r else (l, 2) for l, r in rows} | {(r, 1) for _, r in rows})
    inner = [(a[0], b[0]) for a, b in zip(ends, ends[1:]) if a[1] != 1 and b[1] == 1]
    inside = numpy.array([[l <= a and b <= r for a, b in inner] for l, r in rows], float)
    mass = numpy.full(len(inner), 1 / len(inner))
    likelihood = lambda m: numpy.log(inside @ m).sum() if (inside @ m > 0).all() else -inf
    for _ in range(500):
        slopes = inside / (inside @ mass)[:, None]
        gain = slopes.sum(axis=0)
        if gain.max() - len(rows) < 1e-9:
            break
        target, _ = nnls(numpy.vstack([slopes - 2, numpy.ones(len(inner))]), numpy.append(numpy.zeros(len(rows)), 1.0))
        way, step = target / target.sum() - mass, 1.0
        while gain @ way > 1e-6 and likelihood(mass + step * way) < likelihood(mass) + step * (gain @ way) / 3:
            step /= 2
        mass = mass + step * way
    else:
        raise AssertionError("no convergence")
    return [(a, b, m) for (a, b), m in zip(inner, mass) if m > 1e-9]


def survival(steps, time):
    left = 1.0
    for a, b, mass in steps:
        if time < a or (time == a and a != b):
            return left, left
        if time < b:
            return left - mass, left
        left -= mass
    return left, left


def median(steps):
    left = 1.0
    for i, (a, b, mass) in enumerate(steps):
        left -= mass
        if left <= 0.5 + 1e-8:
            if abs(left - 0.5) <= 1e-8 and i + 1 < len(steps):
                c, d, _ = steps[i + 1]
                return a, c if d == inf else d
            return a, b
    return None


class SplitMix64:
    def __init__(self, seed):
        self.state = seed

    def unit(self):
        mask = (1 << 64) - 1
        self.state = (self.state + 0x9E3779B97F4A7C15) & mask
        z = self.state
        z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & mask
        z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & mask
        return ((z ^ (z >> 31)) >> 11) * 2.0 ** -53


def bands(lost, nonresponders, days):
    units = sorted(lost + [(0, 0)] * nonresponders)
    generator, values = SplitMix64(BOOTSTRAP_SEED), []
    for _ in range(REPEATS):
        drawn = [units[int(generator.unit() * len(units))] for _ in units]
        relieved = [row for row in drawn if row != (0, 0)]
        steps, share = turnbull(relieved), len(relieved) / len(units)
        low, high = median(steps)
        values.append([tuple(share * end for end in survival(steps, 24 * day)) for day in days] + [(low / 24, high / 24)])
    lower = lambda i: sorted(value[i][0] for value in values)[ceil(0.025 * REPEATS) - 1]
    upper = lambda i: sorted(value[i][1] for value in values)[ceil(0.975 * REPEATS) - 1]
    return [(lower(i), upper(i)) for i in range(len(days) + 1)]


# Aalen-Johansen: shares of two causes, 1 and 2, by a time; 0 is censored, and at risk at its own time.
def incidence(units, time):
    left, shares = 1.0, {1: 0.0, 2: 0.0}
    for at in sorted({unit[0] for unit in units if unit[0] <= time}):
        risk = sum(unit[0] >= at for unit in units)
        events = {cause: units.count((at, cause)) for cause in shares}
        for cause in shares:
            shares[cause] += left * events[cause] / risk
        left *= 1 - sum(events.values()) / risk
    return shares


figures = []


def add(line, name, value):
    figures.append((line, name, "" if value is None or value == inf else repr(float(value))))


def add_mean(line, name, values):
    n = len(values)
    mean = sum(values) / n
    sd = sqrt(sum((v - mean) ** 2 for v in values) / (n - 1)) if n > 1 else None
    add(line, name + "/n", n)
    add(line, name + "/mean", mean)
    if sd:
        add(line, name + "/sd", sd)
        add(line, name + "/lower", mean - t.ppf(0.975, n - 1) * sd / sqrt(n))
        add(line, name + "/upper", mean + t.ppf(0.975, n - 1) * sd / sqrt(n))


def add_share(line, name, count, total):
    low, high = wilson(count, total)
    for end, value in (("count", count), ("total", total), ("share", count / total), ("lower", low), ("upper", high)):
        add(line, name + "/" + end, value)


def number(some, rule, *states):
    return sum(p[rule][0] in states for p in some)


def add_rate(line, name, some, rule):
    add_share(line, name, number(some, rule, "RESPONDER"), number(some, rule, "RESPONDER", "NONRESPONDER"))


def add_median(line, name, rows):
    low, high = median(turnbull(rows))
    add(line, name + "/n", len(rows))
    add(line, name + "/after", low / 24)
    add(line, name + "/upTo", high / 24)


# All this is long ago, so that every course is over.
def add_pain(line, patients):
    eligible = [p for p in patients if p[30][0] != "INELIGIBLE"]
    assessed = [p for p in eligible if p[30][0] != "NOT_ASSESSED"]
    relieved = [p for p in assessed if p[30][0] == "RESPONDER"]
    answered = [p for p in eligible if p["after"] is not None]
    own = [p for p in eligible if not p["carried"]]
    change = lambda p: p["after"] - p["tenths"] / 10

    add(line, "/figures/eligible", len(eligible))
    add(line, "/figures/assessed", len(assessed))
    add(line, "/figures/notAssessed", len(eligible) - len(assessed))
    add(line, "/figures/belowMinimum", sum(p["tenths"] is not None and p["tenths"] < 40 for p in patients))
    add(line, "/figures/withoutBaseline", sum(p["tenths"] is None for p in patients))
    add(line, "/figures/notYetDue", 0)
    add(line, "/figures/withoutDaySeven", len(eligible) - len(answered))
    add_mean(line, "/figures/baseline", [p["tenths"] / 10 for p in eligible])
    add_mean(line, "/figures/after", [p["after"] for p in answered])
    add_mean(line, "/figures/change", [change(p) for p in answered])
    add_mean(line, "/figures/changePercent", [100 * change(p) / (p["tenths"] / 10) for p in answered])
    for i, rule in enumerate((30, 50)):
        name = "/figures/responses/%d" % i
        add(line, name + "/percent", rule)
        add_rate(line, name + "/relief", eligible, rule)
        add_share(line, name + "/worstCase", number(eligible, rule, "RESPONDER"), len(eligible))
        add_share(line, name + "/bestCase", number(eligible, rule, "RESPONDER", "NOT_ASSESSED"), len(eligible))
    add_rate(line, "/figures/sensitivity/twoPoints", eligible, "two")
    add(line, "/figures/sensitivity/carriedOver", len(eligible) - len(own))
    add_rate(line, "/figures/sensitivity/withoutCarryOver", own, 30)
    for source in SOURCES:
        some = [p for p in eligible if p["source"] == source]
        name = "/figures/sensitivity/bySource/" + source
        add(line, "/figures/baselineSources/" + source, len(some))
        add(line, name + "/patients", len(some))
        add_mean(line, name + "/baseline", [p["tenths"] / 10 for p in some])
        add_mean(line, name + "/change", [change(p) for p in some if p["after"] is not None])
        add_rate(line, name + "/relief", some, 30)
    add_median(line, "/figures/onset", [p[30][1] for p in relieved])
    lost = [p[30][2] for p in relieved]
    add_median(line, "/figures/lasts", lost)
    add_median(line, "/figures/lastsIfRetreatmentIsLoss",
               [(p[30][2][0], p["next"]) if p[30][3] == "NEXT_INFUSION" else p[30][2] for p in relieved])
    add(line, "/figures/cutShort", sum(p[30][3] == "NEXT_INFUSION" for p in relieved))
    add_ended(line, relieved)
    add_curve(line, lost, len(assessed) - len(relieved))
    for i in range(10):
        fall = 10 * (i + 1)
        add(line, "/figures/falls/thresholds/%d/percent" % i, fall)
        add_share(line, "/figures/falls/thresholds/%d/patients" % i, fallen(answered, fall), len(eligible))
    if line == "CRPS":
        for fall in range(101):
            add(line, "/cumulative/%d" % fall, fallen(answered, fall) / len(eligible))


def fallen(answered, percent):
    tenths = [(p["tenths"] - 10 * p["after"], p["tenths"]) for p in answered]
    return sum(f > 0 and 100 * f >= percent * b for f, b in tenths)


# With all losses just after the last answer in relief, and with all at the first one without; days on which somebody is in relief.
def add_ended(line, relieved):
    def units(end):
        lost = lambda l, r: r if end else nextafter(l, inf)
        kinds = {"LOSS": lambda p: (lost(*p[30][2]), 1), "NEXT_INFUSION": lambda p: (p["next"], 2),
                 "END_OF_DATA": lambda p: (p[30][2][0], 0)}
        return [kinds[p[30][3]](p) for p in relieved]

    told = [day for day in (7, 14, 28, 84) if any(p[30][2][0] >= 24 * day for p in relieved)]
    for i, day in enumerate(told):
        name, both = "/figures/ended/days/%d" % i, [incidence(units(end), 24 * day) for end in (0, 1)]
        add(line, name + "/day", day)
        for cause, what in ((1, "lost"), (2, "treated")):
            add(line, name + "/" + what + "Lower", min(one[cause] for one in both))
            add(line, name + "/" + what + "Upper", max(one[cause] for one in both))


DAYS = (0, 7, 14, 28, 42, 56, 70, 84)


def add_curve(line, lost, nonresponders, what="/figures"):
    steps, share = turnbull(lost), len(lost) / (len(lost) + nonresponders)
    limits = bands(lost, nonresponders, DAYS)
    add(line, what + "/curve/start", share)
    for i, day in enumerate(DAYS):
        name, time = what + "/curve/days/%d" % i, 24 * day
        known = sum(after >= time for after, _ in lost)
        add(line, name + "/day", day)
        add(line, name + "/inRelief", known)
        add(line, name + "/unsure", sum(after < time < up_to < inf for after, up_to in lost))
        if known:
            for end, value in zip(("lower", "upper"), survival(steps, time)):
                add(line, name + "/" + end, share * value)
            add(line, name + "/bandLower", limits[i][0])
            add(line, name + "/bandUpper", limits[i][1])
    ends, left = max(after for after, _ in lost), 1.0
    add(line, what + "/curve/endsAtDay", ends / 24)
    falls = [(0, 0, 1, share)] if nonresponders else []
    for after, up_to, mass in steps:
        falls.append((after / 24, up_to / 24, share * left, share * (left - mass)))
        left -= mass
    for i, fall in enumerate(fall for fall in falls if fall[0] < ends / 24):
        for end, value in zip(("after", "upTo", "from", "to"), fall):
            add(line, what + "/curve/steps/%d/%s" % (i, end), value)
    add(line, what + "/lasts/bandLower", limits[-1][0])
    add(line, what + "/lasts/bandUpper", limits[-1][1])


def last(rows, least, most):
    some = [row for row in rows if least <= row[0] <= most]
    return some[-1][1] if some else None


# Before: days -14 to 0; after: days 6 to 31, earlier than the next infusion. All this is long ago, so that none is due.
def add_mood(line, patients):
    pairs = [(last(p["sheets"], -14, -1), last([s for s in p["sheets"] if p["next"] is None or 24 * s[0] < p["next"]], 6, 31))
             for p in patients]
    eligible = [pair for pair in pairs if pair[0] is not None and pair[0] >= 5]
    followed = [pair for pair in eligible if pair[1] is not None]
    missing = len(eligible) - len(followed)
    add(line, "/mood/eligible", len(eligible))
    add(line, "/mood/followed", len(followed))
    add(line, "/mood/withoutFollowUp", missing)
    add(line, "/mood/notYetDue", 0)
    add(line, "/mood/inRemissionBefore", sum(pair[0] is not None and pair[0] < 5 for pair in pairs))
    add(line, "/mood/withoutBaseline", sum(pair[0] is None for pair in pairs))
    add_mean(line, "/mood/before", [before for before, _ in eligible])
    add_mean(line, "/mood/after", [after for _, after in followed])
    add_mean(line, "/mood/change", [after - before for before, after in followed])
    add_mean(line, "/mood/changePercent", [100 * (after - before) / before for before, after in followed])
    for name, count in (("response", sum(2 * (before - after) >= before for before, after in followed)),
                        ("remission", sum(after < 5 for _, after in followed))):
        add_share(line, "/mood/%s/observed" % name, count, len(followed))
        add_share(line, "/mood/%s/worstCase" % name, count, len(eligible))
        add_share(line, "/mood/%s/bestCase" % name, count + missing, len(eligible))
    add_responses(line, [respond(p, pair[0]) for p, pair in zip(patients, pairs) if pair in eligible])


# R0 to R5 on the PHQ-9: sheets from day 6 on and before the next infusion, a response up to the end of day 31 at least half the total before.
def respond(patient, before):
    entries = [(24 * day, 2 * (before - total) >= before) for day, total in patient["sheets"]
               if day >= 6 and (patient["next"] is None or 24 * day < patient["next"])]
    return follow(entries, patient["next"], 24 * 31)


def add_responses(line, episodes):
    assessed = [one for one in episodes if one[0] != "NOT_ASSESSED"]
    lost = [one[2] for one in assessed if one[0] == "RESPONDER"]
    add_share(line, "/mood/duration/reached", len(lost), len(assessed))
    add_median(line, "/mood/duration/lasts", lost)
    add(line, "/mood/duration/cutShort", sum(one[3] == "NEXT_INFUSION" for one in assessed))
    add_curve(line, lost, len(assessed) - len(lost), "/mood/duration")


# Before: the last review of days -90 to 0; after: the last of days 14 to 42, up to the day of the next infusion.
def add_opioids(line, patients):
    pairs = [(last(p["reviews"], -90, 0), last(p["reviews"], 14, min(42, inf if p["next"] is None else p["next"] // 24)))
             for p in patients]
    both = [pair for pair in pairs if None not in pair]
    if not both:
        for name in ("before", "after", "change"):
            add(line, "/opioids/%s/n" % name, 0)
        return
    add_mean(line, "/opioids/before", [before for before, _ in both])
    add_mean(line, "/opioids/after", [after for _, after in both])
    add_mean(line, "/opioids/change", [after - before for before, after in both])


patients = {}
for place, condition in enumerate(PATIENTS):
    chance = random.Random(SEED + place)
    make = make_mood if condition == "MOOD" else make_patient
    patients[condition] = [make(i, chance) for i in range(PATIENTS[condition])]
    reviewing = random.Random(SEED + 100 + place)
    for p in patients[condition]:
        p["reviews"] = [] if condition == "MOOD" else make_reviews(p["next"], reviewing)
        p.setdefault("sheets", [])

pairs = lambda rows: ";".join("%d:%d" % row for row in rows)
with open("report_diaries.csv", "w") as out:
    out.write("# Source: independent_report.py in this folder, Python's random.Random(%d) and so on\n" % SEED)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("condition", "source", "baseline", "carried", "next_infusion_h", "entries_h:nrs", "sheets_day:phq9",
                     "reviews_day:mme"))
    for condition, some in patients.items():
        for p in some:
            writer.writerow((condition, p["source"], ";".join(map(str, p["baseline"])), int(p["carried"]), p["next"] or "",
                             pairs(p["entries"]), pairs(p["sheets"]), pairs(p["reviews"])))

for p in patients["CRPS"] + patients["BACK"]:
    p["tenths"] = mean_tenths(p["baseline"]) if p["baseline"] else None
    p["after"] = day_seven(p["entries"], p["next"])
    for rule, in_relief in ((30, percent(30)), (50, percent(50)), ("two", lambda b, s: b - 10 * s >= 20)):
        p[rule] = assess(p["tenths"], p["entries"], p["next"], in_relief)

for condition in ("CRPS", "BACK"):
    add_pain(condition, patients[condition])
    add_opioids(condition, patients[condition])
add_pain("total", patients["CRPS"] + patients["BACK"])
add_mood("MOOD", patients["MOOD"])
add_opioids("MOOD", patients["MOOD"])

with open("independent_report.csv", "w") as out:
    out.write("# Source: independent_report.py in this folder, numpy %s, scipy %s\n" % (numpy.__version__, scipy.__version__))
    csv.writer(out, lineterminator="\n").writerows([("line", "figure", "value")] + figures)
