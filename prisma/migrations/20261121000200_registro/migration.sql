-- The audit: one "Operazione" per writing transaction, one "Modifica" per changed row, one SHA-256 chain per ente.
-- See docs/decisions/0004. Error codes of our own: TG001 no operation, TG002 the register only grows, TG003 identity of a row.

-- The tenant and the person of the transaction; null when none was set.
CREATE FUNCTION current_ente() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.ente_id', true), '')::uuid;

CREATE FUNCTION current_utente() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('app.utente_id', true), '')::uuid;

-- How a row is kept: numbers as text (JSON readers would turn 0.1 into a float), big columns as their SHA-256.
CREATE FUNCTION audit_image(riga jsonb, digested text[]) RETURNS jsonb LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT jsonb_object_agg(key, CASE
    WHEN jsonb_typeof(value) = 'null' THEN value
    WHEN key = ANY (digested) THEN to_jsonb('sha256:' || encode(sha256(convert_to(value::text, 'UTF8')), 'hex'))
    WHEN jsonb_typeof(value) = 'number' THEN to_jsonb(value #>> '{}')
    ELSE value END)
  FROM jsonb_each(riga - '{enteId,id}'::text[])
$$;

CREATE FUNCTION modifica_hash(m "Modifica") RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    m."enteId", m.id, m."operazioneId", m.tabella, m."rigaId", m.azione::text, m.prima, m.dopo)::text, 'UTF8')), 'hex')
$$;

-- Covers the operation itself, its place in the chain, the hash before it and, in order, the rows it changed.
CREATE FUNCTION operazione_hash(o "Operazione", modifiche text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT encode(sha256(convert_to(jsonb_build_array(
    o."enteId", o.numero, o."hashPrecedente", o.id, o."utenteId", o.comando, o.motivo, o."oggettoId", o."comandoId",
    o."annullaId", to_char(o.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), modifiche)::text, 'UTF8')), 'hex')
$$;

-- Later keys win: the row as its recorded changes, in order, leave it.
CREATE AGGREGATE jsonb_merge(jsonb) (SFUNC = jsonb_concat, STYPE = jsonb);

-- AFTER row trigger of every tenant table; its arguments are the columns kept as a digest.
-- Runs as the owner because nobody else may write into "Modifica".
CREATE FUNCTION record_modifica() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp SET timezone = 'UTC' AS $$
DECLARE
  vecchia jsonb := CASE WHEN TG_OP <> 'INSERT' THEN to_jsonb(OLD) END;
  nuova jsonb := CASE WHEN TG_OP <> 'DELETE' THEN to_jsonb(NEW) END;
  riga jsonb := coalesce(nuova, vecchia);
  m "Modifica";
BEGIN
  IF TG_OP = 'UPDATE' THEN
    IF (vecchia->'enteId', vecchia->'id') <> (nuova->'enteId', nuova->'id') THEN
      RAISE EXCEPTION '%: una riga non cambia identità', TG_TABLE_NAME USING ERRCODE = 'TG003';
    END IF;
    SELECT jsonb_object_agg(key, vecchia->key), jsonb_object_agg(key, value) INTO vecchia, nuova
      FROM jsonb_each(nuova) WHERE value <> vecchia->key;
    IF nuova IS NULL THEN RETURN NULL; END IF;
  END IF;
  m."enteId" := riga->>'enteId';
  m."operazioneId" := nullif(current_setting('app.operazione_id', true), '');
  -- A closed operation has its number: nothing may be added to it, not even by the transaction that opened it.
  IF NOT EXISTS (SELECT FROM "Operazione" WHERE "enteId" = m."enteId" AND id = m."operazioneId" AND numero IS NULL) THEN
    RAISE EXCEPTION '%: scrittura fuori da un''operazione aperta', TG_TABLE_NAME USING ERRCODE = 'TG001';
  END IF;
  m.id := nextval('"Modifica_id_seq"');
  m.tabella := TG_TABLE_NAME;
  m."rigaId" := riga->>'id';
  m.azione := TG_OP::"Azione";
  m.prima := audit_image(vecchia, TG_ARGV::text[]);
  m.dopo := audit_image(nuova, TG_ARGV::text[]);
  m.hash := modifica_hash(m);
  INSERT INTO "Modifica" VALUES (m.*);
  RETURN NULL;
END $$;

-- Who and when are the transaction's, whatever the caller wrote; the place in the chain is given at COMMIT.
CREATE FUNCTION open_operazione() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."utenteId" := public.current_utente();
  NEW.at := now();
  NEW.numero := NULL;
  NEW."hashPrecedente" := NULL;
  NEW.hash := NULL;
  RETURN NEW;
END $$;

CREATE TRIGGER open_operazione BEFORE INSERT ON "Operazione" FOR EACH ROW EXECUTE FUNCTION open_operazione();

-- Gives the operation its number and hash at COMMIT. The rows are hashed before the lock of the ente is taken, so that
-- an import holds up the others only for the last step. Needs READ COMMITTED: the last link is read after the wait.
CREATE FUNCTION chain_operazione() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
  o "Operazione";
  modifiche text := (SELECT encode(sha256(convert_to(coalesce(string_agg(hash, '' ORDER BY id), ''), 'UTF8')), 'hex')
    FROM "Modifica" WHERE "enteId" = NEW."enteId" AND "operazioneId" = NEW.id);
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('registro ' || NEW."enteId", 0));
  SELECT * INTO STRICT o FROM "Operazione" WHERE "enteId" = NEW."enteId" AND id = NEW.id;
  SELECT numero, hash INTO o.numero, o."hashPrecedente" FROM "Operazione"
    WHERE "enteId" = NEW."enteId" AND numero IS NOT NULL ORDER BY numero DESC LIMIT 1;
  o.numero := coalesce(o.numero, 0) + 1;
  o.hash := operazione_hash(o, modifiche);
  UPDATE "Operazione" SET numero = o.numero, "hashPrecedente" = o."hashPrecedente", hash = o.hash
    WHERE "enteId" = o."enteId" AND id = o.id;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER chain_operazione AFTER INSERT ON "Operazione" DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION chain_operazione();

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%: % rifiutato, si può solo aggiungere', TG_TABLE_NAME, TG_OP USING ERRCODE = 'TG002';
END $$;

CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON "Modifica" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Modifica" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_delete BEFORE DELETE ON "Operazione" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON "Operazione" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
-- The one change allowed: the chaining of an operation that has no number yet, hence of the transaction under way.
CREATE TRIGGER refuse_change BEFORE UPDATE ON "Operazione" FOR EACH ROW
  WHEN (OLD.numero IS NOT NULL OR NEW.numero IS NULL
    OR (to_jsonb(OLD) - '{numero,hashPrecedente,hash}'::text[]) <> (to_jsonb(NEW) - '{numero,hashPrecedente,hash}'::text[]))
  EXECUTE FUNCTION refuse_change();
