### Авторларға айтылатыны, қазақша. Ескерту — `файл:жол:баған не дұрыс емес; не істеу керек`:
### хабардың өзі не дұрыс емесін, `.fix` не істеу керегін айтады. Ішінде { $fix } бар кеңес атайтын
### нәрсе болғанда ғана айтылады; қалғандары әрқашан айтылады.

## YAML файлы

problem-file-too-large = файлда { $size } байт бар, бұл оқылатын шектен ({ $limit }) көп
    .fix = оны бірнеше файлға бөліңіз
problem-file-unreadable = файл оқылмайды ({ $why })
    .fix = оның орнында екенін, файл екенін және оқуға рұқсат барын тексеріңіз
problem-file-empty = файлда ештеңе жоқ
    .fix = оны толтырыңыз немесе алып тастаңыз
problem-too-many-problems = бұл файлда { $limit } қатеден көп, қалғаны көрсетілмеді
    .fix = жоғарыдағыларды түзетіп, қайта тексеріңіз
problem-yaml-syntax = бұл YAML емес ({ $what })
    .fix = осы жерден және бір жол жоғарыдан қос нүктені, тырнақшаны, жақшаны және шегіністі тексеріңіз
problem-yaml-letters = мұнда UTF-8 әріптеріне жатпайтын байттар бар ({ $what })
    .fix = файлды UTF-8 түрінде сақтаңыз
problem-yaml-documents = осы жерден екінші құжат басталады
    .fix = --- жолын алып тастаңыз немесе оны бөлек файл етіңіз
problem-yaml-too-many = бұл файлда { $limit } жазбадан көп
    .fix = оны бірнеше файлға бөліңіз
problem-yaml-too-deep = бұл жер { $limit } деңгейден терең
    .fix = жақшалар мен шегіністерді тексеріңіз
problem-yaml-anchor = зәкірлер мен сілтемелер (& және *) оқылмайды
    .fix = сөздерді толық жазыңыз, ал & немесе * белгісінен басталса, тырнақшаға алыңыз
problem-yaml-tag = { $tag } белгісі оқылмайды
    .fix = оны алып тастаңыз, ал сөздер ! белгісінен басталса, тырнақшаға алыңыз
problem-text-letters = бұл мәтінде көрінбейтін басқару таңбасы бар
    .fix = мәтінді өшіріп, қайта теріңіз
problem-key-not-text = атау орнында тізім немесе өрістер жинағы тұр
    .fix = жақшадан басталатын сөздерді тырнақшаға алыңыз
problem-key-twice = «{ $key }» өрісі екі рет кездеседі, алғашқысы { $line }-жолда
    .fix = екеуін біріктіріңіз немесе біреуін алып тастаңыз

## Өрістер және олардың мәндері

problem-not-table = «{ $what }» атаулар мен мәндердің жинағы болуы керек
    .fix = әрқайсысын бөлек жолға шегініспен «атау: мән» деп жазыңыз
problem-unknown-key = мұндай өріс жоқ: «{ $key }»
    .fix = мүмкін, «{ $fix }»?
problem-missing-key = мұнда «{ $key }» өрісі жетіспейді
    .fix = «{ $fix }» өрісін мәнімен қосыңыз
problem-not-text = «{ $what }» жай мәтін болуы керек
    .fix = тізім немесе өрістер емес, сөз жазыңыз
problem-empty-text = «{ $what }» өрісі бос
    .fix = сөздерін жазыңыз немесе өрісті алып тастаңыз
problem-empty-list = «{ $what }» өрісінде ештеңе аталмаған
    .fix = бірдеңе жазыңыз немесе өрісті алып тастаңыз
problem-text-too-long = «{ $what }» өрісінде { $limit } әріптен көп
    .fix = оны қысқартыңыз
problem-not-a-language = «{ $key }» — тіл коды емес
    .fix = екі-үш кіші латын әрпінен тұратын код жазыңыз, мысалы en, kk немесе ru
problem-not-a-number = «{ $what }» { $low } мен { $high } аралығындағы сан болуы керек
    .fix = оны цифрмен жазыңыз
problem-not-yes-or-no = «{ $what }» yes немесе no болуы керек
    .fix = yes немесе no деп жазыңыз
problem-not-one-of = «{ $what }» мыналардың бірі болуы керек: { $choices }
    .fix = мүмкін, «{ $fix }»?

## Қатынастар

problem-relation-twice = «{ $relation }» қатынасы бұрыннан бар
    .fix = екеуінің бірін алып тастаңыз немесе басқаша атаңыз
problem-relation-name = «{ $relation }» фильм жазбасында басқа мағына береді
    .fix = қатынасты немесе оның тақырыбын басқаша атаңыз
problem-from-without-term = «{ $relation }» қатынасының терминдері қайдан алынатыны айтылған, бірақ мәні термин емес
    .fix = «value: term» деп жазыңыз немесе «from» өрісін алып тастаңыз
problem-unknown-cover = «{ $cover }» деген мұқаба жоқ; барлары: { $covers }
    .fix = мүмкін, «{ $fix }»?
problem-unknown-relation = «{ $relation }» деген қатынас жоқ
    .fix = мүмкін, «{ $fix }»?

## Терминдер мен адамдар

problem-term-twice = «{ $term }» термині бұрыннан бар: { $first }
    .fix = екеуін біріктіріңіз
problem-person-twice = «{ $person }» бұрыннан бар: { $first }
    .fix = екеуін біріктіріңіз, ал олар әртүрлі адам болса, ажыратып жазыңыз: «{ $person } (director)» және «name: { $person }»
problem-died-before-born = «{ $person }»: туған жылы { $born }, ал қайтыс болған жылы { $died }
    .fix = екі жылдың бірін түзетіңіз
problem-person-ambiguous = «{ $name }» деген есім бірнеше адамда бар
    .fix = мыналардың бірін жазыңыз: { $fix }
problem-unknown-person = «{ $name }» деген адам жоқ
    .fix = мүмкін, «{ $fix }»?

## Фильмдер

problem-film-twice = «{ $film }» фильмі бұрыннан бар: { $first }
    .fix = екеуін біріктіріңіз
problem-title-twice = { $key } тіліндегі атау «title» өрісінде берілген
    .fix = оны «titles» өрісінен алып тастаңыз
problem-relation-under = «{ $relation }» өрісі «{ $heading }» ішінде тұруы керек
    .fix = «{ $fix }» деп жазыңыз
problem-value-twice = «{ $value }» мәні «{ $relation }» өрісінде екі рет тұр
    .fix = екеуінің бірін алып тастаңыз
problem-one-value-only = фильмде «{ $relation }» біреу ғана болады, «{ $value }» артық
    .fix = дұрысын қалдырыңыз немесе қатынасқа «several: yes» деп жазыңыз
problem-unknown-term = «{ $term }» мына тізімде жоқ: { $kind }
    .fix = мүмкін, «{ $fix }»?
problem-true-and-false = «{ $relation }» өрісінде «{ $value }» әрі дұрыс, әрі бұрыс деп жазылған
    .fix = оны «not» ішінен немесе дұрыс деп аталған жерден алып тастаңыз
problem-was-not-a-film = «{ $was }» фильмнің бұрынғы атауын айтпайды
    .fix = бұрынғы атауы мен жылын жазыңыз, мысалы «The Red Shoe (1948)»
problem-was-taken = басқа фильм «{ $was }» деп аталады немесе аталған
    .fix = бұлай аталмаған фильмнен «was» өрісін алып тастаңыз
problem-closed-later = бұл фильмдер жабық базаға қосылады, сондықтан өріс ескерілмейді
    .fix = «closed» өрісін алып тастап, фильмдерде «complete» деп жазыңыз

## Фильмдер кестесі
problem-line-too-long = бұл жолда { $limit } байттан көп, сондықтан оқылмады
    .fix = әр фильмді бөлек жолға жазыңыз
problem-file-cut-off = файл осы жерде үзіледі немесе бүлінген ({ $why }); бұған дейінгісі оқылды
    .fix = файлды қайта көшіріңіз немесе қайта қысыңыз
problem-unpacked-too-large = файл ашылғанда { $limit } байттан асады, қалғаны оқылмады
    .fix = оны бірнеше файлға бөліңіз
problem-too-many-lines = { $limit } жолдан көп, қалғаны оқылмады
    .fix = файлды бірнешеге бөліңіз
problem-row-not-json = бұл жол JSON емес ({ $what }), сондықтан алынбады
    .fix = әр жолға бір нысан жазыңыз: { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-object = бұл жол нысан емес, сондықтан алынбады
    .fix = атаулар мен мәндерді жақшаға алыңыз: { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-list = «{ $what }» кестедегідей жазылмаған, жол алынбады
    .fix = атауларды шаршы жақшаға тізіңіз, актерлерді былай: ["Sigourney Weaver", "Ripley"]
problem-row-list-long = «{ $what }» тізімінде { $limit } жазбадан көп, жол алынбады
    .fix = тізім қай жерде бітетінін тексеріңіз
problem-row-not-true = «{ $what }» true не false болуы керек, жол алынбады
    .fix = true не false деп тырнақшасыз жазыңыз
problem-row-key-unknown = «{ $key }» өрісінен ештеңе оқылмайды, ол { $count } жолда бар
    .fix = мүмкін, «{ $fix }»?
problem-row-key-twice = «{ $key }» екі рет жазылған, жол алынбады
    .fix = дұрысын қалдырыңыз
problem-row-oscars-differ = фильмнің «Оскар» саны ({ $count }) тізімге сәйкес келмейді
    .fix = «oscars» не «oscar_categories» өрісін түзетіңіз; оған дейін марапаттары сұралмайды
problem-rows-like-that = { $line }-жолдағы қате тағы { $count } жолда бар, олардың біріншісі — осы
    .fix = бәрін бірдей түзетіңіз

## Фильм туралы мәліметтер

problem-mark-unbalanced = { $bracket } жақшасының жұбы жоқ
    .fix = жауапты тік жақшаға алыңыз, ал мәтіндегі жақшаны екі рет жазыңыз: [[ немесе ]]
problem-mark-empty = бұл жақшалардың арасында ештеңе жоқ
    .fix = арасына жауапты жазыңыз
problem-no-mark = бұл сөйлемде ештеңе сұралмайды
    .fix = жауапты тік жақшаға алыңыз
problem-marks-differ = тілдерде белгіленген жауаптардың саны әртүрлі ({ $counts })
    .fix = әр тілде бірдей жауаптарды бірдей ретпен белгілеңіз
problem-ask-marks = бөлек сұраққа дәл бір белгіленген жауап керек, ал олар { $count }
    .fix = «say» ішінде бір жұп жақша қалдырыңыз немесе «ask» өрісін алып тастаңыз
problem-unknown-slot = { $slot } — қойылатын орын емес
    .fix = тек { $fix } орнына фильмнің атауы мен жылы қойылады
problem-wrong-marks = бұрыс жауаптар бір белгіленген жауапқа беріледі, ал олар { $count }
    .fix = әр жауапқа бөлек сөйлем жазыңыз
problem-wrong-count = үш бұрыс жауап керек, ал олар { $count }
    .fix = дәл үшеуін жазыңыз
problem-wrong-right = «{ $option }» бұрыс жауабы — дұрыс жауаптың өзі
    .fix = басқасын жазыңыз
problem-wrong-twice = «{ $option }» бұрыс жауабы екі рет тұр
    .fix = басқасын жазыңыз
problem-wrong-missing = «{ $answer }» үшін бұрыс жауаптар құрылмайды: ол сан да, белгілі адам, фильм немесе жер де емес
    .fix = «wrong: [үш, бұрыс, жауап]» деп қосыңыз

## Сұрақ үлгілері

problem-template-file-name = «{ $name }» файлы тілмен аталмаған
    .fix = оны тіл кодымен атаңыз, мысалы en.yaml
problem-template-relation-unknown = сұрауға болатын «{ $relation }» деген қатынас жоқ
    .fix = мүмкін, «{ $fix }»?
problem-template-ask-unknown = мұнда «{ $ask }» сұралмайды, тек: { $known }
    .fix = мүмкін, «{ $fix }»?
problem-template-braces = фигуралы жақшалар сәйкес емес
    .fix = қойылатын орынды жақша ішіндегі атаумен жазыңыз, ал мәтіндегі жақшаны екі рет жазыңыз
problem-template-slot-unknown = { $slot } орны мұнда толтырылмайды, тек: { $allowed }
    .fix = мүмкін, «{ $fix }»?
problem-template-slot-missing = { $slot } орны жетіспейді, онсыз сұрақ түсініксіз
    .fix = { $fix } қосыңыз
problem-template-name-twice = екі үлгі «{ $name }» деп аталады
    .fix = біреуін басқаша атаңыз
problem-template-language-missing = «{ $relation }» ({ $direction }) { $other } тілінде сұралады, бірақ { $language } тілінде сұралмайды
    .fix = оған үлгі жазыңыз

## Жинақтар

problem-no-pack = бұл бағдарлама емес
    .fix = бағдарлама — ішінде pack.yaml бар қалта немесе .yaml файлы
problem-pack-empty = бұл бағдарламада сұрайтын ештеңе жоқ
    .fix = фильмдерді жазыңыз, «films» өрісімен таңдаңыз немесе сұрақтар жазыңыз
problem-pack-files = бағдарламада { $limit } файлдан көп, қалғаны оқылмайды
    .fix = бірнеше файлды біріктіріңіз
problem-pack-name = «{ $name }» бағдарламаның аты бола алмайды
    .fix = әріптерді, цифрларды және дефисті қолданыңыз, мысалы ballet-on-film
problem-pack-twice = «{ $name }» аты басқа бағдарламада бар: { $first }
    .fix = біреуіне «pack» өрісінде басқа ат беріңіз
problem-pack-small = бағдарламадағы сұрақтар әдеттегі ойындағыдан ({ $least }) аз: { $counts }
    .fix = фильмдер немесе деректер қосыңыз немесе --length quick параметрімен ойнаңыз
problem-unknown-film = «{ $film }» деген фильм жоқ
    .fix = мүмкін, «{ $fix }»?
problem-unknown-value = бірде-бір фильмнің «{ $relation }» өрісінде «{ $value }» жоқ
    .fix = мүмкін, «{ $fix }»?
problem-selection-empty = бұл таңдауға сай келетін фильм жоқ
    .fix = талаптарды азайтыңыз
problem-span-backwards = аралық кері жазылған: { $first }, содан кейін { $last }
    .fix = { $fix } деп жазыңыз

## Қолмен жазылған сұрақтар

problem-question-twice = бұл сұрақ { $line }-жолда қойылған
    .fix = екеуінің бірін алып тастаңыз
problem-written-wrong-count = бұрыс жауаптар саны { $count }, бұл { $most } санынан көп
    .fix = ең жақсыларын қалдырыңыз
problem-written-no-language = сұрақ бағдарлама тілдерінің ({ $languages }) ешқайсысында толық жазылмаған
    .fix = сұрақты және барлық жауаптарды бір тілде жазыңыз
problem-written-language-part = кейбір жауаптар { $language } тілінде жазылмаған, сондықтан сұрақ бұл тілде қойылмайды
    .fix = жетіспейтін сөздерді қосыңыз
problem-written-language-only = сұрақ тек { $language } тілінде жазылған, ал бағдарламада бірнеше тіл бар
    .fix = оны тілдер бойынша жазыңыз
problem-picture-missing = бағдарламада «{ $file }» суреті жоқ
    .fix = аты мен қалтасын тексеріңіз
problem-picture-outside = «{ $file }» суреті бағдарламаның қалтасында емес
    .fix = оны сонда көшіріңіз

problem-flaw-same-options = { $language } тілінде «{ $option }» мен «{ $detail }» — бір нәрсе
    .fix = басқасын жазыңыз
problem-flaw-alike-options = { $language } тілінде «{ $option }» мен «{ $detail }» бір нәрсе болса керек
    .fix = басқасын жазыңыз
problem-flaw-nested-options = { $language } тілінде «{ $option }» мен «{ $detail }» жауаптарын ажырату қиын: бірінің ішінде екіншісі бар
    .fix = бірін-бірі қайталамайтын жауаптар жазыңыз
problem-flaw-key-in-stem = { $language } тілінде сұрақ жауабын айтып қояды: «{ $detail }» сөзі сұрақта да, дұрыс жауапта да бар
    .fix = сұрақтың немесе жауаптың сөзін өзгертіңіз
problem-flaw-option-in-stem = { $language } тілінде жауаптардың ішінде сұрақпен ортақ сөзі («{ $detail }») тек бұрыс жауапта бар: «{ $option }»
    .fix = сұрақтың немесе жауаптың сөзін өзгертіңіз
problem-flaw-key-in-picture = { $language } тілінде суреттің аты немесе сипаттамасы жауапты айтып қояды: «{ $detail }»
    .fix = суретті басқаша атаңыз немесе басқаша сипаттаңыз
problem-flaw-key-in-title = { $language } тілінде бағдарламаның атауы жауапты айтып қояды: «{ $detail }»
    .fix = басқа нәрсені сұраңыз
problem-flaw-key-in-id = { $language } тілінде сұрақтың белгісі жауапты айтып қояды: «{ $detail }»
    .fix = оған басқа белгі беріңіз
problem-flaw-no-question = { $language } тілінде ештеңе сұралмайды
    .fix = сұрақты толық жазыңыз
problem-flaw-stem-fragment = { $language } тілінде «{ $detail }» сұраққа аздық етеді
    .fix = сұрақты толық жазыңыз
problem-flaw-which-is-true = { $language } тілінде сұраққа жауаптарын оқымай тұрып жауап беруге болмайды
    .fix = не сұралатынын сұрақтың өзінде айтыңыз
problem-flaw-title-needs-year = { $language } тілінде бірнеше фильм «{ $detail }» деп аталады
    .fix = сұраққа жылын немесе режиссерін қосыңыз
problem-flaw-negation-not-marked = { $language } тіліндегі сұрақтың «{ $detail }» сөзін байқамай қалу оңай
    .fix = оны бас әріптермен жазыңыз немесе онсыз сұраңыз
problem-flaw-gap-in-middle = { $language } тілінде бос орын сөйлемнің ортасында тұр
    .fix = оны соңына қойыңыз немесе сұрақ қойыңыз
problem-flaw-wordy-stem = { $language } тілінде сұрақ ұзақ, сөз саны: { $detail }
    .fix = жауапқа керегі жоғын алып тастаңыз
problem-flaw-mixed-scripts = { $language } тілінде жауаптар әртүрлі әліпбимен жазылған
    .fix = бәрін не кирилл, не латын әрпімен жазыңыз
problem-flaw-mixed-forms = { $language } тілінде кейбір жауаптар бас әріптен басталады, кейбірі кіші әріптен
    .fix = бәрін бірдей жазыңыз
problem-flaw-mixed-types = { $language } тілінде жауаптардың түрі әртүрлі
    .fix = тек сандарды, тек фильмдерді немесе тек адамдарды жазыңыз
problem-flaw-digits-in-one = { $language } тілінде цифр тек дұрыс жауапта бар
    .fix = тағы бір жауапты цифрмен жазыңыз немесе цифрды алып тастаңыз
problem-flaw-year-in-one = { $language } тілінде жыл тек дұрыс жауапта бар
    .fix = тағы бір жауапты жылымен жазыңыз немесе жылды алып тастаңыз
problem-flaw-brackets-in-one = { $language } тілінде жақша тек дұрыс жауапта бар
    .fix = оны жақшасыз жазыңыз
problem-flaw-numbers-out-of-order = { $language } тілінде сандар ретімен тұрған жоқ
    .fix = оларды тек цифрмен жазыңыз
problem-flaw-longest-key = { $language } тілінде дұрыс жауап басқаларынан әлдеқайда ұзын
    .fix = жауаптардың ұзындығын ұқсас етіңіз
problem-flaw-key-converges = { $language } тілінде тек дұрыс жауаптың бірнеше жауаппен ортақ сөзі бар
    .fix = біреуімен ортақ сөзін өзгертіңіз
problem-flaw-all-of-the-above = { $language } тілінде «{ $option }» деген жауап «бәрі» немесе «ешқайсысы» дегенді білдіреді, ал жауаптардың орны ауысып тұрады
    .fix = орнына бөлек жауап жазыңыз
problem-flaw-absolute-option = { $language } тілінде «{ $detail }» сөзі жауаптың бұрыс екенін көрсетіп тұр
    .fix = сөзді алып тастаңыз немесе дұрыс жауапқа да қосыңыз
problem-flaw-vague-option = { $language } тілінде тек дұрыс жауапта ғана «{ $detail }» деген сақ сөз бар
    .fix = бұл сөзді алып тастаңыз
problem-flaw-two-options = { $language } тілінде екі-ақ жауап бар, болжамның жартысы дұрыс шығады
    .fix = бұрыс жауап қосыңыз
problem-flaw-article-cue = { $language } тілінде «{ $detail }» сөзінен кейін тек дұрыс жауап тұра алады
    .fix = артикльді жауаптарға көшіріңіз
problem-flaw-plural-cue = { $language } тілінде «{ $detail }» сөзіне тек дұрыс жауап сай келеді
    .fix = сай келетін тағы бір жауап жазыңыз
problem-pair-same-stem = { $language } тілінде { $place }-жолда дәл осы сұрақ дерлік қойылған
    .fix = екеуінің бірін алып тастаңыз
problem-pair-reversed-fact = { $language } тілінде бұл сұрақ пен { $place }-жолдағы сұрақ бір-бірінің жауабын айтып тұр
    .fix = екеуінің бірін алып тастаңыз
problem-pair-answer-told = { $language } тілінде { $place }-жолдағы сұрақ осы жауапты айтып қояды
    .fix = жауапты ол жерден алып тастаңыз

## Сұрақ неге құрылмады

refusal-no-template = бұған сұрақ жазылмаған
refusal-not-in-language = есім не атау бұл тілде жоқ
refusal-no-part = рөлі көрсетілмеген
refusal-title-needs-year = екі фильмнің атауы бірдей, ал жылын көрсетуге болмайды
refusal-answer-in-question = сұрақ жауабын өзі айтып қояр еді
refusal-too-few-films = фильмдер тым аз
refusal-nothing-to-ask = сұрайтын ештеңе жоқ
refusal-barred = бұрын сұралған немесе кезегін күтіп тұр
refusal-not-alike = таңдауға ұқсас адамдар тым аз
refusal-mixed-forms = жауаптар әртүрлі әліппен немесе әртүрлі түрде жазылар еді
refusal-options-too-similar = жауаптар тым ұқсас болар еді
refusal-not-proven-wrong = бұрыстығы дәлелденген жауаптар тым аз
refusal-years-too-near = жылдар бір-біріне тым жақын
refusal-outside-the-years = жылдар мүмкін шектен шығып кетер еді
refusal-no-wrong-options = бұрыс жауаптар берілмеген
refusal-options-too-long = жауаптар тым ұзын болар еді
refusal-clues-too-long = белгілер тым ұзын болар еді
refusal-too-few-clues = фильмнің белгілері тым аз
refusal-wrong-distance = артық фильм бірден көзге түсер еді
refusal-another-link = үш фильмнің басқа да ортақ белгісі бар
refusal-another-time = артық фильм үш фильмнен бөлек кезеңде түсірілген
problem-draft-waiting = әлі қаралмаған, сондықтан сұралмайтын мәндер: { $count }
    .fix = оларды «quiz import ФАЙЛ --review» пәрменімен қарап шығыңыз
problem-draft-value = нобайдағы мән бір қатынасты атайды, мысалы «director: Есімі»
    .fix = қасында тек as, quote, at, confidence, means, conflict және reviewed тұрады
