-- Records: one versioned JSON document each (body), beside the plain columns that are searched and joined by.
-- Never edit this file after a release: a change is a new file with the next number.

CREATE TABLE patients (
    id         TEXT PRIMARY KEY NOT NULL,
    revision   INTEGER NOT NULL,
    updated_at TEXT NOT NULL,
    body       BLOB NOT NULL
);

-- The content a plan was made from; plans of the same content share one.
CREATE TABLE snapshots (
    id   TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL
);

CREATE TABLE plans (
    id          TEXT PRIMARY KEY NOT NULL,
    patient_id  TEXT REFERENCES patients (id) ON DELETE CASCADE,
    snapshot_id TEXT NOT NULL REFERENCES snapshots (id),
    starts_on   TEXT NOT NULL,
    ends_on     TEXT NOT NULL,
    revision    INTEGER NOT NULL,
    updated_at  TEXT NOT NULL,
    summary     BLOB NOT NULL,
    body        BLOB NOT NULL
);
CREATE INDEX plans_by_patient ON plans (patient_id);
CREATE INDEX plans_by_snapshot ON plans (snapshot_id);

CREATE TABLE logs (
    id         TEXT PRIMARY KEY NOT NULL,
    plan_id    TEXT NOT NULL REFERENCES plans (id) ON DELETE CASCADE,
    date       TEXT NOT NULL,
    entered_at TEXT NOT NULL,
    body       BLOB NOT NULL
);
CREATE INDEX logs_by_plan ON logs (plan_id, entered_at);

CREATE TABLE settings (
    key  TEXT PRIMARY KEY NOT NULL,
    body BLOB NOT NULL
);
