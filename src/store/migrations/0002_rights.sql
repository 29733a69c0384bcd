-- The second wall: what a transaction may see and write, whatever the program asks. SET LOCAL names the division, the
-- person and the organisations ('*' for all); without it nothing is seen. nullif keeps '*' from being read as an id.
-- What a row must satisfy before a change it must satisfy after it.
DO $$
DECLARE
  in_division constant text := 'division_code = current_setting(''app.division'', true)::bpchar';
  -- In sub-selects the server reads a setting once for a statement rather than once for each row.
  reaches constant text := ' AND ((SELECT current_setting(''app.%1$s'', true)) = ''*'' OR %2$I = ANY ((SELECT '
    || 'string_to_array(nullif(current_setting(''app.%1$s'', true), ''*''), '','')::uuid[])::uuid[]))';
  is_own constant text := ' AND (current_setting(''app.%1$s'', true) = ''*'' OR %2$I = nullif('
    || 'current_setting(''app.actor'', true), '''')::uuid)';
  -- A personal row is its person's own; others are an organisation's.
  personal constant text[] := ARRAY['session', 'api_token', 'idempotency_key'];
  -- Everybody in the division reads these.
  open_to_all constant text[] := ARRAY['division_setting', 'calendar_task', 'fiscal_year', 'publication', 'sample',
    'audit_chain'];
  -- Everybody in the division continues its chains.
  written_by_all constant text[] := ARRAY['audit_chain', 'audit_entry'];
  -- Nobody writes what another did.
  in_own_name constant text[] := ARRAY['audit_entry', 'step'];
  -- These belong to no organisation: who reaches all of them has them.
  for_all_only constant text[] := ARRAY['division_setting', 'calendar_task', 'sample', 'sign_in_attempt'];
  added_to_only constant text[] := ARRAY['step', 'budget_entry', 'execution_entry', 'ledger_withdrawal', 'goal_review',
    'extension', 'publication', 'sample', 'audit_entry'];
  emptied constant text[] := ARRAY['session', 'fund_source', 'cost_line', 'indicator', 'attachment', 'sign_in_attempt',
    'idempotency_key', 'recipe', 'rectification_evidence', 'self_score', 'reading'];
  name text;
  owner text;
  reading text;
  writing text;
BEGIN
  FOR name IN SELECT c.relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'division_code'
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind = 'r'
  LOOP
    owner := CASE WHEN name = 'organisation' THEN 'id' WHEN name = 'idempotency_key' THEN 'actor'
      WHEN name = ANY (personal) THEN 'person_id' ELSE 'organisation_id' END;
    reading := in_division || CASE WHEN name = ANY (open_to_all) THEN ''
      WHEN name = ANY (for_all_only) THEN ' AND current_setting(''app.readable'', true) = ''*'''
      WHEN name = ANY (personal) THEN format(is_own, 'readable', owner)
      ELSE format(reaches, 'readable', owner) END;
    writing := in_division || CASE WHEN name = ANY (written_by_all) THEN ''
      WHEN name = ANY (for_all_only) THEN ' AND current_setting(''app.writable'', true) = ''*'''
      WHEN name = ANY (personal) THEN format(is_own, 'writable', owner)
      ELSE format(reaches, 'writable', owner) END
      || CASE WHEN name = ANY (in_own_name)
        THEN ' AND actor IS NOT DISTINCT FROM nullif(current_setting(''app.actor'', true), '''')::uuid' ELSE '' END;
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', name);
    EXECUTE format('GRANT SELECT, INSERT ON %I TO jiheng_app', name);
    EXECUTE format('CREATE POLICY reading ON %I FOR SELECT TO jiheng_app USING (%s)', name, reading);
    EXECUTE format('CREATE POLICY adding ON %I FOR INSERT TO jiheng_app WITH CHECK (%s)', name, writing);
    IF name <> ALL (added_to_only) THEN
      EXECUTE format('GRANT UPDATE ON %I TO jiheng_app', name);
      EXECUTE format('CREATE POLICY changing ON %I FOR UPDATE TO jiheng_app USING (%s)', name, writing);
    END IF;
    IF name = ANY (emptied) THEN
      EXECUTE format('GRANT DELETE ON %I TO jiheng_app', name);
      EXECUTE format('CREATE POLICY removing ON %I FOR DELETE TO jiheng_app USING (%s)', name, writing);
    END IF;
  END LOOP;
END
$$;

GRANT SELECT ON division TO jiheng_app;
