# Independent answers where R has none or not enough digits. Run in this folder: python3 independent.py
# Python 3 with mpmath, the bootstrap with the standard library alone; writes the files independent_*.csv named below.
import csv
import math
import mpmath as mp

mp.mp.dps = 30
SOURCE = "# Source: independent.py in this folder, mpmath %s, 30 digits\n" % mp.__version__
PLAIN = "# Source: independent.py in this folder, double precision\n"


def write(name, header, rows, source=SOURCE):
    with open(name, "w") as out:
        out.write(source)
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)


# Noncentral t: P(T <= t) = E Phi(t s - ncp) where s = sqrt(chi-squared / df), integrated numerically
def noncentral_t(t, df, ncp):
    constant = 2 * (mp.mpf(df) / 2) ** (mp.mpf(df) / 2) / mp.gamma(mp.mpf(df) / 2)
    density = lambda s: constant * s ** (df - 1) * mp.e ** (-df * s * s / 2)
    return mp.quad(lambda s: mp.ncdf(t * s - ncp) * density(s), [0, 0.25, 0.5, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 2, 3, 6, 20])


rows = [(t, df, ncp, mp.nstr(noncentral_t(mp.mpf(t), df, mp.mpf(ncp)), 16))
        for t in ("-6.5", "-1", "0", "0.5", "4", "45") for df in (2, 9, 23, 200) for ncp in ("-7", "-0.5", "0", "1", "5", "42")]
write("independent_noncentral_t.csv", ("t", "df", "ncp", "p"), rows)


# Cluster bootstrap: clusters of the cosmesis rows by eights, SplitMix64, type 1 percentiles
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


with open("data_lung.csv") as lines:
    lung = list(csv.DictReader(line for line in lines if not line.startswith("#")))
values = [int(row["time"]) for row in lung]
clusters = sorted(sorted(values[i:i + 3]) for i in range(0, len(values), 3))
generator = SplitMix64(20261)
means = []
for repeat in range(200):
    drawn = [clusters[int(generator.unit() * len(clusters))] for _ in clusters]
    rows = [value for cluster in drawn for value in cluster]
    means.append(sum(rows) / len(rows))
means.sort()
write("independent_bootstrap.csv", ("repeats", "seed", "lower", "upper"), [(200, 20261, repr(means[4]), repr(means[194]))])


# Many alike: how often each kind of cluster comes is drawn as a count, binomial out of what the kinds before it left.
# Binomial: mirrored above a chance of a half; fewer than 10 expected by inversion of the distribution function, else BTRS
# (Hormann 1993) with the logarithms of the gamma function. Where nothing is open no number is taken from the generator.
def binomial(n, p, unit):
    if p > 0.5:
        return n - binomial(n, 1 - p, unit)
    if n == 0 or p <= 0:
        return 0
    if n * p < 10:
        u, k, reached = unit(), 0, (1 - p) ** n
        while u > reached and k < n:
            k += 1
            reached += math.comb(n, k) * p ** k * (1 - p) ** (n - k)
        return k
    sd = math.sqrt(n * p * (1 - p))
    b = 1.15 + 2.53 * sd
    a = -0.0873 + 0.0248 * b + 0.01 * p
    mode = math.floor((n + 1) * p)
    log_chance = lambda k: -math.lgamma(k + 1) - math.lgamma(n - k + 1) + k * math.log(p / (1 - p))
    while True:
        u, v = unit() - 0.5, unit()
        us = 0.5 - abs(u)
        k = math.floor((2 * a / us + b) * u + n * p + 0.5)
        if us >= 0.07 and v <= 0.92 - 4.2 / b and 0 <= k <= n:
            return k
        if 0 <= k <= n and math.log(v * (2.83 + 5.1 / b) * sd / (a / (us * us) + b)) <= log_chance(k) - log_chance(mode):
            return k


def drawn_counts(numbers, unit):
    left, counts = sum(numbers), []
    for i, number in enumerate(numbers):
        counts.append(binomial(left, number / sum(numbers[i:]), unit) if left else 0)
        left -= counts[-1]
    return counts


def percentile(values, share):
    return sorted(values)[math.ceil(share * len(values)) - 1]


# Clusters of one to three rows: kinds so rare and so common that each way of drawing a count is taken, and both ways of the chance
KINDS = [((0,), 4), ((1, 4), 900), ((2, 2, 9), 60), ((3,), 1), ((5, 6), 5000), ((8,), 12)]
generator, repeats = SplitMix64(20262), []
for repeat in range(500):
    counts = drawn_counts([number for _, number in KINDS], generator.unit)
    rows = sum(count * len(kind) for count, (kind, _) in zip(counts, KINDS))
    repeats.append((sum(count * sum(kind) for count, (kind, _) in zip(counts, KINDS)) / rows, counts[0] + counts[3], counts[2]))
write("independent_bootstrap_kinds.csv", ("rows", "number"), [(" ".join(map(str, kind)), number) for kind, number in KINDS], PLAIN)
write("independent_bootstrap_counts.csv", ("repeats", "seed", "figure", "share", "value"),
      [(500, 20262, name, share, repr(percentile([one[i] for one in repeats], share)))
       for i, name in enumerate(("mean", "rare", "third")) for share in (0.002, 0.025, 0.25, 0.5, 0.75, 0.975, 1)], PLAIN)


# Durations told by whole days, as a line of the report with more than 200 different ones tells them: rounded outwards, then
# Turnbull's estimate of those with relief times their share, of all and of each set of patients drawn.
# Turnbull: EM until it slows down, then Newton's method for the masses that are left; the derivatives say whether that is the maximum.
class Turnbull:
    def __init__(self, rows):
        ends = sorted({(left, 2) for left, _ in rows} | {(right, 1) for _, right in rows})
        self.cells = [(a[0], b[0]) for a, b in zip(ends, ends[1:]) if a[1] == 2 and b[1] == 1]
        self.spans = [[j for j, (a, b) in enumerate(self.cells) if left <= a and b <= right] for left, right in rows]

    def slopes(self, mass, counts):
        chances = [sum(mass[span[0]:span[-1] + 1]) for span in self.spans]
        gain = [0.0] * len(mass)
        for span, count, chance in zip(self.spans, counts, chances):
            if count:
                for j in span:
                    gain[j] += count / chance
        return gain, chances

    def likelihood(self, mass, counts):
        chances = [sum(mass[span[0]:span[-1] + 1]) for span in self.spans]
        if any(count and chance <= 0 for count, chance in zip(counts, chances)):
            return -math.inf
        return sum(count * math.log(chance) for count, chance in zip(counts, chances) if count)

    def estimate(self, counts):
        n, mass = sum(counts), [1 / len(self.cells)] * len(self.cells)
        for _ in range(300):
            gain, _ = self.slopes(mass, counts)
            mass = [m * g / n for m, g in zip(mass, gain)]
        held = {j for j, m in enumerate(mass) if m > 1e-7}
        for _ in range(200):
            mass = [m if j in held else 0.0 for j, m in enumerate(mass)]
            mass = [m / sum(mass) for m in mass]
            way = self.newton(mass, counts, sorted(held))
            steps = [(-mass[j] / way[j], j) for j in held if way[j] < 0]
            most, first = min(steps, default=(math.inf, None))
            step = min(1.0, most)
            while step > 1e-6 and self.likelihood([m + step * w for m, w in zip(mass, way)], counts) < self.likelihood(mass, counts) - 1e-9:
                step /= 2
            mass = [max(0.0, m + step * w) for m, w in zip(mass, way)]
            if step == most:
                held.discard(first)
                continue
            gain, _ = self.slopes(mass, counts)
            if max(abs(gain[j] - n) for j in held) < 1e-7:
                best = max(range(len(mass)), key=lambda j: gain[j])
                if gain[best] <= n + 1e-6:
                    return [(a, b, m) for (a, b), m in zip(self.cells, mass) if m > 0]
                held.add(best)
                mass[best] = 1e-4
        raise AssertionError("no convergence")

    # Solves (H, 1; 1, 0) (way, k) = (gain, 0) for the masses that are held
    def newton(self, mass, counts, held):
        gain, chances = self.slopes(mass, counts)
        place, size = {j: i for i, j in enumerate(held)}, len(held)
        table = [[0.0] * size + [1.0, gain[j]] for j in held] + [[1.0] * size + [0.0, 0.0]]
        for span, count, chance in zip(self.spans, counts, chances):
            inside = [place[j] for j in span if j in place] if count else []
            for i in inside:
                for j in inside:
                    table[i][j] += count / (chance * chance)
        for i in range(size + 1):
            pivot = max(range(i, size + 1), key=lambda row: abs(table[row][i]))
            table[i], table[pivot] = table[pivot], table[i]
            for row in range(i + 1, size + 1):
                factor = table[row][i] / table[i][i]
                if factor:
                    table[row] = [x - factor * y for x, y in zip(table[row], table[i])]
        answer = [0.0] * (size + 1)
        for i in reversed(range(size + 1)):
            answer[i] = (table[i][-1] - sum(table[i][j] * answer[j] for j in range(i + 1, size + 1))) / table[i][i]
        way = [0.0] * len(mass)
        for j in held:
            way[j] = answer[place[j]]
        return way


# Within a cell it is not known where; of a half that is met exactly, up to the end of the next cell.
def survival(steps, time):
    left = 1.0
    for a, b, mass in steps:
        if time <= a:
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
            return a, steps[i + 1][1] if abs(left - 0.5) <= 1e-8 and i + 1 < len(steps) else b


DAYS, NONRESPONDERS, REPEATS, REPORT_SEED = (0, 7, 14, 28), 1237, 100, 20260101
ASKED = (1, 3, 6, 8, 10, 13, 16, 21, 27, 30, 34)
durations = []
for i in range(240):
    k, turn = i % 10, i // 10
    lost = k < 9 and i % 7 != 5
    durations.append((24 * ASKED[k] + (turn % 12 if k < 9 else turn), 24 * ASKED[k + 1 + turn // 12] - turn % 9 if lost else None,
                      "LOSS" if lost else "END_OF_DATA", 1 + i * i % 19))
assert len({row[:2] for row in durations}) == 240 and all(up_to is None or after < up_to for after, up_to, _, _ in durations)
by_the_day = {}
for after, up_to, _, number in durations:
    row = after // 24, math.inf if up_to is None else -(-up_to // 24)
    by_the_day[row] = by_the_day.get(row, 0) + number
kinds = sorted(by_the_day)
numbers = [NONRESPONDERS] + [by_the_day[row] for row in kinds]
assert sum(numbers) > 16 * len(numbers)
turnbull = Turnbull(kinds)


def figures_of(counts):
    steps, share = turnbull.estimate(counts[1:]), sum(counts[1:]) / sum(counts)
    return [tuple(share * end for end in survival(steps, day)) for day in DAYS] + [median(steps)]


generator = SplitMix64(REPORT_SEED)
told, sets = figures_of(numbers), [figures_of(drawn_counts(numbers, generator.unit)) for _ in range(REPEATS)]
write("independent_durations.csv", ("afterHours", "upToHours", "endsBy", "patients"), [("" if cell is None else cell for cell in row) for row in durations], PLAIN)
write("independent_bootstrap_days.csv", ("repeats", "seed", "nonresponders", "figure", "lower", "upper", "bandLower", "bandUpper"),
      [(REPEATS, REPORT_SEED, NONRESPONDERS, figure, *map(repr, map(float, told[i])),
        repr(float(percentile([one[i][0] for one in sets], 0.025))), repr(float(percentile([one[i][1] for one in sets], 0.975))))
       for i, figure in enumerate([*DAYS, "median"])], PLAIN)
