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
    [0] A–{ $options ->
        [2] B
        [3] C
       *[other] D
    } не 1–{ $options }
   *[other] Өз пернелеріңіз
}
key-enter = Enter
key-escape = Esc
key-arrows = ← → ↑ ↓
key-change = ← →
key-full = F11
key-mute = M
key-text-size = Ctrl +/−/0
page-more = Төменде жалғасы бар
page-above = Жоғарыда жалғасы бар
page-more-waits = Төменде жалғасы бар · PgDn · уақыт бітпейді
page-more-answers = Төменде тағы { $count } жауап бар
page-more-answers-waits = Төменде тағы { $count } жауап · PgDn · ұпай кемімейді
hint-answer = жауап беру, өзгерту
hint-answer-once = жауап беру
hint-back = артқа
hint-back-to-list = тізімге қайту
hint-change = өзгерту
hint-choose = таңдау
hint-choose-programme = таңдау; екі рет — әрі қарай
hint-done = дайын
hint-full = толық экран
hint-go-on = әрі қарай
hint-go-on-or-wait = әрі қарай, не күтіңіз
hint-move = жылжу
hint-mute = дыбысты өшіру, қосу
hint-old-name = бұрынғы аты
hint-open = ашу
hint-pause = үзіліс (не оң түйме)
hint-resume = ойынды жалғастыру
hint-seen = әрі қарай
hint-stake = бәс тігу, өзгерту
hint-stake-once = бәс тігу
hint-text-size = мәтін өлшемі
hint-title = басты экранға

## Басты экран

title-name = Picture Palace
title-kicker = Бүгін экранда
title-under = Бүкіл диванға арналған киновикторина
title-play = Ойнау
title-play-detail = жаңа ойын, бұрынғысы сақталады
title-resume = Жалғастыру
title-resume-detail = { $others ->
    [0] { $packs }, сұрақ: { $turn }/{ $turns }
   *[other] { $packs }, сұрақ: { $turn }/{ $turns } · тағы { $others } сақталған
}
title-settings = Баптаулар
title-quit = Шығу
title-faulty = { $packs } бағдарламада қате бар. Қайсысында, қай жерде екенін «Ойнау» беті көрсетеді.

## Бағдарламалар

packs-header = Бағдарламаны таңдаңыз
packs-count = { $packs } бағдарлама
packs-tonight = Бүгінгі бағдарлама
packs-closed = Сеанс болмайды
packs-faulty = { $title } · { $problem }
packs-films = { $films } фильм
packs-questions = { $questions } сұраққа дейін
packs-problems = { $problems ->
    [1] { $place } — { $first }
   *[other] { $problems } қате, біріншісі: { $place } — { $first }
}
packs-none = Әзірге бірде-бір бағдарлама жоқ. Өз packs қалтаңызға бағдарлама салып, осы бетті қайта ашыңыз.
packs-length = Ұзақтығы
packs-language = Сұрақтар тілі
length-name = { $length ->
    [quick] Ролик
    [short] Қысқа метр
    [feature] Толық метр
   *[epic] Эпопея
}
length-detail = { $length ->
    [quick] { $turns } сұрақ, шамамен { $minutes } минут
   *[other] { $turns } сұрақ пен финал, шамамен { $minutes } минут
}

## Ойыншылар

players-header = Кім ойнайды?
players-letters = { $full ->
    [yes] { $count }/{ $most } · артық әріп сыймайды
   *[no] { $count }/{ $most } әріп
}
players-add = Ойыншы қосу
players-seat = { $number }-ойыншы
players-seat-keys = { $number }-ойыншы ({ $keys })
players-alone = Есімді басып, өзіңіздікін жазыңыз. Жалғыз ойыншы ұпай мен қатарынан берілген дұрыс жауап үшін ойнайды, екеу не одан көбі бір-бірімен жарысады.
players-remove = Алып тастау
players-back = Қайта қосу: { $name }
players-third = { $number }-ойыншының пернелері
players-third-detail = сандық пернелер жоқ болса — әріптер
players-mode = Жауап беру тәртібі
players-mode-name = { $mode ->
    [hot-seat] Кезекпен
   *[together] Бәрі бірге
}
players-mode-detail = { $mode ->
    [hot-seat] бірінен соң бірі, әрқайсысына { $each } сұрақтан
   *[together] бәрі бірден жауап береді, әркімнің өз төрт пернесі бар; тінтуір — біріншіде
}
players-hot-seat-only = Ойыншы саны { $most } адамнан көп болса, пернетақтаға кезекпен отырасыздар, әрқайсыңызға { $each } сұрақтан.
players-start = Бастау
seat-keys = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] сандық пернелер 4 5 1 2
   *[4] бағыт пернелері
}
seat-keys-letters = R T F G
seat-keys-short = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] Num 4 5 1 2
   *[4] ↑ → ← ↓
}
crew-name = { $number ->
    [1] Жарықшы
    [2] Көмекші
    [3] Безендіруші
    [4] Дыбысшы
    [5] Микрофон
    [6] Хлопушка
    [7] Киномеханик
   *[8] Сценарист
}

## Ойын

round-name = { $kind ->
    [classic] Біреуі ғана дұрыс
    [came-first] Қайсысы бұрын шықты?
   *[final-cut] Соңғы монтаж
}
round-rule = { $kind ->
    [classic] { $seats ->
        [0] Бірнеше жауап, біреуі дұрыс. Таңдаған жауабыңыз сәлден кейін бекиді.
       *[other] Бірнеше жауап, біреуі дұрыс. Бәрі жауап бергенше өзгертуге болады.
    }
    [came-first] Бәрінен бұрын шыққан фильмді таңдаңыз.
   *[final-cut] Әуелі бәс, содан соң сұрақ. Қате жауап бәстің жартысын жейді.
}
round-number = Бөлім: { $number }/{ $total }
round-turns = { $turns } сұрақ
match-round = { $number }-бөлім · { $name }
match-turn = { $number }/{ $total }
match-solo = { $streak ->
    [0] { $score } ұпай · { $turn }
    [1] { $score } ұпай · { $turn }
   *[other] { $score } ұпай · ◉ қатарынан { $streak } · { $turn }
}
match-difficulty = { $tier ->
    [1] Қиындығы: өте жеңіл
    [2] Қиындығы: жеңіл
    [3] Қиындығы: орташа
    [4] Қиындығы: қиын
   *[5] Қиындығы: өте қиын
}
match-score = { $points } ұпай
match-points = { $sign ->
    [plus] +{ $points }
    [minus] −{ $points }
   *[none] { $points }
}
answer-open = өзгертуге болады
seat-ready = дайын
seat-thinking = ойлануда
seat-staked = { $points } · тігілді
seat-streak = { $points } · серия: { $streak }
seat-saved = { $points } · қатар үзілмеді: { $streak }

## Пернетақтаны беру

handover-turn = Сұрақ: { $number }/{ $total }
handover-ready = { $name }, дайынсыз ба?
handover-others = Басқалар теріс қарай тұрсын.
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
    [won] марапаттар
    [nominated] марапат номинациялары
    [studio] студиялар
    [setting] оқиға орындары
    [trivia] кино хикаялары
   *[other] фильмдер
}
staking-stem = Тақырып: { $subject }. Бәсіңіз қанша?
staking-stake = { $points }
staking-rule = Дұрыс жауап бәсті қосады, қате жауап оның жартысын алады. Таңдамасаңыз, бәс — { $points }.

## Жауап

reveal-source = Дереккөз: { $source }
source-of-base = { $source ->
    [film] фильмнің өзі
    [catalogues] фильм каталогтары
    [awards] жеңімпаздар мен үміткерлердің тізімдері
   *[credits] фильмнің титрлері
}
reveal-how-many = { $right ->
    [0] Ешкім дұрыс жауап бермеді
   *[other] Дұрыс жауап: { $right }/{ $seats }
}
reveal-alone = { $result ->
    [right] Дәл таптыңыз
    [wrong] Бұл жолы болмады
   *[late] Уақыт бітті
}

## Ұпай кестесі

standings-header = { $number }-бөлімнен кейін (барлығы { $total })
standings-next = Келесі: { $name }
standings-own = Әзірге жинағаныңыз
standings-run = Қатарынан ең көп дұрыс жауап ({ $streak }): { $names }
standings-possible = Әр ойыншы әлі { $points } ұпай ұта алады.
standings-possible-own = Әлі { $points } ұпай ұта аласыз.
standings-worth = { $worth ->
    [melting] Таспа жарық кезде дұрыс жауап – { $most } ұпай, кейін { $least } ұпайға дейін азаяды.
   *[same] Дұрыс жауап – { $most } ұпай.
}

## Соңы

winner-header = Соңы
winner-played = { $turns } сұрақ
winner-is = { $winners ->
    [1] Сонымен, жеңімпаз…
   *[other] Тең түсті: жеңіс ортақ
}
winner-own = Қорытынды нәтиже
winner-nobody = Ойын бірінші жауапқа дейін аяқталды
winner-solo = дұрыс: { $right }/{ $asked }, қатарынан ең көбі: { $streak }
winner-right = дұрыс: { $right }/{ $asked }
winner-stopped = Ойын тоқтатылды: { $total } сұрақтың орнына { $turns } сұрақ қойылды.
winner-no-question-left = Сұрақ таусылды: { $total } сұрақтың орнына { $turns } сұрақ қойылды.
winner-review = Қарап шығу
winner-review-detail = { $missed ->
    [0] бәрі дұрыс
   *[other] { $missed } қате
}
winner-again = Сол құраммен
winner-packs = Басқа бағдарлама
winner-title = Басты экран
award-name = { $award ->
    [photo-finish] Фотофиниш
    [method-actor] Станиславский жүйесі
    [scene-stealer] Эпизод жұлдызы
    [blooper] Киноқате
    [long-take] Ұзақ кадр
    [perfect-reel] Бірінші дубльден
    [reel-runner] Тұтас сериал
   *[high-roller] Барын тіккен
}
award-many = { $seats } ойыншы
award-question = { $number }-сұрақ
award-why = { $award ->
    [photo-finish] { $number ->
        [0] екеуі дұрыс, қатар келді
       *[other] екеуі дұрыс, арасы { $number } с
    }
    [method-actor] асықпай, дұрыс: { $number } с
    [scene-stealer] { $number ->
        [1] жалғыз өзі білді
       *[other] { $number } рет жалғыз өзі білді
    }
    [blooper] { $number } адам алданды
    [long-take] { $number } с қалғанда
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
review-previous = Алдыңғы
review-next = Келесі
review-nothing = жауап жоқ
review-right = дәл
review-wrong = қате

## Үзіліс

pause-title = Антракт
pause-under = Сағат тоқтап тұр.
pause-resume = Жалғастыру
pause-void = Сұрақты өткізіп жіберу
pause-void-detail = ешкім ұтпайды да, ұтылмайды да
pause-void-told = Бұл сұрақты жою
pause-void-told-detail = берілген ұпай қайтып алынады
pause-settings = Баптаулар
pause-stop = Қазір аяқтау
pause-stop-sure = Шынымен аяқтау?
pause-stop-detail = қазіргі ұпаймен
pause-leave = Сақтап шығу
pause-leave-detail = басты экрандағы «Жалғастыру» қайтарады
pause-leave-lost = Сақтамай шығу

## Баптаулар

settings-header = Баптаулар
settings-tab = { $tab ->
    [game] Ойын
    [sound] Дыбыс
   *[access] Қолжетімділік
}
settings-name = { $name ->
    [keypad] 3-ойыншының пернелері
    [full] Толық экран
    [language] Тіл
    [text-size] Мәтін өлшемі
    [plain] Қарапайым қаріп
    [contrast] Жоғары контраст
    [reduced] Қозғалысты азайту
    [timer] Жауап беру уақыты
    [loudness] Жалпы дыбыс
    [music] Музыка
    [effects] Дыбыс эффектілері
    [buzzers] Ойыншы сигналдары
   *[captions] Субтитрлер
}
settings-detail = { $name ->
    [language] сұрақтар келесі ойыннан бастап
    [keypad] сандық пернелер жоқ болса — әріптер
    [full] F11 пернесі де осыны істейді
    [plain] әрпі анық, арасы кең
    [contrast] қара фонда ашық жазу
    [reduced] қозғалыс пен жыпылық болмайды
    [timer] келесі ойыннан бастап
   *[captions] маңызды дыбыстар сөзбен
}
settings-percent = { $size } %
settings-timer-times = × { $times }
settings-timer-off = Сағатсыз
settings-switch = { $state ->
    [on] Қосулы
   *[off] Өшірулі
}
settings-reset = Осы беттің бастапқы күйін қайтару
settings-reset-sure = Шынымен қайтару керек пе?
settings-heard = Не естіледі
settings-heard-in = { $name ->
    [music] фойеде және сұрақ кезінде
    [effects] хлопушка, барабан дүрсілі, фанфара
   *[buzzers] әр ойыншының өз үні
}
settings-pressed = Кім қай пернені басады
settings-sample = Экранда осылай көрінеді
settings-preview = Жарық! Камера! Мотор!
settings-sample-answer = Жеті самурай

## Мүмкін емес нәрселер

waiting-films = Фильмдер қоймадан әкелініп жатыр. Бірінші рет бірнеше секунд кетеді.
notice-title = Бір сәт
notice-too-few = { $packs }: бұл тілде небәрі { $supply } сұрақ бар, ал мұндай ойынға { $turns } сұрақ керек.
notice-none = { $packs }: бұл тілде қоюға болатын сұрақ жоқ.
notice-packs-gone = Бұл ойынның бағдарламасы енді жоқ: { $packs }. Жаңа сұрақ қойылмайды.
notice-packs-closed = { $packs }: енді ашылмайды. Бағдарламаны қайта таңдаңыз.
notice-match-elsewhere = Бұл ойын басқа терезеде жүріп жатыр, ал мына терезедегісі сақталмайды.
notice-match-unfit = Қалдырылған ойын Picture Palace қолданбасының бұл нұсқасына сәйкес келмейді, оны жалғастыру мүмкін емес.
notice-store-damaged = Ойыншы файлы бүлінген. Ол бөлек қойылып, жаңасы басталды.
notice-store-newer = Ойыншы файлын Picture Palace қолданбасының жаңарақ нұсқасы жазған: ол оқылады, бірақ ештеңе сақталмайды.
notice-store-unreadable = Ойыншы файлы толық оқылмайды.
notice-store-unwritable = Ештеңені сақтау мүмкін емес: ойыншы файлына жазылмайды.
notice-match-unreadable = Қалдырылған бір ойын оқылмайды, сондықтан ол мұнда жоқ.
way-shorter = Қысқарақ ойнау: { $length }
way-anyway = Бар { $supply } сұрақпен ойнау
way-packs = Басқа бағдарлама
way-end = Ойынды аяқтау
way-discard = Ойыннан бас тарту
way-title = Басты экран

## Терминал

terminal-help = Әріпті немесе нөмірді теріп, Enter басыңыз. «back» — артқа не үзіліс, «quit» — шығу; ойын сақталады.
terminal-late = Бұл жол келгенше уақыт бітіп қалды.
terminal-unknown = «{ $line }»: мұнда мұндай таңдау жоқ.

## Естімейтіндер үшін: дыбыстар

cue-sting = [керней аккорды]
cue-clapper = [хлопушка тарсылы]
cue-ready = [сырт: әлі өзгертуге болады]
cue-lock = [сырт еткен дыбыс]
cue-roll = [барабан дүрсілі]
cue-right = [кернейдің жарқын үні]
cue-nobody = [мұңды тромбон]
cue-all = [фанфара]
cue-wrong = [екі төмен нота]
cue-reel = [өрлеген сыңғыр]
cue-understudy = [жұмсақ сыңғыр]
cue-final = [қорытынды фанфара]
cue-no-answer = [төмен нота: жауапсыз перне]
