import type { Issue } from '@/lib/errors';

/** Constraints a person can run into, by name: the field and what to do. The others get a general sentence. */
const ISSUES: Readonly<Record<string, Issue>> = {
  Progetto_enteId_pianoId_codice_key: issue('codice', 'Esiste già una scheda con questo codice nel piano.'),
  Obiettivo_enteId_progettoId_codice_key: issue('codice', 'La scheda ha già un obiettivo con questo codice.'),
  Assegnazione_enteId_obiettivoId_cdrId_key: issue(
    'cdr',
    "L'obiettivo è già assegnato a questo centro di responsabilità.",
  ),
  Cdr_enteId_pianoId_codice_key: issue('codice', 'Esiste già un centro di responsabilità con questo codice nel piano.'),
  Piano_enteId_anno_key: issue('anno', "L'ente ha già un piano per questo anno."),
  Piano_annoFine_check: issue(
    'annoFine',
    "L'anno finale non può precedere quello iniziale né superarlo di oltre dieci anni.",
  ),
  Persona_enteId_nominativo_key: issue('nominativo', 'Questa persona è già presente.'),
  AliasPersona_enteId_nominativo_key: issue('nominativo', 'Questo nominativo è già attribuito a una persona.'),
  Collegamento_principale_key: issue('principale', 'La scheda ha già un obiettivo operativo principale.'),
  Target_enteId_indicatoreId_anno_ripartizione_key: issue('anno', "L'indicatore ha già un target per questo anno."),
  Target_forma_check: issue('valore', 'Il target può essere un numero, un intervallo o una data: uno solo.'),
  Target_intervallo_check: issue('min', 'Il minimo supera il massimo.'),
  SessioneMonitoraggio_enteId_pianoId_dataRiferimento_key: issue(
    'dataRiferimento',
    'Esiste già una sessione a questa data.',
  ),
  SessioneMonitoraggio_scadenza_check: issue('scadenza', 'La scadenza precede la data di riferimento.'),
  Rilevazione_oggetto_key: issue(null, 'Questa rilevazione esiste già nella sessione.'),
  Rilevazione_motivoRinvio_check: issue('motivoRinvio', 'Per rinviare serve un motivo.'),
  RilevazioneIndicatore_parziale_check: issue('parziale', 'La percentuale va da 0 a 100.'),
  RilevazioneFase_avanzamento_check: issue('avanzamento', "L'avanzamento va da 0 a 100."),
  RilevazioneFase_fineEffettiva_check: issue('fineEffettiva', "La fine precede l'inizio."),
  Risultato_motivo_check: issue('motivo', 'Serve un motivo.'),
  Risultato_gradoValidato_check: issue('gradoValidato', 'Manca il grado validato.'),
  Incarico_al_check: issue('al', "L'incarico finisce prima di cominciare."),
  Indicatore_motivoChiusura_check: issue('motivoChiusura', 'Per chiudere un indicatore serve un motivo.'),
  Obiettivo_motivoChiusura_check: issue('motivoChiusura', 'Per chiudere un obiettivo serve un motivo.'),
  Fase_motivoChiusura_check: issue('motivoChiusura', 'Per chiudere una fase serve un motivo.'),
  Progetto_motivoChiusura_check: issue('motivoChiusura', 'Per chiudere una scheda serve un motivo.'),
  Atto_enteId_organo_numero_data_key: issue('numero', 'Questo atto è già registrato: controlla organo, numero e data.'),
  DecisioneSegnalazione_motivo_check: issue('motivo', 'Per forzare una segnalazione serve un motivo.'),
  Utente_email_key: issue('email', 'Esiste già un utente con questo indirizzo.'),
  Utente_email_check: issue('email', "L'indirizzo di posta non è valido."),
  Appartenenza_enteId_utenteId_ruolo_cdrCodice_key: issue('ruolo', "L'utente ha già questo ruolo."),
  Ente_codice_key: issue('codice', 'Esiste già un ente con questo codice.'),
  Ente_codice_check: issue('codice', 'Il codice ammette lettere minuscole, cifre e trattini.'),
};

const GENERAL: Readonly<Record<string, string>> = {
  '23505': 'Questa riga esiste già.',
  '23514': 'Il valore non è ammesso.',
  '23503': 'Il dato a cui ci si riferisce non esiste più, oppure altri dati dipendono da questo.',
  '23001': 'Non si può eliminare: altri dati dipendono da questo.',
};

function issue(campo: string | null, messaggio: string): Issue {
  return { campo, messaggio };
}

/** A check of one column is named `<Tabella>_<colonna>_check`. */
function fieldOf(constraint: string): string | null {
  return /^[A-Za-z]+_([A-Za-z]+)_check$/.exec(constraint)?.[1] ?? null;
}

/**
 * What a violated constraint means to a person.
 * @param sqlState class 23 of PostgreSQL: unique, check, foreign key, restrict
 */
export function describeConstraint(sqlState: string, constraint: string | null): Issue {
  const known = constraint === null ? undefined : ISSUES[constraint];
  if (known) return known;
  const campo = constraint === null ? null : fieldOf(constraint);
  return { campo, messaggio: GENERAL[sqlState] ?? 'Il dato non è ammesso.' };
}
