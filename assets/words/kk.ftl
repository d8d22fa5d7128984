### Экрандардағы сөздер, қазақша. Кілттер сахналар бойынша; барлық тілде бірдей.

## Барлық жерде

language-name = { $language ->
    [en] English
    [kk] Қазақша
    [ru] Русский
   *[other] { $language }
}
button-back = Артқа
button-go-on = Әрі қарай
button-next = Әрі қарай
key-answers = { $seats ->
    [0] 1–4
   *[other] Өз пернелеріңіз
}
key-enter = Enter
key-escape = Esc
key-full = F11
key-text-size = Ctrl + −
hint-answer = жауап беру
hint-back = артқа
hint-change = өзгерту
hint-choose = таңдау
hint-done = дайын
hint-full = толық экран
hint-go-on = әрі қарай
hint-open = ашу
hint-pause = үзіліс
hint-resume = ойынды жалғастыру
hint-seen = оқып шықтым
hint-stake = бәс тігу
hint-text-size = мәтін көлемі
hint-title = басты экранға

## Басты экран

title-name = Picture Palace
title-kicker = Бүгін экранда
title-under = Бүкіл отбасыға арналған кино викторинасы
title-play = Ойнау
title-resume = Жалғастыру
title-resume-detail = { $packs }, сұрақ { $turn }/{ $turns }
title-settings = Баптаулар
title-quit = Шығу
title-faulty = { $packs } жинақта қате бар. Қай жерде екенін «Ойнау» бөлімінен көріңіз.

## Жинақтар

packs-header = Бағдарламаны таңдаңыз
packs-count = { $packs } бағдарлама
packs-tonight = Бүгінгі бағдарлама
packs-closed = Көрсетуге болмайды
packs-faulty = { $title }: { $problem }
packs-films = { $films } фильм
packs-questions = { $questions } сұраққа дейін
packs-problems = { $problems ->
    [1] 1 қате: { $first }
   *[other] { $problems } қате, біріншісі: { $first }
}
packs-none = Мұнда бірде-бір жинақ жоқ. Өзіңіздің packs қалтаңызға жинақ салып, осы бетті қайта ашыңыз.
packs-length = Ұзақтығы
packs-language = Сұрақтар тілі
length-name = { $length ->
    [quick] Ролик
    [short] Қысқаметражды
    [feature] Толықметражды
   *[epic] Эпопея
}
length-detail = { $length ->
    [quick] 5 сұрақ, шамамен 3 минут
    [short] 10 сұрақ пен финал, шамамен 6 минут
    [feature] 18 сұрақ пен финал, шамамен 12 минут
   *[epic] 30 сұрақ пен финал, шамамен 18 минут
}

## Ойыншылар

players-header = Кім ойнайды?
players-number = { $players } ойыншы
players-add = Ойыншы қосу
players-seat = { $number }-ойыншы
players-seat-keys = { $number }-ойыншы ({ $keys })
players-alone = Өз атыңызды жазу үшін атты басыңыз. Жалғыз ойыншы өз рекорды үшін, екеу және одан көп ойыншы бір-бірімен жарысады.
players-remove = Алып тастау: { $name }
players-mode = Жауап беру тәртібі
players-mode-name = { $mode ->
    [hot-seat] Кезекпен
   *[together] Бәрі бірге
}
players-mode-detail = { $mode ->
    [hot-seat] Бірінен соң бірі, әрқайсысының өз сұрақтары бар
   *[together] Бәрі бірден жауап береді, әркімнің өз төрт пернесі бар
}
players-hot-seat-only = Ойыншы саны { $most } адамнан асса, пернетақтаға кезекпен отырады.
players-start = Бастау
seat-keys = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] сандық пернелер 4 5 1 2
   *[4] бағыт пернелері
}
crew-name = { $number ->
    [1] Жарықшы
    [2] Көмекші
    [3] Безендіруші
    [4] Дыбысшы
    [5] Микрофон
    [6] Шапалақ
    [7] Киномеханик
   *[8] Сценарист
}

## Ойын

round-name = { $kind ->
    [classic] Төрттен бірі
    [came-first] Қайсысы бұрын шықты?
   *[final-cut] Соңғы монтаж
}
round-rule = { $kind ->
    [classic] Төрт жауап, біреуі дұрыс. Ойыңызды өзгертуге болады.
    [came-first] Бәрінен бұрын шыққан фильмді таңдаңыз.
   *[final-cut] Сұрақ алдында бәс тігіледі. Қате жауап бәстің жартысын алады.
}
round-number = Бөлім { $number }/{ $total }
round-turns = { $turns } сұрақ
match-round = { $number }-бөлім · { $name }
match-turn = { $number }/{ $total }
match-solo = { $streak ->
    [0] { $score } ұпай · { $turn }
    [1] { $score } ұпай · { $turn }
   *[other] { $score } ұпай · ◉ қатарынан { $streak } · { $turn }
}
match-score = { $points } ұпай
match-points = { $sign ->
    [plus] +{ $points }
    [minus] −{ $points }
   *[none] { $points }
}
seat-ready = дайын
seat-thinking = ойлануда
seat-staked = { $score } · бәс тігілді
seat-streak = { $points } · қатарынан { $streak }
seat-saved = { $points } · қатардан қалғаны: { $streak }

## Пернетақтаны беру

handover-ready = { $name }, дайынсыз ба?
handover-others = Басқалар қарамай тұрсын.
handover-open = Шымылдықты ашу

## Финалдағы бәс

staking-subject = { $subject ->
    [director] режиссерлер
    [cast] актерлер мен рөлдер
    [year] жылдар
    [composer] композиторлар
    [choreographer] хореографтар
    [writer] сценаристер
    [cinematographer] операторлар
    [based-on] фильмге негіз болған шығармалар
    [country] елдер
    [language] тілдер
    [genre] жанрлар
    [won] алынған марапаттар
    [nominated] марапатқа ұсынылу
    [studio] студиялар
    [setting] оқиға орындары
    [trivia] фильмдердің тарихы
   *[other] фильмдер
}
staking-stem = Сұрақ тақырыбы: { $subject }. Қанша ұпай тігесіз?
staking-tier = { $tier ->
    [1] өте жеңіл
    [2] жеңіл
    [3] орташа
    [4] қиын
   *[5] білгірлерге арналған
}
staking-stake = { $points }
staking-rule = Дұрыс жауап бәсті береді, қате жауап жартысын алады. Ештеңе таңдалмаса: { $points }.

## Жауап

reveal-source = Дереккөз: { $source }
reveal-how-many = { $right ->
    [0] Ешкім дұрыс жауап бермеді
   *[other] Дұрыс жауап: { $right }/{ $seats }
}
reveal-alone = { $result ->
    [right] Дұрыс
    [wrong] Бұл жолы болмады
   *[late] Уақыт бітті
}

## Ұпай кестесі

standings-header = { $number }-бөлімнен кейін
standings-next = Келесі: { $name }
standings-own = Әзірге жинаған ұпайыңыз
standings-run = Ең ұзақ тізбек: { $names }, қатарынан { $streak }
standings-possible = Әр ойыншы әлі { $points } ұпай ұта алады.
standings-possible-own = Сіз әлі { $points } ұпай ұта аласыз.

## Соңы

winner-header = Соңы
winner-played = { $turns } сұрақ
winner-is = { $winners ->
    [1] Жеңімпаз
   *[other] Тең түсті: жеңіс ортақ
}
winner-own = Ұпай саны
winner-nobody = Ойын бірінші жауапқа дейін аяқталды
winner-solo = Дұрыс: { $right }/{ $asked }, ең ұзақ тізбек: { $streak }
winner-right = дұрыс: { $right }/{ $asked }
winner-stopped = Ойын { $total } сұрақтың { $turns } сұрағынан кейін тоқтатылды.
winner-no-question-left = Қоятын сұрақ қалмады: ойын { $total } сұрақтың { $turns } сұрағынан кейін аяқталды.
winner-review = Қарап шығу
winner-review-detail = { $missed ->
    [0] бәрі дұрыс
   *[other] { $missed } қате
}
winner-again = Сол құраммен қайта
winner-packs = Басқа жинақтар
winner-title = Басты экран
award-name = { $award ->
    [photo-finish] Фотофиниш
    [method-actor] Станиславскийше
    [scene-stealer] Эпизод жұлдызы
    [blooper] Киноқате
    [long-take] Ұзақ кадр
    [perfect-reel] Бірінші дубльден
    [reel-runner] Тұтас сериал
   *[high-roller] Ва-банк
}
award-many = { $seats } ойыншы
award-question = { $number }-сұрақ
award-why = { $award ->
    [photo-finish] айырма: { $number } с
    [method-actor] дұрыс, { $number } с ойланып
    [scene-stealer] { $number ->
        [1] жалғыз өзі білді
       *[other] { $number } рет жалғыз өзі білді
    }
    [blooper] алданғандар: { $number }
    [long-take] { $number } с қалғанда
    [perfect-reel] { $number ->
        [1] бүкіл бөлім қатесіз
       *[other] { $number } бөлім қатесіз
    }
    [reel-runner] қатарынан { $number } дұрыс
   *[high-roller] бәстен { $number } ұпай
}

## Сұрақтарды қарау

review-header = Сұрақтарды қарау
review-count = { $turns } сұрақ
review-player = Ойыншы
review-missed = Қателер: { $turns }
review-all = Бәрі: { $turns }
review-none = Қате жоқ.
review-nothing = жауап жоқ
review-right = дұрыс
review-wrong = қате

## Үзіліс

pause-title = Антракт
pause-under = Сағат тоқтап тұр.
pause-resume = Жалғастыру
pause-void = Сұрақты өткізіп жіберу
pause-void-detail = ешкім ұтпайды да, ұтылмайды да
pause-settings = Баптаулар
pause-stop = Қазір аяқтау
pause-stop-detail = қазіргі ұпаймен
pause-leave = Сақтап шығу
pause-leave-detail = «Жалғастыру» басты экранда болады
pause-leave-lost = Сақтамай шығу

## Баптаулар

settings-header = Баптаулар
settings-tab = { $tab ->
    [sound] Дыбыс
   *[access] Қолжетімділік
}
settings-name = { $name ->
    [language] Тіл
    [text-size] Мәтін көлемі
    [plain] Жеңіл оқу
    [contrast] Жоғары контраст
    [reduced] Қозғалысты азайту
    [timer] Жауап беру уақыты
    [loudness] Жалпы дыбыс
    [music] Музыка
    [effects] Дыбыс әсерлері
    [buzzers] Ойыншы белгілері
   *[captions] Субтитрлер
}
settings-detail = { $name ->
    [plain] қарапайым әріп, кең аралық
    [contrast] қара фондағы жарық жазу
    [reduced] ештеңе жылжымайды
    [timer] келесі ойыннан бастап
   *[captions] әр дыбыс сөзбен жазылады
}
settings-percent = { $size } %
settings-timer-times = × { $times }
settings-timer-off = Сағатсыз
settings-switch = { $state ->
    [on] Қосулы
   *[off] Өшірулі
}
settings-reset = Осы бетті қалпына келтіру
settings-sample = Экранда осылай көрінеді
settings-preview = Жарық! Камера! Түсірілім!
settings-sample-answer = Жеті самурай

## Мүмкін емес нәрселер

notice-title = Бір сәт
notice-too-few = { $packs }: бұл тілде бар болғаны { $supply } сұрақ бар, ал мұндай ойынға { $turns } сұрақ керек.
notice-none = { $packs }: бұл тілде қоюға болатын сұрақ жоқ.
notice-packs-gone = Бұл ойынға { $packs } жинағы керек, бірақ ол жинақтарыңыздың арасында жоқ: жаңа сұрақ қойылмайды.
notice-packs-closed = { $packs }: енді ашылмайды. Бағдарламаны қайта таңдаңыз.
notice-match-elsewhere = Бұл ойын басқа терезеде жалғасып жатыр: осы терезедегі барысы сақталмайды.
notice-match-unfit = Қалдырылған ойын бағдарламаның бұл нұсқасына сәйкес келмейді, оны жалғастыру мүмкін емес.
notice-store-damaged = Ойыншы файлы бүлінген. Ол бөлек қойылып, жаңасы басталды.
notice-store-newer = Ойыншы файлын бағдарламаның жаңарақ нұсқасы жазған: ол оқылады, бірақ ештеңе сақталмайды.
notice-store-unreadable = Ойыншы файлы толық оқылмайды.
notice-store-unwritable = Ештеңені сақтау мүмкін емес: ойыншы файлына жазылмайды.
notice-match-unreadable = Қалдырылған бір ойын оқылмайды, сондықтан ол мұнда жоқ.
way-shorter = Қысқарақ ойнау: { $length }
way-anyway = Бар { $supply } сұрақты ойнау
way-packs = Басқа жинақтар
way-end = Ойынды аяқтау
way-discard = Ойыннан бас тарту
way-title = Басты экран

## Терминал

terminal-help = Әріпті немесе нөмірді теріп, Enter басыңыз. «back» — артқа не үзіліс, «quit» — шығу; ойын сақталады.
terminal-late = Бұл жол келгенше уақыт бітіп қалды.
terminal-unknown = «{ $line }»: мұнда мұндай таңдау жоқ.

## Естімейтіндер үшін: дыбыстар

cue-sting = [кернейлер аккорды]
cue-clapper = [хлопушка тарсылы]
cue-lock = [сырт еткен дыбыс]
cue-roll = [барабан дүрсілі]
cue-right = [кернейлердің жарқын үні]
cue-nobody = [тромбонның мұңды үні]
cue-all = [фанфара]
cue-wrong = [екі төмен нота]
cue-reel = [өрлеген сыңғыр]
cue-understudy = [жұмсақ сыңғыр]
cue-final = [қорытынды фанфара]
