-- Every tenant table leads its keys with division_code: the county-level division whose finance bureau runs the cycle.
-- A cluster distributes by it; division and holiday are small tables every node has whole.

CREATE TABLE division (
  code char(9) PRIMARY KEY CHECK (code ~ '^[0-9]{9}$'),
  name text NOT NULL,
  parent_code char(9) REFERENCES division (code)
);

-- Days that differ from the plain week: holidays, and weekends that are worked to make up for them.
CREATE TABLE holiday (
  day date PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('off', 'worked')),
  name text NOT NULL,
  authority text NOT NULL
);

CREATE TABLE organisation (
  division_code char(9) NOT NULL REFERENCES division (code),
  id uuid NOT NULL,
  parent_id uuid,
  kind text NOT NULL CHECK (kind IN ('finance-bureau', 'finance-section', 'department', 'unit', 'town', 'office')),
  code text,
  name text NOT NULL,
  -- A town or street has a code of its own; the division stays that of its county.
  area_code char(9) CHECK (area_code ~ '^[0-9]{9}$'),
  budget_level text NOT NULL CHECK (budget_level IN ('county', 'town')),
  opened_on date,
  closed_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, code),
  FOREIGN KEY (division_code, parent_id) REFERENCES organisation (division_code, id),
  CHECK (closed_on >= opened_on)
);
CREATE INDEX organisation_parent ON organisation (division_code, parent_id);

CREATE TABLE person (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  name text NOT NULL,
  login text NOT NULL,
  email text,
  password_hash text,
  state text NOT NULL CHECK (state IN ('invited', 'active', 'locked', 'left')),
  created_at timestamptz NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, login),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);
CREATE INDEX person_organisation ON person (division_code, organisation_id);

CREATE TABLE role_grant (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  role text NOT NULL CHECK (role IN ('system-admin', 'bureau-performance', 'bureau-business', 'department-finance',
    'leader', 'office-chief', 'office-handler', 'unit-finance', 'evaluator')),
  -- Without a year: for every year.
  year smallint,
  valid_from date NOT NULL,
  valid_until date,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  CHECK (valid_until >= valid_from)
);
CREATE INDEX role_grant_person ON role_grant (division_code, person_id);
CREATE INDEX role_grant_organisation ON role_grant (division_code, organisation_id);

CREATE TABLE session (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  -- sha-256 of the token: who reads the database cannot sign in with it.
  token_hash bytea NOT NULL CHECK (length(token_hash) = 32),
  created_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  ended_at timestamptz,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, token_hash),
  FOREIGN KEY (division_code, person_id) REFERENCES person (division_code, id)
);
CREATE INDEX session_person ON session (division_code, person_id);

CREATE TABLE fiscal_year (
  division_code char(9) NOT NULL REFERENCES division (code),
  year smallint NOT NULL CHECK (year BETWEEN 2000 AND 2100),
  state text NOT NULL CHECK (state IN ('preparing', 'open', 'closed')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, year)
);

CREATE TABLE calendar_task (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL,
  title text NOT NULL,
  opens_on date NOT NULL,
  -- A deadline is a day, or a number of days after the opening.
  due_on date NOT NULL,
  days smallint CHECK (days > 0),
  day_kind text CHECK (day_kind IN ('calendar', 'working')),
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, year) REFERENCES fiscal_year (division_code, year),
  CHECK (due_on >= opens_on),
  CHECK ((days IS NULL) = (day_kind IS NULL))
);
CREATE INDEX calendar_task_year ON calendar_task (division_code, year, due_on);

CREATE TABLE project (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  -- The office inside the organisation that carries it out.
  office_id uuid,
  year smallint NOT NULL,
  code text NOT NULL,
  name text NOT NULL,
  category text NOT NULL CHECK (category IN ('personnel', 'operation', 'specific')),
  is_recurring boolean NOT NULL,
  starts_on date,
  ends_on date,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (division_code, id),
  UNIQUE (division_code, year, code),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, office_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, year) REFERENCES fiscal_year (division_code, year),
  CHECK (ends_on >= starts_on)
);
CREATE INDEX project_organisation ON project (division_code, organisation_id, year);
CREATE INDEX project_office ON project (division_code, office_id);

-- The ledger is only added to: an error is set right by an entry that takes it back. Amounts are 元, with their sign.
CREATE TABLE budget_entry (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  year smallint NOT NULL,
  kind text NOT NULL CHECK (kind IN ('initial', 'addition', 'reduction', 'transfer', 'carry-over', 'correction')),
  source text NOT NULL,
  amount numeric(18, 2) NOT NULL,
  effective_on date NOT NULL,
  reason text NOT NULL CHECK (reason <> ''),
  corrects_id uuid,
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id),
  FOREIGN KEY (division_code, year) REFERENCES fiscal_year (division_code, year),
  FOREIGN KEY (division_code, corrects_id) REFERENCES budget_entry (division_code, id),
  CHECK (kind <> 'addition' OR amount > 0),
  CHECK (kind <> 'reduction' OR amount < 0),
  CHECK (kind NOT IN ('initial', 'carry-over') OR amount >= 0),
  CHECK ((kind = 'correction') = (corrects_id IS NOT NULL))
);
CREATE INDEX budget_entry_project ON budget_entry (division_code, project_id, year);
CREATE INDEX budget_entry_organisation ON budget_entry (division_code, organisation_id, year);

CREATE TABLE execution_entry (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  project_id uuid NOT NULL,
  year smallint NOT NULL,
  month smallint NOT NULL CHECK (month BETWEEN 1 AND 12),
  source text NOT NULL,
  amount numeric(18, 2) NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id),
  FOREIGN KEY (division_code, project_id) REFERENCES project (division_code, id),
  FOREIGN KEY (division_code, year) REFERENCES fiscal_year (division_code, year)
);
CREATE INDEX execution_entry_project ON execution_entry (division_code, project_id, year, month);
CREATE INDEX execution_entry_organisation ON execution_entry (division_code, organisation_id, year);

-- The content lies outside by its sha-256; several rows may name the same content.
CREATE TABLE attachment (
  division_code char(9) NOT NULL,
  id uuid NOT NULL,
  organisation_id uuid NOT NULL,
  sha256 bytea NOT NULL CHECK (length(sha256) = 32),
  size bigint NOT NULL CHECK (size >= 0),
  media_type text NOT NULL,
  file_name text NOT NULL,
  created_by uuid,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (division_code, id),
  FOREIGN KEY (division_code, organisation_id) REFERENCES organisation (division_code, id)
);
CREATE INDEX attachment_organisation ON attachment (division_code, organisation_id);
CREATE INDEX attachment_content ON attachment (division_code, sha256);

-- The ends of each division's chains, and the rows that writers of a chain wait for. A division has several, so that
-- people who save at the same moment do not all wait for one row.
CREATE TABLE audit_chain (
  division_code char(9) NOT NULL REFERENCES division (code),
  strand smallint NOT NULL,
  number bigint NOT NULL,
  hash bytea NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (division_code, strand)
);

CREATE TABLE audit_entry (
  division_code char(9) NOT NULL REFERENCES division (code),
  strand smallint NOT NULL,
  number bigint NOT NULL CHECK (number > 0),
  at timestamptz NOT NULL,
  actor uuid,
  on_behalf_of uuid,
  origin text NOT NULL,
  organisation_id uuid,
  verb text NOT NULL,
  noun text NOT NULL,
  noun_id text NOT NULL,
  -- {"field": {"from": …, "to": …}}, changed fields only.
  changes jsonb NOT NULL,
  reason text,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (division_code, strand, number)
);
CREATE INDEX audit_entry_noun ON audit_entry (division_code, noun, noun_id);
