"""Sample pages spoken to a canvas, for the tests of layout and pixels."""

from __future__ import annotations

from dataclasses import dataclass

from quiz.screen.canvas import AnswerState, Canvas, Chip, Shows
from quiz.screen.scene import Chose, Confirmed, Picked, WentBack


@dataclass(frozen=True, slots=True)
class Asked:
    """A stem, four answers, a note."""

    stem: str
    answers: tuple[str, str, str, str]
    note: str


SHORT = Asked(
    "Which of these films was released first?",
    ("The Umbrellas of Cherbourg", "Seven Samurai", "Breathless", "Rashomon"),
    "Rashomon opened in Tokyo in August 1950.",
)
ENGLISH = Asked(
    "Which 1948 film by Michael Powell and Emeric Pressburger, photographed by Jack Cardiff, follows a young dancer "
    "torn between a composer and the impresario of a famous ballet company, and ends in Monte Carlo?",
    ("The Life and Death of Colonel Blimp", "A Matter of Life and Death", "The Red Shoes", "Black Narcissus"),
    "The ballet at its heart took six weeks to shoot; more than fifty dancers were engaged for it, and the paintings "
    "made for the sets filled a room of the studio. It won two Academy Awards, for art direction and for the music.",
)
KAZAKH = Asked(
    "Фильмде басты рөлді сомдаған әнші әрі актриса Бибігүл Төлегенова опера сахнасына алғаш рет қай қаланың "
    "театрында шыққан және ол қойылымның премьерасы нешінші жылы өткен?",
    (
        "Алматыдағы Абай атындағы мемлекеттік академиялық опера және балет театры",
        "Қарағанды",
        "Шымкент қаласының драма театры",
        "Мәскеудегі Үлкен театр",
    ),
    "Театр 1934 жылы ашылған, ал әнші оның сахнасында қырық жылға жуық ән салған.",
)
RUSSIAN = Asked(
    "В каком фильме 1948 года, снятом Майклом Пауэллом и Эмериком Прессбургером, молодая балерина разрывается между "
    "композитором и импресарио знаменитой труппы?",
    ("Полковник Блимп: жизнь и смерть", "Вопрос жизни и смерти", "Красные башмачки", "Чёрный нарцисс"),
    "Балет, который лежит в основе картины, снимали шесть недель.",
)
ALL = {"short": SHORT, "en": ENGLISH, "kk": KAZAKH, "ru": RUSSIAN}
NAMES = ("Айгерім", "Jonas", "Mum", "Tomás", "Script Doctor", "Best Boy", "Key Grip", "Projectionist")


def question(canvas: Canvas, asked: Asked, seats: int = 4, elapsed: float = 6.2) -> None:
    """A question with its clock running."""
    canvas.page("question", "sample")
    canvas.header("Reel 2 · Which came first?", "7 / 18")
    canvas.question(asked.stem)
    canvas.timer(8.6, 16.6, elapsed)
    for number, answer in enumerate(asked.answers):
        canvas.answer(number, answer, Chose(number), "chosen" if number == 2 else "open")
    canvas.more("More below", above="More above")
    if seats > 1:
        canvas.seats([Chip(seat, NAMES[seat], "ready", "good") for seat in range(seats)])
    canvas.hints((("1–4", "answer"), ("Esc", "pause")))


def reveal(canvas: Canvas, asked: Asked, seats: int = 4) -> None:
    """The key shown, who chose what, the note."""
    states: tuple[AnswerState, ...] = ("wrong", "missed", "missed", "right")
    canvas.page("card", "sample")
    canvas.header("Reel 2 · Which came first?", "7 / 18")
    canvas.question(asked.stem)
    for number, answer in enumerate(asked.answers):
        chosen = {0: (1,), 3: (0, *range(2, seats))}.get(number, ())
        canvas.answer(number, answer, None, states[number], chosen, str(1950 + number))
    canvas.card(asked.note, "Source: festival catalogue, 1951", "The Red Shoes (1948)")
    canvas.more("More below", above="More above")
    canvas.seats([Chip(seat, NAMES[seat], "+1 000", "good") for seat in range(seats)])
    canvas.button("Next", Confirmed(), main=True)
    canvas.hints((("Enter", "next"), ("Esc", "pause")))


def staged(canvas: Canvas, asked: Asked, shows: Shows, counted: str | None, seats: int = 4) -> None:
    """A stage of the reveal: so much of the tickets, so much of the points, and the card only when
    all points are there."""
    states: tuple[AnswerState, ...] = ("wrong", "missed", "missed", "right")
    canvas.page("card", "sample")
    canvas.header("Reel 2 · Which came first?", "★★★☆☆ · 7 / 18")
    canvas.question(asked.stem)
    for number, answer in enumerate(asked.answers):
        chosen = {0: (1,), 3: (0, *range(2, seats))}.get(number, ())
        canvas.answer(number, answer, None, states[number], chosen, str(1950 + number), shows)
    canvas.card(asked.note, "Source: festival catalogue, 1951", "The Red Shoes (1948)", veiled=counted is not None)
    canvas.seats([Chip(seat, NAMES[seat], "+1 000 · 3 in a row", "good", seat, counted) for seat in range(seats)])
    canvas.button("Next", Confirmed(), main=True)
    canvas.hints((("Enter", "next"), ("Esc", "pause")))


def staking(canvas: Canvas, asked: Asked) -> None:
    """The stakes of eight seats."""
    canvas.page("question", "sample")
    canvas.header("Reel 3 · Final Cut", "12 450 points · ◉ streak 4 · 17 / 18")
    canvas.question(f"{asked.answers[0]}\n★★★☆☆ a fair one")
    canvas.timer(0.0, 12.0, 3.0)
    for number, stake in enumerate(("0", "500", "1 000", "2 000")):
        canvas.answer(number, stake, Chose(number), detail="−1 000" if number else "", emblem=f"coins-{number}")
    canvas.seats([Chip(seat, NAMES[seat], "12 450 points · set", "good", seat, ready=True) for seat in range(8)])
    canvas.paragraph("Right wins the stake, wrong costs half of it. Choose nothing: 500.", "muted")
    canvas.more("More below", above="More above")
    canvas.hints((("Your keys", "stake"), ("Esc", "pause")))


def slate(canvas: Canvas, asked: Asked) -> None:
    """A round that begins."""
    canvas.page("cover", "sample")
    canvas.clapper(1.0)
    canvas.title("Which came first?", asked.answers[0], "Reel 2 of 3")
    canvas.paragraph("5 questions", "muted")
    canvas.button("Go on", Confirmed(), main=True)
    canvas.more("More below", above="More above")
    canvas.hints((("Enter", "go on"), ("Esc", "pause")))


def curtain(canvas: Canvas, asked: Asked) -> None:
    """Before the curtain: somebody called by name, and the ways on from a pause."""
    canvas.page("curtain", "sample")
    canvas.title("Ready, Script Doctor?", asked.answers[2], "3/18", "medal-reel")
    canvas.button("Go on", Picked("resume"), main=True)
    canvas.button("Skip this question", Picked("void"), "nobody wins or loses by it")
    canvas.button("Settings", Picked("settings"))
    canvas.button("Save and leave", Picked("leave"), "Resume is on the title")
    canvas.more("More below", above="More above")
    canvas.hints((("Esc", "go on with the match"),))


def cover(canvas: Canvas, asked: Asked) -> None:
    """A title over buttons."""
    canvas.page("cover", "sample")
    canvas.title("Picture Palace", asked.answers[0])
    canvas.paragraph(asked.note, "muted")
    canvas.button("Play", Picked("play"), main=True)
    canvas.button("Resume", Picked("resume"), "question 7 of 18")
    canvas.button("Бағдарламаны таңдау", Picked("packs"))
    canvas.button("Settings", Picked("settings"))
    canvas.button("Closed", Picked("closed"), enabled=False)
    canvas.button("Quit", WentBack())
    canvas.more("More below", above="More above")
    canvas.hints((("Enter", "choose"), ("F11", "full screen"), ("Esc", "quit")))


def programme(canvas: Canvas, asked: Asked) -> None:
    """Rows to press, settings, a field, buttons."""
    canvas.page("list", "sample")
    canvas.header("Pick a programme", "2 chosen")
    canvas.paragraph(asked.note, "muted")
    for number, answer in enumerate(asked.answers):
        cells = (answer, f"{number}12 films", "en kk ru", "380")
        canvas.row(cells, Picked("pack", str(number)), "strong" if number == 0 else "plain")
    canvas.tuning("Length", "Feature", "length", "18 questions and a final, about 12 minutes")
    canvas.tuning("Language", "Қазақша", "language")
    canvas.field("Your name", "Айгерім", Picked("name"), True)
    canvas.button("Back", WentBack())
    canvas.button("Next", Picked("next"), main=True)
    canvas.more("More below", above="More above")
    canvas.hints((("Enter", "choose"), ("↑ ↓", "move")))


def standings(canvas: Canvas, asked: Asked) -> None:
    """Scores with bars."""
    canvas.page("list", "sample")
    canvas.header("After reel 2", "one reel to go")
    for number, name in enumerate(NAMES):
        score = (f"{number + 1}", name, f"{10 - number} 260", f"+{5 - number % 4} 300")
        canvas.row(score, None, "strong" if number == 0 else "plain", 1 - number / 10)
    canvas.paragraph(asked.note)
    canvas.more("More below", above="More above")
    canvas.button("Go on", Confirmed(), main=True)


PAGES = {
    "question": question,
    "reveal": reveal,
    "cover": cover,
    "programme": programme,
    "standings": standings,
    "staking": staking,
    "slate": slate,
    "curtain": curtain,
}
