"""Scores the events of a log on an Apache Spark cluster: each part of it goes through lernlog.

    spark-submit spark_detect.py --model model.json --columns time,user,ip rows.csv detections

`rows.csv` is CSV without a header, a record a line; it may be a folder, or anywhere that Spark can read.
`detections` is a new folder whose files, one after the other, are the bytes that one run would give.
"""

import argparse
import os
import shlex

from pyspark.sql import SparkSession


def parse_arguments():
    parser = argparse.ArgumentParser(description="lernlog detect on a cluster")
    parser.add_argument("rows", help="CSV without a header")
    parser.add_argument("detections", help="the folder to write; it must not be there yet")
    parser.add_argument("--model", required=True, help="the model file, as every machine finds it")
    parser.add_argument("--columns", required=True, help="the names of the columns, in their order")
    parser.add_argument("--lernlog", default="lernlog", help="the program, as every machine finds it")
    parser.add_argument("--parts", type=int, default=16, help="at least so many parts (16)")
    return parser.parse_args()


def main():
    arguments = parse_arguments()
    command = [arguments.lernlog, "detect", "--model", arguments.model]
    command += ["--no-header", "--columns", arguments.columns, "-"]
    spark = SparkSession.builder.appName("lernlog detect").getOrCreate()
    rows = spark.sparkContext.textFile(arguments.rows, arguments.parts)
    # A part that lernlog refuses fails the job; without checkCode it would just be missing.
    search = {"PATH": os.environ["PATH"]}
    detections = rows.pipe(shlex.join(command), env=search, checkCode=True)
    detections.saveAsTextFile(arguments.detections)
    spark.stop()


if __name__ == "__main__":
    main()
