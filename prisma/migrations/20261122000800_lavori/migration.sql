-- Background work. First the tables of pg-boss 10.4 (its schema version 24), as `PgBoss.getConstructionPlans()` prints them: the owner makes
-- them here, the application runs pg-boss with `migrate: false`. A later version of pg-boss needs a migration of its own
-- (`PgBoss.getMigrationPlans()`); a test compares the two versions.

CREATE SCHEMA IF NOT EXISTS pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
  'created',
  'retry',
  'active',
  'completed',
  'cancelled',
  'failed'
);

CREATE TABLE pgboss.version (
  version int primary key,
  maintained_on timestamp with time zone,
  cron_on timestamp with time zone,
  monitored_on timestamp with time zone
);

CREATE TABLE pgboss.queue (
  name text,
  policy text,
  retry_limit int,
  retry_delay int,
  retry_backoff bool,
  expire_seconds int,
  retention_minutes int,
  dead_letter text REFERENCES pgboss.queue (name),
  partition_name text,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.schedule (
  name text REFERENCES pgboss.queue ON DELETE CASCADE,
  cron text not null,
  timezone text,
  data jsonb,
  options jsonb,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY (name)
);

CREATE TABLE pgboss.subscription (
  event text not null,
  name text not null REFERENCES pgboss.queue ON DELETE CASCADE,
  created_on timestamp with time zone not null default now(),
  updated_on timestamp with time zone not null default now(),
  PRIMARY KEY(event, name)
);

CREATE TABLE pgboss.job (
  id uuid not null default gen_random_uuid(),
  name text not null,
  priority integer not null default(0),
  data jsonb,
  state pgboss.job_state not null default('created'),
  retry_limit integer not null default(2),
  retry_count integer not null default(0),
  retry_delay integer not null default(0),
  retry_backoff boolean not null default false,
  start_after timestamp with time zone not null default now(),
  started_on timestamp with time zone,
  singleton_key text,
  singleton_on timestamp without time zone,
  expire_in interval not null default interval '15 minutes',
  created_on timestamp with time zone not null default now(),
  completed_on timestamp with time zone,
  keep_until timestamp with time zone NOT NULL default now() + interval '14 days',
  output jsonb,
  dead_letter text,
  policy text
) PARTITION BY LIST (name);
ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id);
CREATE TABLE pgboss.archive (LIKE pgboss.job);
ALTER TABLE pgboss.archive ADD PRIMARY KEY (name, id);
ALTER TABLE pgboss.archive ADD archived_on timestamptz NOT NULL DEFAULT now();
CREATE INDEX archive_i1 ON pgboss.archive(archived_on);

CREATE FUNCTION pgboss.create_queue(queue_name text, options json)
RETURNS VOID AS
$$
DECLARE
  table_name varchar := 'j' || encode(sha224(queue_name::bytea), 'hex');
  queue_created_on timestamptz;
BEGIN

  WITH q as (
  INSERT INTO pgboss.queue (
    name,
    policy,
    retry_limit,
    retry_delay,
    retry_backoff,
    expire_seconds,
    retention_minutes,
    dead_letter,
    partition_name
  )
  VALUES (
    queue_name,
    options->>'policy',
    (options->>'retryLimit')::int,
    (options->>'retryDelay')::int,
    (options->>'retryBackoff')::bool,
    (options->>'expireInSeconds')::int,
    (options->>'retentionMinutes')::int,
    options->>'deadLetter',
    table_name
  )
  ON CONFLICT DO NOTHING
  RETURNING created_on
  )
  SELECT created_on into queue_created_on from q;

  IF queue_created_on IS NULL THEN
    RETURN;
  END IF;

  EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', table_name);

  EXECUTE format('ALTER TABLE pgboss.%1$I ADD PRIMARY KEY (name, id)', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('ALTER TABLE pgboss.%1$I ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i1 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''created'' AND policy = ''short''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i2 ON pgboss.%1$I (name, COALESCE(singleton_key, '''')) WHERE state = ''active'' AND policy = ''singleton''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i3 ON pgboss.%1$I (name, state, COALESCE(singleton_key, '''')) WHERE state <= ''active'' AND policy = ''stately''', table_name);
  EXECUTE format('CREATE UNIQUE INDEX %1$s_i4 ON pgboss.%1$I (name, singleton_on, COALESCE(singleton_key, '''')) WHERE state <> ''cancelled'' AND singleton_on IS NOT NULL', table_name);
  EXECUTE format('CREATE INDEX %1$s_i5 ON pgboss.%1$I (name, start_after) INCLUDE (priority, created_on, id) WHERE state < ''active''', table_name);

  EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', table_name, queue_name);
  EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', table_name, queue_name);
END;
$$
LANGUAGE plpgsql;;

CREATE FUNCTION pgboss.delete_queue(queue_name text)
RETURNS VOID AS
$$
DECLARE
  table_name varchar;
BEGIN
  WITH deleted as (
    DELETE FROM pgboss.queue
    WHERE name = queue_name
    RETURNING partition_name
  )
  SELECT partition_name from deleted INTO table_name;

  EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', table_name);
END;
$$
LANGUAGE plpgsql;;
INSERT INTO pgboss.version(version) VALUES ('24');

-- One queue for every kind of work, and the one where work that was interrupted too many times ends. Seconds: how long work whose process
-- was killed waits before another takes it up (the worker renews it while it lives).
SELECT pgboss.create_queue('lavori-interrotti', '{"policy": "standard"}');
SELECT pgboss.create_queue('lavori', '{"policy": "standard", "retryLimit": 2, "expireInSeconds": 20, "deadLetter": "lavori-interrotti"}');

REVOKE ALL ON FUNCTION pgboss.create_queue(text, json) FROM PUBLIC;
REVOKE ALL ON FUNCTION pgboss.delete_queue(text) FROM PUBLIC;
GRANT USAGE ON SCHEMA pgboss TO traguardo_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON pgboss.job, pgboss.archive TO traguardo_app;
GRANT SELECT ON pgboss.queue, pgboss.schedule, pgboss.subscription TO traguardo_app;
GRANT SELECT, UPDATE ON pgboss.version TO traguardo_app;

CREATE TYPE "StatoLavoro" AS ENUM ('IN_ATTESA', 'IN_CORSO', 'FATTO', 'FALLITO', 'ANNULLATO');

CREATE TABLE "Lavoro" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "anno" INTEGER NOT NULL,
    "tipo" TEXT NOT NULL,
    "parametri" JSONB NOT NULL,
    "stato" "StatoLavoro" NOT NULL DEFAULT 'IN_ATTESA',
    "avanzamento" INTEGER NOT NULL DEFAULT 0,
    "passo" TEXT,
    "errore" TEXT,
    "tentativo" INTEGER NOT NULL DEFAULT 0,
    "utenteId" UUID,
    "creatoAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finitoAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lavoro_pkey" PRIMARY KEY ("enteId", "id"),
    CONSTRAINT "Lavoro_avanzamento_check" CHECK ("avanzamento" BETWEEN 0 AND 100),
    CONSTRAINT "Lavoro_errore_check" CHECK (("stato" = 'FALLITO') = ("errore" IS NOT NULL))
);

CREATE TABLE "FileLavoro" (
    "enteId" UUID NOT NULL,
    "id" UUID NOT NULL,
    "lavoroId" UUID NOT NULL,
    "nome" TEXT NOT NULL,
    "tipoMime" TEXT NOT NULL,
    "dimensione" INTEGER NOT NULL,
    "contenuto" BYTEA NOT NULL,

    CONSTRAINT "FileLavoro_pkey" PRIMARY KEY ("enteId", "id")
);

CREATE INDEX "Lavoro_enteId_anno_tipo_creatoAt_idx" ON "Lavoro"("enteId", "anno", "tipo", "creatoAt");
CREATE UNIQUE INDEX "FileLavoro_enteId_lavoroId_key" ON "FileLavoro"("enteId", "lavoroId");
ALTER TABLE "Lavoro" ADD CONSTRAINT "Lavoro_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "FileLavoro" ADD CONSTRAINT "FileLavoro_enteId_lavoroId_fkey" FOREIGN KEY ("enteId", "lavoroId") REFERENCES "Lavoro"("enteId", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of an ente and guarded as such, but not recorded: how far work is changes every second and is thrown away after days. That somebody
-- asked for it, or stopped it, is an operation of the register.
ALTER TABLE "Lavoro" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
ALTER TABLE "FileLavoro" ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY;
CREATE POLICY tenant ON "Lavoro" USING ("enteId" = current_ente()) WITH CHECK ("enteId" = current_ente());
CREATE POLICY tenant ON "FileLavoro" USING ("enteId" = current_ente()) WITH CHECK ("enteId" = current_ente());
GRANT SELECT, INSERT, UPDATE, DELETE ON "Lavoro", "FileLavoro" TO traguardo_app;
