import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the stand-in for PostgreSQL keeps, as JSON in the file that FAKE_DATABASE names. */
export interface FakeDatabase {
  readonly cves: Readonly<Record<string, { readonly data: unknown; readonly description: string }>>;
  readonly state: { readonly next_index: number | null; readonly changed_since: string } | null;
}

const connection = `
import datetime, json, os
FILE = os.environ["FAKE_DATABASE"]

class Connection:
    def __enter__(self): return self
    def __exit__(self, *_): return False
    def cursor(self): return Cursor()
    def close(self): pass

class Cursor:
    def __enter__(self): return self
    def __exit__(self, *_): return False
    def execute(self, sql, parameters=()):
        database = read()
        if sql.startswith("INSERT INTO cve_update_state") and database["state"] is None:
            database["state"] = {"next_index": 0, "changed_since": parameters[0].isoformat()}
        if "SET next_index" in sql:
            database["state"]["next_index"] = parameters[0]
        if "SET changed_since" in sql:
            database["state"]["changed_since"] = parameters[0].isoformat()
        write(database)
    def fetchone(self):
        state = read()["state"]
        return state["next_index"], datetime.datetime.fromisoformat(state["changed_since"])

def read():
    if not os.path.exists(FILE): return {"cves": {}, "state": None}
    with open(FILE) as file: return json.load(file)

def write(database):
    with open(FILE, "w") as file: json.dump(database, file)

def connect(_): return Connection()
`;

const extras = `
import json
from psycopg2 import read, write
def execute_values(cursor, sql, rows, template, page_size):
    database = read()
    for id, data, description in rows:
        database["cves"][id] = {"data": json.loads(data), "description": description}
    write(database)
`;

/** Writes a Python package that stands in for psycopg2 below a folder, for PYTHONPATH. */
export function writeFakePsycopg2(folder: string): void {
  const target = join(folder, 'psycopg2');
  mkdirSync(target);
  writeFileSync(join(target, '__init__.py'), connection);
  writeFileSync(join(target, 'extras.py'), extras);
}
