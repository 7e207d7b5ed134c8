"""The offer linter on fair wordings: each resembles one that is warned of, and passes."""

from __future__ import annotations

import pytest

from tests.matching.reading.warned_offer import codes

PASSES = {
    "discriminatory_sex": [
        "Auxiliaire de vie auprès d'une femme de 45 ans",
        "Une femme ou un homme de ménage",
        "Coiffure femme / homme",
        "Homme ou femme, vous aimez le contact.",
        "Poste ouvert aux femmes et aux hommes.",
        "Homme / femme de terrain, vous aimez bouger.",
        "Les candidatures féminines sont encouragées.",
        "Accueil de femmes victimes de violences.",
        "Conseil en prêt-à-porter féminin, rayon hommes et femmes.",
        "Le masculin est utilisé pour alléger le texte.",
        "Nous recherchons un(e) valet / femme de chambre.",
        "Les intitulés se lisent au féminin comme au masculin.",
        "L'égalité entre les femmes et les hommes est notre priorité.",
        "Vous travaillez aux côtés d'une sage-femme.",
        "Homme / femme de ménage sérieux",
        "Dame âgée à accompagner le matin",
        "Une dame dynamique recherche une personne pour les courses.",
    ],
    "discriminatory_age": [
        "Moins de 50 ans ou plus, tous bienvenus",
        "Vous gardez deux enfants de 3 et 5 ans",
        "Débutant ou junior accepté.",
        "Être majeur : 18 ans révolus (travail de nuit).",
        "Entreprise de plus de 50 ans d'existence.",
        "Vous accueillez des jeunes de moins de 26 ans.",
        "Animation pour des enfants de 6 à 12 ans",
        "Contrat d'apprentissage, être âgé de moins de 30 ans",
        "Service civique : 16 à 25 ans (moins de 26 ans)",
        "Jeunes diplômés bienvenus",
        "Aucune limite d'âge",
        "Expérience de moins de 20 ans dans le métier acceptée",
        "Quel que soit votre âge, de moins de 30 ans ou plus, postulez.",
        "Résidence pour personnes âgées de 60 à 90 ans",
        "Animateur en maison de retraite",
        "Gendarmerie : avoir moins de 26 ans",
        "Notre client est une jeune entreprise dynamique",
        "10 à 15 ans d'expérience",
        "Une ville jeune et dynamique vous attend.",
        "Expérience auprès de jeunes souhaitée",
        "Public : jeunes uniquement",
    ],
    "discriminatory_origin": [
        "Habitant le secteur, vous êtes autonome.",
        "Habiter à proximité obligatoire (astreintes)",
        "Emploi franc : résider obligatoirement dans un quartier prioritaire",
        "Nous cherchons des profils français et internationaux",
        "Être de nationalité française, européenne ou en situation régulière.",
        "Titre de séjour et autorisation de travail en règle.",
        "Poste soumis à habilitation défense : nationalité française requise.",
        "Vous travaillez à l'école maternelle du quartier.",
        "Groupe européen du transport.",
        "Français courant exigé.",
        "Produits d'origine française",
        "Nous accueillons tous les candidats sans distinction d'origine ni de nationalité.",
        "Médiateur dans les quartiers prioritaires",
        "Agent de sécurité : nationalité française ou européenne, carte professionnelle",
    ],
    "discriminatory_health": [
        "Parfaite santé des plantes",
        "Poste ouvert aux travailleurs handicapés (RQTH).",
        "Charges de 22 kg à porter, station debout.",
        "Vous veillez à la bonne santé des résidents.",
        "Mutuelle santé prise en charge.",
        "Accueil physique et téléphonique",
        "Nos locaux ne sont pas accessibles aux personnes à mobilité réduite.",
        "Entreprise en bonne santé financière",
        "Coach de remise en forme",
        "Pompier : aptitude physique exigée par concours",
        "Obligation d'emploi : RQTH obligatoire pour ce poste en entreprise adaptée",
    ],
    "discriminatory_family": [
        "Accompagnement de femmes isolées sans enfant",
        "Garde d'enfants à domicile.",
        "Ambiance familiale.",
        "Horaires compatibles avec la vie de famille.",
        "Sans contrainte horaire.",
        "Mutuelle familiale",
        "Prime pour enfants à charge",
        "Accompagnement des familles et des parents isolés",
        "Relation avec les mères de famille de la crèche",
    ],
    "discriminatory_appearance": [
        "Contrôle des photos d'identité exigées pour le dossier de l'élève",
        "Présentation soignée.",
        "Bonne présentation et sens du contact.",
        "Merci de ne pas joindre de photo.",
        "Conseil en total look dans notre boutique",
        "Tenue de travail fournie",
        "Pose de panneaux photovoltaïques",
        "Entreprise à taille humaine",
        "Photographe de mariage, photo et vidéo",
        "CV sans photo",
        "Prise de photos exigée à chaque livraison",
        "Confection de voile de bateau",
    ],
    "unpaid_trial": [
        "Période d'essai de deux mois.",
        "Immersion (PMSMP) possible avant l'embauche.",
        "Journée d'essai rémunérée.",
        "Essais et mise en service du matériel",
        "Formation initiale rémunérée",
        "Encadrement des bénévoles de l'association",
        "Parking gratuit",
    ],
    "payment_asked": [
        "Formation prise en charge par l'entreprise.",
        "Frais de déplacement remboursés.",
        "Aucun frais à la charge de la personne retenue.",
        "Vous encaissez les cautions de nos clients.",
        "Gestion des frais de dossier des clients",
        "Tenue fournie par l'employeur",
        "Programme d'investissement de 5 millions €",
        "Programme d'investissement initial 5 000 000 €",
    ],
    "contact_in_text": [
        "Gestion de la boîte mail du service.",
        "Accueil téléphonique.",
        "SIRET 123 456 789 00012",
        "Salaire : 1 850,00 euros",
        "Découvrez-nous sur [lien]",
        "Postulez en ligne.",
        "Poste à Lille, 59000",
        "Du 01/02/2026 au 05/06/2026",
    ],
    "other": [
        "Équipe dynamique et solidaire.",
        "Suivi des relations avec les organisations syndicales.",
        "Mise en œuvre de la politique d'achat.",
        "Vous êtes Business Developer, full remote, avec un bon niveau d'anglais.",
        "Gestion de la copropriété avec le syndic",
        "Animation de jeunes en équipe",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in PASSES.items() for text in texts])
def test_a_fair_wording_passes(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize("text", [text for texts in PASSES.values() for text in texts])
def test_a_fair_wording_accuses_nobody(text: str) -> None:
    assert not [code for code in codes(text) if code.startswith("discriminatory")]
