-- Exports of everything that the clinic has, each made in the background by a node that holds it under a lease and writes
-- the file in parts, so that any node can hand it out. attempt names who writes: a node whose lease ran out, and another
-- has taken over, is refused. Nobody has two under way.
CREATE TABLE data_export (
  id          BINARY(16)   NOT NULL,
  ordered_by  BINARY(16)   NOT NULL,
  ordered_at  DATETIME(6)  NOT NULL,
  state       VARCHAR(12)  NOT NULL,
  attempt     INT          NOT NULL DEFAULT 0,
  lease_until DATETIME(6)  NULL,
  files       INT          NOT NULL DEFAULT 0,
  files_done  INT          NOT NULL DEFAULT 0,
  rows_done   BIGINT       NOT NULL DEFAULT 0,
  parts       INT          NOT NULL DEFAULT 0,
  bytes       BIGINT       NOT NULL DEFAULT 0,
  settled_at  DATETIME(6)  NULL,
  kept_until  DATETIME(6)  NULL,
  reason      VARCHAR(200) NULL,
  version     INT          NOT NULL DEFAULT 0,
  open_of     BINARY(16)   GENERATED ALWAYS AS (CASE WHEN state IN ('WAITING', 'RUNNING') THEN ordered_by END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY data_export_open_of (open_of),
  KEY data_export_state (state, ordered_at),
  CONSTRAINT data_export_staff FOREIGN KEY (ordered_by) REFERENCES staff (id),
  CONSTRAINT data_export_state CHECK (state IN ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED', 'DELETED')),
  CONSTRAINT data_export_running CHECK ((state = 'RUNNING') = (lease_until IS NOT NULL)),
  CONSTRAINT data_export_settled CHECK ((state IN ('WAITING', 'RUNNING')) = (settled_at IS NULL)),
  CONSTRAINT data_export_kept CHECK ((state = 'DONE') = (kept_until IS NOT NULL)),
  CONSTRAINT data_export_failed CHECK ((state = 'FAILED') = (reason IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE data_export_part (
  export_id BINARY(16) NOT NULL,
  number    INT        NOT NULL,
  content   MEDIUMBLOB NOT NULL,
  PRIMARY KEY (export_id, number),
  CONSTRAINT data_export_part_export FOREIGN KEY (export_id) REFERENCES data_export (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
