"""Health, family, beliefs and situation of the person, told in words that everyone uses; not those of the people they work for.

Each span is masked; those of the kind « » (faith, politics, unions, orientation, justice, benefits) have no name in the
contract's list of kinds, and another kind's name would be false.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from matching.reading.cv.lines import HEADER, Line
from matching.reading.cv.periods import MONTH_WORDS

Span = tuple[int, int, str]
UNNAMED: Final = ""
_LED: Final = (
    r"(?:(?:suivie?s?|accompagnee?s?|reconn\w+|beneficiaire|dossier|demande|orientation|notification|carte|titulaire)"
    r"(?: (?:par|de|d'|la|l'|du|aupres|a|au))* ?)?"
)
_UNTIL: Final = (
    r"(?: (?:en cours|valable|valide|depuis|jusqu'\w+|demandee?|obtenue?|de|du|notifiee?)\b[^\n;,|.]{0,30})?"
)
#: Rights and states that are nobody's but the person's.
_RIGHTS: Final = re.compile(
    rf"(?<!gestion des )(?<!instruction des )(?<!traitement des )(?<!suivi des )(?<!dossiers )\b{_LED}(?:r\.?q\.?t\.?h\b\.?|mdph\b|m\.d\.p\.h\.?|aah\b|boeth?\b|obligation d'emploi\b|cap emploi\b|ald\b|cmi\b"
    r"|affection (?:de )?longue duree|mobilite inclusion|travailleu(?:r|se) handicape\w*|qualite de travailleur handicape"
    rf"|(?:pension d'|carte d'|taux d')?(?:invalidite|incapacite)\b|mi-temps therapeutique){_UNTIL}"
    r"|\breconnue? (?:handicape\w*|en situation de handicap)|\bje suis (?:\w+ ){0,3}handicap\w*"
    r"|\bdisab(?:led|ility)\b[^\n;,|.]{0,30}"
)
_LABELLED: Final = re.compile(
    r"(?:^|(?<=[\n;,|*(.]))[ \t>*-]*(?:(?:etat|problemes?|soucis?|situation|pb|renseignements?) de )?(?:sante|pathologies?|maladies?|handicaps?"
    r"|antecedents(?: medicaux)?|traitements?(?: medica\w+)?|allergies?|restrictions? medicales?|contre-indications?(?: medicales?)?"
    r"|health(?: conditions?)?|medical conditions?)[ \t]*:[^\n|;]{1,120}",
)
_BODY: Final = (
    r"(?:dos|genoux?|epaules?|poignets?|mains?|bras|jambes?|pieds?|cervicales?|lombaires?|rachis|colonne(?: vertebrale)?"
    r"|hanches?|coudes?|chevilles?|coeur|cou|yeux|oreilles?|poumons?|reins?|canal carpien|sante)"
)
_ILLNESS: Final = re.compile(
    rf"\b(?:(?:pb|pbs|problemes?|soucis?|douleurs?|mal|maux|fragilites?) (?:de |d'|du |des |au |aux |a la |a l'|a mon ){_BODY}\b"
    rf"|{_BODY} (?:fragiles?|douloureu\w+|operee?s?|abimee?s?|bloquee?s?|hs|sensibles?|use\w*)\b"
    rf"|(?:operee?|operation|chirurgie|blessure|blessee?|greffe\w*) (?:du|de la|des|de l'|d'un|d'une|au|aux|a la|a l'|de mon) ?{_BODY}\b"
    r"|lumbago|lombalgi\w+|lombalgique|sciatique|herni\w+(?: discale)?|arthros\w+|arthrite|polyarthrite|tendinit\w+|scolios\w+"
    r"|diabet(?:e|ique)\b|depressi(?:on|f|ve)\b|epilep\w+|asthm\w+|allergi(?:es?|que)\b|cancer|tumeur|leucemie|burn.?out"
    r"|canal carpien|fibromyalgi\w+|hypertension|(?:insuffisance|probleme) (?:cardiaque|renale)|infarctus|avc\b|bipolaire|schizo\w+"
    r"|sclerose en plaques|vih\b|seropositi\w+|hepatite|parkinson|endometriose|covid long|toxicoman\w+|addictions?|alcooli(?:que|sme)"
    r"|sevrage|surdite|sourde?(?: et muette?)?|malentendante?|malvoyante?|aveugle|dyslexi\w+|dyspraxi\w+|autis(?:te|me)\b|asperger|tdah"
    r"|phobi(?:e|que)|claustrophob\w+|vertiges?|migraines?|sequelles?|hospitalis(?:ee?|ation)|convalescence|reeducation (?:suite|apres)"
    r"|accident (?:du|de) travail|accidentee?|arrets? (?:de travail|maladie)|(?:longue |en |conge )maladie|maladie (?!d'alz)\w+|malade"
    r"|inaptitude|inapte|raisons? (?:de sante|medicales?)|suivi (?:psy\w*|medical)|traitement (?:lourd|medical|psy\w*)"
    r"|esat|entreprise adaptee|(?:en )?situation de handicap|handicape?e?)\b"
)
#: Who is ill or a child where these words stand is somebody the person works for.
_OTHERS: Final = re.compile(
    r"\b(?:personnes?|enfants?|publics?|patients?|adultes?|residents?|usagers?|eleves?|jeunes|seniors?|beneficiaires?|familles?|clients?"
    r"|aupres|aide|aides|aidante?s? de vie|aidante? professionnel\w*|auxiliaire|accompagn\w+|a(?:es|esh|vs)|prise en charge|soins?|service"
    r"|unite|foyer|centre|institut|assurance|caisse|cpam|prevention|sensibilis\w+|formation|connaissances?|gestion|gestes?"
    r"|association|animat\w+|educat\w+|conseill\w+ handicap|referente? handicap|mission handicap|infirmi\w+|monit\w+|encadrante?)\b"
)
_OWN: Final = re.compile(r"\b(?:je|j'ai|ma|mes|mon|suite a|en raison|a cause|pour cause|pour raisons?)\b")
_KIN: Final = (
    r"(?:enfants?|fils|filles?|bebe|jumeaux|jumelles|petits?-enfants?|parents?|mere|pere|maman|papa|mari|epou(?:x|se)|conjointe?|compagnon"
    r"|compagne|famille|proches?|frere|soeur|grands?-(?:mere|pere|parents))"
)
#: Time given to one's family: no work, and nobody's business.
_LEAVE: Final = re.compile(
    r"\b(?:conges? (?:parenta(?:l|ux)|(?:de )?mat(?:ernite)?|(?:de )?pat(?:ernite)?|d'adoption|proche aidant|d'education|familial)"
    rf"|(?:elever|eduquer|garder|education de|eleve|m'occuper de|s'occuper de|m'occupe de|garde de|soigner|soutien a) (?:mes|mon|ma|ses|sa|son|nos|notre|leurs?)"
    rf" (?:\w+ )?{_KIN}"
    rf"|(?:pause|arret|interruption|coupure|break|raisons?|obligations?|contraintes?) (?:familial\w*|parental\w*|maternite)"
    r"|(?:mere|pere|femme|homme|parent|maman|papa) au foyer|(?:au foyer|foyer familial)|aidante? famili\w+|proche aidante?|maternite(?= \d|$)|(?:sans (?:emploi|activite)|inactivite)[^\n]{0,40}maternite"
    r"|(?:maternity|paternity|parental) leave|stay-at-home \w+|raising (?:my )?(?:children|kids)|grossesse|enceinte)\b"
)
_FAMILY: Final = re.compile(
    r"\b(?:situation (?:familiale|de famille|maritale)|etat civil|marital status|civil status)[ :][^\n;|]{0,40}"
    r"|\b(?:celibataire|mariee?|divorcee?|separee?|veuf|veuve|pacsee?|concubin\w*|vie maritale|monoparental\w*|married|divorced|widow(?:ed|er)?)\b"
    r"|(?:^|(?<=[\n;,|]))[ \t]*single(?=[ \t]*(?:[,;|\n]|$))|\bsingle (?:mother|father|parent)\b|\benfants? ?: ?\w+|\bnombre d'enfants? ?:? ?\w+"
    r"|\b(?:mere|pere|maman|papa) (?:de|d')[^\n;,|.]{1,30}|\b(?:mere|pere|parent|maman|papa|femme) (?:celibataire|isolee?|seule?|solo)"
    rf"|\b(?:mon|ma|mes) (?:\w+ )?{_KIN}\b|\b(?:enfants?|personnes?|parents?) a charge\b|\bmari\b(?: \w+)?"
)
_CHILDREN: Final = re.compile(
    r"\b(?:\d{1,2}|une?|deux|trois|quatre|cinq|six|sans|pas d'|two|three|four|no) ?(?:jeunes |petits |grands )?(?:enfants?|fils|filles?|garcons?|children|kids)\b"
    r"(?: a charge)?(?: de \d{1,2}[^\n;,|]{0,20})?(?: ?\([^)\n]{1,30}\))?"
)
_CHARGES: Final = re.compile(
    r"\b(?:gard\w*|groupes?|classes?|encadr\w+|anim\w+|accueil\w*|surveill\w+|famille|accompagn\w+|cantine|creche|centre|nounou|maternelle|baby)\b"
)
_FAITH: Final = (
    r"paroiss\w+|eglises?|mosquees?|synagogues?|temple (?:protestant|bouddhiste|hindou|sikh)|cultes?|cultuel\w*|catechi\w+|catechese|chretien\w*"
    r"|catholiques?|protestante?s?|evangeli\w+|musulman\w*|islam\w*|juifs?|juives?|judaisme|bouddhis\w+|hindou\w*|temoins? de jehovah"
    r"|orthodoxes?|diocese|diocesain\w*|aumoner\w+|imams?|pretres?|rabbins?|pelerinages?|pratiquante?|croyante?|athee|religi\w+|confession"
    r"|franc-macon\w*|scouts? (?:et guides )?(?:de france|unitaires|musulmans|d'europe)|ramadan|church|mosque|parish|christian|muslim|jewish|catholic"
)
_POLITICS: Final = (
    r"parti (?:socialiste|communiste|politique|radical|de gauche|pirate)|pcf|lfi|eelv|france insoumise|les republicains|front national"
    r"|rassemblement national|la republique en marche|militant\w*|militer|gilets? jaunes?|campagnes? electorales?|mandat (?:electif|municipal|syndical)"
    r"|conseill\w+ municipa\w+|elue? (?:local\w*|municipal\w*|(?:au )?cse|du personnel)|political party"
)
_UNIONS: Final = (
    r"syndica(?:l\w*|ux|ts?)(?! (?:mixte|intercommunal|d'initiative|des eaux|de copro\w*))|syndiquee?|c\.?g\.?t\b\.?|cfdt|cftc|cfe-cgc|unsa|fsu"
    r"|force ouvriere|sud[- ](?:solidaires|ptt|sante|rail)|grevistes?|prud'hom\w+|representante?s? (?:du|des) (?:personnel|salaries)"
    r"|deleguee? (?:du personnel|cse)|membre du (?:cse|chsct|ce)|trade union|union member"
)
_SITUATION: Final = (
    r"homosexuel\w*|lgbt\w*|lesbienne|bisexuel\w*|transgenre|casier judiciaire[^\n;,|.]{0,30}|incarcer\w+|(?:sortie? de|en) (?:prison|detention)"
    r"|bracelet electronique|(?:beneficiaire |allocataire )?(?:du |de l')?(?:rsa|deld)|qpv(?: [^\n;,|.]{0,30})?|quartier prioritaire[^\n;,|.]{0,30}|sdf"
    r"|sans domicile(?: fixe)?|hebergee?s?(?: (?:par|chez|au|en) [^\n;,|.]{2,30})?|minima sociaux|surendett\w+|interdite? bancaire"
)
_LED_BY: Final = r"(?:(?:a|au|aux|de|du|des|pour|chez|dans|avec|par|of|at|for|in|une?|l[ea]s?) |l'|d'){0,3}"
#: From the faith, party or union to the end of what is said of it; what was done there is kept.
_BELIEFS: Final = re.compile(
    rf"\b{_LED_BY}(?:(?:association|mouvement|communaute|ecole|groupe|chorale|secours|section|deleguee?|adherente?|permanente?|responsable)s? {_LED_BY})?"
    rf"(?:{_FAITH}|{_POLITICS}|{_UNIONS})\b[^\n;,|()]{{0,60}}"
)
_STATES: Final = re.compile(rf"\b(?:{_SITUATION})\b")
_EDGE: Final = re.compile(r"[,;|*\n()\t]|\.(?=\s|$)|\s-\s|\s{3,}")
_TURN: Final = re.compile(r"\b(?:puis|ensuite|avant|apres|suite|en raison|pour cause|a cause|car|then)\b")
_DATES: Final = re.compile(
    rf"(?:[\d\s/.,:;()|*>+-]|\b(?:de|du|depuis|a|au|en|le|et|mois|ans?|annees?|from|to|since|{MONTH_WORDS})\b|jusqu'|l'|aujourd'hui)*"
)
_TREATED: Final = re.compile(r"\s*,\s*(?:sous|stabilis\w+|traite\w*|suivie?s?|de type|depuis)\b[^\n;,|.]*")
_ABOUT: Final = (HEADER, "contact", "aim")


def private_spans(folded: str, lines: Sequence[Line], is_trade: Callable[[str], bool]) -> Iterator[Span]:
    """Give each place that tells of the person's health, family, beliefs or situation, and its kind."""
    for pattern, kind in ((_RIGHTS, "health"), (_FAMILY, "family"), (_STATES, UNNAMED)):
        yield from ((*match.span(), kind) for match in pattern.finditer(folded))
    yield from ((*match.span(), "health") for match in _LABELLED.finditer(folded))
    yield from ((*match.span(), UNNAMED) for match in _BELIEFS.finditer(folded))
    for place, line in enumerate(lines):
        said = folded[line.start : line.end]
        yield from _ill(said, line, is_trade)
        yield from _left_work(said, lines, place, folded)
        yield from _children(said, line)


def _ill(said: str, line: Line, is_trade: Callable[[str], bool]) -> Iterator[Span]:
    """What is said of an illness, whole; an illness in a trade, a course or a place is not the person's."""
    for match in _ILLNESS.finditer(said):
        start, end = _piece(said, match)
        more = _TREATED.match(said, end)
        end = more.end() if more else end
        own = said[start : match.start()] + said[match.end() : end]
        handicap = "handicap" in match.group() and line.section not in _ABOUT
        if _OWN.search(own) or not (handicap or _OTHERS.search(own)):
            # « Cariste diabétique » is still a cariste.
            kept = match.start() if is_trade(line.text[start : match.start()].strip()) else start
            yield line.start + kept, line.start + end, "health"


def _left_work(said: str, lines: Sequence[Line], place: int, folded: str) -> Iterator[Span]:
    """Time given to one's family, with its dates: on its line, or alone on the line above or below."""
    line = lines[place]
    for match in _LEAVE.finditer(said):
        start, end = _piece(said, match)
        start = 0 if _DATES.fullmatch(said, 0, start) else start
        end = len(said) if _DATES.fullmatch(said, end) else end
        yield line.start + start, line.start + end, "family"
        if end - start == len(said) and not re.search(r"\d{4}", said):
            beside = (lines[at] for at in (place - 1, place + 1) if 0 <= at < len(lines))
            dated = (one for one in beside if _DATES.fullmatch(folded, one.start, one.end))
            yield from ((one.start, one.end, "family") for one in list(dated)[:1])


def _children(said: str, line: Line) -> Iterator[Span]:
    for match in _CHILDREN.finditer(said):
        if (line.section not in ("experience", "training") or _LEAVE.search(said)) and not _CHARGES.search(
            said
        ):
            yield line.start + match.start(), line.start + match.end(), "family"


def _piece(said: str, match: re.Match[str]) -> tuple[int, int]:
    """The piece of a line in which a match stands, from « puis », « suite à » on when there is one."""
    start = max((edge.end() for edge in _EDGE.finditer(said, 0, match.start())), default=0)
    start = max((turn.start() for turn in _TURN.finditer(said, start, match.start())), default=start)
    edge, turn = _EDGE.search(said, match.end()), re.search(r"\b(?:puis|ensuite|then)\b", said[match.end() :])
    end = edge.start() if edge else len(said)
    return start, min(end, match.end() + turn.start()) if turn else end
