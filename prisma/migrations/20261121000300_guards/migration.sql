-- Row-level security, audit triggers and grants. The application connects as `traguardo_app`, created before the
-- migrations run; it owns nothing and may not bypass row-level security.

-- To be called by every later migration that adds a tenant table: an architecture test fails when it is forgotten.
-- `digested`: columns too big for the register, kept there as their SHA-256.
CREATE FUNCTION guard_tenant_table(tabella regclass, VARIADIC digested text[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY', tabella);
  EXECUTE format('CREATE POLICY tenant ON %s USING ("enteId" = current_ente()) WITH CHECK ("enteId" = current_ente())', tabella);
  EXECUTE format('CREATE TRIGGER record_modifica AFTER INSERT OR UPDATE OR DELETE ON %s FOR EACH ROW EXECUTE FUNCTION record_modifica(%s)',
    tabella, (SELECT string_agg(quote_literal(colonna), ', ') FROM unnest(digested) AS colonna));
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO traguardo_app', tabella);
END $$;

REVOKE ALL ON FUNCTION guard_tenant_table(regclass, text[]) FROM PUBLIC;
REVOKE CREATE ON SCHEMA public FROM PUBLIC;
-- Rights are given table by table, below and by `guard_tenant_table`: what a later migration forgets stays closed.
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON TABLES FROM traguardo_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public REVOKE ALL ON SEQUENCES FROM traguardo_app;
REVOKE ALL ON ALL TABLES IN SCHEMA public FROM traguardo_app;
REVOKE ALL ON ALL SEQUENCES IN SCHEMA public FROM traguardo_app;
GRANT USAGE ON SCHEMA public TO traguardo_app;

SELECT guard_tenant_table(tabella, VARIADIC '{}') FROM unnest(ARRAY[
  'AliasPersona', 'Appartenenza', 'Assegnazione', 'Atto', 'Capitolo', 'Cdr', 'Collegamento', 'DecisioneSegnalazione',
  'Fase', 'ImpegnoPersonale', 'Incarico', 'Indicatore', 'IndicatoreFase', 'Indirizzo', 'Obiettivo',
  'ObiettivoOperativo', 'ObiettivoStrategico', 'PeriodoFase', 'Persona', 'Piano', 'Progetto', 'ProgettoCdr',
  'Rilevazione', 'RilevazioneFase', 'RilevazioneIndicatore', 'Risultato', 'SessioneMonitoraggio', 'SezionePiano',
  'Smvp', 'Target', 'VoceBudget'
]) AS nome, LATERAL (SELECT format('public.%I', nome)::regclass AS tabella) AS t;
SELECT guard_tenant_table('"Importazione"', 'testo', 'letto', 'segnalazioni');

-- A person sees her own memberships before an ente is chosen, and only then.
CREATE POLICY own_memberships ON "Appartenenza" FOR SELECT
  USING (current_ente() IS NULL AND "utenteId" = current_utente());

-- What was approved is never overwritten.
SELECT guard_tenant_table('"VersionePiano"', 'contenuto');
REVOKE UPDATE, DELETE ON "VersionePiano" FROM traguardo_app;
CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "VersionePiano" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "VersionePiano" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The register: the application opens operations, the triggers write the changes, nobody alters either.
ALTER TABLE "Operazione" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "Modifica" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Operazione" USING ("enteId" = current_ente()) WITH CHECK ("enteId" = current_ente());
CREATE POLICY tenant ON "Modifica" USING ("enteId" = current_ente()) WITH CHECK ("enteId" = current_ente());
GRANT SELECT, INSERT ON "Operazione" TO traguardo_app;
GRANT SELECT ON "Modifica" TO traguardo_app;

-- Global tables. Enti and people are never deleted: the register names them.
GRANT SELECT, INSERT, UPDATE ON "Ente", "Utente" TO traguardo_app;
GRANT SELECT, INSERT, DELETE ON "TentativoAccesso" TO traguardo_app;
