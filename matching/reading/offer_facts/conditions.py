"""Work conditions that the offer states, in our closed words, and whether its duties are with the public."""

from __future__ import annotations

import re
from typing import Final

from matching.offer import Passage
from matching.reading.offer_source import Fact, OfferSource, Text, words_of
from matching.reading.scope import sentence_span
from matching.vocabulary.conditions import FoundCondition, find_conditions, find_inherent_conditions

_WHO: Final = (
    r"(?:clients?|clientele|usagers?|publics?|visiteurs?|patients?|residents?|beneficiaires?"
    r"|particuliers?|familles?|voyageurs?|adherents?|consommateurs?|parents|locataires?|interlocuteurs?"
    r"|appelants?)"
)
_PUBLIC: Final = re.compile(
    rf"\baccueil\w* (?:\w+,? ){{0,6}}?{_WHO}\b|\baccueil(?:lir|lez)?(?:,? (?:physique|telephonique|et"
    r"|ou|informer|orienter|conseiller|renseigner|servir|installer|placer|,|le|les|un|des|du|de"
    rf"|la)\b)*,? {_WHO}\b"
    r"|\b(?:conseill\w+|renseign\w+|orient\w+|servir|encaisser|inform\w+|repondre aux? (?:questions?"
    r"|demandes?|besoins?|attentes?) d\w+|fidelis\w+|installer) (?:et \w+ )?(?:les? |des |de |la |nos "
    rf"|vos |notre |votre |aupres d\w+ |a la |aux )*{_WHO}\b"
    r"|\b(?:relations?|contacts?|service) (?:\w+ )?(?:avec |de |a |aupres de )*(?:la |les |le |des "
    r"|nos )?(?:clients?\b|clientele|usagers?|public\b|patients?|residents?|beneficiaires?)(?! (?:sur"
    r"|interne|sap))"
    r"|\baccueil (?:au (?:comptoir|guichet)|physique|telephonique|du public|client\w*)"
    r"|\bprise de commandes? (?:en salle|des clients|client)|\bprendre les commandes?"
    r"|\bvente (?:en magasin|au comptoir|aupres|et conseil)|\btenir (?:la )?caisse|\bencaissement\w*"
    r"|\bservice (?:en salle|a table|au comptoir)"
    r"|\bhotes?(?:se)? de caisse|\bhotesse|\bhote d'accueil|\bpresentation des (?:produits|plats) aux clients"
)
_OTHERS: Final = re.compile(
    r"\b(?:notre client|nos clients,|pour (?:son|notre|un de nos|l'un de nos) clients?|client final"
    r"|clients? (?:interne|grands comptes|industriels))\b"
)
_PERHAPS: Final = re.compile(r"\s*\(?(?:possibles?|eventuel\w*|occasionnel\w*|ponctuel\w*)")
_DENIED: Final = re.compile(r"\b(?:pas|sans|aucune?|ni)\s+(?:de\s+|d')?$")
_COMPANY: Final = re.compile(r"\b(?:nous|notre agence|l'entreprise|groupe|cabinet|societe)\b[^.;\n]{0,80}$")


def read_conditions(source: OfferSource) -> Fact[tuple[str, ...]]:
    """The conditions stated by field and text, and those that the named production work has by nature."""
    context = source.raw.get("contexteTravail")
    stated = context.get("conditionsExercice") if isinstance(context, dict) else None
    labels = [
        Text("contexteTravail", words)
        for one in (stated if isinstance(stated, list) else [])
        if (words := words_of(one))
    ]
    found: dict[str, tuple[FoundCondition, Passage]] = {}
    for text in (*labels, *source.texts):
        for one in find_conditions(text.text):
            if not _is_doubtful(text, one):
                _keep(found, one, text)
    for text in source.texts:
        for one in find_inherent_conditions(text.text):
            if one.key not in found:
                _keep(found, one, text)
    return Fact(
        tuple(one.condition for one, _ in found.values()), tuple(passage for _, passage in found.values())
    )


def _is_doubtful(text: Text, one: FoundCondition) -> bool:
    """Tell whether a condition is only possible (« travail en hauteur possible »), or denied."""
    before, after = text.folded[max(0, one.start - 20) : one.start], text.folded[one.end : one.end + 20]
    return bool(_PERHAPS.match(after) or _DENIED.search(before))


def _keep(found: dict[str, tuple[FoundCondition, Passage]], one: FoundCondition, text: Text) -> None:
    known = found.get(one.key)
    if known is None or (one.kg or 0) > (known[0].kg or 0):
        found[one.key] = one, text.passage(one.start, one.end)


def read_public_contact(source: OfferSource) -> Fact[bool]:
    """Whether the duties plainly are with clients or the public."""
    for text in reversed(source.texts):
        for match in _PUBLIC.finditer(text.folded):
            begin, stop = sentence_span(text.folded, *match.span())
            if not _OTHERS.search(text.folded, match.start(), stop) and not _COMPANY.search(
                text.folded[begin : match.start()]
            ):
                return Fact(True, (text.passage(*match.span()),))
    return Fact(False)
