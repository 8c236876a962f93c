/** Words of the session pages. */
export const sessionFr = {
  title: 'Session',
  next: 'Prochaine priorité',
  nextNothing: "Rien n'est ouvert : gardez le rapport et le registre.",
  nextRefused: 'Corrigez ce que nomme le verdict, puis relancez :',
  checkVerdict: 'verdict',
  checkLedger: 'revérifier le registre',
  checkReport: 'lire le rapport',
  risk: 'risque',
  noRisk: "Aucune étape n'a nommé de risque.",
  changedPlace: 'modifié',
  nothingChanged: "Rien n'a été modifié hors de ce dossier : il n'y a rien à défaire.",
  rollbackHow:
    'Rien n’est supprimé : les versions antérieures du dataset et du kernel se republient avec `nx47 rollback --dataset N --kernel M --execute`, N et M étant les versions qui précèdent celles de cette exécution (`nx47 history` les liste).',
  purpose: 'But',
  place: 'Machine et terminal',
  started: 'Début (UTC)',
  decisions: 'Décisions',
  step: 'étape',
  macro: 'macro',
  state: 'état',
  when: 'heure (UTC)',
};
