"""The same pipeline by somebody who knows numpy and polars well, and wants it fast.

    python expert.py NORMAL ANOMALOUS scikit-learn|coniferest THREADS

Columns instead of rows, random numbers of numpy by the million, each distinct text hashed once, one scoring, and
all threads in every step that knows threads. Writes logs.csv and anomalies_report.txt into this folder.
"""

import hashlib
import os
import sys

NORMAL, ANOMALOUS, THREADS = int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[4])
os.environ["POLARS_MAX_THREADS"] = str(THREADS)

import numpy
import polars

try:
    import polars_hash
except ImportError:
    polars_hash = None

USERS = ["andi", "dominik", "marcel", "diana", "eve", "mallory"]
ACTIONS = ["login", "logout", "file_access"]
RESOURCES = ["", "/etc/passwd", "/var/log/syslog", "/home/shared/report.pdf"]
COLUMNS = ["timestamp", "user", "ip", "action", "resource", "anomaly"]


def words(texts, numbers):
    return polars.Series(texts)[numbers]


def generate():
    draw = numpy.random.default_rng(42).integers
    rows = NORMAL + ANOMALOUS
    odd = numpy.arange(rows) >= NORMAL
    night = numpy.where(draw(0, 2, rows) == 0, draw(0, 6, rows), draw(22, 24, rows))
    hour = numpy.where(odd, night, draw(8, 19, rows))
    minute = (draw(0, 3, rows) * 24 + hour) * 60 + draw(0, 60, rows)
    moments = [
        f"2024-01-{day:02}T{hour:02}:{minute:02}:00+00:00"
        for day in (1, 2, 3) for hour in range(24) for minute in range(60)]
    share = draw(0, 10, rows)
    action = numpy.where(odd, draw(0, 3, rows), (share >= 5).astype(int) + (share >= 7))
    parts = [
        numpy.where(odd, 192, 10), numpy.where(odd, 168, draw(0, 256, rows)),
        draw(0, 256, rows), draw(1, 255, rows)]
    address = polars.DataFrame({f"part {n}": part.astype("u1") for n, part in enumerate(parts)})
    return polars.DataFrame({
        "timestamp": words(moments, minute),
        "user": words(USERS, numpy.where(odd, draw(0, 6, rows), draw(0, 4, rows))),
        "ip": address.select(polars.concat_str(polars.all(), separator=".")).to_series(),
        "action": words(ACTIONS, action),
        "resource": words(RESOURCES, numpy.where(action == 2, draw(1, 4, rows), 0)),
        "anomaly": odd.astype("u1")})


def hashes(column):
    """The hashes of a column, from those of its distinct texts."""
    distinct = column.unique().alias("text")
    if polars_hash is not None:
        digits = polars_hash.col("text").chash.sha2_256().str.slice(0, 8)
        table = distinct.to_frame().with_columns(
            hash=digits.str.to_integer(base=16) / 0xFFFFFFFF)
    else:
        digests = (hashlib.sha256(text.encode()).digest() for text in distinct)
        values = [int.from_bytes(digest[:4], "big") / 0xFFFFFFFF for digest in digests]
        table = polars.DataFrame({"text": distinct, "hash": values})
    found = column.alias("text").to_frame().join(
        table, on="text", how="left", maintain_order="left")
    return found["hash"].to_numpy()


def featurize(log):
    moments = log["timestamp"].str.to_datetime("%Y-%m-%dT%H:%M:%S%:z", time_zone="UTC")
    features = numpy.empty((len(log), 6), numpy.float32)
    features[:, 0] = moments.dt.hour()
    features[:, 1] = moments.dt.weekday() - 1
    for place, name in enumerate(["user", "ip", "action", "resource"], start=2):
        features[:, place] = hashes(log[name])
    return features


def scores(features, forest):
    if forest == "coniferest":
        from coniferest.isoforest import IsolationForest

        features = features.astype(numpy.float64)
        model = IsolationForest(n_jobs=THREADS, random_seed=42).fit(features)
        return model.score_samples(features)
    import joblib
    from sklearn.ensemble import IsolationForest

    model = IsolationForest(random_state=42).fit(features)
    with joblib.parallel_config("threading", n_jobs=THREADS):
        return model.score_samples(features)


def report(log, features, decisions):
    found = log.with_row_index("number").with_columns(
        score=polars.Series(decisions).round(4),
        hour=polars.Series(features[:, 0]).cast(polars.Int8)).filter(polars.Series(decisions < 0))
    text = found.select(polars.format(
        "Event #{}\n  Timestamp: {}\n  User: {}\n  IP: {}\n  Action: {}\n  Resource: {}\n"
        "  Score: {}\n  Hour: {}:00\n",
        "number", "timestamp", "user", "ip", "action", "resource", "score", "hour",
    ).str.join("\n")).item()
    with open("anomalies_report.txt", "w", encoding="utf-8") as file:
        file.write(f"Events: {len(log)}\nFlagged: {len(found)} ({len(found) / len(log):.2%})\n\n")
        file.write(text)


generate().write_csv("logs.csv")
log = polars.read_csv(
    "logs.csv",
    schema={name: polars.String for name in COLUMNS[:5]} | {"anomaly": polars.UInt8},
).with_columns(polars.col("resource").fill_null(""))
features = featurize(log)
values = scores(features, sys.argv[3])
decisions = values - numpy.percentile(values, 2)
report(log, features, decisions)
truth, flag = log["anomaly"].to_numpy() == 1, decisions < 0
print(f"tp {(truth & flag).sum()} fp {(~truth & flag).sum()} fn {(truth & ~flag).sum()}")
