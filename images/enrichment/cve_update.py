"""Brings NVD's vulnerabilities into the table `cves` of the enrichment service.

The first run loads everything, page by page, and goes on where it stopped when it is started again; later runs load what
changed since. At most one page is in memory. Connects as libpq's PG* variables say.
"""

import datetime
import json
import os
import sys
import time
import urllib.parse
import urllib.request

import psycopg2
import psycopg2.extras

NVD = os.environ.get("NVD_API_BASE_URL", "https://services.nvd.nist.gov/rest/json/cves/2.0")
KEY = os.environ.get("NVD_API_KEY", "")
# NVD allows 5 requests in 30 seconds, 50 with a key, and asks for a pause between requests.
PAUSE_SECONDS = float(os.environ.get("NVD_PAUSE_SECONDS", "0.7" if KEY else "6.5"))
PAGE = 1000
# NVD refuses longer spans between lastModStartDate and lastModEndDate.
LONGEST_SPAN = datetime.timedelta(days=120)
ATTEMPTS = 5

STATE = """
CREATE TABLE IF NOT EXISTS cve_update_state (
    id boolean PRIMARY KEY DEFAULT true CHECK (id),
    next_index integer,                 -- of the first load; null when it is done
    changed_since timestamptz NOT NULL  -- from when on changes are missing
)"""

# The service reads data->'cve'->'metrics' and data->'cve'->'configurations' (app/services/enrichment.py).
UPSERT = """
INSERT INTO cves (id, data, description) VALUES %s
ON CONFLICT (id) DO UPDATE SET data = EXCLUDED.data, description = EXCLUDED.description, updated_at = now()"""


def fetch(parameters):
    """One page of NVD's answer. Tries again: NVD answers 403, 429 and 503 when it is busy."""
    request = urllib.request.Request(f"{NVD}?{urllib.parse.urlencode(parameters)}", headers={"apiKey": KEY} if KEY else {})
    for attempt in range(1, ATTEMPTS + 1):
        time.sleep(PAUSE_SECONDS * attempt)
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                return json.load(response)
        except (OSError, ValueError) as error:
            print(f"attempt {attempt} of {ATTEMPTS}: {error}", file=sys.stderr, flush=True)
    raise SystemExit("NVD does not answer; what is loaded is kept, the next run goes on from there")


def description(cve):
    texts = cve.get("descriptions", [])
    return next((text["value"] for text in texts if text.get("lang") == "en"), "")


def without_nul(value):
    """The value without NUL characters: PostgreSQL has none in text, nor in jsonb."""
    if isinstance(value, str):
        return value.replace("\x00", "")
    if isinstance(value, list):
        return [without_nul(item) for item in value]
    if isinstance(value, dict):
        return {key: without_nul(item) for key, item in value.items()}
    return value


def store(cursor, page):
    items = without_nul(page["vulnerabilities"])
    rows = [(item["cve"]["id"], json.dumps(item), description(item["cve"])) for item in items]
    if rows:
        psycopg2.extras.execute_values(cursor, UPSERT, rows, template="(%s, %s::jsonb, %s)", page_size=100)


def load(connection, parameters, index, after_page):
    """Loads all pages from an index on. Each page and what is remembered of it are one transaction."""
    while True:
        page = fetch({**parameters, "startIndex": index, "resultsPerPage": PAGE})
        index += len(page["vulnerabilities"])
        done = index >= page["totalResults"] or not page["vulnerabilities"]
        with connection, connection.cursor() as cursor:
            store(cursor, page)
            after_page(cursor, index, done)
        print(f"{index} of {page['totalResults']}", flush=True)
        if done:
            return


def main():
    now = datetime.datetime.now(datetime.timezone.utc)
    connection = psycopg2.connect("")
    with connection, connection.cursor() as cursor:
        cursor.execute(STATE)
        cursor.execute(
            "INSERT INTO cve_update_state (next_index, changed_since) VALUES (0, %s) ON CONFLICT DO NOTHING", (now,)
        )
        cursor.execute("SELECT next_index, changed_since FROM cve_update_state")
        next_index, since = cursor.fetchone()

    def remember_index(cursor, index, done):
        cursor.execute("UPDATE cve_update_state SET next_index = %s", (None if done else index,))

    if next_index is not None:
        load(connection, {}, next_index, remember_index)
    while since < now:
        until = min(since + LONGEST_SPAN, now)

        def remember_time(cursor, _index, done, until=until):
            if done:
                cursor.execute("UPDATE cve_update_state SET changed_since = %s", (until,))

        span = {"lastModStartDate": since.isoformat(), "lastModEndDate": until.isoformat()}
        load(connection, span, 0, remember_time)
        since = until
    connection.close()


if __name__ == "__main__":
    main()
