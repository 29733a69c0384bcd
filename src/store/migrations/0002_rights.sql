-- The second wall: what a transaction may see and write, whatever the program asks. SET LOCAL names the division, the
-- person and the organisations ('*' for all); without it nothing is seen. nullif keeps '*' from being read as an id.
-- What a row must satisfy before a change it must satisfy after it.

GRANT SELECT ON division, holiday TO jiheng_app;
GRANT SELECT, INSERT, UPDATE ON organisation, person, role_grant, fiscal_year, calendar_task, project TO jiheng_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON session TO jiheng_app;
GRANT SELECT, INSERT, DELETE ON attachment TO jiheng_app;
GRANT SELECT, INSERT, UPDATE ON audit_chain TO jiheng_app;
-- Only added to, never changed.
GRANT SELECT, INSERT ON budget_entry, execution_entry, audit_entry TO jiheng_app;

ALTER TABLE organisation ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON organisation FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON organisation FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));
CREATE POLICY changing ON organisation FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE person ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON person FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON person FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));
CREATE POLICY changing ON person FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE role_grant ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON role_grant FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON role_grant FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));
CREATE POLICY changing ON role_grant FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE project ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON project FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON project FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));
CREATE POLICY changing ON project FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE budget_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON budget_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON budget_entry FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE execution_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON execution_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON execution_entry FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON attachment FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON attachment FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));
CREATE POLICY removing ON attachment FOR DELETE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.writable', true), '*'), ',')::uuid[])));

-- Everybody in the division sees the year and its calendar; who may write for all may change them.
ALTER TABLE fiscal_year ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON fiscal_year FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar);
CREATE POLICY adding ON fiscal_year FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND current_setting('app.writable', true) = '*');
CREATE POLICY changing ON fiscal_year FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND current_setting('app.writable', true) = '*');

ALTER TABLE calendar_task ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON calendar_task FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar);
CREATE POLICY adding ON calendar_task FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND current_setting('app.writable', true) = '*');
CREATE POLICY changing ON calendar_task FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND current_setting('app.writable', true) = '*');

-- A session is its person's own.
ALTER TABLE session ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON session FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));
CREATE POLICY adding ON session FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));
CREATE POLICY changing ON session FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));
CREATE POLICY removing ON session FOR DELETE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.writable', true) = '*' OR person_id = nullif(current_setting('app.actor', true), '')::uuid));

-- Every writer continues the chain of its division.
ALTER TABLE audit_chain ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON audit_chain FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar);
CREATE POLICY adding ON audit_chain FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar);
CREATE POLICY changing ON audit_chain FOR UPDATE TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar);

-- Nobody writes in another person's name.
ALTER TABLE audit_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY reading ON audit_entry FOR SELECT TO jiheng_app
  USING (division_code = current_setting('app.division', true)::bpchar
    AND (current_setting('app.readable', true) = '*'
    OR organisation_id = ANY (string_to_array(nullif(current_setting('app.readable', true), '*'), ',')::uuid[])));
CREATE POLICY adding ON audit_entry FOR INSERT TO jiheng_app
  WITH CHECK (division_code = current_setting('app.division', true)::bpchar
    AND actor IS NOT DISTINCT FROM nullif(current_setting('app.actor', true), '')::uuid);
