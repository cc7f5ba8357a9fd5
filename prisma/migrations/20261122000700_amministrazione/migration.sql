-- Administration: invitations and their state, personal links, the browsers a person is signed in from, mail.
CREATE TYPE "StatoAppartenenza" AS ENUM ('INVITATA', 'ATTIVA', 'SOSPESA');
CREATE TYPE "TipoLink" AS ENUM ('INVITO', 'PASSWORD');
CREATE TYPE "SicurezzaPosta" AS ENUM ('TLS', 'STARTTLS', 'NESSUNA');
CREATE TYPE "StatoMessaggio" AS ENUM ('IN_CODA', 'SPEDITO', 'FALLITO');

ALTER TABLE "Appartenenza" ADD COLUMN stato "StatoAppartenenza" NOT NULL DEFAULT 'ATTIVA';

CREATE TABLE "SessioneAccesso" (
  id uuid NOT NULL,
  "utenteId" uuid NOT NULL,
  dispositivo text NOT NULL,
  versione integer NOT NULL,
  "apertaAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "scadeAt" timestamptz(3) NOT NULL,
  CONSTRAINT "SessioneAccesso_pkey" PRIMARY KEY (id),
  CONSTRAINT "SessioneAccesso_utenteId_fkey" FOREIGN KEY ("utenteId") REFERENCES "Utente" (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "SessioneAccesso_utenteId_idx" ON "SessioneAccesso" ("utenteId");

CREATE TABLE "LinkPersonale" (
  id uuid NOT NULL,
  "utenteId" uuid NOT NULL,
  tipo "TipoLink" NOT NULL,
  "enteId" uuid,
  impronta char(64) NOT NULL,
  "creatoAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "scadeAt" timestamptz(3) NOT NULL,
  CONSTRAINT "LinkPersonale_pkey" PRIMARY KEY (id),
  CONSTRAINT "LinkPersonale_enteId_check" CHECK ((tipo = 'INVITO') = ("enteId" IS NOT NULL)),
  CONSTRAINT "LinkPersonale_impronta_check" CHECK (impronta ~ '^[0-9a-f]{64}$'),
  CONSTRAINT "LinkPersonale_utenteId_fkey" FOREIGN KEY ("utenteId") REFERENCES "Utente" (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "LinkPersonale_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente" (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "LinkPersonale_impronta_key" ON "LinkPersonale" (impronta);
CREATE INDEX "LinkPersonale_utenteId_idx" ON "LinkPersonale" ("utenteId");
CREATE INDEX "LinkPersonale_enteId_idx" ON "LinkPersonale" ("enteId");

CREATE TABLE "ServerPosta" (
  "enteId" uuid NOT NULL,
  id uuid NOT NULL,
  host text NOT NULL,
  porta integer NOT NULL,
  sicurezza "SicurezzaPosta" NOT NULL,
  utente text,
  password text,
  mittente text NOT NULL,
  CONSTRAINT "ServerPosta_pkey" PRIMARY KEY ("enteId", id),
  CONSTRAINT "ServerPosta_porta_check" CHECK (porta BETWEEN 1 AND 65535),
  CONSTRAINT "ServerPosta_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente" (id) ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "ServerPosta_enteId_key" ON "ServerPosta" ("enteId");
SELECT guard_tenant_table('"ServerPosta"', 'password');

-- Whatever is written here ends in the header of a message: a line break would begin another header.
CREATE TABLE "Messaggio" (
  id uuid NOT NULL,
  "enteId" uuid,
  "utenteId" uuid,
  email text NOT NULL,
  nome text NOT NULL,
  oggetto text NOT NULL,
  contenuto text,
  stato "StatoMessaggio" NOT NULL DEFAULT 'IN_CODA',
  tentativi integer NOT NULL DEFAULT 0,
  "prossimoAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  errore text,
  "creatoAt" timestamptz(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "speditoAt" timestamptz(3),
  CONSTRAINT "Messaggio_pkey" PRIMARY KEY (id),
  CONSTRAINT "Messaggio_email_check" CHECK (email ~ '^[^\s<>,;]+@[^\s<>,;]+$'),
  CONSTRAINT "Messaggio_nome_check" CHECK (nome !~ '[\x01-\x1f\x7f]'),
  CONSTRAINT "Messaggio_oggetto_check" CHECK (oggetto !~ '[\x01-\x1f\x7f]'),
  CONSTRAINT "Messaggio_contenuto_check" CHECK ((stato = 'IN_CODA') = (contenuto IS NOT NULL)),
  CONSTRAINT "Messaggio_enteId_fkey" FOREIGN KEY ("enteId") REFERENCES "Ente" (id) ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "Messaggio_utenteId_fkey" FOREIGN KEY ("utenteId") REFERENCES "Utente" (id) ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "Messaggio_stato_prossimoAt_idx" ON "Messaggio" (stato, "prossimoAt");
CREATE INDEX "Messaggio_enteId_creatoAt_idx" ON "Messaggio" ("enteId", "creatoAt");
CREATE INDEX "Messaggio_utenteId_idx" ON "Messaggio" ("utenteId");

-- Global tables: the register does not cover them.
GRANT SELECT, INSERT, DELETE ON "SessioneAccesso" TO traguardo_app;
GRANT SELECT, INSERT, DELETE ON "LinkPersonale" TO traguardo_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "Messaggio" TO traguardo_app;

-- The health check compares what is applied with what is known. Prisma's shadow database has no such table.
DO $$ BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT ON "_prisma_migrations" TO traguardo_app;
  END IF;
END $$;
