/** Words of the contract's page, of `nx47 contract` and of its check. */
export const contractWordsFr = {
  page: 'Contrat : 200 règles',
  generated:
    'Page produite par `node scripts/contract-md.ts`. Les numéros ne changent jamais, et aucune règle n’est retirée ni affaiblie.',
  column: { number: 'n°', rule: 'règle', held: 'tenue', how: 'par quoi' },
  held: { enforced: 'par le programme', attested: 'par une personne', 'out-of-scope': 'hors champ' },
  beyond: 'Piloter les pages web et les bureaux d’autrui n’est pas du ressort de ce programme.',
  evidence: 'preuve qu’une personne donne',
  unseen: 'ce qu’aucun programme ne voit',
  guardedBy: 'code',
  provenBy: 'test qui passe au rouge sans lui',
  refusal: 'le refus se voit dans',
  summary: '{enforced} règles tenues par le programme, {attested} par une personne, {outOfScope} hors champ',
  attested: {
    161: {
      evidence: 'la tâche choisie et sa raison, dans SESSION.md',
      unseen: 'qu’une tâche compte pour le projet est un jugement de la personne qui la choisit',
    },
    199: {
      evidence: 'la comparaison du résultat avec le but, dans le rapport de fin',
      unseen: 'ce qui est élégant est une affaire de goût : aucune mesure ne le montre',
    },
  },
};
