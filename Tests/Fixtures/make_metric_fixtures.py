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


if __name__ == "__main__":
    os.makedirs(OUT, exist_ok=True)
    rankings()
