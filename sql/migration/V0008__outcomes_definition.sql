-- What counts as relief, and below how many patients nothing is shown (on pages, and in files that leave the house).
-- A change is a new version; reports print the one in force.
CREATE TABLE relief_definition (
  version              INT           NOT NULL,
  relief_percent       INT           NOT NULL,
  confirm_count        INT           NOT NULL,
  onset_hours          INT           NOT NULL,
  minimum_baseline     DECIMAL(3, 1) NOT NULL,
  smallest_cell        INT           NOT NULL DEFAULT 5,
  smallest_export_cell INT           NOT NULL DEFAULT 11,
  in_force_since       DATETIME(6)   NOT NULL,
  approved_by          VARCHAR(120)  NOT NULL,
  PRIMARY KEY (version),
  CONSTRAINT relief_definition_percent CHECK (relief_percent BETWEEN 1 AND 100),
  CONSTRAINT relief_definition_confirm CHECK (confirm_count BETWEEN 1 AND 7),
  CONSTRAINT relief_definition_onset CHECK (onset_hours BETWEEN 1 AND 672),
  CONSTRAINT relief_definition_baseline CHECK (minimum_baseline BETWEEN 0.1 AND 10),
  CONSTRAINT relief_definition_cells CHECK (smallest_cell BETWEEN 1 AND 100
    AND smallest_export_cell BETWEEN smallest_cell AND 100)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
