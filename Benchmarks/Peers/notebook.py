"""The course's pipeline as a notebook has it: pandas and scikit-learn, an event at a time.

    python notebook.py NORMAL ANOMALOUS

Writes logs.csv and anomalies_report.txt into this folder. The log is the one that `lernlog generate security`
writes, byte for byte, and the same events are flagged.
"""

import datetime
import hashlib
import random
import sys

import pandas
from sklearn.ensemble import IsolationForest

KNOWN = ["andi", "dominik", "marcel", "diana"]
STRANGERS = ["eve", "mallory"]
ACTIONS = ["login", "logout", "file_access"]
RESOURCES = ["/etc/passwd", "/var/log/syslog", "/home/shared/report.pdf"]
START = datetime.datetime(2024, 1, 1, tzinfo=datetime.timezone.utc)


def event(is_anomaly):
    if is_anomaly:
        hour = random.choice([random.randint(0, 5), random.randint(22, 23)])
    else:
        hour = random.randint(8, 18)
    minute = random.randint(0, 59)
    moment = START + datetime.timedelta(days=random.randint(0, 2), hours=hour, minutes=minute)
    user = random.choice(KNOWN + STRANGERS if is_anomaly else KNOWN)
    network = "192.168" if is_anomaly else f"10.{random.randint(0, 255)}"
    ip = f"{network}.{random.randint(0, 255)}.{random.randint(1, 254)}"
    if is_anomaly:
        action = random.choice(ACTIONS)
    else:
        action = random.choices(ACTIONS, weights=[0.5, 0.2, 0.3])[0]
    resource = random.choice(RESOURCES) if action == "file_access" else ""
    return {
        "timestamp": moment.isoformat(), "user": user, "ip": ip, "action": action,
        "resource": resource, "anomaly": int(is_anomaly)}


def feature_hash(text):
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def generate(normal, anomalous):
    random.seed(42)
    events = [event(number >= normal) for number in range(normal + anomalous)]
    pandas.DataFrame(events).to_csv("logs.csv", index=False)


def featurize():
    log = pandas.read_csv("logs.csv")
    moments = pandas.to_datetime(log["timestamp"], utc=True)
    features = pandas.DataFrame({"hour": moments.dt.hour, "day": moments.dt.day_of_week})
    for column in ["user", "ip", "action", "resource"]:
        features[column + "_h"] = log[column].fillna("").apply(feature_hash)
    return log, features


def detect(log, features):
    model = IsolationForest(contamination=0.02, random_state=42)
    model.fit(features)
    log["hour"] = features["hour"]
    log["score"] = model.decision_function(features)
    log["prediction"] = model.predict(features)


def report(log):
    flagged = log[log["prediction"] == -1]
    parts = [f"Events: {len(log)}\nFlagged: {len(flagged)} ({len(flagged) / len(log):.2%})\n"]
    for number, row in flagged.iterrows():
        parts.append(
            f"Event #{number}\n  Timestamp: {row['timestamp']}\n  User: {row['user']}\n"
            f"  IP: {row['ip']}\n  Action: {row['action']}\n  Resource: {row['resource']}\n"
            f"  Score: {row['score']:.4f}\n  Hour: {row['hour']}:00\n")
    with open("anomalies_report.txt", "w", encoding="utf-8") as file:
        file.write("\n".join(parts))


def evaluate(log):
    truth, flag = log["anomaly"] == 1, log["prediction"] == -1
    print(f"tp {(truth & flag).sum()} fp {(~truth & flag).sum()} fn {(truth & ~flag).sum()}")


generate(int(sys.argv[1]), int(sys.argv[2]))
log, features = featurize()
detect(log, features)
report(log)
evaluate(log)
