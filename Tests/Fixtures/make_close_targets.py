"""Writes close_targets.json: forests in which the hidden targets of two rows are nearly the same.

Run:  python make_close_targets.py [FOLDER]     (needs numpy, scikit-learn; default: this folder)

Every tree takes all 600 rows. The two rows lie far from all others, so that many a tree sets them
apart together; whether it then cuts between them is decided by the last bits of sums over hundreds of
rows.
"""

import json
import os
import sys

import numpy as np
from sklearn.ensemble import IsolationForest

from make_fixtures import tree_fingerprint

ROWS = 600
FOLDER = sys.argv[1] if len(sys.argv) > 1 else os.path.dirname(os.path.abspath(__file__))


def close_pair(seed):
    targets = np.random.RandomState(seed).uniform(size=ROWS)
    order = targets.argsort()
    gaps = np.diff(targets[order])
    least = gaps.argmin()
    return gaps[least], sorted(order[least : least + 2].tolist())


def case(seed, pair):
    values = np.array([[float(row * 37 % 601)] for row in range(ROWS)])
    values[pair[0]], values[pair[1]] = 100000, 100300
    forest = IsolationForest(n_estimators=10, max_samples=ROWS, random_state=seed).fit(values)
    trees = [tree.tree_ for tree in forest.estimators_]
    rows = values[pair].astype(np.float32)
    together = [bool(np.ptp(tree.apply(rows)) == 0) for tree in trees]
    fingerprints = [tree_fingerprint(tree) for tree in trees]
    return {"seed": seed, "pair": pair, "together": together, "fingerprints": fingerprints}


pairs = ((seed, *close_pair(seed)) for seed in range(1035))
cases = [case(seed, pair) for seed, gap, pair in pairs if gap < 2.9e-8]
with open(os.path.join(FOLDER, "close_targets.json"), "w", encoding="utf-8", newline="\n") as f:
    json.dump(cases, f, separators=(",", ":"))
