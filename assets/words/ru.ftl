### Что говорят экраны, по-русски. Ключи сгруппированы по сценам; во всех языках они одни и те же.

## Везде

language-name = { $language ->
    [en] English
    [kk] Қазақша
    [ru] Русский
   *[other] { $language }
}
button-back = Назад
button-go-on = Дальше
button-next = Дальше
key-answers = { $seats ->
    [0] 1–4
   *[other] Ваши клавиши
}
key-enter = Enter
key-escape = Esc
hint-answer = ответить
hint-back = назад
hint-change = изменить
hint-choose = выбрать
hint-done = готово
hint-go-on = дальше
hint-next = дальше
hint-open = открыть
hint-pause = пауза
hint-resume = продолжить игру
hint-stake = поставить
hint-start = начать
hint-title = на главный экран

## Главный экран

title-name = Picture Palace
title-under = Киновикторина для всей компании
title-play = Играть
title-resume = Продолжить
title-resume-detail = { $packs }, вопрос { $turn } из { $turns }
title-settings = Настройки
title-quit = Выход
title-faulty = { $packs ->
    [one] В { $packs } наборе есть ошибки. Какие и где — смотрите в «Играть».
    [few] В { $packs } наборах есть ошибки. Какие и где — смотрите в «Играть».
   *[other] В { $packs } наборах есть ошибки. Какие и где — смотрите в «Играть».
}

## Наборы

packs-header = Выберите программу
packs-films = { $films ->
    [one] { $films } фильм
    [few] { $films } фильма
   *[other] { $films } фильмов
}
packs-questions = { $questions ->
    [one] до { $questions } вопроса
   *[other] до { $questions } вопросов
}
packs-problems = { $problems ->
    [one] { $problems } ошибка: { $first }
    [few] { $problems } ошибки, первая: { $first }
   *[other] { $problems } ошибок, первая: { $first }
}
packs-none = Здесь нет ни одного набора. Положите набор в свою папку packs и откройте эту страницу снова.
packs-length = Длина
packs-language = Язык вопросов
length-name = { $length ->
    [quick] Ролик
    [short] Короткий метр
    [feature] Полный метр
   *[epic] Эпопея
}
length-detail = { $length ->
    [quick] 5 вопросов, около 3 минут
    [short] 10 вопросов и финал, около 6 минут
    [feature] 18 вопросов и финал, около 12 минут
   *[epic] 30 вопросов и финал, около 18 минут
}

## Игроки

players-header = Кто играет?
players-count = Игроки
players-seat = Игрок { $number }
players-seat-keys = Игрок { $number } ({ $keys })
players-remove = Убрать игрока { $name }
players-mode = Как отвечать
players-mode-name = { $mode ->
    [hot-seat] По очереди
   *[together] Все вместе
}
players-mode-detail = { $mode ->
    [hot-seat] Один за другим, у каждого свои вопросы
   *[together] Все отвечают сразу, у каждого свои четыре клавиши
}
players-hot-seat-only = Если игроков больше { $most }, они садятся за клавиатуру по очереди.
players-start = Начать
seat-keys = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] цифровой блок 4 5 1 2
   *[4] стрелки
}
crew-name = { $number ->
    [1] Осветитель
    [2] Ассистент
    [3] Постановщик
    [4] Шумовик
    [5] Микрофон
    [6] Хлопушка
    [7] Киномеханик
   *[8] Сценарист
}

## Игра

round-name = { $kind ->
    [classic] Один из четырёх
    [came-first] Что вышло раньше?
   *[final-cut] Финальный монтаж
}
round-rule = { $kind ->
    [classic] Четыре ответа, верен один. Можно передумать.
    [came-first] Выберите фильм, который вышел раньше всех.
   *[final-cut] Перед вопросом делают ставку. Ошибка стоит половину ставки.
}
round-number = Часть { $number } из { $total }
round-turns = { $turns ->
    [one] { $turns } вопрос
    [few] { $turns } вопроса
   *[other] { $turns } вопросов
}
match-round = Часть { $number } · { $name }
match-turn = { $number }/{ $total }
match-solo = { $streak ->
    [0] Очки: { $score } · { $turn }
    [1] Очки: { $score } · { $turn }
   *[other] Очки: { $score } · подряд: { $streak } · { $turn }
}
match-score = { $points ->
    [one] { $points } очко
    [few] { $points } очка
   *[other] { $points } очков
}
match-points = { $sign ->
    [plus] +{ $points }
    [minus] −{ $points }
   *[none] { $points }
}
seat-ready = ответ дан
seat-thinking = думает
seat-staked = { $score } · ставка есть
seat-streak = { $points } · подряд: { $streak }

## Передача клавиатуры

handover-ready = { $name }, готовы?
handover-others = Остальные, отвернитесь.
handover-open = Открыть занавес

## Ставки финала

staking-subject = { $subject ->
    [director] режиссёры
    [cast] актёры и роли
    [year] годы
    [composer] композиторы
    [choreographer] хореографы
    [writer] сценаристы
    [cinematographer] операторы
    [based-on] первоисточники фильмов
    [country] страны
    [language] языки
    [genre] жанры
    [won] полученные награды
    [nominated] номинации на награды
    [studio] студии
    [setting] места действия
    [trivia] истории о фильмах
   *[other] фильмы
}
staking-stem = Тема вопроса: { $subject }. { $tier ->
    [1] Он совсем простой.
    [2] Он лёгкий.
    [3] Он средний.
    [4] Он трудный.
   *[5] Он для знатоков.
} Сколько вы ставите?
staking-stake = { $points }
staking-rule = Верный ответ приносит ставку, неверный отнимает её половину. Без выбора: { $points }.

## Ответ

reveal-source = Источник: { $source }
reveal-how-many = { $right ->
    [0] Никто не ответил верно
   *[other] Верных ответов: { $right } из { $seats }
}
reveal-alone = { $result ->
    [right] Верно
    [wrong] На этот раз нет
   *[late] Время вышло
}

## Положение

standings-header = После части { $number }
standings-next = Дальше: { $name }
standings-possible = { $points ->
    [one] Каждый ещё может выиграть { $points } очко.
    [few] Каждый ещё может выиграть { $points } очка.
   *[other] Каждый ещё может выиграть { $points } очков.
}

## Конец

winner-header = Конец
winner-played = { $turns ->
    [one] { $turns } вопрос
    [few] { $turns } вопроса
   *[other] { $turns } вопросов
}
winner-names = { $winners ->
    [1] Победа: { $names }
   *[other] Ничья: { $names }
}
winner-solo = Верно { $right } из { $asked }, самая длинная серия: { $streak }
winner-right = верно { $right } из { $asked }
winner-no-question-left = Вопросы кончились: игра завершилась после { $turns } из { $total }.
winner-review = Разобрать вопросы
winner-review-detail = { $missed ->
    [0] всё верно
    [one] { $missed } ошибка
    [few] { $missed } ошибки
   *[other] { $missed } ошибок
}
winner-again = Ещё раз тем же составом
winner-packs = Другие наборы
winner-title = Главный экран

## Разбор

review-header = Разбор
review-count = { $turns ->
    [one] { $turns } вопрос
    [few] { $turns } вопроса
   *[other] { $turns } вопросов
}
review-player = Игрок
review-show = Показать
review-show-name = { $show ->
    [missed] Ошибки
   *[all] Все
}
review-none = Ошибок нет.
review-nothing = нет ответа
review-right = верно
review-wrong = неверно
review-points = { $name }: { $points }

## Пауза

pause-title = Антракт
pause-under = Часы остановлены.
pause-resume = Продолжить
pause-void = Пропустить вопрос
pause-void-detail = никто ничего не выигрывает и не теряет
pause-settings = Настройки
pause-stop = Закончить сейчас
pause-stop-detail = с очками, какие есть
pause-leave = Сохранить и выйти
pause-leave-detail = «Продолжить» — на главном экране
pause-leave-lost = Выйти без сохранения

## Настройки

settings-header = Настройки
settings-language = Язык
settings-text-size = Размер текста
settings-percent = { $size } %
settings-timer = Время на ответ
settings-timer-times = × { $times }
settings-timer-off = Без часов
settings-timer-detail = со следующей игры
settings-preview = «Свет! Камера! Мотор!» Вот такого размера буквы.

## Что не получается

notice-title = Минуту
notice-too-few = { $packs }: на этом языке есть { $supply ->
    [one] только { $supply } вопрос
    [few] только { $supply } вопроса
   *[other] только { $supply } вопросов
}, а для игры такой длины нужно { $turns }.
notice-none = { $packs }: на этом языке нет ни одного вопроса, который можно задать.
notice-packs-gone = Для этой игры нужен набор { $packs }, а его больше нет среди ваших наборов: новых вопросов не будет.
notice-packs-closed = { $packs }: открыть больше не удаётся. Выберите программу заново.
notice-match-elsewhere = Эта игра идёт в другом окне: ход в этом окне не сохраняется.
notice-match-unfit = Отложенная игра не подходит к этой версии программы, продолжить её нельзя.
notice-store-damaged = Файл игрока был повреждён. Он отложен в сторону, начат новый.
notice-store-newer = Файл игрока записан более новой версией программы: он читается, но ничего не сохраняется.
notice-store-unreadable = Файл игрока читается не полностью.
notice-store-unwritable = Ничего нельзя сохранить: файл игрока не записывается.
notice-match-unreadable = Одна из отложенных игр не читается, поэтому её здесь нет.
way-shorter = Сыграть короче: { $length }
way-anyway = { $supply ->
    [one] Сыграть { $supply } вопрос, который есть
    [few] Сыграть { $supply } вопроса, которые есть
   *[other] Сыграть { $supply } вопросов, которые есть
}
way-packs = Другие наборы
way-end = Закончить игру
way-discard = Отказаться от игры
way-title = Главный экран

## Терминал

terminal-help = Введите букву или номер и нажмите Enter. «back» — назад или пауза, «quit» — выход; игра сохраняется.
terminal-late = Время вышло раньше, чем пришла эта строка.
terminal-unknown = «{ $line }»: здесь такого выбора нет.
