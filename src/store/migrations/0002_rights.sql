-- The second wall: what a transaction may see and write, whatever the program asks. SET LOCAL names the division, the
-- person and the organisations ('*' for all); without it nothing is seen. nullif keeps '*' from being read as an id.

GRANT SELECT ON division, holiday TO jiheng_app;
GRANT SELECT, INSERT, UPDATE ON organisation, person, role_grant, fiscal_year, calendar_task, project TO jiheng_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO jiheng_app;
GRANT SELECT, INSERT, DELETE ON attachment TO jiheng_app;
GRANT SELECT, INSERT, UPDATE ON audit_chain TO jiheng_app;
-- Only added to, never changed.
GRANT SELECT, INSERT ON budget_entry, execution_entry, audit_entry TO jiheng_app;

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON organisation FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON organisation TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON person FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON person TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON role_grant FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON role_grant TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE project ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON project FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON project TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE budget_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON budget_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON budget_entry TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE execution_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON execution_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON execution_entry TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON attachment FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON attachment TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

-- Everybody in the division sees the year and its calendar; who may write for all may change them.
ALTER TABLE fiscal_year ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON fiscal_year FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true));
CREATE POLICY writing ON fiscal_year TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND current_setting('app.writable', true) = '*')
  WITH CHECK (division_code = current_setting('app.division', true)
    AND current_setting('app.writable', true) = '*');

ALTER TABLE calendar_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON calendar_task FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true));
CREATE POLICY writing ON calendar_task TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND current_setting('app.writable', true) = '*')
  WITH CHECK (division_code = current_setting('app.division', true)
    AND current_setting('app.writable', true) = '*');

-- A session is its person's own.
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON session FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));
CREATE POLICY writing ON session TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid))
  WITH CHECK (division_code = current_setting('app.division', true)
    AND (current_setting('app.writable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));

-- Every writer continues the chain of its division.
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON audit_chain FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true));
CREATE POLICY writing ON audit_chain TO jiheng_app
  USING (division_code = current_setting('app.division', true))
  WITH CHECK (division_code = current_setting('app.division', true));

-- Nobody writes in another person's name.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON audit_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY writing ON audit_entry FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)
    AND actor IS NOT DISTINCT FROM nullif(current_setting('app.actor', true), '')::uuid);
