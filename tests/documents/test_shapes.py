"""The shapes that headings, pages of facts and sheets have are read whatever the site."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from documents.reads import document, facts, films
from quiz.facts.nodes import FAST

SHAPES = yaml.load((Path(__file__).parent / "shapes.yaml").read_text("utf-8"), Loader=FAST)
LISTS = {
    "en": (
        "The best films of our time\n\nHere is our list of films to see.\n\n",
        "A man comes home to his village and finds that it has changed. He stays all the same, and it costs him much.",
        (("The Quiet Man", "", 1952), ("Rio Grande", "", 1950), ("Stagecoach", "", 1939)),
    ),
    "ru": (
        "Лучшие фильмы нашего времени\n\nВот наш список кино.\n\n",
        "Человек возвращается в родную деревню и видит, что всё изменилось. Он остаётся, хотя это даётся ему нелегко.",
        (
            ("Тихий человек", "The Quiet Man", 1952),
            ("Дилижанс", "Stagecoach", 1939),
            ("Табачная дорога", "Tobacco Road", 1941),
        ),
    ),
    "kk": (
        "Көруге тұрарлық үздік туындылар\n\nМіне, біздің тізім. Бұл фильмдер әркімге ұнайды.\n\n",
        "Адам туған ауылына қайтып келіп, бәрінің өзгергенін көреді. Ол сонда қалады.",
        (("Тыныш адам", "The Quiet Man", 1952), ("Дала қызы", "Steppe", 1955), ("Атамекен", "Land of Fathers", 1966)),
    ),
    "de": (
        "Die besten Filme aller Zeiten\n\nHier ist unsere Liste der Filme, die man sehen muss.\n\n",
        "Ein Mann kehrt in sein Dorf zurück und sieht, dass sich alles verändert hat. Er bleibt.",
        (("Der Sieger", "The Quiet Man", 1952), ("Ringo", "Stagecoach", 1939), ("Schlagende Wetter", "Valley", 1941)),
    ),
    "tr": (
        "En iyi filmler\n\nİşte bu filmler için bir liste ve daha fazlası.\n\n",
        "Bir adam köyüne döner ve her şeyin değiştiğini görür. Yine de orada kalır.",
        (("Sessiz Adam", "The Quiet Man", 1952), ("Cehennem Dönüşü", "Stagecoach", 1939), ("Vadim", "Valley", 1941)),
    ),
}
TRIVIA = """
1. Kate Winslet wore no wetsuit in the water. The film took 138 days.
2. The engine room was built at half size, and short actors of 150 cm were chosen.
3. Leonardo DiCaprio was ill on the day of the test. It was the first film to be sold on two tapes.
4. The film was shot in Mexico in 17 months.
"""


@pytest.mark.parametrize(("language", "shape"), [(code, shape) for code in LISTS for shape in SHAPES[code]])
def test_a_list_is_read_whatever_its_headings_look_like(language: str, shape: str) -> None:
    opening, prose, listed = LISTS[language]
    items = (shape.format(t=title, o=other, y=year, n=number) for number, (title, other, year) in enumerate(listed, 1))
    page = opening + "".join(f"{heading}\n{prose}\n\n" for heading in items)

    found = films(f"<html><body>{page.replace(chr(10) * 2, '<br>')}</body></html>" if shape.startswith("<") else page)

    assert found == {title: year for title, _, year in listed}


@pytest.mark.parametrize("heading", SHAPES["facts"])
def test_the_film_of_a_page_of_facts_is_named_by_its_heading(heading: str) -> None:
    found = document(f"{heading}\n{TRIVIA}")

    assert [film.title.words for film in found.films] == ["Titanic"]
    directors = [fact.value for film in found.films for fact in film.facts if fact.relation == "director"]
    assert directors == (["James Cameron"] if "Cameron" in heading else [])


@pytest.mark.parametrize("sheet", SHAPES["sheets"])
def test_a_sheet_is_read_whatever_its_labels_look_like(sheet: str) -> None:
    page = sheet if sheet.startswith("<") else f"Films for the evening\n\n{sheet}\nAnd that is all for tonight.\n"

    ((title, told),) = facts(page).items()

    cast = [value[0] if isinstance(value, tuple) else value for value in told["cast"]]
    assert films(page)[title] == 1952
    assert [name.casefold() for name in (title, *told["director"], *cast)] == [
        "the quiet man",
        "john ford",
        "john wayne",
        "maureen o'hara",
        "barry fitzgerald",
    ]
