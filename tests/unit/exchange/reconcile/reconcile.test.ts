import { expect, test } from 'vitest';
import type { PianoFormato } from '@/lib/exchange/formato';
import { mergeScelti } from '@/lib/exchange/reconcile/merge';
import { mergeOrder } from '@/lib/exchange/reconcile/order';
import { reconcile } from '@/lib/exchange/reconcile/reconcile';
import { completeScelte, scelteProposte } from '@/lib/exchange/reconcile/scelte';
import { toPiano } from '@/lib/exchange/reconcile/to-piano';
import { fase, impegno, indicatore, obiettivo, piano, progetto, spesa } from '@/prisma/seed/factories';

const anno = { anno: 2024 };
const operativo = {
  indirizzo: 'Città',
  obiettivoStrategico: 'Strade',
  obiettivoOperativo: 'Rete viaria',
  principale: true,
};

function document(): PianoFormato {
  return piano(anno, {
    cdr: ['04', '07'].map((codice) => ({ codice, denominazione: `Settore ${codice}`, tipo: 'SETTORE', incarichi: [] })),
    alberoStrategico: [
      {
        titolo: 'Città',
        obiettiviStrategici: [
          { titolo: 'Strade', obiettiviOperativi: [{ titolo: 'Rete viaria' }, { titolo: 'Ponti' }] },
        ],
      },
    ],
    progetti: [
      progetto('04_108', 'Manutenzione delle strade', '04', {
        collegamenti: [operativo],
        obiettivi: [
          obiettivo('OB1', 'Asfaltare', { codice: '04' }, [
            indicatore(anno, 'Chilometri asfaltati', { valore: '12' }),
            indicatore(anno, 'Segnalazioni chiuse', { valore: '90' }, { codice: 'I2' }),
          ]),
        ],
        fasi: [fase(anno, 1, 'Gara', ['01-01', '03-31']), fase(anno, 2, 'Lavori', ['04-01', '12-31'])],
        vociBudget: [spesa(anno, '3300', 'Asfalti', '1000.00')],
        personale: [impegno('Zappalorti Ada', '40')],
      }),
      progetto('07_201', 'Nidi aperti', '07', { collegamenti: [operativo] }),
    ],
  });
}

type Scheda = PianoFormato['progetti'][number];
const cardOf = (plan: PianoFormato): Scheda => plan.progetti[0] ?? progetto('', '', '');
const edited = (edit: (scheda: Scheda, plan: PianoFormato) => void): PianoFormato => {
  const plan = document();
  edit(cardOf(plan), plan);
  return plan;
};
const compare = (
  letto: PianoFormato,
  attuale: PianoFormato,
  base: PianoFormato | null = document(),
  cdr = ['04', '07'],
) => reconcile(letto, attuale, base, cdr);
const summary = ({ cambiamenti }: ReturnType<typeof reconcile>) =>
  cambiamenti.map(({ tipo, entita, proposto, conflitto, campi }) => ({
    tipo,
    entita,
    proposto,
    conflitto,
    campi: tipo === 'modifica' ? campi.map(({ campo, prima, dopo }) => [campo, prima, dopo]) : [],
  }));

test('a field corrected by hand stays while the document says what it said', () => {
  const attuale = edited((scheda) => {
    scheda.titolo = 'Manutenzione straordinaria';
  });
  const letto = edited((scheda) => {
    scheda.descrizione = 'Nuova descrizione';
  });
  expect(summary(compare(letto, attuale))).toEqual([
    {
      tipo: 'modifica',
      entita: 'Progetto',
      proposto: true,
      conflitto: false,
      campi: [['descrizione', undefined, 'Nuova descrizione']],
    },
  ]);
});

test('a field changed by hand and in the document is a conflict, unticked, with both values', () => {
  const attuale = edited((scheda) => {
    scheda.titolo = 'Titolo a mano';
  });
  const letto = edited((scheda) => {
    scheda.titolo = 'Titolo del documento';
    scheda.tempi = 'Annuale';
  });
  const riconciliazione = compare(letto, attuale);
  expect(summary(riconciliazione).map(({ proposto, conflitto, campi }) => [proposto, conflitto, ...campi])).toEqual([
    [true, false, ['tempi', undefined, 'Annuale']],
    [false, true, ['titolo', 'Titolo a mano', 'Titolo del documento']],
  ]);
  const dopo = toPiano(
    mergeScelti(riconciliazione, scelteProposte(riconciliazione.cambiamenti)),
    letto.ente,
    letto.piano.anno,
  );
  expect(cardOf(dopo)).toMatchObject({ titolo: 'Titolo a mano', tempi: 'Annuale' });
});

test('an indicator without a code keeps its identity when its words change, by hand or in the document', () => {
  const attuale = edited((scheda) => {
    Object.assign(scheda.obiettivi[0]?.indicatori[0] ?? {}, { testo: 'Km di strade asfaltati', versoPresunto: false });
  });
  const letto = edited((scheda) => {
    scheda.obiettivi[0]?.indicatori[0]?.target.splice(0, 1, { anno: 2024, valore: '15' });
  });
  expect(summary(compare(letto, attuale))).toEqual([
    { tipo: 'modifica', entita: 'Target', proposto: true, conflitto: false, campi: [['valore', '12', '15']] },
  ]);
});

test('a phase inserted in the middle adds one row, and renumbers the others instead of rewriting them', () => {
  const letto = edited((scheda) => {
    scheda.fasi.splice(1, 0, fase(anno, 2, 'Consegna', ['04-01', '04-15']));
    Object.assign(scheda.fasi[2] ?? {}, { ordine: 3 });
  });
  expect(summary(compare(letto, document())).map(({ tipo, entita, campi }) => [tipo, entita, ...campi])).toEqual([
    ['aggiunta', 'Fase'],
    ['modifica', 'Fase', ['ordine', 2, 3]],
  ]);
});

test('what the document no longer has is proposed for removal, unticked; what was added by hand is not', () => {
  const attuale = edited((scheda) => {
    scheda.personale.push(impegno('Querciagrossa Ugo', '10'));
  });
  const letto = edited((_scheda, plan) => {
    plan.progetti.pop();
  });
  const [rimozione, ...altri] = compare(letto, attuale).cambiamenti;
  expect(rimozione).toMatchObject({
    tipo: 'rimozione',
    entita: 'Progetto',
    progetto: '07_201',
    proposto: false,
    righe: 2,
  });
  expect(altri).toEqual([]);
});

test('a row deleted by hand comes back only if the document changed it, and then somebody must tick it', () => {
  const attuale = edited((scheda) => {
    scheda.vociBudget = [];
  });
  expect(compare(document(), attuale).cambiamenti).toEqual([]);
  const letto = edited((scheda) => {
    scheda.vociBudget = [spesa(anno, '3300', 'Asfalti', '1500.00')];
  });
  expect(summary(compare(letto, attuale))).toMatchObject([
    { tipo: 'aggiunta', entita: 'VoceBudget', proposto: false, conflitto: true },
  ]);
});

test('a document of one CDR neither changes nor removes what belongs to the others', () => {
  const letto = edited((scheda, plan) => {
    scheda.titolo = 'Strade e ponti';
    plan.piano.titolo = 'Estratto del settore 04';
    plan.cdr.pop();
    plan.progetti.pop();
    plan.alberoStrategico[0]?.obiettiviStrategici[0]?.obiettiviOperativi.pop();
  });
  const cambiamenti = summary(compare(letto, document(), null, ['04']));
  expect(cambiamenti.map(({ tipo, entita }) => [tipo, entita])).toEqual([
    ['rimozione', 'ObiettivoOperativo'],
    ['modifica', 'Progetto'],
  ]);
});

test('a node of the tree corrected by code changes no card that hangs from it', () => {
  const coded = (titolo: string) =>
    edited((scheda, plan) => {
      Object.assign(plan.alberoStrategico[0]?.obiettiviStrategici[0]?.obiettiviOperativi[0] ?? {}, {
        codice: '1',
        titolo,
      });
      for (const card of plan.progetti) card.collegamenti = [{ ...operativo, obiettivoOperativo: titolo }];
      scheda.ordine = 1;
    });
  expect(summary(compare(coded('Strade e piazze'), coded('Rete viaria'), coded('Rete viaria')))).toEqual([
    {
      tipo: 'modifica',
      entita: 'ObiettivoOperativo',
      proposto: true,
      conflitto: false,
      campi: [['titolo', 'Rete viaria', 'Strade e piazze']],
    },
  ]);
});

test('a ticked card brings in the CDR it belongs to; a CDR still named is not removed', () => {
  const letto = edited((_scheda, plan) => {
    plan.cdr.splice(1, 1, { codice: '12', denominazione: 'Settore 12', tipo: 'SETTORE', incarichi: [] });
    plan.progetti.splice(1, 1, progetto('12_001', 'Sport', '12', { ordine: 2 }));
  });
  const riconciliazione = compare(letto, document(), null);
  const idOf = (tipo: string, entita: string) =>
    riconciliazione.cambiamenti.find((cambiamento) => cambiamento.tipo === tipo && cambiamento.entita === entita)?.id ??
    '';
  const scelte = completeScelte(riconciliazione, new Set([idOf('aggiunta', 'Progetto'), idOf('rimozione', 'Cdr')]));
  expect(scelte.aggiunti.map(({ etichetta }) => etichetta)).toEqual(['12 Settore 12']);
  expect(scelte.trattenuti.map(({ etichetta }) => etichetta)).toEqual(['07 Settore 07']);
});

test('two lists make one: the order of the first, the rest where it stood', () => {
  expect(mergeOrder(['A1', 'A2', 'A3'], ['A1', 'A2', 'B1', 'B2'])).toEqual(['A1', 'A2', 'A3', 'B1', 'B2']);
  expect(mergeOrder(['B1', 'B3', 'B2'], ['A1', 'A2', 'B1', 'B2'])).toEqual(['A1', 'A2', 'B1', 'B3', 'B2']);
  expect(mergeOrder([], ['A1'])).toEqual(['A1']);
});
