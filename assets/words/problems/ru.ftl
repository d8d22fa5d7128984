### Что сообщается авторам, по-русски. Замечание — это `файл:строка:столбец что не так; что сделать`:
### само сообщение говорит, что не так, `.fix` — что сделать. Совет, в котором есть { $fix }, даётся,
### только если есть что назвать; остальные — всегда.

## Файл как YAML

problem-file-too-large = в файле { $size } байт, это больше, чем читается ({ $limit })
    .fix = разделите его на несколько файлов
problem-file-unreadable = файл не читается ({ $why })
    .fix = проверьте, что он на месте, что это файл и что его разрешено читать
problem-file-empty = в файле ничего нет
    .fix = заполните его или уберите
problem-too-many-problems = в этом файле больше { $limit } ошибок, остальные не перечислены
    .fix = исправьте те, что выше, и проверьте снова
problem-yaml-syntax = это не YAML ({ $what })
    .fix = проверьте здесь и строкой выше двоеточия, кавычки, скобки и отступы
problem-yaml-letters = здесь байты, которые не складываются в буквы UTF-8 ({ $what })
    .fix = сохраните файл в UTF-8
problem-yaml-documents = здесь начинается второй документ
    .fix = уберите строку с --- или сделайте из него отдельный файл
problem-yaml-too-many = в этом файле больше { $limit } записей
    .fix = разделите его на несколько файлов
problem-yaml-too-deep = вложенность больше { $limit } уровней
    .fix = проверьте скобки и отступы
problem-yaml-anchor = якоря и ссылки (& и *) не читаются
    .fix = напишите слова целиком или возьмите их в кавычки, если они начинаются с & или *
problem-yaml-tag = метка { $tag } не читается
    .fix = уберите её или возьмите слова в кавычки, если они начинаются с !
problem-text-letters = в этом тексте есть невидимый управляющий символ
    .fix = удалите текст и наберите его заново
problem-key-not-text = вместо имени здесь список или набор полей
    .fix = возьмите в кавычки слова, которые начинаются со скобки
problem-key-twice = поле «{ $key }» встречается дважды, впервые в строке { $line }
    .fix = объедините оба или уберите одно

## Поля и их значения

problem-not-table = «{ $what }» должно быть набором имён и значений
    .fix = пишите каждое как «имя: значение» на своей строке с отступом
problem-unknown-key = такого поля нет: «{ $key }»
    .fix = может быть, «{ $fix }»?
problem-missing-key = здесь не хватает поля «{ $key }»
    .fix = добавьте «{ $fix }» и значение
problem-not-text = «{ $what }» должно быть простым текстом
    .fix = напишите слова, а не список и не набор полей
problem-empty-text = поле «{ $what }» пусто
    .fix = впишите слова или уберите поле
problem-empty-list = под «{ $what }» ничего не перечислено
    .fix = перечислите что-нибудь или уберите поле
problem-text-too-long = в поле «{ $what }» больше { $limit } букв
    .fix = сократите его
problem-not-a-language = «{ $key }» — не код языка
    .fix = пишите код из двух-трёх строчных латинских букв, например en, kk или ru
problem-not-a-number = «{ $what }» должно быть числом от { $low } до { $high }
    .fix = напишите его цифрами
problem-not-yes-or-no = «{ $what }» должно быть yes или no
    .fix = напишите yes или no
problem-not-one-of = «{ $what }» должно быть одним из: { $choices }
    .fix = может быть, «{ $fix }»?

## Отношения

problem-relation-twice = отношение «{ $relation }» уже определено
    .fix = уберите одно из двух или назовите его иначе
problem-relation-name = «{ $relation }» в записи о фильме значит другое
    .fix = назовите отношение или его заголовок иначе
problem-from-without-term = для отношения «{ $relation }» сказано, откуда берутся термины, но его значение — не термин
    .fix = напишите «value: term» или уберите «from»
problem-unknown-cover = нет обложки «{ $cover }»; есть: { $covers }
    .fix = может быть, «{ $fix }»?
problem-unknown-relation = нет отношения «{ $relation }»
    .fix = может быть, «{ $fix }»?

## Термины и люди

problem-term-twice = термин «{ $term }» уже есть: { $first }
    .fix = объедините оба
problem-person-twice = «{ $person }» уже есть: { $first }
    .fix = объедините оба, а если это разные люди, различите их: «{ $person } (director)» и «name: { $person }»
problem-died-before-born = «{ $person }»: год рождения { $born }, а год смерти { $died }
    .fix = исправьте один из двух годов
problem-person-ambiguous = имя «{ $name }» носят несколько человек
    .fix = напишите одно из: { $fix }
problem-unknown-person = никого не зовут «{ $name }»
    .fix = может быть, «{ $fix }»?

## Фильмы

problem-film-twice = фильм «{ $film }» уже есть: { $first }
    .fix = объедините оба
problem-title-twice = название на языке { $key } уже дано в поле «title»
    .fix = уберите его из «titles»
problem-relation-under = «{ $relation }» должно стоять под «{ $heading }»
    .fix = напишите «{ $fix }»
problem-value-twice = «{ $value }» перечислено дважды под «{ $relation }»
    .fix = уберите одно из двух
problem-one-value-only = у фильма только одно значение «{ $relation }», и «{ $value }» — лишнее
    .fix = оставьте верное или напишите для отношения «several: yes»
problem-unknown-term = «{ $term }» нет среди { $kind }
    .fix = может быть, «{ $fix }»?
problem-true-and-false = «{ $value }» под «{ $relation }» названо и верным, и неверным
    .fix = уберите его из «not» или оттуда, где оно названо верным
problem-was-not-a-film = «{ $was }» не говорит, как фильм назывался раньше
    .fix = напишите прежние название и год, например «The Red Shoe (1948)»
problem-was-taken = другой фильм называется или назывался «{ $was }»
    .fix = уберите «was» у того фильма, который так не назывался
problem-closed-later = эти фильмы добавляются к базе, которая уже закрыта, поэтому поле не действует
    .fix = уберите «closed» и пишите «complete» у фильмов

## Таблицы фильмов
problem-line-too-long = в этой строке больше { $limit } байт, она не читается
    .fix = пишите каждый фильм на своей строке
problem-file-cut-off = файл здесь обрывается или повреждён ({ $why }); то, что выше, прочитано
    .fix = скопируйте или упакуйте его заново
problem-unpacked-too-large = файл распаковывается больше чем в { $limit } байт, остальное не читается
    .fix = разделите его на несколько файлов
problem-too-many-lines = здесь больше { $limit } строк, остальные не читаются
    .fix = разделите файл на несколько
problem-row-not-json = эта строка не JSON ({ $what }), она пропущена
    .fix = пишите по одному объекту на строке: { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-object = эта строка не объект, она пропущена
    .fix = пишите имена и значения в фигурных скобках: { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-list = «{ $what }» записано не так, как в таблицах, строка пропущена
    .fix = пишите список имён в квадратных скобках, актёров так: ["Sigourney Weaver", "Ripley"]
problem-row-list-long = в «{ $what }» больше { $limit } записей, строка пропущена
    .fix = проверьте, где кончается список
problem-row-not-true = «{ $what }» должно быть true или false, строка пропущена
    .fix = напишите true или false без кавычек
problem-row-key-unknown = из поля «{ $key }» ничего не читается, а оно есть в строках ({ $count })
    .fix = может быть, «{ $fix }»?
problem-row-key-twice = поле «{ $key }» записано дважды, строка пропущена
    .fix = оставьте верное
problem-row-oscars-differ = число «Оскаров» фильма ({ $count }) не сходится со списком
    .fix = исправьте «oscars» или «oscar_categories»; до тех пор о его наградах не спрашивается
problem-rows-like-that = ошибка строки { $line } есть ещё в других строках ({ $count }), эта из них первая
    .fix = исправьте все одинаково

## Сведения о фильме

problem-mark-unbalanced = у скобки { $bracket } нет пары
    .fix = возьмите ответ в квадратные скобки, а скобку в тексте удвойте: [[ или ]]
problem-mark-empty = между этими скобками ничего нет
    .fix = впишите туда ответ
problem-no-mark = в этом предложении ни о чём не спрашивается
    .fix = возьмите ответ в квадратные скобки
problem-marks-differ = в разных языках отмечено разное число ответов ({ $counts })
    .fix = отметьте одни и те же ответы в одном порядке на каждом языке
problem-ask-marks = для своего вопроса нужен ровно один отмеченный ответ, а их { $count }
    .fix = оставьте в «say» одну пару скобок или уберите «ask»
problem-unknown-slot = { $slot } — не место для подстановки
    .fix = подставляется только { $fix } — название и год фильма
problem-wrong-marks = неверные варианты даются к одному отмеченному ответу, а их { $count }
    .fix = сделайте для каждого ответа своё предложение
problem-wrong-count = нужно три неверных варианта, а их { $count }
    .fix = перечислите ровно три
problem-wrong-right = неверный вариант «{ $option }» — это верный ответ
    .fix = напишите другой
problem-wrong-twice = неверный вариант «{ $option }» встречается дважды
    .fix = напишите другой
problem-wrong-missing = неверные варианты для «{ $answer }» нельзя составить: это не число и не известные человек, фильм или место
    .fix = добавьте «wrong: [три, неверных, варианта]»

## Шаблоны вопросов

problem-template-file-name = файл «{ $name }» назван не по языку
    .fix = назовите его кодом языка, например en.yaml
problem-template-relation-unknown = нет отношения «{ $relation }», о котором можно спросить
    .fix = может быть, «{ $fix }»?
problem-template-ask-unknown = «{ $ask }» здесь спросить нельзя, можно только: { $known }
    .fix = может быть, «{ $fix }»?
problem-template-braces = фигурные скобки не сходятся
    .fix = пишите место для подстановки как имя в скобках, а скобку в тексте удваивайте
problem-template-slot-unknown = место { $slot } здесь не заполняется, только: { $allowed }
    .fix = может быть, «{ $fix }»?
problem-template-slot-missing = не хватает места { $slot }, без которого вопрос неясен
    .fix = добавьте { $fix }
problem-template-name-twice = два шаблона называются «{ $name }»
    .fix = назовите один из них иначе
problem-template-language-missing = «{ $relation }» ({ $direction }) можно спросить на языке { $other }, но не на языке { $language }
    .fix = напишите для этого шаблон

## Наборы

problem-no-pack = это не программа
    .fix = программа — это папка с файлом pack.yaml или файл .yaml
problem-pack-empty = в этой программе не о чем спросить
    .fix = перечислите фильмы, выберите их полем «films» или напишите вопросы
problem-pack-files = в программе больше { $limit } файлов, остальные не читаются
    .fix = объедините несколько файлов
problem-pack-name = «{ $name }» не может быть именем программы
    .fix = используйте буквы, цифры и дефисы, как в ballet-on-film
problem-pack-twice = имя «{ $name }» занято другой программой: { $first }
    .fix = дайте одному из них другое имя в поле «pack»
problem-pack-small = в программе меньше вопросов, чем в обычной игре ({ $least }): { $counts }
    .fix = добавьте фильмы или факты или играйте с --length quick
problem-unknown-film = ни один фильм не называется «{ $film }»
    .fix = может быть, «{ $fix }»?
problem-unknown-value = ни у одного фильма нет «{ $value }» под «{ $relation }»
    .fix = может быть, «{ $fix }»?
problem-selection-empty = под этот выбор не подходит ни один фильм
    .fix = просите не всё сразу
problem-span-backwards = промежуток идёт назад, от { $first } до { $last }
    .fix = напишите { $fix }

## Вопросы, написанные вручную

problem-question-twice = этот вопрос уже задан в строке { $line }
    .fix = уберите один из двух
problem-written-wrong-count = неверных вариантов { $count }, это больше, чем { $most }
    .fix = оставьте лучшие из них
problem-written-no-language = вопрос не написан целиком ни на одном из языков программы ({ $languages })
    .fix = напишите вопрос и все варианты на одном из них
problem-written-language-part = не все варианты написаны на языке { $language }, поэтому на нём вопрос не задаётся
    .fix = добавьте недостающие слова
problem-written-language-only = вопрос написан только на языке { $language }, а в программе их несколько
    .fix = напишите его по языкам
problem-picture-missing = в программе нет картинки «{ $file }»
    .fix = проверьте имя и папку
problem-picture-outside = картинка «{ $file }» лежит не в папке программы
    .fix = скопируйте её туда

problem-flaw-same-options = «{ $option }» и «{ $detail }» — одно и то же на языке { $language }
    .fix = напишите другой вариант
problem-flaw-alike-options = «{ $option }» и «{ $detail }» — вероятно, одно и то же на языке { $language }
    .fix = напишите другой вариант
problem-flaw-nested-options = «{ $option }» и «{ $detail }» трудно различить на языке { $language }: один вариант содержит другой
    .fix = напишите варианты, которые не повторяют друг друга
problem-flaw-key-in-stem = вопрос выдаёт ответ на языке { $language }: слово «{ $detail }» есть и в вопросе, и в верном варианте
    .fix = измените слова вопроса или ответа
problem-flaw-option-in-stem = на языке { $language } из всех вариантов общее слово с вопросом («{ $detail }») есть только у неверного: «{ $option }»
    .fix = измените слова вопроса или варианта
problem-flaw-key-in-picture = имя или описание картинки выдаёт ответ на языке { $language }: «{ $detail }»
    .fix = переименуйте или опишите картинку иначе
problem-flaw-key-in-title = название программы называет ответ на языке { $language }: «{ $detail }»
    .fix = спросите о другом
problem-flaw-key-in-id = обозначение вопроса называет ответ на языке { $language }: «{ $detail }»
    .fix = дайте ему другое обозначение
problem-flaw-no-question = на языке { $language } ничего не спрашивается
    .fix = напишите вопрос целиком
problem-flaw-stem-fragment = «{ $detail }» — слишком мало для вопроса на языке { $language }
    .fix = напишите вопрос целиком
problem-flaw-which-is-true = на вопрос нельзя ответить, не прочитав вариантов, на языке { $language }
    .fix = скажите в самом вопросе, о чём он
problem-flaw-title-needs-year = на языке { $language } название «{ $detail }» носят несколько фильмов
    .fix = добавьте в вопрос год или режиссёра
problem-flaw-negation-not-marked = слово «{ $detail }» в вопросе легко не заметить на языке { $language }
    .fix = напишите его заглавными буквами или спросите без него
problem-flaw-gap-in-middle = пропуск стоит в середине предложения на языке { $language }
    .fix = поставьте его в конец или задайте вопрос
problem-flaw-wordy-stem = вопрос длинный на языке { $language }: слов в нём { $detail }
    .fix = уберите то, что не нужно для ответа
problem-flaw-mixed-scripts = варианты написаны разными буквами на языке { $language }
    .fix = напишите все либо кириллицей, либо латиницей
problem-flaw-mixed-forms = одни варианты начинаются с заглавной буквы, другие нет, на языке { $language }
    .fix = напишите все одинаково
problem-flaw-mixed-types = среди вариантов есть вещи разного рода на языке { $language }
    .fix = напишите только числа, только фильмы или только людей
problem-flaw-digits-in-one = цифры есть только в верном варианте на языке { $language }
    .fix = напишите с цифрами и другой вариант или уберите их
problem-flaw-year-in-one = год есть только в верном варианте на языке { $language }
    .fix = напишите с годом и другой вариант или уберите его
problem-flaw-brackets-in-one = скобки есть только в верном варианте на языке { $language }
    .fix = напишите его без скобок
problem-flaw-numbers-out-of-order = числа стоят не по порядку на языке { $language }
    .fix = пишите их только цифрами
problem-flaw-longest-key = верный вариант намного длиннее остальных на языке { $language }
    .fix = сделайте варианты похожими по длине
problem-flaw-key-converges = только в верном варианте есть общее сразу с несколькими другими на языке { $language }
    .fix = измените то общее, что у него есть с одним из них
problem-flaw-all-of-the-above = «{ $option }» значит «все» или «ни один» на языке { $language }, а варианты перемешиваются
    .fix = напишите вместо него отдельный ответ
problem-flaw-absolute-option = слово «{ $detail }» показывает, что вариант неверен, на языке { $language }
    .fix = уберите слово или напишите его и в верном варианте
problem-flaw-vague-option = только верный вариант осторожен: «{ $detail }» на языке { $language }
    .fix = уберите это слово
problem-flaw-two-options = вариантов всего два на языке { $language }, половина догадок будет верной
    .fix = добавьте неверный вариант
problem-flaw-article-cue = только верный вариант может стоять после «{ $detail }» на языке { $language }
    .fix = перенесите артикль в варианты
problem-flaw-plural-cue = только верный вариант подходит к слову «{ $detail }» на языке { $language }
    .fix = напишите ещё один подходящий
problem-pair-same-stem = то же самое почти слово в слово спрашивается в строке { $place } на языке { $language }
    .fix = уберите один из двух вопросов
problem-pair-reversed-fact = этот вопрос и вопрос в строке { $place } называют ответы друг друга на языке { $language }
    .fix = уберите один из двух
problem-pair-answer-told = вопрос в строке { $place } выдаёт этот ответ на языке { $language }
    .fix = уберите ответ оттуда

## Почему вопрос не составлен

refusal-no-template = для этого не написано ни одного вопроса
refusal-not-in-language = имени или названия нет на этом языке
refusal-no-part = не указана роль
refusal-title-needs-year = у двух фильмов одно название, а год показать нельзя
refusal-answer-in-question = вопрос сам назвал бы ответ
refusal-too-few-films = слишком мало фильмов
refusal-nothing-to-ask = спросить не о чем
refusal-barred = уже было или отдыхает
refusal-not-alike = слишком мало похожих людей для выбора
refusal-mixed-forms = варианты были бы написаны разными буквами или по-разному
refusal-options-too-similar = варианты были бы слишком похожи
refusal-not-proven-wrong = слишком мало вариантов, неверность которых доказана
refusal-years-too-near = годы слишком близки друг к другу
refusal-outside-the-years = годы вышли бы за возможные пределы
refusal-no-wrong-options = неверные варианты не даны
refusal-options-too-long = варианты были бы слишком длинными
refusal-clues-too-long = признаки были бы слишком длинными
refusal-too-few-clues = слишком мало признаков фильма
refusal-wrong-distance = лишний фильм сразу бросался бы в глаза
refusal-another-link = у трёх фильмов есть и другое общее
refusal-another-time = лишний фильм другого времени, чем эти три
problem-draft-waiting = ещё не просмотрено и потому не спрашивается, значений: { $count }
    .fix = просмотрите их командой «quiz import ФАЙЛ --review»
problem-draft-value = значение черновика называет одно отношение, например «director: Имя»
    .fix = рядом могут стоять только as, quote, at, confidence, means, conflict и reviewed
