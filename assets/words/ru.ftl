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
    [0] A–{ $options ->
        [2] B
        [3] C
       *[other] D
    } или 1–{ $options }
   *[other] Ваши клавиши
}
key-enter = Enter
key-escape = Esc
key-arrows = ← → ↑ ↓
key-change = ← →
key-full = F11
key-mute = M
key-text-size = Ctrl +/−/0
page-more = Ниже есть ещё
page-above = Выше есть ещё
page-more-waits = Ниже есть ещё · PgDn · время не кончится
page-more-answers = { $count ->
    [one] Ниже ещё { $count } ответ
    [few] Ниже ещё { $count } ответа
   *[other] Ниже ещё { $count } ответов
}
page-more-answers-waits = { $count ->
    [one] Ниже ещё { $count } ответ · PgDn · очки пока не тают
    [few] Ниже ещё { $count } ответа · PgDn · очки пока не тают
   *[other] Ниже ещё { $count } ответов · PgDn · очки пока не тают
}
hint-answer = ответить, изменить
hint-answer-once = ответить
hint-back = назад
hint-back-to-list = к списку
hint-change = изменить
hint-choose = выбрать
hint-choose-programme = выбрать; дважды — дальше
hint-done = готово
hint-full = во весь экран
hint-go-on = дальше
hint-go-on-or-wait = дальше; или ждите
hint-move = перейти
hint-mute = выключить звук, включить
hint-old-name = прежнее имя
hint-open = открыть
hint-pause = пауза (или правая кнопка)
hint-resume = продолжить игру
hint-seen = можно дальше
hint-stake = поставить, изменить
hint-stake-once = поставить
hint-text-size = размер текста
hint-title = на главный экран

## Главный экран

title-name = Picture Palace
title-kicker = Сегодня на экране
title-under = Киновикторина на весь диван
title-play = Играть
title-play-detail = новая игра, прежняя останется
title-resume = Продолжить
title-resume-detail = { $others ->
    [0] { $packs }, вопрос { $turn } из { $turns }
   *[other] { $packs }, вопрос { $turn } из { $turns } · сохранено ещё: { $others }
}
title-settings = Настройки
title-quit = Выход
title-faulty = { $packs ->
    [one] В { $packs } программе есть ошибки. Какие и где — покажет «Играть».
    [few] В { $packs } программах есть ошибки. Какие и где — покажет «Играть».
   *[other] В { $packs } программах есть ошибки. Какие и где — покажет «Играть».
}

## Программы

packs-header = Выберите программу
packs-count = { $packs ->
    [one] { $packs } программа
    [few] { $packs } программы
   *[other] { $packs } программ
}
packs-tonight = Сегодня в программе
packs-closed = Сеанс отменён
packs-faulty = { $title } · { $problem }
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
    [1] { $place } — { $first }
    [one] { $problems } ошибка, первая: { $place } — { $first }
    [few] { $problems } ошибки, первая: { $place } — { $first }
   *[other] { $problems } ошибок, первая: { $place } — { $first }
}
packs-none = Программ пока нет. Положите программу в свою папку packs и откройте эту страницу снова.
packs-length = Хронометраж
packs-language = Язык вопросов
length-name = { $length ->
    [quick] Ролик
    [short] Короткий метр
    [feature] Полный метр
   *[epic] Эпопея
}
length-detail = { $length ->
    [quick] { $turns ->
        [one] { $turns } вопрос
        [few] { $turns } вопроса
       *[other] { $turns } вопросов
    }, около
   *[other] { $turns ->
        [one] { $turns } вопрос
        [few] { $turns } вопроса
       *[other] { $turns } вопросов
    } и финал, около
} { $minutes } { $minutes ->
    [one] минуты
   *[other] минут
}

## Игроки

players-header = Кто играет?
players-letters = { $full ->
    [yes] { $count }/{ $most } · больше букв не поместится
   *[no] { $count }/{ $most } букв
}
players-add = Добавить игрока
players-seat = Игрок { $number }
players-seat-keys = Игрок { $number } ({ $keys })
players-alone = Нажмите на имя, чтобы вписать своё. Один играет ради счёта и серии, двое и больше — друг против друга.
players-remove = Убрать
players-back = Вернуть: { $name }
players-third = Клавиши игрока { $number }
players-third-detail = если цифрового блока нет — буквы
players-mode = Как отвечать
players-mode-name = { $mode ->
    [hot-seat] По очереди
   *[together] Все вместе
}
players-mode-detail = { $mode ->
    [hot-seat] один за другим, каждому по { $each ->
        [one] { $each } вопросу
        [few] { $each } вопроса
       *[other] { $each } вопросов
    }
   *[together] все отвечают сразу, у каждого свои четыре клавиши; мышь — у первого
}
players-hot-seat-only = Когда игроков больше { $most }, за клавиатуру садятся по очереди, каждому по { $each ->
    [one] { $each } вопросу
    [few] { $each } вопроса
   *[other] { $each } вопросов
}.
players-start = Начать
seat-keys = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] цифровой блок 4 5 1 2
   *[4] стрелки
}
seat-keys-letters = R T F G
seat-keys-short = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] Num 4 5 1 2
   *[4] ↑ → ← ↓
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
    [classic] Верен только один
    [came-first] Что вышло раньше?
   *[final-cut] Финальный монтаж
}
round-rule = { $kind ->
    [classic] { $seats ->
        [0] Несколько ответов, верен один. Выбор закрывается через мгновение.
       *[other] Несколько ответов, верен один. Пока ответили не все, можно передумать.
    }
    [came-first] Выберите фильм, который вышел раньше всех.
   *[final-cut] Сначала ставка, потом вопрос. Ошибка стоит половину ставки.
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
   *[other] Очки: { $score } · ◉ подряд: { $streak } · { $turn }
}
match-difficulty = { $tier ->
    [1] Вопрос: очень лёгкий
    [2] Вопрос: лёгкий
    [3] Вопрос: средней трудности
    [4] Вопрос: трудный
   *[5] Вопрос: очень трудный
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
answer-open = можно изменить
seat-ready = готово
seat-thinking = думает
seat-staked = { $points } · принято
seat-streak = { $points } · подряд: { $streak }
seat-saved = { $points } · серия спасена: { $streak }

## Передача клавиатуры

handover-turn = Вопрос { $number } из { $total }
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
    [based-on] первоисточники
    [country] страны
    [language] языки
    [genre] жанры
    [won] полученные награды
    [nominated] номинации на награды
    [studio] студии
    [setting] места действия
    [trivia] истории о фильмах
   *[other] фильмы
}
staking-stem = Тема: { $subject }. Ваша ставка?
staking-stake = { $points }
staking-rule = Верный ответ приносит ставку, ошибка отнимает половину. Не выбрали — ставка { $points }.

## Ответ

reveal-source = Источник: { $source }
source-of-base = { $source ->
    [film] сам фильм
    [catalogues] каталоги фильмов
    [awards] списки лауреатов и номинантов
   *[credits] титры фильма
}
reveal-how-many = { $right ->
    [0] Никто не ответил верно
   *[other] Верных ответов: { $right } из { $seats }
}
reveal-alone = { $result ->
    [right] Верно
    [wrong] Не в этот раз
   *[late] Время вышло
}

## Положение

standings-header = После части { $number } из { $total }
standings-next = Дальше: { $name }
standings-own = Пока набрано
standings-run = Лучшая серия, { $streak } подряд: { $names }
standings-possible = { $points ->
    [one] Каждый может выиграть ещё { $points } очко.
    [few] Каждый может выиграть ещё { $points } очка.
   *[other] Каждый может выиграть ещё { $points } очков.
}
standings-possible-own = { $points ->
    [one] Можно выиграть ещё { $points } очко.
    [few] Можно выиграть ещё { $points } очка.
   *[other] Можно выиграть ещё { $points } очков.
}
standings-worth = { $worth ->
    [melting] Верный ответ при светлой ленте – { $most } очков, потом меньше, до { $least }.
   *[same] Верный ответ – { $most } очков.
}

## Конец

winner-header = Конец
winner-played = { $turns ->
    [one] { $turns } вопрос
    [few] { $turns } вопроса
   *[other] { $turns } вопросов
}
winner-is = { $winners ->
    [1] И победителем становится…
   *[other] Ничья: победа поделена
}
winner-own = Итоговый счёт
winner-nobody = Игра кончилась до первого ответа
winner-solo = верно { $right } из { $asked }, лучшая серия: { $streak }
winner-right = верно { $right } из { $asked }
winner-stopped = Игру остановили: сыграно { $turns } из { $total }.
winner-no-question-left = Вопросы кончились: сыграно { $turns } из { $total }.
winner-review = Разбор
winner-review-detail = { $missed ->
    [0] всё верно
    [one] { $missed } ошибка
    [few] { $missed } ошибки
   *[other] { $missed } ошибок
}
winner-again = Тем же составом
winner-packs = Новая программа
winner-title = Главный экран
award-name = { $award ->
    [photo-finish] Фотофиниш
    [method-actor] По Станиславскому
    [scene-stealer] Звезда эпизода
    [blooper] Киноляп
    [long-take] Длинный план
    [perfect-reel] С первого дубля
    [reel-runner] Целый сериал
   *[high-roller] Ва-банк
}
award-many = { $seats ->
    [one] { $seats } игрок
    [few] { $seats } игрока
   *[other] { $seats } игроков
}
award-question = Вопрос { $number }
award-why = { $award ->
    [photo-finish] { $number ->
        [0] оба верно, вровень
       *[other] оба верно, разрыв { $number } с
    }
    [method-actor] медленно, но верно: { $number } с
    [scene-stealer] { $number ->
        [1] верно в одиночку
        [few] верно в одиночку, { $number } раза
       *[other] верно в одиночку, { $number } раз
    }
    [blooper] попались: { $number }
    [long-take] за { $number } с до конца
    [perfect-reel] { $number ->
        [1] целая часть без ошибок
        [one] { $number } часть без ошибок
        [few] { $number } части без ошибок
       *[other] { $number } частей без ошибок
    }
    [reel-runner] { $number ->
        [one] { $number } верный подряд
        [few] { $number } верных подряд
       *[other] { $number } верных подряд
    }
   *[high-roller] { $number ->
        [one] { $number } очко на ставках
        [few] { $number } очка на ставках
       *[other] { $number } очков на ставках
    }
}

## Разбор

review-header = Разбор
review-count = { $turns ->
    [one] { $turns } вопрос
    [few] { $turns } вопроса
   *[other] { $turns } вопросов
}
review-player = Игрок
review-missed = Ошибки: { $turns }
review-all = Все: { $turns }
review-none = Ошибок нет.
review-previous = Предыдущий
review-next = Следующий
review-nothing = нет ответа
review-right = верно
review-wrong = неверно

## Пауза

pause-title = Антракт
pause-under = Часы замерли.
pause-resume = Продолжить
pause-void = Пропустить вопрос
pause-void-detail = никому ни плюса, ни минуса
pause-void-told = Отменить этот вопрос
pause-void-told-detail = его очки снимаются
pause-settings = Настройки
pause-stop = Закончить сейчас
pause-stop-sure = Точно закончить?
pause-stop-detail = с тем счётом, что есть
pause-leave = Сохранить и выйти
pause-leave-detail = продолжить можно с главного экрана
pause-leave-lost = Выйти без сохранения

## Настройки

settings-header = Настройки
settings-tab = { $tab ->
    [game] Игра
    [sound] Звук
   *[access] Удобство
}
settings-name = { $name ->
    [keypad] Клавиши игрока 3
    [full] Во весь экран
    [language] Язык
    [text-size] Размер текста
    [plain] Простой шрифт
    [contrast] Высокий контраст
    [reduced] Меньше движения
    [timer] Время на ответ
    [loudness] Громкость
    [music] Музыка
    [effects] Эффекты
    [buzzers] Сигналы игроков
   *[captions] Субтитры
}
settings-detail = { $name ->
    [language] вопросы — со следующей игры
    [keypad] если цифрового блока нет — буквы
    [full] то же делает F11
    [plain] буквы проще, воздуха больше
    [contrast] светлые буквы на чёрном
    [reduced] ничто не едет, не мигает, не падает
    [timer] со следующей игры
   *[captions] важные звуки — словами
}
settings-percent = { $size } %
settings-timer-times = × { $times }
settings-timer-off = Без часов
settings-switch = { $state ->
    [on] Вкл.
   *[off] Выкл.
}
settings-reset = Сбросить эту вкладку
settings-reset-sure = Точно сбросить?
settings-heard = Что слышно
settings-heard-in = { $name ->
    [music] в фойе и под вопросы
    [effects] хлопушка, барабанная дробь, фанфары
   *[buzzers] свой звук у каждого игрока
}
settings-pressed = Кто что нажимает
settings-sample = Как это выглядит
settings-preview = Свет! Камера! Мотор!
settings-sample-answer = Семь самураев

## Что не получается

waiting-films = Фильмы несут из хранилища. В первый раз это занимает несколько секунд.
notice-title = Минутку
notice-too-few = В программе «{ $packs }» на этом языке { $supply ->
    [one] только { $supply } вопрос
    [few] только { $supply } вопроса
   *[other] только { $supply } вопросов
}, а для игры такой длины нужно { $turns }.
notice-none = { $packs }: на этом языке нет ни одного вопроса, который можно задать.
notice-packs-gone = Игра шла по программе, которой у вас больше нет: { $packs }. Новых вопросов не будет.
notice-packs-closed = { $packs }: открыть больше не удаётся. Выберите программу заново.
notice-match-elsewhere = Эта игра идёт в другом окне, а в этом ничего не сохраняется.
notice-match-unfit = Отложенная игра не подходит к этой версии Picture Palace, продолжить её нельзя.
notice-store-damaged = Файл игрока был повреждён. Он отложен в сторону, начат новый.
notice-store-newer = Файл игрока записан более новой версией Picture Palace: прочесть его можно, а сохранить ничего нельзя.
notice-store-unreadable = Файл игрока читается не полностью.
notice-store-unwritable = Ничего нельзя сохранить: файл игрока не записывается.
notice-match-unreadable = Одна из отложенных игр не читается, поэтому её здесь нет.
way-shorter = Сыграть короче: { $length }
way-anyway = { $supply ->
    [one] Сыграть что есть: { $supply } вопрос
    [few] Сыграть что есть: { $supply } вопроса
   *[other] Сыграть что есть: { $supply } вопросов
}
way-packs = Новая программа
way-end = Закончить игру
way-discard = Отказаться от игры
way-title = Главный экран

## Терминал

terminal-help = Введите букву или номер и нажмите Enter. «back» — назад или пауза, «quit» — выход; игра сохраняется.
terminal-late = Время вышло раньше, чем пришла эта строка.
terminal-unknown = «{ $line }»: здесь такого выбора нет.

## Звуки для тех, кто их не слышит

cue-sting = [аккорд труб]
cue-clapper = [хлопушка]
cue-ready = [щелчок: ещё можно изменить]
cue-lock = [щелчок]
cue-roll = [барабанная дробь]
cue-right = [ликующие трубы]
cue-nobody = [унылый тромбон]
cue-all = [фанфары]
cue-wrong = [две низкие ноты]
cue-reel = [восходящий перезвон]
cue-understudy = [мягкий перезвон]
cue-final = [финальные фанфары]
cue-no-answer = [низкая нота: клавиша без ответа]
