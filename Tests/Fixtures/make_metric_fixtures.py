"""Writes the fixtures of rankings, cross-validation, retraining and attribution.

Run:  python make_metric_fixtures.py [FOLDER]   (numpy 2.4.6, pandas 3.1.1,
scikit-learn 1.9.1; default: ./made). It reads notebook_*.csv and mail_*.csv,
which make_fixtures.py wrote, from its own folder.

numpy is started with its AVX-512 loops switched off, so that log and pow are
the C library's own. In every file `versions` says what made it, `null` stands
for what is undefined, and scores are the forest's: the lower, the stranger.
scikit-learn ranks high scores first, so it is given `-score`.
"""

import os
import sys

os.environ["NPY_DISABLE_CPU_FEATURES"] = "X86_V4"

import json
import platform
import warnings

import numpy as np
import pandas as pd
import sklearn
from sklearn import metrics
from sklearn.ensemble import IsolationForest
from sklearn.ensemble._iforest import _average_path_length
from sklearn.model_selection import KFold

warnings.simplefilter("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
OUT = sys.argv[1] if len(sys.argv) > 1 else os.path.join(HERE, "made")
VERSIONS = {"python": platform.python_version(), "numpy": np.__version__,
            "pandas": pd.__version__, "scikit_learn": sklearn.__version__}


def plain(v):
    if isinstance(v, (np.ndarray, list, tuple)):
        return [plain(x) for x in v]
    if isinstance(v, dict):
        return {k: plain(x) for k, x in v.items()}
    if isinstance(v, np.generic):
        v = v.item()
    return None if isinstance(v, float) and not np.isfinite(v) else v


def dump(name, content):
    with open(os.path.join(OUT, name), "w", encoding="utf-8", newline="\n") as f:
        json.dump(plain({"versions": VERSIONS, **content}), f, separators=(",", ":"),
                  allow_nan=False)
        f.write("\n")


def read(name):
    return pd.read_csv(os.path.join(HERE, name), keep_default_na=False)


# ------------------------------------------------------------------ rankings

def measures(scores, truths):
    """Average precision and ROC AUC; undefined where a class is missing.

    scikit-learn itself gives an average precision of 0 without anomalies, and
    of 1 without normal events; nothing was measured in either.
    """
    if len(set(truths)) < 2:
        return {"average_precision": None, "roc_auc": None}
    ranks = -np.asarray(scores, float)
    return {"average_precision": metrics.average_precision_score(truths, ranks),
            "roc_auc": metrics.roc_auc_score(truths, ranks)}


def curves(scores, truths):
    """The points of both curves, in scikit-learn's order, thresholds as scores."""
    ranks = -np.asarray(scores, float)
    precision, recall, cuts = metrics.precision_recall_curve(truths, ranks)
    fpr, tpr, roc_cuts = metrics.roc_curve(truths, ranks, drop_intermediate=False)
    return {"precision_recall": {"precision": precision, "recall": recall, "threshold": 0 - cuts},
            "roc": {"false_positive_rate": fpr, "recall": tpr, "threshold": 0 - roc_cuts}}


def flags_against(truths, flags):
    """The measures of flags; scikit-learn's zero_division=nan is undefined."""
    nan = {"zero_division": np.nan}
    precision = metrics.precision_score(truths, flags, **nan)
    recall = metrics.recall_score(truths, flags, **nan)
    # F1 needs both; scikit-learn gives 0 where only one of them is undefined.
    f1 = None if np.isnan(precision) or np.isnan(recall) else metrics.f1_score(truths, flags)
    return {"precision": precision, "recall": recall, "f1": f1}


def ranking_cases():
    notebook = read("notebook_scores.csv")["decision_function"].tolist()
    mail = read("mail_scores.csv")
    mail = mail[mail["set"] == "test"]["decision_function"].tolist()
    errors = (read("mail_test.csv")["LogLevel"] == "ERROR").astype(int).tolist()
    drawn = json.load(open(os.path.join(HERE, "mail_evaluation.json")))
    injected = [int(row in drawn["injected_rows_in_draw_order"]) for row in range(len(mail))]
    random = np.random.RandomState(7)
    tied = random.randint(-3, 4, 60) / 8
    tied_truths = (random.random_sample(60) < 0.3 - tied / 2).astype(int)
    perfect = [-0.2, -0.1, 0.05, 0.1, 0.2]
    return [
        ("notebook", notebook, read("notebook_events.csv")["anomaly"].tolist(), False),
        ("mail against ERROR", mail, errors, False),
        ("mail against the injected rows", mail, injected, True),
        ("ties", tied.tolist(), tied_truths.tolist(), True),
        ("zero and minus zero", [0.0, -0.0, 0.0, -0.0, 0.1], [1, 0, 0, 1, 0], True),
        ("all equal", [0.25] * 7, [1, 0, 0, 1, 0, 0, 0], True),
        ("perfect", perfect, [1, 1, 0, 0, 0], True),
        ("upside down", perfect, [0, 0, 0, 1, 1], True),
        ("one of each", [0.1, -0.1], [0, 1], True),
        ("huge and tiny", [-1e300, 1e300, 5e-324, -5e-324], [0, 1, 0, 1], True),
        ("only normal events", perfect, [0] * 5, False),
        ("only anomalies", perfect, [1] * 5, False),
        ("one event", [0.1], [1], False),
    ]


def rankings():
    cases = []
    for name, scores, truths, with_curves in ranking_cases():
        case = {"name": name, "scores": scores, "truths": truths, **measures(scores, truths)}
        cases.append({**case, **(curves(scores, truths) if with_curves else {})})
    scores = [0.3, -0.1, 0.2, -0.2, 0.1, 0.1]
    evaluations = []
    for name, truths, flags in [
        ("nothing flagged", [0, 1, 0, 1, 0, 1], [0] * 6),
        ("all flagged", [0, 1, 0, 1, 0, 1], [1] * 6),
        ("some flagged", [0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 1, 0]),
        ("only wrong ones flagged", [1, 0, 1, 0, 0, 0], [0, 1, 0, 1, 0, 0]),
        ("all flagged, no anomaly", [0] * 6, [1] * 6),
        ("all flagged, all anomalies", [1] * 6, [1] * 6),
        ("nothing flagged, no anomaly", [0] * 6, [0] * 6),
        ("nothing flagged, all anomalies", [1] * 6, [0] * 6),
    ]:
        evaluations.append({"name": name, "scores": scores, "truths": truths, "flags": flags,
                            **flags_against(truths, flags), **measures(scores, truths)})
    dump("ranking.json", {"cases": cases, "evaluations": evaluations})


# ------------------------------------------------------------------ forests

NOTEBOOK = ["hour", "day", "user_h", "ip_h", "action_h", "resource_h"]


def forest(rows, contamination, trees=100, seed=42, **others):
    """A forest of numbers in single precision, as the estimator itself rounds them."""
    made = IsolationForest(n_estimators=trees, contamination=contamination, random_state=seed,
                           **others)
    return made.fit(np.asarray(rows, float))


# ------------------------------------------------------------------ cross-validation

def spread(values):
    """Mean and n - 1 standard deviation of what is defined, as pandas has them."""
    defined = pd.Series([v for v in values if v is not None], dtype=float)
    return {"mean": defined.mean() if len(defined) else None,
            "spread": defined.std() if len(defined) > 1 else None,
            "undefined": len(values) - len(defined)}


def cross_validation():
    splits = []
    for rows, folds, seed in [(10, 3, 0), (7, 7, 123), (23, 4, 2**32 - 1), (2, 2, 1), (510, 5, 42)]:
        dealt = KFold(n_splits=folds, shuffle=True, random_state=seed).split(np.zeros((rows, 1)))
        splits.append({"rows": rows, "folds": folds, "seed": seed,
                       "held_out": [test for _, test in dealt]})
    X = read("notebook_features.csv")[NOTEBOOK].to_numpy(float)
    truths = read("notebook_events.csv")["anomaly"].to_numpy()
    cases = []
    for folds, seed, contamination, trees in [(5, 42, 0.02, 100), (8, 7, 0.01, 25),
                                              (3, 1, "auto", 25)]:
        made = []
        for train, test in KFold(n_splits=folds, shuffle=True, random_state=seed).split(X):
            model = forest(X[train], contamination, trees)
            scores = model.decision_function(X[test])
            flags = (model.predict(X[test]) == -1).astype(int)
            made.append({"rows": len(test), "flagged": test[flags == 1],
                         "flagged_share": float(flags.mean()), "offset": model.offset_,
                         "scores": scores[:8], **flags_against(truths[test], flags),
                         **measures(scores, truths[test])})
        names = ["flagged_share", "precision", "recall", "f1", "average_precision", "roc_auc"]
        cases.append({"folds": folds, "seed": seed, "contamination": str(contamination),
                      "trees": trees, "made": plain(made),
                      "summary": {n: spread([f[n] for f in plain(made)]) for n in names}})
    dump("cross_validation.json", {"splits": splits, "cases": cases})


# ------------------------------------------------------------------ retraining

def retraining():
    """The notebook's first 300 events as the baseline, and 120 of the rest as new ones."""
    X = read("notebook_features.csv")[NOTEBOOK].to_numpy(float)
    seen, count = 300, 120
    new = np.r_[300:410, 500:510]
    rows = np.vstack([X[:seen], X[new]])
    cases = []
    for window, every, contamination in [(300, 50, 0.02), (100, 30, 0.05), (10**6, 120, 0.02),
                                         (64, 1000, "auto")]:
        first = forest(rows[max(0, seen - window):seen], contamination, trees=20)
        before = first.decision_function(rows[seen:])
        after, batches = [], []
        for start in range(0, count, every):
            end = min(start + every, count)
            low, high = max(0, seen + start - window), seen + start
            model = forest(rows[low:high], contamination, trees=20)
            scores = model.decision_function(rows[seen + start:seen + end])
            after += scores.tolist()
            batches.append({"rows": [start, end], "window": [low, high], "offset": model.offset_,
                            "flagged_before": int((before[start:end] < 0).sum()),
                            "flagged_after": int((scores < 0).sum())})
        cases.append({"window": window, "every": every, "contamination": str(contamination),
                      "before": before, "after": after, "batches": batches})
    dump("retraining.json", {"baseline_rows": seen, "new_rows": new, "trees": 20, "cases": cases})


# ------------------------------------------------------------------ attribution

def path(tree, row):
    """The nodes that a row of single-precision numbers passes; a gap goes where it was sent."""
    nodes, node = [0], 0
    while tree.children_left[node] != -1:
        value = row[tree.feature[node]]
        left = (tree.missing_go_to_left[node] if np.isnan(value)
                else float(value) <= tree.threshold[node])
        node = tree.children_left[node] if left else tree.children_right[node]
        nodes.append(int(node))
    return nodes


def attribution_of(model, X, row):
    """What each feature gains: c(n) - c(m) - 1 for a cut from n rows to m, as a mean over trees."""
    c = lambda count: float(_average_path_length(np.array([count]))[0])
    width = X.shape[1]
    gain, cuts, last = np.zeros(width), np.zeros(width), np.zeros(width, int)
    length = expected = 0.0
    alone = 0
    for estimator, features in zip(model.estimators_, model.estimators_features_):
        tree, values = estimator.tree_, X[row].astype(np.float32)[features]
        nodes = path(tree, values)
        assert nodes[-1] == tree.apply(values.reshape(1, -1))[0]
        counts = tree.n_node_samples[nodes]
        for node, before, after in zip(nodes, counts, counts[1:]):
            feature = features[tree.feature[node]]
            gain[feature] += c(before) - c(after) - 1
            cuts[feature] += 1
        if counts[-1] == 1:
            alone += 1
            if len(nodes) > 1:
                last[features[tree.feature[nodes[-2]]]] += 1
        length += len(nodes) - 1 + c(counts[-1])
        expected += c(counts[0])
    trees = len(model.estimators_)
    return {"row": row, "gain": gain / trees, "cuts": cuts / trees, "last_cuts": last,
            "mean_path_length": length / trees, "expected_path_length": expected / trees,
            "alone": alone}


def attribution():
    X = read("notebook_features.csv")[NOTEBOOK].to_numpy(float)
    model = forest(X, 0.02)
    random = np.random.RandomState(5)
    small = np.round(random.standard_normal((40, 4)), 2)
    small[random.random_sample(small.shape) < 0.15] = np.nan
    small[3] = [9.5, -7.25, 0, 8]
    drawn = forest(small, "auto", trees=15, seed=9, max_samples=20, max_features=3, bootstrap=True)
    dump("attribution.json", {
        "notebook": [attribution_of(model, X, row) for row in [0, 22, 507, 509]],
        "small": {"X": small, "trees": 15, "seed": 9, "max_samples": 20, "max_features": 3,
                  "bootstrap": True,
                  "rows": [attribution_of(drawn, small, row) for row in [0, 3, 39]]}})


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    rankings()
    cross_validation()
    retraining()
    attribution()
