"""The offer linter on wordings: what it warns of, what it lets pass, what it says and where."""

from __future__ import annotations

import time
from typing import Any

import pytest

from matching.offer import Offer, OfferWarning
from matching.reading.offer_source import OfferSource
from matching.reading.offer_warnings.discrimination import discrimination_warnings
from matching.reading.offer_warnings.lint import CODES
from matching.reading.offer_warnings.practices import practice_warnings
from matching.reading.offers import read_offer
from matching.vocabulary.places import load_places
from matching.vocabulary.starter import load_starter

VOCABULARY, PLACES = load_starter(), load_places()


def warnings(text: str = "", **fields: Any) -> tuple[OfferWarning, ...]:
    raw = {"id": "1", "intitule": "Agent polyvalent (H/F)", "description": text, **fields}
    return read_offer(raw, vocabulary=VOCABULARY, linker=None, places=PLACES).warnings


def codes(text: str = "", **fields: Any) -> set[str]:
    return {one.code for one in warnings(text, **fields)}


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


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in FIRES.items() for text in texts])
def test_a_wording_to_talk_over_is_warned_of(code: str, text: str) -> None:
    assert code in codes(text)


@pytest.mark.parametrize(("code", "text"), [(code, text) for code, texts in PASSES.items() for text in texts])
def test_a_fair_wording_passes(code: str, text: str) -> None:
    assert code not in codes(text)


@pytest.mark.parametrize("text", [text for texts in PASSES.values() for text in texts])
def test_a_fair_wording_accuses_nobody(text: str) -> None:
    assert not [code for code in codes(text) if code.startswith("discriminatory")]


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


@pytest.mark.parametrize(
    "title",
    [
        "Serveuse",
        "Une secrétaire",
        "Femme de ménage",
        "Recherche vendeuse en boulangerie",
        "Hôtesse d'accueil",
        "Nounou",
        "Aide ménagère",
        "Assistante commerciale",
    ],
)
def test_a_title_for_women_alone_is_warned_of(title: str) -> None:
    found = [
        one
        for one in warnings("Vous travaillez le samedi.", intitule=title)
        if one.code == "discriminatory_sex"
    ]
    assert len(found) == 1
    assert "H/F" in found[0].message
    assert found[0].passage is not None
    assert found[0].passage.source == "title"


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Serveuse (H/F)", ""),
        ("Serveur / Serveuse", ""),
        ("Sage-femme", ""),
        ("Valet / femme de chambre", ""),
        ("Femme de ménage", "Nous recherchons une personne (homme ou femme)."),
        ("Vendeuse", "Vous serez notre prochain vendeur du samedi."),
        ("Conducteur de pelleteuse", ""),
        ("Employé de libre-service", ""),
        ("Assistante commerciale", "Vous êtes motivé(e)."),
        ("Tournée de distribution", ""),
        ("Première annonce", ""),
        ("Comédienne", ""),
        ("Psychologue", ""),
    ],
)
def test_a_title_open_to_both_passes(title: str, text: str) -> None:
    assert "discriminatory_sex" not in codes(text, intitule=title)


@pytest.mark.parametrize(
    ("text", "warned"),
    [
        ("Nous recherchons une secrétaire pour notre cabinet.", True),
        ("Cherche une nouvelle vendeuse", True),
        ("Nous recherchons une alternante motivée.", True),
        ("Nous recherchons une secrétaire (H/F).", False),
        ("Nous recherchons une vendeuse ou un vendeur.", False),
        ("Recherche secrétaire", False),
        ("Nous recherchons une équipe soudée.", False),
        ("Nous recherchons une aide pour nos aînés.", False),
        ("Nous recherchons un serveur.", False),
    ],
)
def test_a_trade_sought_in_the_feminine_alone_is_warned_of(text: str, warned: bool) -> None:
    assert ("discriminatory_sex" in codes(text, intitule="Poste à pourvoir")) is warned


def test_a_contract_whose_age_the_law_sets_passes() -> None:
    text = "Vous avez moins de 30 ans."
    assert "discriminatory_age" in codes(text, typeContrat="CDI")
    assert "discriminatory_age" not in codes(text, typeContrat="CDD", natureContrat="Contrat apprentissage")


def test_wording_in_a_free_field_is_read_too() -> None:
    found = next(
        one for one in warnings(experienceCommentaire="homme uniquement") if one.code == "discriminatory_sex"
    )
    assert found.passage is not None
    assert (found.passage.source, found.passage.text) == ("experienceCommentaire", "homme uniquement")


def test_each_wording_is_told_once() -> None:
    text = "Vous êtes jeune et dynamique. Oui, jeune et dynamique !"
    assert [one.code for one in warnings(text)].count("discriminatory_age") == 1
    assert warnings(text) == warnings(text)


@pytest.mark.parametrize(
    "unit", ["a", "12", "sans ", "jeunes et dynamiques public ", "essai non payé pmsmp "]
)
def test_a_long_text_without_a_stop_is_read_in_bounded_time(unit: str) -> None:
    text = (unit * 20_000)[:20_000]
    begin = time.process_time()
    list(discrimination_warnings(OfferSource({"id": "1", "description": text}), Offer("1", "")))
    list(practice_warnings(OfferSource({"id": "1", "description": text})))
    assert time.process_time() - begin < 3
