import type { DocumentTexts } from '../document-texts';

export const documents: DocumentTexts = {
  page: 'Page {page} sur {pages}',
  article: 'Article {number}. {title}',
  annex: 'Annexe {number}. {title}',
  version: 'Version {version} du {date}',
  toComplete: 'Les passages entre crochets sont à compléter ou à choisir avant la signature.',
  signatures: {
    title: 'Signatures',
    text: 'Fait en autant d’exemplaires que de parties, chacune en recevant un.',
    name: 'Nom',
    function: 'Fonction',
    placeAndDate: 'Lieu et date',
    signature: 'Signature et cachet',
  },
  agreement: {
    title: 'Accord de coopération',
    parties: 'Parties',
    partiesText: 'Le présent accord est conclu entre les parties suivantes. {lead} est le chef de file.',
    representedBy: 'Représenté par',
    aim: 'Objet',
    aimText:
      'Les parties mettent en œuvre ensemble le projet « {title} » ({acronym}), soutenu par {programme} ({fund}).',
    duration: 'Durée',
    durationText: 'Le projet se déroule du {start} au {end}.',
    work: 'Actions et répartition des tâches',
    workText:
      'Chaque partenaire réalise les tâches dont il est responsable et participe à celles des autres comme indiqué ci-dessous.',
    budget: 'Budget',
    budgetText:
      'Le budget total est de {total}. Il se répartit comme suit entre partenaires, actions et postes de dépenses ; les lignes budgétaires figurent en annexe.',
    fundingText: 'Chaque partenaire assure l’autofinancement que le plan prévoit pour lui.',
    rules: 'Règles applicables aux dépenses',
    rulesText: 'Une dépense est retenue si elle respecte ces règles, celles du programme et la loi.',
    flexibilityText:
      'Dans ces limites, le budget peut être utilisé autrement que prévu. Au-delà, un avenant est nécessaire.',
    reporting: 'Rapports et demandes de paiement',
    reportingText:
      'Chaque partenaire remet ses dépenses et son rapport au plus tard à la date prévue pour la période. Le chef de file les consolide et demande l’aide pour tous.',
    governance: 'Pilotage',
    noCommittee: '[Comités, leurs membres et la fréquence de leurs réunions]',
    results: 'Résultats attendus',
    communication: 'Communication',
    linesText: 'Le budget convenu, ligne par ligne.',
  },
  clauses: {
    recovery:
      'Le partenaire qui a perçu une somme indue la rembourse au chef de file dans un délai de [30] jours à compter d’une demande écrite, afin que le financeur puisse être remboursé à temps. Chaque partenaire répond des irrégularités constatées dans ses propres dépenses. Si aucun n’est en faute, les partenaires supportent la somme au prorata de leurs budgets.',
    'fund-transfer':
      'Le chef de file reverse à chaque partenaire la totalité de l’aide reçue pour lui dans un délai de {days} jours à compter de sa réception. Rien n’est déduit, retenu ni facturé au passage.',
    decisions:
      'Les partenaires décident au sein du comité de partenariat, qui délibère valablement lorsqu’au moins [la moitié] d’entre eux sont présents ou représentés. Ils recherchent l’accord de tous ; à défaut, la décision est prise à la majorité des [deux tiers]. Le budget ou les tâches d’un partenaire ne sont pas modifiés sans son accord.',
    withdrawal:
      'Le partenaire qui ne peut pas poursuivre en informe aussitôt le chef de file par écrit. Le comité décide si ses tâches reviennent aux autres partenaires ou à un nouveau partenaire ; le changement prend effet après l’accord du financeur. Le partenaire répond de ses dépenses jusqu’à ce jour et tient ses pièces à disposition.',
    retention:
      'Chaque partenaire conserve les originaux de toutes les pièces du projet, sur papier ou sous forme électronique, jusqu’au [31 décembre de la cinquième année suivant le dernier paiement], ou plus longtemps si le programme ou son droit national l’exige.',
    audit:
      'Chaque partenaire donne au financeur, aux autorités du programme, aux auditeurs et aux personnes qu’ils désignent accès à sa comptabilité, à ses pièces et à ses locaux pour ce qui concerne le projet. Il répond aux questions du chef de file dans un délai de [10] jours ouvrés.',
    results:
      'Les résultats produits en commun appartiennent conjointement aux partenaires concernés ; ce qu’un partenaire apporte ou produit seul lui reste acquis. Chaque partenaire peut utiliser gratuitement les résultats à des fins non commerciales et pour ce que le programme exige. Les droits des tiers sont respectés.',
    publicity:
      'Toute publication sur le projet mentionne le programme et le fonds et porte leur emblème, conformément à leurs règles. Chaque partenaire conserve la preuve de ce qu’il publie et en adresse une copie au chef de file.',
    confidentiality:
      'Ce qu’un partenaire signale comme confidentiel ne sert qu’au projet. Les données personnelles sont traitées selon le droit applicable à chaque partenaire, et seulement dans la mesure où le projet, son contrôle et son évaluation l’exigent.',
    law: 'Le présent accord est régi par le droit de [pays]. Il est rédigé en [langue] ; cette version prévaut sur les traductions. Les partenaires recherchent d’abord un règlement amiable au sein du comité ; à défaut, les tribunaux de [lieu] sont compétents.',
    'entry-into-force':
      'Pour chaque partenaire, le présent accord entre en vigueur le jour où il le signe [et pas avant la décision qui lui attribue l’aide]. Il prend fin lorsque le dernier paiement est effectué et que toutes les obligations envers le financeur sont remplies. Il ne peut être modifié que par écrit, par un avenant.',
  },
  amendment: {
    title: 'Avenant nº {number} à l’accord de coopération',
    subtitle: 'Il établit la version {version}, datée du {date}',
    reason: 'Motif',
    changes: 'Ce qui change',
    budgetText: 'Budget total avant : {before} ; après : {after}.',
    before: 'Avant',
    change: 'Variation',
    after: 'Après',
    decision: 'Approbation',
    rest: 'Ce qui demeure',
    restText: 'Toutes les autres dispositions de la version {version} du {date} demeurent inchangées.',
  },
};
