"""Datasets, read by the engines of Python: DuckDB, pyarrow, Polars, Spark.

    pip install -r requirements.txt
    NEWSFACTS_DATASET=facts NEWSFACTS=path/to/newsfacts python read_test.py -v

NEWSFACTS_DATASET is a folder that `newsfacts extract … -o` wrote, NEWSFACTS the program, for its schemas.
Engines that are not installed are skipped, by name.
"""
import decimal
import glob
import importlib.util
import json
import os
import shutil
import subprocess
import unittest

DATASET = os.path.abspath(os.environ['NEWSFACTS_DATASET'])
PROGRAM = os.environ.get('NEWSFACTS', 'newsfacts')
FACTS = ['dates', 'money', 'quantities', 'mentions', 'quotes', 'roles']
TABLES = ['documents', 'sentences', 'entities'] + FACTS


def needs(module):
    missing = importlib.util.find_spec(module) is None
    return unittest.skipIf(missing, 'SKIPPED: %s is not installed here' % module)


def rows_of_manifest():
    with open(os.path.join(DATASET, 'manifest.json'), encoding='utf-8') as f:
        return {t['table']: t['rows'] for t in json.load(f)['tables']}


def lines():
    for path in sorted(glob.glob(os.path.join(DATASET, 'jsonl', '*.jsonl'))):
        with open(path, encoding='utf-8') as f:
            for line in f:
                yield json.loads(line)


def parts(table):
    return sorted(glob.glob(os.path.join(DATASET, table, '*.parquet')))


def schema(*flags):
    return subprocess.run([PROGRAM, 'schema', *flags], check=True, capture_output=True, text=True).stdout


class Lines(unittest.TestCase):
    def test_offsets_are_code_points(self):
        facts = 0
        for article in lines():
            for table in FACTS:
                for fact in article[table]:
                    self.assertEqual(article['text'][fact['start_char']:fact['end_char']], fact['surface'])
                    facts += 1
        self.assertGreater(facts, 0)

    @needs('jsonschema')
    def test_json_schema(self):
        import jsonschema
        validator = jsonschema.Draft202012Validator(json.loads(schema('--json')))
        validator.check_schema(validator.schema)
        for article in lines():
            validator.validate(article)


class PyArrow(unittest.TestCase):
    @needs('pyarrow')
    def test_tables(self):
        import pyarrow as pa
        import pyarrow.parquet as pq
        for table in TABLES:
            with self.subTest(table):
                read = pa.concat_tables(pq.read_table(p) for p in parts(table))
                self.assertEqual(read.num_rows, rows_of_manifest()[table])
        money = pq.read_table(parts('money')[0])
        self.assertEqual(money.schema.field('amount').type, pa.decimal128(38, 9))
        dates = pq.read_table(parts('dates')[0])
        self.assertEqual(dates.schema.field('begin_date').type, pa.date32())
        documents = pq.read_table(parts('documents')[0])
        self.assertEqual(documents.schema.field('published').type, pa.timestamp('us', tz='UTC'))
        self.assertEqual(documents.schema.field('authors').type.value_type, pa.string())

    @needs('pyarrow')
    def test_values_are_those_of_the_lines(self):
        import pyarrow.parquet as pq
        amounts = [r['amount'] for p in parts('money') for r in pq.read_table(p).to_pylist()]
        stated = [m['amount'] and decimal.Decimal(m['amount']) for a in lines() for m in a['money']]
        self.assertEqual(amounts, stated)
        spans = [r['parts'] for p in parts('quotes') for r in pq.read_table(p).to_pylist()]
        self.assertEqual(spans, [q['parts'] for a in lines() for q in a['quotes']])

    @needs('pyarrow')
    def test_filters_lose_nothing(self):
        import pyarrow.parquet as pq
        whole = [r for p in parts('dates') for r in pq.read_table(p).to_pylist() if r['begin_date']]
        if not whole:
            self.skipTest('no date has a day')
        day = whole[len(whole) // 2]['begin_date']
        filtered = sum(pq.read_table(p, filters=[('begin_date', '=', day)]).num_rows for p in parts('dates'))
        self.assertEqual(filtered, sum(r['begin_date'] == day for r in whole))


class Polars(unittest.TestCase):
    @needs('polars')
    def test_tables(self):
        import polars as pl
        for table in TABLES:
            with self.subTest(table):
                self.assertEqual(pl.read_parquet(parts(table)).height, rows_of_manifest()[table])

    @needs('polars')
    def test_surfaces(self):
        import polars as pl
        documents = pl.read_parquet(parts('documents')).select('doc_id', 'text')
        for table in FACTS:
            facts = pl.read_parquet(parts(table)).join(documents, on='doc_id')
            said = facts.select(pl.col('text').str.slice(pl.col('start_char'), pl.col('end_char') - pl.col('start_char')) == pl.col('surface'))
            self.assertTrue(said.to_series().all(), table)


class DuckDB(unittest.TestCase):
    @needs('duckdb')
    def test_tables_and_views(self):
        import duckdb
        db = duckdb.connect()
        db.execute(schema('--sql', 'duckdb', '--data', DATASET))
        for table in TABLES:
            self.assertEqual(db.execute('SELECT count(*) FROM ' + table).fetchall()[0][0], rows_of_manifest()[table])
        wrong = db.execute('''SELECT count(*) FROM facts JOIN documents USING (doc_id)
            WHERE substring(text, start_char + 1, end_char - start_char) <> surface''').fetchall()[0][0]
        self.assertEqual(wrong, 0)
        for view in ['named_mentions', 'named_roles', 'attributed_quotes']:
            db.execute('SELECT * FROM ' + view).fetchall()


class Spark(unittest.TestCase):
    @needs('pyspark')
    @unittest.skipIf(shutil.which('java') is None, 'SKIPPED: Spark needs Java, which is not here')
    def test_tables_and_views(self):
        from pyspark.sql import SparkSession
        place = os.path.join(os.environ.get('TMPDIR', '/tmp'), 'newsfacts-spark-%d' % os.getpid())
        spark = (SparkSession.builder.master('local[1]').appName('newsfacts')
                 .config('spark.ui.enabled', 'false').config('spark.ui.showConsoleProgress', 'false').config('spark.sql.shuffle.partitions', '1')
                 .config('spark.sql.warehouse.dir', place).config('spark.sql.session.timeZone', 'UTC').getOrCreate())
        spark.sparkContext.setLogLevel('ERROR')
        try:
            for table in TABLES:
                read = spark.read.parquet(os.path.join(DATASET, table))
                self.assertEqual(read.count(), rows_of_manifest()[table], table)
                read.createOrReplaceTempView('raw_' + table)
            wrong = spark.sql('''SELECT count(*) FROM raw_mentions f JOIN raw_documents d ON d.doc_id = f.doc_id
                WHERE substring(d.text, f.start_char + 1, f.end_char - f.start_char) <> f.surface''').collect()[0][0]
            self.assertEqual(wrong, 0)
            total = spark.sql('SELECT sum(amount) FROM raw_money').collect()[0][0]
            self.assertEqual(total or 0, sum(decimal.Decimal(m['amount']) for a in lines() for m in a['money'] if m['amount']))
            for statement in statements(schema('--sql', 'spark', '--data', DATASET)):
                spark.sql(statement)
            self.assertEqual(spark.sql('SELECT count(*) FROM money').collect()[0][0], rows_of_manifest()['money'])
            self.assertEqual(spark.sql('SELECT count(*) FROM facts').collect()[0][0], sum(rows_of_manifest()[t] for t in FACTS))
        finally:
            spark.stop()
            shutil.rmtree(place, ignore_errors=True)


class BigQuery(unittest.TestCase):
    @needs('sqlglot')
    def test_tables_and_views_can_be_parsed(self):
        import sqlglot
        script = schema('--sql', 'bigquery', '--data', 'gs://bucket/facts')
        for statement in statements(script):
            if not statement.startswith('LOAD DATA'):  # the parser does not know it
                sqlglot.parse_one(statement, read='bigquery', error_level=sqlglot.ErrorLevel.RAISE)


def statements(script):
    """The statements of a script, without comments."""
    code = '\n'.join(line for line in script.split('\n') if not line.startswith('--'))
    return [s.strip() for s in code.split(';\n') if s.strip()]


if __name__ == '__main__':
    unittest.main()
