### What authors are told, in English. A problem is `file:line:column sentence; remedy`: the message
### is the sentence, `.fix` the remedy. A remedy that holds { $fix } is said only when there is one to
### name; the others are said always.

## nodes.py: the file as YAML
problem-file-too-large = the file has { $size } bytes, more than the { $limit } that are read
    .fix = split it into several files
problem-file-unreadable = the file cannot be read ({ $why })
    .fix = check that it is there, that it is a file, and that you may read it
problem-file-empty = the file says nothing
    .fix = fill it or take it away
problem-too-many-problems = there are more than { $limit } problems in this file, the rest is not listed
    .fix = mend those above and check again
problem-yaml-syntax = this is not YAML ({ $what })
    .fix = look here and on the line above for a missing colon, quotation mark or bracket, or a wrong indent
problem-yaml-letters = there are bytes here that are no letters of UTF-8 ({ $what })
    .fix = save the file as UTF-8
problem-yaml-documents = a second document begins here
    .fix = take the line with --- away, or make it a file of its own
problem-yaml-too-many = there are more than { $limit } entries in this file
    .fix = split it into several files
problem-yaml-too-deep = this stands more than { $limit } levels deep
    .fix = check the brackets and the indent
problem-yaml-anchor = anchors and aliases (& and *) are not read
    .fix = write the words out, or put them in quotation marks when they begin with & or *
problem-yaml-tag = the tag { $tag } is not read
    .fix = take it away, or put the words in quotation marks when they begin with !
problem-text-letters = this text holds an invisible control character
    .fix = delete the text and type it anew
problem-key-not-text = a list or a map stands where a name is wanted
    .fix = put quotation marks round words that begin with a bracket
problem-key-twice = '{ $key }' is here twice, first on line { $line }
    .fix = put both into one, or take one away

## fields.py: fields and their values
problem-not-table = { $what } must be a map of names and values
    .fix = write each as 'name: value' on a line of its own, indented
problem-unknown-key = no such field '{ $key }'
    .fix = did you mean '{ $fix }'?
problem-missing-key = the field '{ $key }' is missing here
    .fix = add '{ $fix }' with its value
problem-not-text = { $what } must be plain words
    .fix = write words, not a list or a map
problem-empty-text = { $what } is empty
    .fix = write the words, or take the field away
problem-empty-list = nothing is listed under '{ $what }'
    .fix = list something, or take the field away
problem-text-too-long = { $what } has more than { $limit } letters
    .fix = shorten it
problem-not-a-language = '{ $key }' is not the code of a language
    .fix = use a code of two or three small letters, such as en, kk or ru
problem-not-a-number = { $what } must be a number from { $low } to { $high }
    .fix = write it in digits
problem-not-yes-or-no = { $what } must be yes or no
    .fix = write yes or no
problem-not-one-of = { $what } must be one of: { $choices }
    .fix = did you mean '{ $fix }'?

## relations.py: relations.yaml
problem-relation-twice = the relation '{ $relation }' is defined already
    .fix = take one of the two away, or give it another name
problem-relation-name = '{ $relation }' has another meaning in a film's entry
    .fix = give the relation or its heading another name
problem-from-without-term = the relation '{ $relation }' says where its terms come from, but its value is no term
    .fix = write 'value: term', or take 'from' away
problem-unknown-cover = there is no cover '{ $cover }'; there are: { $covers }
    .fix = did you mean '{ $fix }'?
problem-unknown-relation = there is no relation '{ $relation }'
    .fix = did you mean '{ $fix }'?

## terms.py and people.py
problem-term-twice = the term '{ $term }' is there already, in { $first }
    .fix = put both into one
problem-person-twice = '{ $person }' is there already, in { $first }
    .fix = put both into one, or, when they are two people, tell them apart: '{ $person } (director)' with 'name: { $person }'
problem-died-before-born = '{ $person }' is said to have been born in { $born } and to have died in { $died }
    .fix = mend one of the two years
problem-person-ambiguous = '{ $name }' is the name of several people
    .fix = write one of { $fix }
problem-unknown-person = nobody is called '{ $name }'
    .fix = did you mean '{ $fix }'?

## films.py and values.py
problem-film-twice = the film '{ $film }' is there already, in { $first }
    .fix = put both into one
problem-title-twice = the title in the language '{ $key }' is given under 'title' already
    .fix = take it out of 'titles'
problem-relation-under = '{ $relation }' belongs under '{ $heading }'
    .fix = write '{ $fix }'
problem-value-twice = '{ $value }' is listed twice under '{ $relation }'
    .fix = take one of the two away
problem-one-value-only = a film has only one '{ $relation }', so '{ $value }' is one too many
    .fix = keep the right one, or say 'several: yes' of the relation
problem-unknown-term = '{ $term }' is not among the { $kind }
    .fix = did you mean '{ $fix }'?
problem-true-and-false = '{ $value }' is said to be true and false of '{ $relation }'
    .fix = take it out of 'not', or out of where it is said to be true
problem-was-not-a-film = '{ $was }' does not say what the film was called before
    .fix = write the title and year it had, as in 'The Red Shoe (1948)'
problem-was-taken = another film is or was called '{ $was }'
    .fix = take 'was' away from the film that never had that name
problem-closed-later = these films are read onto a base that is closed already, so this is not used
    .fix = take 'closed' away and use 'complete' in the films

## lines.py, rows.py and tables.py: film tables
problem-line-too-long = this line has more than { $limit } bytes and is not read
    .fix = write one film a line
problem-file-cut-off = the file breaks off here or is damaged ({ $why }); what comes before was read
    .fix = copy or pack it again
problem-unpacked-too-large = the file unpacks to more than { $limit } bytes, the rest is not read
    .fix = split it into several files
problem-too-many-lines = there are more than { $limit } lines, the rest is not read
    .fix = split the file into several
problem-row-not-json = this line is no JSON ({ $what }) and is left out
    .fix = write one object a line, as in { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-object = this line is no object and is left out
    .fix = write names and values in braces, as in { "{" }"title": "Alien", "year": 1979{ "}" }
problem-row-not-list = { $what } is not written as tables write it, and the line is left out
    .fix = write a list of names in brackets, of actors as ["Sigourney Weaver", "Ripley"]
problem-row-list-long = { $what } has more than { $limit } entries, and the line is left out
    .fix = check where the list ends
problem-row-not-true = { $what } must be true or false, and the line is left out
    .fix = write true or false without quotation marks
problem-row-key-unknown = nothing is read from the field '{ $key }' (lines that have it: { $count })
    .fix = did you mean '{ $fix }'?
problem-row-key-twice = '{ $key }' is here twice, and the line is left out
    .fix = keep the right one
problem-row-oscars-differ = the film is said to have won { $count } Oscars, and as many are not listed
    .fix = mend 'oscars' or 'oscar_categories'; until then nothing is asked about its awards
problem-rows-like-that = the fault of line { $line } comes again here and below (times: { $count })
    .fix = mend them all alike

## trivia.py
problem-mark-unbalanced = the bracket { $bracket } has no partner
    .fix = put square brackets round the answer, and write a bracket that is meant twice: [[ or ]]
problem-mark-empty = there is nothing between these brackets
    .fix = put the answer between them
problem-no-mark = nothing is asked in this sentence
    .fix = put square brackets round the answer
problem-marks-differ = the languages mark different numbers of answers ({ $counts })
    .fix = mark the same answers in the same order in every language
problem-ask-marks = a question of its own needs exactly one marked answer, and there are { $count }
    .fix = keep one pair of brackets in 'say', or take 'ask' away
problem-unknown-slot = { $slot } is no slot of a question
    .fix = only { $fix } is filled in, with the film's title and year
problem-wrong-marks = wrong options belong to one marked answer, and there are { $count }
    .fix = make a sentence of its own for each answer
problem-wrong-count = three wrong options are needed, and there are { $count }
    .fix = list exactly three
problem-wrong-right = the wrong option '{ $option }' is the right answer
    .fix = write another one
problem-wrong-twice = the wrong option '{ $option }' is there twice
    .fix = write another one
problem-wrong-missing = wrong options cannot be made for '{ $answer }', which is no number, person, film or place that is known
    .fix = add 'wrong: [three, wrong, options]'

## Question templates: quiz/generate/templates.py

problem-template-file-name = the file '{ $name }' is not named after a language
    .fix = call it after the code of its language, such as en.yaml
problem-template-relation-unknown = there is no relation '{ $relation }' to ask for
    .fix = did you mean '{ $fix }'?
problem-template-ask-unknown = '{ $ask }' cannot be asked here, only: { $known }
    .fix = did you mean '{ $fix }'?
problem-template-braces = the braces do not match
    .fix = write a slot as a name in braces, and a brace that is meant twice
problem-template-slot-unknown = the slot { $slot } is not filled here, only: { $allowed }
    .fix = did you mean '{ $fix }'?
problem-template-slot-missing = the slot { $slot } is missing, without which the question is not clear
    .fix = add { $fix }
problem-template-name-twice = two templates are called '{ $name }'
    .fix = give one of them another name
problem-template-language-missing = '{ $relation }' ({ $direction }) can be asked in the language { $other }, but not in { $language }
    .fix = write a template for it

## Packs: quiz/packs

problem-no-pack = this is no pack
    .fix = a pack is a folder with a pack.yaml, or a .yaml file
problem-pack-empty = there is nothing to ask in this pack
    .fix = list films, choose some with 'films', or write questions
problem-pack-files = the pack has more than { $limit } files, the rest is not read
    .fix = put several into one
problem-pack-name = '{ $name }' cannot be the name of a pack
    .fix = use letters, digits and hyphens, as in ballet-on-film
problem-pack-twice = the name '{ $name }' belongs to another pack, { $first }
    .fix = give one of them another name with 'pack'
problem-pack-small = the pack has fewer than the { $least } questions of a usual match ({ $counts })
    .fix = add films or facts, or play it with --length quick
problem-unknown-film = no film is called '{ $film }'
    .fix = did you mean '{ $fix }'?
problem-unknown-value = no film has '{ $value }' under '{ $relation }'
    .fix = did you mean '{ $fix }'?
problem-selection-empty = no film fits this choice
    .fix = ask for less at once
problem-span-backwards = the span runs backwards, from { $first } to { $last }
    .fix = write { $fix }

## Questions by hand: quiz/packs/written.py

problem-question-twice = this question is asked already, on line { $line }
    .fix = take one of the two away
problem-written-wrong-count = there are { $count } wrong options, more than { $most }
    .fix = keep the best of them
problem-written-no-language = the question is whole in none of the languages of the pack ({ $languages })
    .fix = write the question and every option in one of them
problem-written-language-part = some options are not written in the language { $language }, so the question is not asked in it
    .fix = add the missing words
problem-written-language-only = the question is written in the language { $language } alone, and the pack has several
    .fix = write it as a map of languages
problem-picture-missing = there is no picture '{ $file }' in the pack
    .fix = check the name and the folder
problem-picture-outside = the picture '{ $file }' does not lie in the pack's folder
    .fix = copy it there

problem-flaw-same-options = '{ $option }' and '{ $detail }' are the same in the language { $language }
    .fix = write another one
problem-flaw-alike-options = '{ $option }' and '{ $detail }' are probably the same in the language { $language }
    .fix = write another one
problem-flaw-nested-options = '{ $option }' and '{ $detail }' cannot be told apart well in the language { $language }: one holds the other
    .fix = write options that do not repeat each other
problem-flaw-key-in-stem = the question gives its answer away in the language { $language }: the right option shares '{ $detail }' with it
    .fix = word one of the two differently
problem-flaw-option-in-stem = of all options only '{ $option }', a wrong one, shares '{ $detail }' with the question in the language { $language }
    .fix = word one of the two differently
problem-flaw-key-in-picture = the name or the description of the picture gives the answer away in the language { $language }: '{ $detail }'
    .fix = rename or describe the picture differently
problem-flaw-key-in-title = the title of the pack names the answer in the language { $language }: '{ $detail }'
    .fix = ask for something else
problem-flaw-key-in-id = the id of the question names the answer in the language { $language }: '{ $detail }'
    .fix = give it another id
problem-flaw-no-question = nothing is asked in the language { $language }
    .fix = write a whole question
problem-flaw-stem-fragment = '{ $detail }' is too little for a question in the language { $language }
    .fix = write a whole question
problem-flaw-which-is-true = the question cannot be answered before its options are read in the language { $language }
    .fix = say in the question what is asked
problem-flaw-title-needs-year = several films are called '{ $detail }' in the language { $language }
    .fix = add the year or the director to the question
problem-flaw-negation-not-marked = the word '{ $detail }' of the question is easily overlooked in the language { $language }
    .fix = write it in capitals, or ask without it
problem-flaw-gap-in-middle = the gap stands in the middle of the sentence in the language { $language }
    .fix = put it at the end, or ask a question
problem-flaw-wordy-stem = the question is long in the language { $language }: { $detail } words
    .fix = leave out what is not needed for the answer
problem-flaw-mixed-scripts = the options are not all in one script in the language { $language }
    .fix = write all of them in the same letters
problem-flaw-mixed-forms = some options begin with a capital and some do not in the language { $language }
    .fix = write all of them alike
problem-flaw-mixed-types = the options are not all things of one kind in the language { $language }
    .fix = write only numbers, only films or only people
problem-flaw-digits-in-one = only the right option has digits in the language { $language }
    .fix = write another one with digits, or none
problem-flaw-year-in-one = only the right option has a year in the language { $language }
    .fix = write another one with a year, or none
problem-flaw-brackets-in-one = only the right option has brackets in the language { $language }
    .fix = write it without them
problem-flaw-numbers-out-of-order = the numbers are not in order in the language { $language }
    .fix = write them as digits alone
problem-flaw-longest-key = the right option is by far the longest in the language { $language }
    .fix = make the options alike in length
problem-flaw-key-converges = the right option has something of several others, as no other option does, in the language { $language }
    .fix = change what it shares with one of them
problem-flaw-all-of-the-above = '{ $option }' stands for all or none of the others in the language { $language }, and options are shuffled
    .fix = write an answer of its own
problem-flaw-absolute-option = the word '{ $detail }' shows that the option is wrong in the language { $language }
    .fix = leave the word out, or write it in the right option as well
problem-flaw-vague-option = only the right option is as careful as to say '{ $detail }' in the language { $language }
    .fix = leave the word out
problem-flaw-two-options = there are only two options in the language { $language }, so half of all guesses are right
    .fix = add a wrong one
problem-flaw-article-cue = only the right option can stand behind '{ $detail }' in the language { $language }
    .fix = put the article into the options
problem-flaw-plural-cue = only the right option goes with '{ $detail }' in the language { $language }
    .fix = write another one that does
problem-pair-same-stem = the same is asked on line { $place }, nearly word for word in the language { $language }
    .fix = take one of the two away
problem-pair-reversed-fact = this question and the one on line { $place } name each other's answer in the language { $language }
    .fix = take one of the two away
problem-pair-answer-told = the question on line { $place } tells this answer in the language { $language }
    .fix = leave the answer out there

## Why a question was not made

refusal-no-template = no question is written for it
refusal-not-in-language = a name or title is missing in the language
refusal-no-part = the part played is not given
refusal-title-needs-year = two films share the title, and the year may not be shown
refusal-answer-in-question = the question would name its own answer
refusal-too-few-films = too few films
refusal-nothing-to-ask = nothing to ask
refusal-barred = asked already, or resting
refusal-not-alike = too few people of the same kind to choose from
refusal-mixed-forms = the options would be in two scripts or forms
refusal-options-too-similar = the options would be too similar
refusal-not-proven-wrong = too few options are proven wrong
refusal-years-too-near = the years are too near to one another
refusal-outside-the-years = the years would leave the range there is
refusal-no-wrong-options = no wrong options are given
refusal-options-too-long = the options would be too long
refusal-clues-too-long = the clues would be too long
refusal-too-few-clues = too few clues to the film
refusal-wrong-distance = the film that does not belong would stand out
refusal-another-link = three of the films have something else in common
problem-draft-waiting = not yet reviewed and therefore not asked: { $count } values
    .fix = walk through them with 'quiz import FILE --review'
problem-draft-value = a drafted value names one relation, as in 'director: Name'
    .fix = beside it stand only as, quote, at, confidence, means, conflict and reviewed
