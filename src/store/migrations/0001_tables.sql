-- Every tenant table leads its keys with division_code: the county-level division whose finance bureau runs the cycle.
-- A cluster distributes by it; division is a small table every node has whole. Closed sets of words are the program's.

CREATE TABLE division (
  code char(9) PRIMARY KEY CHECK (code ~ '^[0-9]{9}$'),
  name text NOT NULL,
  parent_code char(9) REFERENCES division (code)
);

-- What holds for a whole division.
CREATE TABLE division_setting (
  division_code char(9) NOT NULL,
  organisation_version bigint NOT NULL DEFAULT 1,
  settings jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code),
  FOREIGN KEY (division_code) REFERENCES division (code)
);

-- Departments, units, towns, sections and offices: one tree for each division.
CREATE TABLE organisation (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  parent_id uuid,
  supervisor_id uuid,
  kind text NOT NULL,
  code text,
  name text NOT NULL,
  area_code char(9),
  budget_level text NOT NULL,
  opened_on date NOT NULL,
  closed_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, code),
  FOREIGN KEY (division_code) REFERENCES division (code),
  FOREIGN KEY (division_code, parent_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, supervisor_id) REFERENCES organisation (division_code, id),
  CHECK (area_code ~ '^[0-9]{9}$'),
  CHECK (closed_on >= opened_on)
);
CREATE INDEX organisation_parent ON organisation (division_code, parent_id);

-- People, also those who only ever use a personal link.
CREATE TABLE person (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  login text NOT NULL,
  email text,
  password_hash text,
  subject text,
  must_change_password boolean NOT NULL DEFAULT false,
  language text,
  state text NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, login),
  UNIQUE (division_code, subject),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (state IN ('invited', 'active', 'locked', 'left')),
  CHECK (language IN ('zh', 'en'))
);
CREATE INDEX person_organisation ON person (division_code, organisation_id);

-- What a person may be in an organisation, from a year on.
CREATE TABLE role_grant (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL,
  from_year smallint NOT NULL,
  to_year smallint,
  tasks jsonb,
  created_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (to_year >= from_year)
);
CREATE INDEX role_grant_person ON role_grant (division_code, person_id);
CREATE INDEX role_grant_organisation ON role_grant (division_code, organisation_id);

-- sha-256 of the tokens only: who reads the database cannot sign in with it.
CREATE TABLE session (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  view_as_id uuid,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  seen_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, token_hash),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  CHECK (length(token_hash) = 32)
);
CREATE INDEX session_person ON session (division_code, person_id);

CREATE TABLE api_token (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  name text NOT NULL,
  verbs jsonb NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  expires_at timestamp with time zone NOT NULL,
  revoked_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, token_hash),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  CHECK (length(token_hash) = 32)
);
CREATE INDEX api_token_person ON api_token (division_code, person_id);

CREATE TABLE personal_link (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  tasks jsonb NOT NULL,
  token_hash bytea NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_on date NOT NULL,
  revoked_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, token_hash),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (length(token_hash) = 32)
);
CREATE INDEX personal_link_organisation ON personal_link (division_code, organisation_id);

-- Links by which somebody chooses a password, once.
CREATE TABLE password_reset (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  used_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, token_hash),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (length(token_hash) = 32)
);
CREATE INDEX password_reset_person ON password_reset (division_code, person_id);

-- What locking out goes by.
CREATE TABLE sign_in_attempt (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  login text NOT NULL,
  address_hash text NOT NULL,
  at timestamp with time zone NOT NULL,
  succeeded boolean NOT NULL DEFAULT false,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code) REFERENCES division (code)
);
CREATE INDEX sign_in_attempt_login ON sign_in_attempt (division_code, login, at);

CREATE TABLE fiscal_year (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, year),
  FOREIGN KEY (division_code) REFERENCES division (code),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (year BETWEEN 2000 AND 2100)
);

CREATE TABLE calendar_task (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  rule jsonb NOT NULL,
  due_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, year, kind, title),
  FOREIGN KEY (division_code) REFERENCES division (code)
);
CREATE INDEX calendar_task_year ON calendar_task (division_code, year, due_on);

CREATE TABLE task (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  title_en text NOT NULL,
  noun text NOT NULL DEFAULT '',
  thing_id uuid,
  due_on date NOT NULL,
  done_at timestamp with time zone,
  cancelled_at timestamp with time zone,
  version integer NOT NULL DEFAULT 1,
  calendar_task_id uuid,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, calendar_task_id) REFERENCES calendar_task (division_code, id)
);
CREATE INDEX task_calendar_task ON task (division_code, calendar_task_id);
CREATE INDEX task_organisation ON task (division_code, organisation_id, year);
CREATE INDEX task_noun ON task (division_code, noun, thing_id);
CREATE INDEX task_due ON task (division_code, due_on);

CREATE TABLE extension (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  task_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  due_on date NOT NULL,
  reason text NOT NULL,
  granted_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, task_id) REFERENCES task (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (reason <> '')
);
CREATE INDEX extension_task ON extension (division_code, task_id);

-- Every move of every thing in order, only added to; the states kept beside the things follow from these.
CREATE TABLE step (
  division_code char(9) NOT NULL,
  noun text NOT NULL,
  thing_id uuid NOT NULL,
  number integer NOT NULL,
  organisation_id uuid NOT NULL,
  event text NOT NULL,
  revision integer NOT NULL,
  actor uuid NOT NULL,
  on_behalf_of uuid,
  at timestamp with time zone NOT NULL,
  reason text,
  PRIMARY KEY (division_code, noun, thing_id, number),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (number > 0)
);
CREATE INDEX step_organisation ON step (division_code, organisation_id, at);

CREATE TABLE project (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  budget_unit_id uuid NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  category text NOT NULL,
  recurrence text NOT NULL,
  first_year smallint NOT NULL,
  last_year smallint,
  predecessor_id uuid,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, year, code),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, budget_unit_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, predecessor_id) REFERENCES project (division_code, id),
  CHECK (last_year >= first_year)
);
CREATE INDEX project_organisation ON project (division_code, organisation_id, year);
CREATE INDEX project_year ON project (division_code, year, id);
CREATE INDEX project_budget_unit ON project (division_code, budget_unit_id, year);
CREATE INDEX project_predecessor ON project (division_code, predecessor_id);

CREATE TABLE fund_source (
  division_code char(9) NOT NULL,
  project_id uuid NOT NULL,
  source text NOT NULL,
  organisation_id uuid NOT NULL,
  amount numeric(18, 2) NOT NULL,
  PRIMARY KEY (division_code, project_id, source),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id)
);

CREATE TABLE cost_line (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  project_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  position smallint NOT NULL,
  name text NOT NULL,
  quantity numeric NOT NULL,
  unit text NOT NULL DEFAULT '',
  unit_price numeric(18, 2) NOT NULL,
  basis text NOT NULL,
  explanation text NOT NULL DEFAULT '',
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id)
);
CREATE INDEX cost_line_project ON cost_line (division_code, project_id);

CREATE TABLE import_batch (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  file_name text NOT NULL,
  counts jsonb NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  undone_by uuid,
  undone_at timestamp with time zone,
  reason text,
  made jsonb,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);
CREATE INDEX import_batch_organisation ON import_batch (division_code, organisation_id);

CREATE TABLE recipe (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  content jsonb NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, organisation_id, name),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);

-- The ledger is only added to: an error is taken back whole. Amounts are 元, with their sign.
CREATE TABLE budget_entry (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  source text NOT NULL,
  amount numeric(18, 2) NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL DEFAULT '',
  document text NOT NULL DEFAULT '',
  transfer_id uuid,
  allows_below_zero boolean NOT NULL DEFAULT false,
  import_batch_id uuid,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id),
  FOREIGN KEY (division_code, import_batch_id) REFERENCES import_batch (division_code, id),
  CHECK (kind <> 'addition' OR amount > 0),
  CHECK (kind <> 'reduction' OR amount < 0),
  CHECK (kind NOT IN ('opening', 'carry-over') OR amount >= 0),
  CHECK ((kind = 'transfer') = (transfer_id IS NOT NULL))
);
CREATE INDEX budget_entry_project ON budget_entry (division_code, project_id, year);
CREATE INDEX budget_entry_organisation ON budget_entry (division_code, organisation_id, year);
CREATE INDEX budget_entry_import_batch ON budget_entry (division_code, import_batch_id);

CREATE TABLE execution_entry (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL,
  source text NOT NULL,
  amount numeric(18, 2) NOT NULL,
  reason text NOT NULL DEFAULT '',
  import_batch_id uuid,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id),
  FOREIGN KEY (division_code, import_batch_id) REFERENCES import_batch (division_code, id),
  CHECK (month BETWEEN 1 AND 12)
);
CREATE INDEX execution_entry_project ON execution_entry (division_code, project_id, year, month);
CREATE INDEX execution_entry_organisation ON execution_entry (division_code, organisation_id, year);
CREATE INDEX execution_entry_import_batch ON execution_entry (division_code, import_batch_id);

CREATE TABLE ledger_withdrawal (
  division_code char(9) NOT NULL,
  entry_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  reason text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, entry_id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (reason <> '')
);

CREATE TABLE goal (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  project_id uuid,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id)
);
CREATE INDEX goal_organisation ON goal (division_code, organisation_id, year);
CREATE INDEX goal_year ON goal (division_code, year, id);
-- One goal for a project or a whole department and year; one that was dropped makes room for another.
CREATE UNIQUE INDEX goal_project ON goal (division_code, project_id) WHERE project_id IS NOT NULL AND state <> 'dropped';
CREATE UNIQUE INDEX goal_department ON goal (division_code, organisation_id, year)
  WHERE project_id IS NULL AND state <> 'dropped';

CREATE TABLE goal_revision (
  division_code char(9) NOT NULL,
  goal_id uuid NOT NULL,
  revision integer NOT NULL,
  organisation_id uuid NOT NULL,
  annual text NOT NULL DEFAULT '',
  mid_term text NOT NULL DEFAULT '',
  budget_entry_id uuid,
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, goal_id, revision),
  FOREIGN KEY (division_code, goal_id) REFERENCES goal (division_code, id),
  FOREIGN KEY (division_code, budget_entry_id) REFERENCES budget_entry (division_code, id)
);

CREATE TABLE indicator (
  division_code char(9) NOT NULL,
  goal_id uuid NOT NULL,
  revision integer NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  position smallint NOT NULL,
  term text NOT NULL,
  level1 text NOT NULL DEFAULT '',
  level2 text NOT NULL DEFAULT '',
  name text NOT NULL DEFAULT '',
  comparator text NOT NULL,
  target numeric,
  target_text text NOT NULL DEFAULT '',
  unit text NOT NULL DEFAULT '',
  weight numeric(16, 6) NOT NULL,
  origin text NOT NULL,
  card jsonb,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, goal_id, revision, id),
  FOREIGN KEY (division_code, goal_id) REFERENCES goal (division_code, id)
);
CREATE INDEX indicator_organisation ON indicator (division_code, organisation_id);

CREATE TABLE goal_review (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  goal_id uuid NOT NULL,
  revision integer NOT NULL,
  organisation_id uuid NOT NULL,
  completeness numeric(16, 6) NOT NULL,
  completeness_opinion text NOT NULL DEFAULT '',
  relevance numeric(16, 6) NOT NULL,
  relevance_opinion text NOT NULL DEFAULT '',
  adequacy numeric(16, 6) NOT NULL,
  adequacy_opinion text NOT NULL DEFAULT '',
  feasibility numeric(16, 6) NOT NULL,
  feasibility_opinion text NOT NULL DEFAULT '',
  score numeric(16, 6) NOT NULL,
  grade text NOT NULL,
  consequence text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, goal_id) REFERENCES goal (division_code, id)
);
CREATE INDEX goal_review_goal ON goal_review (division_code, goal_id);

CREATE TABLE monitoring (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  project_id uuid NOT NULL,
  goal_id uuid,
  goal_revision smallint,
  month smallint NOT NULL,
  due_on date NOT NULL,
  light text,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, project_id, month),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id),
  FOREIGN KEY (division_code, goal_id) REFERENCES goal (division_code, id),
  CHECK (month BETWEEN 1 AND 12)
);
CREATE INDEX monitoring_organisation ON monitoring (division_code, organisation_id, year);
CREATE INDEX monitoring_year ON monitoring (division_code, year, id);

CREATE TABLE monitoring_row (
  division_code char(9) NOT NULL,
  monitoring_id uuid NOT NULL,
  revision integer NOT NULL,
  indicator_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  typed text NOT NULL DEFAULT '',
  likelihood text,
  reason text NOT NULL DEFAULT '',
  measures text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, monitoring_id, revision, indicator_id),
  FOREIGN KEY (division_code, monitoring_id) REFERENCES monitoring (division_code, id)
);

CREATE TABLE alert (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL,
  raised_on date NOT NULL,
  in_a_row smallint NOT NULL,
  choice text,
  choice_on date,
  reason text NOT NULL DEFAULT '',
  created_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id)
);
CREATE INDEX alert_project ON alert (division_code, project_id);

CREATE TABLE self_evaluation (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  scheme_id text NOT NULL,
  scheme_hash text NOT NULL,
  outline_id text NOT NULL,
  due_on date NOT NULL,
  inputs jsonb NOT NULL,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, organisation_id, year),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);
CREATE INDEX self_evaluation_year ON self_evaluation (division_code, year, state);

CREATE TABLE part (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  self_evaluation_id uuid NOT NULL,
  due_on date NOT NULL,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, self_evaluation_id, organisation_id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, self_evaluation_id) REFERENCES self_evaluation (division_code, id)
);
CREATE INDEX part_organisation ON part (division_code, organisation_id, year);
CREATE INDEX part_year ON part (division_code, year, id);

CREATE TABLE part_row (
  division_code char(9) NOT NULL,
  part_id uuid NOT NULL,
  revision integer NOT NULL,
  indicator_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  goal_id uuid NOT NULL,
  goal_revision integer NOT NULL,
  position smallint NOT NULL,
  typed text NOT NULL DEFAULT '',
  reason text NOT NULL DEFAULT '',
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, part_id, revision, indicator_id),
  FOREIGN KEY (division_code, part_id) REFERENCES part (division_code, id)
);

CREATE TABLE part_text (
  division_code char(9) NOT NULL,
  part_id uuid NOT NULL,
  revision integer NOT NULL,
  section text NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  text text NOT NULL DEFAULT '',
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, part_id, revision, section),
  FOREIGN KEY (division_code, part_id) REFERENCES part (division_code, id)
);

-- The content lies outside by its sha-256; several rows may name the same content.
CREATE TABLE attachment (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  sha256 bytea NOT NULL,
  size bigint NOT NULL,
  media_type text NOT NULL,
  file_name text NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (length(sha256) = 32),
  CHECK (size >= 0)
);
CREATE INDEX attachment_organisation ON attachment (division_code, organisation_id);
CREATE INDEX attachment_sha256 ON attachment (division_code, sha256);

-- An uploaded report as it was read. What was read lies outside like a file of its own.
CREATE TABLE reading (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  attachment_id uuid NOT NULL,
  file_name text NOT NULL,
  state text NOT NULL,
  job_id uuid,
  content_id uuid,
  summary jsonb,
  corrections jsonb NOT NULL,
  answers jsonb NOT NULL,
  taken jsonb,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, attachment_id) REFERENCES attachment (division_code, id),
  FOREIGN KEY (division_code, content_id) REFERENCES attachment (division_code, id)
);
CREATE INDEX reading_organisation ON reading (division_code, organisation_id, year);
CREATE INDEX reading_attachment ON reading (division_code, attachment_id);
CREATE INDEX reading_content ON reading (division_code, content_id);

CREATE TABLE evidence (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  part_id uuid NOT NULL,
  indicator_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  class text NOT NULL,
  sample integer,
  day date,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  removed_at timestamp with time zone,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, part_id) REFERENCES part (division_code, id),
  FOREIGN KEY (division_code, attachment_id) REFERENCES attachment (division_code, id)
);
CREATE INDEX evidence_part ON evidence (division_code, part_id);
CREATE INDEX evidence_attachment ON evidence (division_code, attachment_id);

CREATE TABLE self_score (
  division_code char(9) NOT NULL,
  self_evaluation_id uuid NOT NULL,
  revision integer NOT NULL,
  criterion text NOT NULL,
  organisation_id uuid NOT NULL,
  position smallint NOT NULL,
  name text NOT NULL,
  points numeric(16, 6) NOT NULL,
  computed numeric(16, 6),
  adjusted numeric(16, 6),
  reason text NOT NULL DEFAULT '',
  trace jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, self_evaluation_id, revision, criterion),
  FOREIGN KEY (division_code, self_evaluation_id) REFERENCES self_evaluation (division_code, id)
);

CREATE TABLE report_section (
  division_code char(9) NOT NULL,
  self_evaluation_id uuid NOT NULL,
  section text NOT NULL,
  organisation_id uuid NOT NULL,
  text text NOT NULL DEFAULT '',
  changed_by uuid,
  changed_at timestamp with time zone NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, self_evaluation_id, section),
  FOREIGN KEY (division_code, self_evaluation_id) REFERENCES self_evaluation (division_code, id)
);

CREATE TABLE review (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  self_evaluation_id uuid NOT NULL,
  taken_by uuid,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, self_evaluation_id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, self_evaluation_id) REFERENCES self_evaluation (division_code, id)
);
CREATE INDEX review_year ON review (division_code, year, state);
CREATE INDEX review_organisation ON review (division_code, organisation_id);

CREATE TABLE review_row (
  division_code char(9) NOT NULL,
  review_id uuid NOT NULL,
  revision integer NOT NULL,
  criterion text NOT NULL,
  organisation_id uuid NOT NULL,
  position smallint NOT NULL,
  name text NOT NULL,
  points numeric(16, 6) NOT NULL,
  unit_score numeric(16, 6) NOT NULL,
  own_score numeric(16, 6),
  opinion text NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, review_id, revision, criterion),
  FOREIGN KEY (division_code, review_id) REFERENCES review (division_code, id)
);

CREATE TABLE sample (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  year smallint NOT NULL,
  seed text NOT NULL,
  percent numeric(16, 4) NOT NULL,
  members jsonb NOT NULL,
  drawn jsonb NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code) REFERENCES division (code)
);
CREATE INDEX sample_year ON sample (division_code, year);

CREATE TABLE finding (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  self_evaluation_id uuid NOT NULL,
  check_id text NOT NULL,
  severity text NOT NULL,
  fingerprint text NOT NULL,
  still_found boolean NOT NULL DEFAULT false,
  content jsonb NOT NULL,
  answer_kind text,
  answer_text text NOT NULL DEFAULT '',
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, self_evaluation_id, fingerprint),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, self_evaluation_id) REFERENCES self_evaluation (division_code, id)
);
CREATE INDEX finding_organisation ON finding (division_code, organisation_id);

CREATE TABLE rectification (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  finding_id uuid,
  source text NOT NULL,
  problem text NOT NULL,
  measures text NOT NULL DEFAULT '',
  result text NOT NULL DEFAULT '',
  due_on date,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, finding_id) REFERENCES finding (division_code, id)
);
CREATE INDEX rectification_organisation ON rectification (division_code, organisation_id, year);
CREATE INDEX rectification_finding ON rectification (division_code, finding_id);

CREATE TABLE rectification_evidence (
  division_code char(9) NOT NULL,
  rectification_id uuid NOT NULL,
  attachment_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  created_by uuid,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, rectification_id, attachment_id),
  FOREIGN KEY (division_code, rectification_id) REFERENCES rectification (division_code, id),
  FOREIGN KEY (division_code, attachment_id) REFERENCES attachment (division_code, id)
);

CREATE TABLE result_use (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  project_id uuid NOT NULL,
  grade text NOT NULL,
  grade_from text NOT NULL,
  suggestion text NOT NULL,
  keep numeric(16, 4) NOT NULL,
  budget numeric(18, 2) NOT NULL,
  next numeric(18, 2) NOT NULL,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, project_id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id)
);
CREATE INDEX result_use_organisation ON result_use (division_code, organisation_id, year);

CREATE TABLE disclosure (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  state text NOT NULL,
  revision integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  created_at timestamp with time zone NOT NULL,
  changed_at timestamp with time zone NOT NULL,
  item text NOT NULL,
  title text NOT NULL,
  noun text NOT NULL,
  thing_id uuid NOT NULL,
  ground text,
  due_on date,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, organisation_id, year, item, thing_id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);
CREATE INDEX disclosure_organisation ON disclosure (division_code, organisation_id, year);

-- What was published, fixed by its hash; a correction is a further row.
CREATE TABLE publication (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  disclosure_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  year smallint NOT NULL,
  number integer NOT NULL,
  item text NOT NULL,
  title text NOT NULL,
  organisation_name text NOT NULL,
  hash text NOT NULL,
  content jsonb NOT NULL,
  reason text,
  published_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, disclosure_id, number),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, disclosure_id) REFERENCES disclosure (division_code, id),
  CHECK (length(hash) = 64)
);
CREATE INDEX publication_year ON publication (division_code, year);
CREATE INDEX publication_organisation ON publication (division_code, organisation_id);

CREATE TABLE idempotency_key (
  division_code char(9) NOT NULL,
  actor uuid NOT NULL,
  key text NOT NULL,
  fingerprint text NOT NULL,
  answer jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  PRIMARY KEY (division_code, actor, key),
  FOREIGN KEY (division_code) REFERENCES division (code)
);
CREATE INDEX idempotency_key_created_at ON idempotency_key (division_code, created_at);

-- The ends of each division’s chains, and the rows that writers of a chain wait for. A division has several, so that
-- people who save at the same moment do not all wait for one row.
CREATE TABLE audit_chain (
  division_code char(9) NOT NULL,
  strand smallint NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (division_code, strand),
  FOREIGN KEY (division_code) REFERENCES division (code),
  CHECK (length(hash) = 32)
);

CREATE TABLE audit_entry (
  division_code char(9) NOT NULL,
  strand smallint NOT NULL,
  number bigint NOT NULL,
  at timestamp with time zone NOT NULL,
  actor uuid,
  on_behalf_of uuid,
  origin text NOT NULL,
  organisation_id uuid,
  verb text NOT NULL,
  noun text NOT NULL,
  noun_id text NOT NULL,
  changes jsonb NOT NULL,
  reason text,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (division_code, strand, number),
  FOREIGN KEY (division_code) REFERENCES division (code),
  CHECK (number > 0)
);
CREATE INDEX audit_entry_noun ON audit_entry (division_code, noun, noun_id);
CREATE INDEX audit_entry_at ON audit_entry (division_code, at);
CREATE INDEX audit_entry_organisation ON audit_entry (division_code, organisation_id, at);

