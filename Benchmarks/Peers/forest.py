"""How long an isolation forest of Python takes to fit and to score, without the start of Python.

    python forest.py scikit-learn|isotree|coniferest FILE COLUMNS THREADS REPETITIONS

FILE holds numbers of eight bytes, row after row. Prints the seconds of each repetition as JSON, by the clock and of
all processors.
"""

import json
import sys
import time
import warnings

import numpy


def scikit_learn(threads):
    import joblib
    from sklearn.ensemble import IsolationForest

    def score(model, rows):
        # The model's own n_jobs does not reach its scoring.
        with joblib.parallel_config("threading", n_jobs=threads):
            return model.score_samples(rows)

    return (
        numpy.float32,
        lambda rows, seed: IsolationForest(
            n_estimators=100, max_samples=256, random_state=seed).fit(rows),
        score)


def isotree(threads):
    from isotree import IsolationForest

    return (
        numpy.float64,
        lambda rows, seed: IsolationForest(
            ntrees=100, sample_size=256, ndim=1, max_depth=8, missing_action="fail",
            nthreads=threads, random_seed=seed).fit(rows),
        lambda model, rows: model.predict(rows))


def coniferest(threads):
    from coniferest.isoforest import IsolationForest

    return (
        numpy.float64,
        lambda rows, seed: IsolationForest(
            n_trees=100, n_subsamples=256, n_jobs=threads, random_seed=seed).fit(rows),
        lambda model, rows: model.score_samples(rows))


def seconds(work):
    start, start_cpu = time.perf_counter(), time.process_time()
    result = work()
    times = {"wall": time.perf_counter() - start, "cpu": time.process_time() - start_cpu}
    return times, result


warnings.filterwarnings("ignore")
peers = {"scikit-learn": scikit_learn, "isotree": isotree, "coniferest": coniferest}
name, file, columns, threads, repetitions = sys.argv[1:]
kind, fit, score = peers[name](int(threads))
rows = numpy.fromfile(file, numpy.float64).reshape(-1, int(columns)).astype(kind)
times = {"fit": [], "score": []}
for repetition in range(-1, int(repetitions)):
    fitting, model = seconds(lambda: fit(rows, repetition + 1))
    scoring, _ = seconds(lambda: score(model, rows))
    if repetition >= 0:
        times["fit"].append(fitting)
        times["score"].append(scoring)
print(json.dumps(times))
