"""The offer linter on wordings: what it warns of, what it says and where."""

from __future__ import annotations

import pytest

from matching.reading.offer_warnings.lint import CODES
from tests.matching.reading.warned_offer import codes, warnings

FIRES = {
    "discriminatory_sex": [
        "Poste destiné à une femme",
        "Nous privilégions les femmes",
        "Vous êtes un homme dynamique",
        "Poste réservé aux hommes.",
        "Hommes uniquement, travail en équipe.",
        "Nous cherchons de préférence une femme pour l'accueil.",
        "Profil féminin souhaité.",
        "Candidat masculin pour le dépôt.",
        "Recherchons une dame pour tenir la boutique.",
        "Homme de terrain, vous aimez le contact.",
        "Nous recrutons un homme pour la manutention",
        "Personnel exclusivement féminin",
        "Une femme serait idéale.",
        "Femmes s'abstenir",
        "Poste masculin",
        "Jeune homme sérieux",
        "Dame sérieuse de plus de 40 ans",
        "Homme fort pour la manutention",
        "Travail en salle\nJeune homme sérieux",
    ],
    "discriminatory_age": [
        "Âge minimum 35 ans",
        "Jeunes retraités acceptés en priorité",
        "Vous êtes jeune et dynamique.",
        "Vous avez moins de 30 ans et le sens du commerce.",
        "Âgé(e) de 25 à 40 ans, vous aimez la vente.",
        "Profil : 20 à 35 ans maximum",
        "Personne de 45 ans maximum",
        "Âge souhaité : entre 25 et 35 ans",
        "Nous recherchons un jeune vendeur.",
        "Limite d'âge : 50 ans",
        "Poste idéal pour un retraité cherchant un complément",
        "Merci de préciser votre âge dans la lettre.",
        "Jeune homme sérieux pour le dépôt : le profil idéal est un jeune homme du coin.",
        "Personne entre 30 et 45 ans",
        "Profil : 25/35 ans",
        "Vous avez la trentaine.",
        "Seniors s'abstenir",
        "Personne jeune exigée",
        "Jeune de préférence",
        "Service en salle.\n- Jeune homme sérieux",
        "Vendeur motivé, plutôt jeune de préférence",
        "Dame sérieuse de plus de 40 ans",
    ],
    "discriminatory_origin": [
        "Habitant impérativement le quartier",
        "Vous devez habiter la commune.",
        "Résider dans le secteur obligatoirement",
        "Carte d'identité française exigée",
        "Français de naissance",
        "Être de nationalité française.",
        "Nationalité française exigée",
        "Candidat européen de préférence",
        "Français langue maternelle indispensable.",
        "Vous parlez sans accent.",
        "Pas de candidat issu des quartiers sensibles",
        "Personne de religion catholique pour tenir l'accueil",
        "Anglais natif exigé",
        "Étrangers s'abstenir",
        "Vous devez être français.",
        "Locuteur natif demandé",
    ],
    "discriminatory_health": [
        "Être en bonne santé.",
        "Sans problème de dos, car le poste est physique.",
        "Vous êtes apte physiquement.",
        "Bonne condition physique exigée.",
        "Pas de personne handicapée sur ce poste",
        "Ne pas être RQTH.",
        "Sans restriction médicale",
        "N'avoir aucun problème de santé",
        "Aucune contre-indication au port de charges",
        "Pas d'arrêt maladie à répétition",
        "Travailleurs handicapés s'abstenir",
        "Il faut un dos solide.",
    ],
    "discriminatory_family": [
        "Célibataire de préférence.",
        "Personne sans enfant.",
        "Vous êtes sans contrainte familiale.",
        "Disponible et sans attache.",
        "Idéal pour une mère de famille",
        "Merci de préciser votre situation familiale.",
        "Libre de toute obligation familiale",
        "Ni enfant à charge ni engagement : pas d'enfants en bas âge",
    ],
    "discriminatory_appearance": [
        "Photo à joindre",
        "Physique de mannequin",
        "Vous êtes mince",
        "Physique agréable demandé.",
        "Joindre une photo.",
        "CV avec photo obligatoire",
        "Vous avez un look moderne.",
        "Sans tatouage visible",
        "Taille minimum 1m70",
        "Photo exigée",
        "Port du voile interdit",
        "Piercings non acceptés",
        "Belle apparence, sourire",
    ],
    "unpaid_trial": [
        "Une journée d'essai non rémunérée est prévue.",
        "Essai de deux jours non payé avant l'embauche.",
        "Test en situation bénévole d'une demi-journée",
        "Période d'essai d'une semaine sans rémunération",
        "Stage non rémunéré d'une semaine avant embauche",
        "La formation initiale n'est pas rémunérée : formation initiale de 5 jours non payée",
    ],
    "payment_asked": [
        "Frais de dossier de 50 € à régler à l'inscription.",
        "Formation à votre charge.",
        "Achat obligatoire du kit de démarrage",
        "Une caution de 200 € est demandée.",
        "Uniforme à vos frais",
        "Appelez le 08 99 12 34 56 pour postuler",
        "Apport personnel : 10 000 €",
        "Investissement de départ 3000 €",
        "Mise de fonds de 500 euros",
    ],
    "contact_in_text": [
        "Envoyez votre CV à recrutement@exemple-fictif.fr",
        "Contact : [EMAIL]",
        "Appelez-nous au 06 12 34 56 78.",
        "Joignable au 03.28.00.00.00",
        "Votre CV à agence (a) exemple-fictif.fr",
        "Postulez sur [lien]",
        "Pour postuler : https://exemple-fictif.fr/offre",
        "Tél : +33 6 12 34 56 78",
    ],
    "other": [
        "Non syndiqué de préférence",
        "Syndicalistes s'abstenir",
        "Vous rejoindrez une équipe jeune et dynamique.",
        "You will join our team and work with the best people of the company. We are looking for a driver to deliver the goods to "
        "our customers and you will be in charge of the van. The job is for you if you are ready and you like the road.",
        "Personne non fumeuse : non-fumeur",
    ],
}


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FIRES.items() for text in texts])
def test_a_wording_to_talk_over_is_warned_of(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize("text", [text for texts in FIRES.values() for text in texts])
def test_a_warning_quotes_the_offer_and_says_what_to_write(text: str) -> None:
    for one in warnings(text):
        assert one.code in CODES
        if one.passage is None:
            continue
        assert one.passage.source == "description"
        assert text[one.passage.start : one.passage.end] == one.passage.text
        assert one.message.startswith("« ")
        assert one.message.endswith((".", "?"))
