# Independent answers where R has none or not enough digits. Run in this folder: python3 independent.py
# Python 3 with mpmath; writes the files independent_*.csv named below.
import csv
import mpmath as mp

mp.mp.dps = 30
SOURCE = "# Source: independent.py in this folder, mpmath %s, 30 digits\n" % mp.__version__


def write(name, header, rows):
    with open(name, "w") as out:
        out.write(SOURCE)
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
