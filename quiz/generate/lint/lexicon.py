"""The words that the lint knows, by language.

A language that is not here has empty lists: its questions meet only the checks that need no words.
What must stay true: every word is folded (`fold` of quiz/facts/base.py leaves it as it is), so that
lookups need no more than a fold. Words that mean something harmless in another of these languages
are left out where the reader cannot know the language (NUMBER_WORDS: Kazakh "он" is ten, Russian
"он" is he; Spanish "once" and German "elf" are films).
"""

from __future__ import annotations

from collections.abc import Mapping


def _sets(**lists: str) -> Mapping[str, frozenset[str]]:
    return {language: frozenset(words.split()) for language, words in lists.items()}


def _phrases(**lists: str) -> Mapping[str, frozenset[str]]:
    return {language: frozenset(" ".join(one.split()) for one in words.split(",")) for language, words in lists.items()}


ARTICLES = _sets(
    en="a an the",
    de="der die das den dem des ein eine einen einem einer",
    fr="le la les l un une",
    es="el la los las un una",
    it="il lo la gli le i l un uno una",
)
FOREIGN_ARTICLES = _sets(all="der das el il le la les los las l un une una")["all"]
"""Articles that a title keeps in a translation. "Die", "lo" and "i" are words of other languages."""

NUMBER_WORDS = {
    word: str(number)
    for words in (
        "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen twenty",
        "один два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать "
        "четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
        "- двое трое четверо пятеро шестеро семеро",
        "бір екі үш төрт бес алты жеті сегіз тоғыз - - - - - - - - - - жиырма",
        "eins zwei drei vier funf sechs sieben acht neun zehn - zwolf dreizehn vierzehn funfzehn sechzehn "
        "siebzehn achtzehn neunzehn zwanzig",
        "- deux trois quatre cinq - sept huit neuf dix onze douze treize quatorze quinze seize - - - vingt",
        "- dos tres cuatro cinco seis siete ocho nueve diez - doce trece catorce quince - - - - veinte",
        "- - tre quattro cinque - sette otto nove dieci undici dodici tredici quattordici quindici sedici - - - venti",
    )
    for number, word in enumerate(words.split(), 1)
    if word != "-"
} | {
    word: str(10 * tens)
    for words in (
        "zero - - thirty forty fifty sixty seventy eighty ninety",
        "ноль - - тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто",
        "нөл - - отыз қырық елу алпыс жетпіс сексен тоқсан",
    )
    for tens, word in enumerate(words.split())
    if word != "-"
}
ROMAN = {
    "i": "1", "ii": "2", "iii": "3", "iv": "4", "v": "5", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "x": "10",
    "xi": "11", "xii": "12", "xiii": "13", "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18",
    "xix": "19", "xx": "20",
}  # fmt: skip

QUESTION_WORDS = _sets(
    en="who whom whose what whats which when where wheres why how whos name complete finish identify guess choose "
    "pick select match fill find",
    ru="кто кого кому кем ком что чего чему чем какой какая какое какие каких каком какую каким какими какого какому "
    "который которая которое которые которого которую котором которых где куда откуда когда почему зачем как сколько "
    "скольких чей чья чье чьи чьего чьей чьему чью чьим чьих ли назовите укажите выберите дополните закончите угадайте",
    kk="кім кімнің кімді кімге кімнен кіммен кімдер не нені неге неден немен ненің неше нешінші нешеу қай қайсы "
    "қайсысы қайсысын қайсысының қайсысына қайсысында қайда қайдан қашан қандай қалай қанша қаншасы неліктен қалайша "
    "ма ме ба бе па пе атаңыз таңдаңыз табыңыз",
    de="wer wen wem wessen was welche welcher welches welchen welchem wann wo woher wohin warum wieso wie nenne nennen "
    "vervollstandige",
    fr="qui que quoi quel quelle quels quelles quand ou pourquoi comment combien lequel laquelle lesquels nommez "
    "completez",
    es="quien quienes que cual cuales cuando donde como cuanto cuantos cuantas cuanta por nombra completa",
    it="chi che cosa quale quali qual quando dove come perche quanto quanti quante quanta nomina completa",
)
TRUTH = _sets(
    en="true false correct incorrect right wrong untrue",
    ru="верно неверно правильно неправильно верное неверное правильное неправильное верны истинно ложно ложное",
    kk="дұрыс бұрыс рас жалған шын ақиқат шындық",
    de="richtig falsch wahr stimmt korrekt",
    fr="vrai vraie vraies faux fausse fausses correcte correct",
    es="verdadera verdadero cierta cierto correcta correcto falsa falso",
    it="vera vero corretta corretto falsa falso",
)
UNFOCUSED = _sets(
    en="which what of the following these those below is are a an statement statements facts fact option options one "
    "answer not that",
    ru="какое какие какой из этих следующих утверждений утверждение что фактов ответ ответов вариант вариантов ниже не",
    kk="қай қайсысы қандай мына осы төмендегі төмендегілердің мыналардың тұжырым тұжырымдардың пікір пікірлердің жауап "
    "жауаптардың емес",
    de="welche welcher welches der die das diese dieser folgenden aussage aussagen ist sind nicht was antwort",
    fr="quelle quelles laquelle lequel de des ces cette affirmations affirmation suivantes est sont la n pas reponse",
    es="cual cuales de las los estas estos siguientes afirmaciones afirmacion es son la no respuesta",
    it="quale quali di delle queste seguenti affermazioni affermazione e sono la non risposta",
)
OF_THESE = _sets(
    all="these following below этих следующих перечисленных мына осы мыналардың төмендегі diese dieser folgenden ces "
    "suivants suivantes estos estas siguientes questi queste seguenti"
)["all"]
"""Words of a stem that cannot be understood without its options."""
EVERY_OPTION = frozenset[str]().union(
    *_phrases(
        en="all of the above, none of the above, all of these, none of these, both of these, all of them, none of "
        "them, all the above, none the above, both, neither, all of the following, none of the following, any of "
        "these, all of the others, neither of these, all answers are correct, both of the above, neither of the "
        "above",
        ru="все перечисленные, все перечисленное, все вышеперечисленное, все вышеперечисленные, ничего из "
        "перечисленного, ни один из них, ни одна из них, ни одно из них, все варианты, все ответы верны, оба, оба"
        " варианта, ничто из перечисленного, никто из них, все они, ни один из перечисленных, никто из "
        "перечисленных, все верно, ни один из вариантов",
        kk="барлығы, бәрі, ешқайсысы, жоғарыдағының бәрі, жоғарыдағылардың бәрі, екеуі де, үшеуі де, дұрыс жауап "
        "жоқ, барлық жауап дұрыс, олардың бәрі, бәрі дұрыс, ешбірі, олардың ешқайсысы",
        de="alle genannten, alle oben genannten, keine der genannten, keiner von ihnen, keine von ihnen, alle, "
        "keines davon, alle davon, keine davon, keiner davon, keiner der genannten, beide, alle antworten sind "
        "richtig",
        fr="toutes ces reponses, aucune de ces reponses, tous les precedents, aucun des precedents, aucun d eux, "
        "tous les deux, les deux, aucune d elles, toutes les reponses, aucun de ceux ci",
        es="todas las anteriores, todos los anteriores, ninguna de las anteriores, ninguno de los anteriores, ambos,"
        " ambas, ninguno, ninguna, todos ellos, ninguno de ellos",
        it="tutte le precedenti, tutti i precedenti, nessuna delle precedenti, nessuno dei precedenti, nessuno, "
        "nessuna, entrambi, entrambe, tutti loro, nessuno di loro",
    ).values()
)
NO_NUMBER = _sets(all="none nobody никто нисколько ешкім keine keiner aucun aucune ninguno ninguna nessuno nessuna")[
    "all"
]
"""What an author may write for zero beside numbers."""

ABSOLUTES = _sets(
    en="always never only entirely completely absolutely exclusively",
    ru="всегда никогда только исключительно абсолютно полностью",
    kk="әрқашан ешқашан әрдайым тек ғана мүлдем",
    de="immer nie niemals nur ausschlieszlich ausschliesslich vollig",
    fr="toujours jamais seulement uniquement exclusivement completement",
    es="siempre nunca jamas solo solamente unicamente exclusivamente completamente",
    it="sempre mai solo soltanto unicamente esclusivamente completamente",
)
VAGUE = _sets(
    en="often sometimes usually generally typically frequently rarely probably possibly perhaps maybe",
    ru="иногда часто обычно порой редко некоторые возможно вероятно",
    kk="кейде жиі әдетте сирек кейбір көбіне мүмкін",
    de="manchmal oft haufig gewohnlich meistens selten einige vielleicht",
    fr="parfois souvent generalement quelques rarement habituellement peut",
    es="veces menudo generalmente algunos algunas raramente quizas",
    it="volte spesso generalmente alcuni alcune raramente forse",
)
SPEECH = _sets(
    en="say says said saying line lines quote quotes quotation tagline reply replies replied words lyrics advice motto "
    "phrase song title titled called shout shouts sing sings tell tells told answer answers write writes written book",
    ru="сказал сказала говорит фраза фразу цитата цитату слоган реплика реплику слова песня название отвечает",
    kk="айтты айтады айтқан сөз сөзі сөздер фраза дәйексөз ұран ән атауы аталады",
)
"""Words of a question about other people's words: its options are theirs, not the author's."""

POINTERS = _sets(
    en="this these he she they",
    ru="этот эта это эти этой этого этом он она они",
    kk="бұл осы ол мына",
    de="dieser diese dieses diesem diesen er sie",
    fr="ce cet cette ces il elle",
    es="este esta esto estos estas",
    it="questo questa questi queste",
)
"""Words that point at what is asked in a clue that does not ask: "This actor played Rick"."""

CHOOSING = _sets(
    en="which what who whom whose where",
    ru="какой какая какое какие какого какую кто кого кому чей что где",
    kk="қай қайсы қайсысы қайсысын кім кімді не нені қандай",
    de="welche welcher welches welchen wer wen was",
    fr="quel quelle quels quelles qui lequel laquelle",
    es="cual cuales quien que",
    it="quale quali chi cosa",
)
NEGATIONS = _sets(
    en="not isnt wasnt arent werent didnt doesnt hasnt havent hadnt never except neither",
    ru="не ни кроме",
    kk="емес жоқ",
    de="nicht kein keine keiner keinen nie auszer ausser",
    fr="pas jamais sauf aucun aucune",
    es="no nunca excepto",
    it="non mai tranne eccetto",
)
CLAUSES = _sets(
    en="when because if that after before while since who whom which until although though as but so to",
    ru="который которая которое которые когда если что потому чтобы после пока хотя но и а",
    kk="егер себебі кезде соң өйткені бірақ болса",
    de="wenn weil dass nachdem bevor obwohl als der die das",
    fr="quand parce si que apres avant qui dont bien",
    es="cuando porque si que despues antes quien aunque",
    it="quando perche se che dopo prima chi anche",
)
"""Words that begin another clause: a "not" behind one is not what the question asks for."""

YES_AND_NO = _sets(all="true false yes no правда ложь верно неверно да нет рас жалған ия иә жоқ дұрыс бұрыс")["all"]
