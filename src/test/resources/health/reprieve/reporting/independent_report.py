# The figures of the report by condition, worked out without the application. Run in this folder: python3 independent_report.py
# Python 3 with numpy and scipy; writes report_diaries.csv, what is brought into the clinic, and independent_report.csv,
# the figures that it must give. Rules R0 to R5 as in statistics.md; Turnbull by the constrained Newton method for mixtures
# (Wang 2007, J R Stat Soc B 69:185-198), not by EM; bootstrap of patients by SplitMix64, percentiles of type 1.
import csv
import random
from math import ceil, inf, sqrt

import numpy
import scipy
from scipy.optimize import nnls
from scipy.stats import t

PATIENTS, SEED, REPEATS, BOOTSTRAP_SEED = 32, 20261203, 1000, 20260101
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


def mean_tenths(scores):
    return (2 * 10 * sum(scores) + len(scores)) // (2 * len(scores))


# R0 to R5: status, onset and loss as (after, up to], and why the record ends.
def assess(baseline, entries, following, in_relief):
    if baseline is None or baseline < 40:
        return "INELIGIBLE", None, None, None
    entries = [entry for entry in entries if following is None or entry[0] < following]
    flags = [in_relief(baseline, score) for _, score in entries]
    first = next((i for i, flag in enumerate(flags) if flag and entries[i][0] <= 168), None)
    if first is None:
        return ("NONRESPONDER" if any(hour <= 168 for hour, _ in entries) else "NOT_ASSESSED"), None, None, None
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


figures = []


def add(name, value):
    figures.append((name, "" if value is None or value == inf else repr(float(value))))


def add_mean(name, values):
    n = len(values)
    mean = sum(values) / n
    sd = sqrt(sum((v - mean) ** 2 for v in values) / (n - 1)) if n > 1 else None
    add(name + "/n", n)
    add(name + "/mean", mean)
    if sd:
        add(name + "/sd", sd)
        add(name + "/lower", mean - t.ppf(0.975, n - 1) * sd / sqrt(n))
        add(name + "/upper", mean + t.ppf(0.975, n - 1) * sd / sqrt(n))


def add_share(name, count, total):
    low, high = wilson(count, total)
    for end, value in (("count", count), ("total", total), ("share", count / total), ("lower", low), ("upper", high)):
        add(name + "/" + end, value)


def add_rate(name, some, rule):
    add_share(name, sum(p[rule][0] == "RESPONDER" for p in some),
              sum(p[rule][0] in ("RESPONDER", "NONRESPONDER") for p in some))


def add_median(name, rows):
    low, high = median(turnbull(rows))
    add(name + "/n", len(rows))
    add(name + "/after", low / 24)
    add(name + "/upTo", high / 24)


chance = random.Random(SEED)
patients = [make_patient(number, chance) for number in range(PATIENTS)]
with open("report_diaries.csv", "w") as out:
    out.write("# Source: independent_report.py in this folder, Python's random.Random(%d)\n" % SEED)
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("source", "baseline", "carried", "next_infusion_h", "entries_h:nrs"))
    for p in patients:
        writer.writerow((p["source"], ";".join(map(str, p["baseline"])), int(p["carried"]), p["next"] or "",
                         ";".join("%d:%d" % e for e in p["entries"])))

for p in patients:
    p["tenths"] = mean_tenths(p["baseline"]) if p["baseline"] else None
    p["after"] = day_seven(p["entries"], p["next"])
    for rule, in_relief in ((30, percent(30)), (50, percent(50)), ("two", lambda b, s: b - 10 * s >= 20)):
        p[rule] = assess(p["tenths"], p["entries"], p["next"], in_relief)

eligible = [p for p in patients if p[30][0] != "INELIGIBLE"]
assessed = [p for p in eligible if p[30][0] != "NOT_ASSESSED"]
relieved = [p for p in assessed if p[30][0] == "RESPONDER"]
answered = [p for p in eligible if p["after"] is not None]
own = [p for p in eligible if not p["carried"]]
change = lambda p: p["after"] - p["tenths"] / 10

add("/eligible", len(eligible))
add("/assessed", len(assessed))
add("/notAssessed", len(eligible) - len(assessed))
add("/belowMinimum", sum(p["tenths"] is not None and p["tenths"] < 40 for p in patients))
add("/withoutBaseline", sum(p["tenths"] is None for p in patients))
add("/withoutDaySeven", len(eligible) - len(answered))
add_mean("/baseline", [p["tenths"] / 10 for p in eligible])
add_mean("/after", [p["after"] for p in answered])
add_mean("/change", [change(p) for p in answered])
add_mean("/changePercent", [100 * change(p) / (p["tenths"] / 10) for p in answered])
add_rate("/responses/0/relief", eligible, 30)
add_rate("/responses/1/relief", eligible, 50)
add_rate("/sensitivity/twoPoints", eligible, "two")
add_share("/sensitivity/worstCase", len(relieved), len(eligible))
add_share("/sensitivity/bestCase", len(relieved) + len(eligible) - len(assessed), len(eligible))
add("/sensitivity/carriedOver", len(eligible) - len(own))
add_rate("/sensitivity/withoutCarryOver", own, 30)
for source in SOURCES:
    some = [p for p in eligible if p["source"] == source]
    name = "/sensitivity/bySource/" + source
    add("/baselineSources/" + source, len(some))
    add(name + "/patients", len(some))
    add_mean(name + "/baseline", [p["tenths"] / 10 for p in some])
    add_mean(name + "/change", [change(p) for p in some if p["after"] is not None])
    add_rate(name + "/relief", some, 30)
add_median("/onset", [p[30][1] for p in relieved])
lost = [p[30][2] for p in relieved]
add_median("/lasts", lost)
add_median("/lastsIfRetreatmentIsLoss",
           [(p[30][2][0], p["next"]) if p[30][3] == "NEXT_INFUSION" else p[30][2] for p in relieved])
add("/cutShort", sum(p[30][3] == "NEXT_INFUSION" for p in relieved))

DAYS = (0, 7, 14, 28, 42, 56, 70, 84)
steps, share = turnbull(lost), len(relieved) / len(assessed)
limits = bands(lost, len(assessed) - len(relieved), DAYS)
add("/curve/start", share)
for i, day in enumerate(DAYS):
    name, time = "/curve/days/%d" % i, 24 * day
    known = sum(after >= time for after, _ in lost)
    add(name + "/day", day)
    add(name + "/inRelief", known)
    add(name + "/unsure", sum(after < time < up_to < inf for after, up_to in lost))
    if known:
        for end, value in zip(("lower", "upper"), survival(steps, time)):
            add(name + "/" + end, share * value)
        add(name + "/bandLower", limits[i][0])
        add(name + "/bandUpper", limits[i][1])
add("/lasts/bandLower", limits[-1][0])
add("/lasts/bandUpper", limits[-1][1])
for fall in range(101):
    tenths = [(p["tenths"] - 10 * p["after"], p["tenths"]) for p in answered]
    add("/cumulative/%d" % fall, sum(f > 0 and 100 * f >= fall * b for f, b in tenths) / len(eligible))

with open("independent_report.csv", "w") as out:
    out.write("# Source: independent_report.py in this folder, numpy %s, scipy %s\n" % (numpy.__version__, scipy.__version__))
    csv.writer(out, lineterminator="\n").writerows([("figure", "value")] + figures)
