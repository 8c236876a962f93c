/** Sentences of the tables that the judge adds to a report: governing document, certified surface. */
export const judgementFr = {
  governing: {
    title: 'Document fondateur',
    rule: "Chaque point numéroté, avec l'étape, l'événement et l'empreinte qui le prouvent. Un point sans preuve n'est pas fait, et il n'y a pas de GO.",
    document: 'document',
    origins: { project: 'celui du projet', shipped: 'livré avec NX47 Certify' },
    point: 'point',
    proof: 'prouvé par',
    event: 'événement',
    done: 'FAIT',
    notDone: 'NON FAIT',
    below: 'les points placés dessous',
    none: '—',
    unmatched: 'Nommés dans nx47.yml, absents du document : {ids}',
  },
};
