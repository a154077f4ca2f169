"""Facts of articles on Spark: spark_pipe.py NEWSFACTS ARTICLES.jsonl OUT [PARTITIONS]

Every partition of the articles goes through a newsfacts process of its own; OUT is a folder of JSON lines.
"""

import shlex
import sys

from pyspark.sql import SparkSession


def extract(spark, program, articles, partitions):
    """The facts of the articles, an RDD of JSON lines."""
    lines = spark.sparkContext.textFile(articles).repartition(partitions)
    command = f"{shlex.quote(program)} extract -q -j 1 --allow-rejects --input-format jsonl -"
    return lines.pipe(command, checkCode=True)


def main():
    program, articles, out = sys.argv[1:4]
    partitions = int(sys.argv[4]) if len(sys.argv) > 4 else 4
    spark = SparkSession.builder.appName("newsfacts").getOrCreate()
    facts = extract(spark, program, articles, partitions)
    facts.saveAsTextFile(out)
    read = spark.read.json(out)
    read.selectExpr("doc_id", "explode(dates) AS d").selectExpr("doc_id", "d.value", "d.surface").show(5, truncate=False)
    print("articles", read.count())


if __name__ == "__main__":
    main()
