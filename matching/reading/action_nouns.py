"""Nouns that name an action, with their verb: « réalisation d'inventaires » says « réaliser un inventaire ».

Only nouns that mean the doing of it in offers and in skill labels alike: « équipement », « logement » or
« bâtiment » are things, « formation » and « management » name too much. Words are folded.
"""

from __future__ import annotations

import re
from typing import Final

#: Their verb is made by changing the ending.
_REGULAR: Final = """
utilisation planification installation montage preparation nettoyage organisation optimisation exploitation
realisation conservation reparation stockage animation evaluation verification adaptation soudage
modelisation sensibilisation conditionnement approvisionnement reglage chargement validation accompagnement
demontage elaboration manipulation ajustement implantation recrutement agencement identification
positionnement moulage lavage programmation modification commercialisation levage pilotage repassage
faconnage forage usinage evacuation valorisation recuperation renovation prospection bobinage securisation
dechargement marquage enregistrement sechage demenagement depannage fixation facturation fidelisation
emballage etiquetage collage automatisation cablage pliage referencement remplacement acheminement
rehabilitation calibrage decontamination routage configuration formulation dressage coulage affichage
plantation dosage affutage sciage ventilation decoupage placement sterilisation entreposage remorquage
rangement archivage vaccination laminage serrage vernissage pompage etalonnage raccordement calibration
balisage chiffrage terrassement ciselure aeration degraissage decapage sablage debarquement classement
compactage carrelage coffrage ferraillage rivetage lustrage curage revision encaissement actualisation
tissage branchement estimation toilettage broyage tronconnage ravitaillement convoyage arrosage triage
detachage vissage elagage desherbage debroussaillage semage faucardage epluchage assaisonnement epandage
percage fraisage poncage polissage meulage ebavurage assemblage depoussierage detartrage cirage essuyage
balayage aspiration gerbage filmage houssage palettisation pointage comptage pesage transport deploiement
orientation administration alimentation coiffage maquillage coloration jardinage
vidange graissage controle debit formatage parametrage developpement deplacement traitement supervision
""".split()
#: Their verb has to be told.
_TOLD: Final = """
gestion=gerer conduite=conduire entretien=entretenir accueil=accueillir vente=vendre livraison=livrer
suivi=suivre mise=mettre prise=prendre tenue=tenir pose=poser depose=deposer redaction=rediger
saisie=saisir reception=receptionner receptionnement=receptionner soudure=souder plonge=plonger
conseil=conseiller achat=acheter tri=trier tonte=tondre taille=tailler analyse=analyser etude=etudier
envoi=envoyer lecture=lire calcul=calculer recherche=rechercher surveillance=surveiller
maintenance=maintenir conception=concevoir construction=construire production=produire fabrication=fabriquer
execution=executer desinfection=desinfecter confection=confectionner cuisson=cuire coupe=couper
service=servir expedition=expedier inspection=inspecter selection=selectionner detection=detecter
traduction=traduire reduction=reduire extraction=extraire injection=injecter correction=corriger
peinture=peindre teinture=teindre couture=coudre creation=creer amelioration=ameliorer
negociation=negocier remise=remettre releve=relever remplissage=remplir garnissage=garnir
assistance=assister distribution=distribuer constitution=constituer resolution=resoudre
commande=commander
coordination=coordonner manutention=manutentionner ecoute=ecouter aide=aider etablissement=etablir fourniture=fournir definition=definir
participation=participer repartition=repartir presentation=presenter echange=echanger
amenagement=amenager changement=changer
declaration=declarer observation=observer integration=integrer isolation=isoler decoration=decorer
circulation=circuler inventaire=inventorier rendu=rendre appui=appuyer demolition=demolir
""".split()
_ENDINGS: Final = (
    (re.compile(r"ification$"), "ifier"),
    (re.compile(r"(?:ation|age|ement|ion)$"), "er"),
)
_APART: Final = {
    "nettoyage": "nettoyer",
    "transport": "transporter",
    "deploiement": "deployer",
    "controle": "controler",
    "debit": "debiter",
    "vidange": "vidanger",
    "polissage": "polir",
    "ciselure": "ciseler",
}


def _verb(noun: str) -> str:
    if noun in _APART:
        return _APART[noun]
    for ending, verbal in _ENDINGS:
        made, changed = ending.subn(verbal, noun)
        if changed:
            return made
    return noun


#: Folded noun in the singular -> folded infinitive.
VERB_OF: Final = {noun: _verb(noun) for noun in _REGULAR} | dict(one.split("=") for one in _TOLD)
VERBS: Final = frozenset(VERB_OF.values())
