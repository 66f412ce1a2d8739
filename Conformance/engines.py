"""The engines that a query is run on: each holds the register in a table and gives the rows of a query."""
import os
import sqlite3
import sys
from decimal import Decimal

from register import COLUMNS, NUMBERS


class SQLite:
    """With numbers as the program of that name imports them: integers, and binary numbers."""

    name, dialect, is_exact = "SQLite", "sqlite", False

    def __init__(self):
        self.connection = sqlite3.connect(":memory:")

    def load(self, table, rows):
        names = ", ".join('"' + name.replace('"', '""') + '"' for name in COLUMNS)
        self.connection.execute(f"CREATE TABLE {table} ({names})")
        marks = ", ".join("?" * len(COLUMNS))
        self.connection.executemany(f"INSERT INTO {table} VALUES ({marks})", (
            [SQLite.number(row[name]) if name in NUMBERS else row[name] for name in COLUMNS] for row in rows))

    @staticmethod
    def number(value):
        if value is None:
            return None
        return int(value) if value == int(value) and abs(value) < 2 ** 63 else float(value)

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def close(self):
        self.connection.close()


class DuckDB:
    name, dialect = "DuckDB", "duckdb"

    def __init__(self, kind):
        import duckdb

        self.connection = duckdb.connect()
        self.kind, self.is_exact = kind, kind != "DOUBLE"
        self.name = f"DuckDB, {kind}"

    def load(self, table, rows):
        import csv
        import tempfile

        columns = ", ".join(
            '"' + name.replace('"', '""') + '" ' + (self.kind if name in NUMBERS else "BIGINT" if name == "year"
                                                    else "VARCHAR") for name in COLUMNS)
        self.connection.execute(f"CREATE TABLE {table} ({columns})")
        with tempfile.NamedTemporaryFile("w", suffix=".csv", newline="", encoding="utf-8") as file:
            writer = csv.writer(file, quoting=csv.QUOTE_ALL)
            for row in rows:
                writer.writerow("\\N" if row[name] is None else plain(row[name]) for name in COLUMNS)
            file.flush()
            self.connection.execute(f"COPY {table} FROM '{file.name}' (HEADER false, NULLSTR '\\N', ALLOW_QUOTED_NULLS)")

    def rows(self, query):
        return self.connection.execute(query).fetchall()

    def close(self):
        self.connection.close()


class Spark:
    """A local cluster of two workers, each a process of its own."""

    name, dialect, is_exact = "Spark, DECIMAL(38,12)", "spark", True

    def __init__(self):
        os.environ["PYSPARK_PYTHON"] = sys.executable
        os.environ["SPARK_LOCAL_IP"] = "127.0.0.1"
        from pyspark.sql import SparkSession

        settings = {
            "spark.ui.enabled": "false", "spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1",
            "spark.sql.shuffle.partitions": "4", "spark.ui.showConsoleProgress": "false",
            # Spark tells at length when it interprets a long expression instead of compiling it.
            "spark.log.level": "FATAL",
        }
        builder = SparkSession.builder.master("local-cluster[2,1,1024]")
        for key, value in settings.items():
            builder = builder.config(key, value)
        self.session = builder.getOrCreate()

    def load(self, table, rows):
        from pyspark.sql.types import DecimalType, LongType, StringType, StructField, StructType

        kinds = {name: DecimalType(38, 12) for name in NUMBERS} | {"year": LongType()}
        shape = StructType([StructField(name, kinds.get(name, StringType())) for name in COLUMNS])
        data = [tuple(row[name] for name in COLUMNS) for row in rows]
        self.session.createDataFrame(data, shape).repartition(4).cache().createOrReplaceTempView(table)

    def rows(self, query):
        return [tuple(row) for row in self.session.sql(query).collect()]

    def close(self):
        self.session.stop()


def plain(value):
    """A number without an exponent, a text as it is."""
    return f"{value:f}" if isinstance(value, Decimal) else value


def cell(value):
    """A cell as the program prints it."""
    if value is None:
        return ""
    if isinstance(value, Decimal):
        text = f"{value:f}"
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, (int, str)):
        return str(value)
    raise TypeError(f"{value!r} is no cell")
