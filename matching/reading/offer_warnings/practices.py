"""Practices to talk over: unpaid work, money asked, a contact that goes round the adviser, another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from matching.offer import OfferWarning
from matching.reading.offer_source import OfferSource, Text
from matching.reading.offer_warnings.phrases import Phrase, find_phrases, one_of, quoted

_TRIAL: Final = (
    "{said} : tout travail est payé, l'essai aussi ; un essai non payé est du travail dissimulé (Code du travail, L8221-5). "
    "Proposer plutôt une période d'essai payée, ou une immersion (PMSMP) avec convention."
)
_PAYMENT: Final = (
    "{said} : rien ne peut être demandé à payer pour obtenir ou occuper un emploi (Code du travail, L5321-3 et L5331-1). "
    "Demander à l'employeur de prendre ces frais à sa charge et de les retirer de l'offre."
)
_INVESTMENT: Final = (
    "{said} : la personne doit apporter de l'argent : ce n'est pas un emploi salarié mais une création d'activité. "
    "Le dire clairement dans l'offre, ou ne pas la proposer comme un emploi."
)
_CONTACT: Final = (
    "{said} : un contact direct dans le texte fait passer les candidatures à côté de l'accompagnement. "
    "Le retirer du texte et le garder dans les coordonnées de l'employeur."
)
_ENGLISH: Final = (
    "{said} : une offre pour un travail en France doit être écrite en français (Code du travail, L5331-4). "
    "Demander le texte en français."
)
_UNPAID: Final = r"(?:non[- ](?:remunere|paye|indemnise)\w*|pas (?:remunere|paye)\w*|sans (?:remuneration|salaire|contrepartie)|benevole\w*|gratuit\w*|a titre (?:gratuit|benevole))"
_SPAN: Final = r"(?:periodes?|journees?|jours?|demi-journees?|semaines?|heures?|services?|mois)"
_TRIAL_WORDS: Final = (
    rf"(?:{_SPAN} (?:d'essais?|de tests?|test|decouverte|d'observation)|essais?(?: professionnels?| de travail)?"
    r"|tests? (?:en situation|professionnels?|de travail|pratiques?)|mises? en situation|formations?(?: initiale| preparatoire| prealable| avant embauche)?"
    rf"|premi(?:er|ere)s? {_SPAN})"
)
_COURSE: Final = one_of(
    r"\b(?:pmsmp|immersion|convention|employeur|entreprise (?:prend|finance|paie)|prise? en charge|finance\w*|nos clients|client|certifiante|diplomante|catalogue)\b",
    r"\bessais? (?:sur|de) (?:vehicule|materiel|produit)|\bgratuite? pour\b|\bformations? gratuite",
)
_MONEY: Final = r"(?<!\d)(?:\d{1,3}[ .]\d{3}|\d{1,6}) ?(?:€|euros?|eur\b)"
_OWN_COST: Final = r"(?:a (?:votre charge|vos frais|ses frais)|(?:reste\w* )?a la charge du (?:candidat|salarie)|regler par le candidat)"
_GEAR: Final = r"(?:formation|equipements?|materiel|uniforme|tenue|badge|kit|outillage|carte pro\w*|visite medicale|casier|mallette)"
_FEES: Final = r"frais (?:de |d')(?:dossier|inscription|candidature|recrutement|formation|adhesion)"
_EMPLOYER_PAYS: Final = one_of(
    r"\b(?:l'employeur|logement|hebergement|clients?|locataires?|nous prenons|prise? en charge|rembours\w*|aucun frais|finance\w*|gestion des|chez|encaiss\w+|suivi des|ventes? d\w+|vendre|facturation)\b"
)
_PRACTICES: Final = (
    Phrase(
        "unpaid_trial",
        one_of(
            rf"\b{_TRIAL_WORDS}\b[^.;\n]{{0,30}}?\b(?:n'est |ne sont |ne sera )?{_UNPAID}\b",
            rf"\b{_UNPAID} (?:pendant|durant|lors de|au cours de) (?:\w+ ){{0,3}}?(?:essai|test|formation)\b",
            rf"\bstages? (?:\w+'?\w* ){{0,4}}?{_UNPAID}\b(?=[^.\n]{{0,60}}(?:avant|embauche|puis|poste|essai))",
            r"\bbenevolat (?:avant|puis|pendant)[^.;\n]{0,20}embauche",
        ),
        _TRIAL,
        _COURSE,
    ),
    Phrase(
        "payment_asked",
        one_of(
            rf"\b{_FEES}\b[^.;\n]{{0,40}}?(?:{_MONEY}|a (?:votre|la) charge|a regler|a payer|demandes?|exiges?)|{_MONEY} de {_FEES}",
            rf"\b{_GEAR}\b[^.;,\n]{{0,30}}?\b{_OWN_COST}|\bformation (?:obligatoire )?payante\b",
            r"\b(?:achat|acheter|payer|regler|verser|versement) (?:obligatoire )?(?:du |de |d'un |un |le |la |votre |d'une |une |des )(?:\w+ )?(?:kit|materiel de demonstration|mallette|stock de depart|pack|caution|formation|droit d'entree)\b",
            rf"\b(?:kit|mallette|pack|stock de depart) (?:de \w+ )?a (?:acheter|payer|regler)\b|\b(?:devrez|devez|devra|doit) (?:avancer|debourser|payer|regler|verser) (?:la somme de )?{_MONEY}",
            rf"\b(?:caution|depot de garantie|cheque de caution) (?:de \d+|exige\w*|demande\w*|obligatoire|a verser)|\bparticipation de {_MONEY}[^.;\n]{{0,20}}(?:demande\w*|dossier|formation)|\b08 ?9\d(?: ?\d\d){{3}}\b",
        ),
        _PAYMENT,
        _EMPLOYER_PAYS,
        needs=re.compile(
            "frais|votre charge|la charge|regler|payant|payer|achat|acheter|verse|caution|depot de|cheque|participation de"
            "|08 ?9|debours|avancer|kit|mallette|pack|stock de"
        ),
    ),
    Phrase(
        "payment_asked",
        one_of(
            r"\b(?:apport personnel|droits? d'entree|investissement)(?: \w+){0,3}? ?(?:de|:|minimum|mini) ?\d[\d .]*(?:k? ?€|k?euros?| ?e\b)",
            rf"\b(?:investissement|apport|mise) (?:de depart|initiale?|personnel|de fonds) ?(?:=|:|de|environ|d'environ|a partir de|requis\w*)? ?{_MONEY}",
            r"\bapport (?:personnel|financier) (?:exige|minimum|necessaire|demande|requis|souhaite)\w*",
        ),
        _INVESTMENT,
        one_of(
            r"\b(?:programme|plan|projets?|budget|an|annee|millions?|groupe|region|territoire|immobilier|clients?|vendre|ventes?|aucun|sans)\b"
        ),
    ),
)
_MASK: Final = re.compile(
    r"\[(?:e-?mails?|mail|courriel|tel\w*|telephone|phone|portable|numero)\]", re.IGNORECASE
)
_EMAIL: Final = re.compile(
    r"[\w.+-]{2,64} ?(?:@|\(a\)|\[a\]|\[at\]|\(at\)| arobase | at ) ?[\w-]{2,63}(?: ?\. ?[a-z]{2,24}){1,4}",
    re.IGNORECASE,
)
#: A quick look: hardly any offer has one.
_AT: Final = re.compile(r"@|\(a\)|\[a\]|\[at\]|\(at\)| arobase | at ", re.IGNORECASE)
_PHONE: Final = re.compile(r"(?<![\d.,/])(?:\+33 ?\(?0?\)? ?|0)[1-79](?:[ .-]{0,2}\d\d){4}(?![\d/])")
_LINK: Final = re.compile(
    r"\[(?:lien|url|link|site)\]|https?://\S+|\bwww\.\S+|\b[\w-]{2,63}\.(?:fr|com|net|org|eu|io|ly)\b(?:/\S*)?",
    re.IGNORECASE,
)
_APPLY: Final = re.compile(
    r"\b(?:postul\w+|candidat\w*|cv\b|c\.v|envoy\w+|inscri\w+|contact\w*|rendez-vous sur|repondre|annonce)"
)
#: Contacts about data, access or the group, not for applying.
_NOT_APPLY: Final = re.compile(
    r"\b(?:donnees personnelles|rgpd|dpo\b|politique de confidentialite|vie privee|decouvr\w+|en savoir plus|connaitre|politique|engagements?|diversite|mixite|boites? mail|reclamations?)\b"
)
_ENGLISH_WORDS: Final = re.compile(r"\b(?:the|and|you|with|our|will|for|your|are|we|this|to|of)\b")
_FRENCH_WORDS: Final = re.compile(r"\b(?:le|la|les|des|vous|et|nous|une|pour|votre|dans|avec|de)\b")
_ENOUGH: Final = 15


def practice_warnings(source: OfferSource) -> Iterator[OfferWarning]:
    """Warnings for unpaid work, money asked, direct contacts and a text that is not in French."""
    yield from find_phrases(source, _PRACTICES)
    if place := next(_contacts(source), None):
        text, start, end = place
        yield _warn("contact_in_text", _CONTACT, text, (start, end))
    yield from _foreign(source.description)


def _contacts(source: OfferSource) -> Iterator[tuple[Text, int, int]]:
    for text in source.texts:
        for pattern in (_MASK, *([_EMAIL] if _AT.search(text.text) else []), _PHONE):
            for match in pattern.finditer(text.text):
                if not _NOT_APPLY.search(_before(text, match)):
                    yield text, match.start(), match.end()
        for match in _LINK.finditer(text.text):
            before = _before(text, match)
            if _APPLY.search(before) and not _NOT_APPLY.search(before):
                yield text, match.start(), match.end()


def _before(text: Text, match: re.Match[str]) -> str:
    return text.folded[max(0, match.start() - 90) : match.start()]


def _foreign(text: Text) -> Iterator[OfferWarning]:
    """English words well ahead of French ones; a few English names prove nothing."""
    english = _ENGLISH_WORDS.findall(text.folded)
    if len(english) >= _ENOUGH and len(english) > 2 * len(_FRENCH_WORDS.findall(text.folded)):
        first = re.search(r"\S[^\n]{0,59}(?!\S)|\S+", text.text)
        if first:
            yield _warn("other", _ENGLISH, text, first.span())


def _warn(code: str, message: str, text: Text, span: tuple[int, int]) -> OfferWarning:
    passage = text.passage(*span)
    return OfferWarning(code, message.format(said=quoted(passage)), passage)
