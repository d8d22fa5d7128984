### What the screens say, in English. Keys go by scene; the same keys stand in every language.

## Everywhere

language-name = { $language ->
    [en] English
    [kk] Қазақша
    [ru] Русский
   *[other] { $language }
}
button-back = Back
button-go-on = Go on
button-next = Next
key-answers = { $seats ->
    [0] A–{ $options ->
        [2] B
        [3] C
       *[other] D
    } or 1–{ $options }
   *[other] Your keys
}
key-enter = Enter
key-escape = Esc
key-arrows = ← → ↑ ↓
key-change = ← →
key-full = F11
key-mute = M
key-text-size = Ctrl +/−/0
page-more = More below
page-above = More above
page-more-waits = More below · PgDn · time will not run out
page-more-answers = { $count ->
    [one] { $count } more answer below
   *[other] { $count } more answers below
}
page-more-answers-waits = { $count ->
    [one] { $count } more answer below · PgDn · no points melt yet
   *[other] { $count } more answers below · PgDn · no points melt yet
}
hint-answer = answer or change
hint-answer-once = answer
hint-back = back
hint-back-to-list = back to the list
hint-change = change
hint-choose = choose
hint-choose-programme = choose; twice: go on
hint-done = done
hint-full = full screen
hint-go-on = go on
hint-go-on-or-wait = go on, or wait
hint-move = move
hint-mute = sound off or on
hint-old-name = keep the old name
hint-open = open
hint-pause = pause (or right-click)
hint-resume = go on with the match
hint-seen = ready to go on
hint-stake = stake or change
hint-stake-once = stake
hint-text-size = text size
hint-title = main menu

## The title

title-name = Picture Palace
title-kicker = Now showing
title-under = The movie quiz for the whole sofa
title-play = Play
title-play-detail = a new match, yours stays saved
title-resume = Resume
title-resume-detail = { $others ->
    [0] { $packs }, question { $turn } of { $turns }
   *[other] { $packs }, question { $turn } of { $turns } · { $others } more saved
}
title-settings = Settings
title-quit = Quit
title-faulty = { $packs ->
    [one] One programme has a problem. Play shows which, and where.
   *[other] { $packs } programmes have problems. Play shows which, and where.
}

## The packs

packs-header = Pick a programme
packs-count = { $packs ->
    [one] 1 programme
   *[other] { $packs } programmes
}
packs-tonight = Tonight’s programme
packs-closed = Cannot be shown
packs-faulty = { $title } · { $problem }
packs-films = { $films ->
    [one] 1 film
   *[other] { $films } films
}
packs-questions = { $questions ->
    [one] 1 question
   *[other] up to { $questions } questions
}
packs-problems = { $problems ->
    [one] { $place } – { $first }
   *[other] { $problems } problems, the first: { $place } – { $first }
}
packs-none = There is no programme here. Put one into your packs folder and open this page again.
packs-length = Length
packs-language = Questions in
length-name = { $length ->
    [quick] Quick
    [short] Short
    [feature] Feature
   *[epic] Epic
}
length-detail = { $length ->
    [quick] { $turns } questions, about { $minutes } minutes
   *[other] { $turns } questions and a final, about { $minutes } minutes
}

## The players

players-header = Who is playing?
players-letters = { $full ->
    [yes] { $count }/{ $most } · no room for more letters
   *[no] { $count }/{ $most } letters
}
players-add = Add a player
players-seat = Player { $number }
players-seat-keys = Player { $number } ({ $keys })
players-alone = Press the name to change it. On your own you play for score and streak; two or more play against each other.
players-remove = Remove
players-back = Bring back { $name }
players-third = Player { $number }’s keys
players-third-detail = letters on a keyboard without a keypad
players-mode = How you answer
players-mode-name = { $mode ->
    [hot-seat] Hot seat
   *[together] All together
}
players-mode-detail = { $mode ->
    [hot-seat] one after another, { $each ->
        [one] 1 question
       *[other] { $each } questions
    } each
   *[together] everyone answers at once with four keys of their own; the mouse is player 1’s
}
players-hot-seat-only = With more than { $most } players you take turns at the keyboard, { $each ->
    [one] 1 question
   *[other] { $each } questions
} each.
players-start = Start
seat-keys = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] keypad 4 5 1 2
   *[4] arrow keys
}
seat-keys-letters = R T F G
seat-keys-short = { $seat ->
    [1] Q W A S
    [2] U I J K
    [3] keypad 4 5 1 2
   *[4] ↑ → ← ↓
}
crew-name = { $number ->
    [1] Gaffer
    [2] Best Boy
    [3] Key Grip
    [4] Foley
    [5] Boom
    [6] Clapper
    [7] Projectionist
   *[8] Script Doctor
}

## A match

round-name = { $kind ->
    [classic] Only one is right
    [came-first] Which came first?
   *[final-cut] Final Cut
}
round-rule = { $kind ->
    [classic] { $seats ->
        [0] Several answers, one is right. Your choice locks after a moment.
       *[other] Several answers, one is right. Until everyone has answered you may change.
    }
    [came-first] Pick the film that was released first.
   *[final-cut] Stake before each question. A wrong answer costs half the stake.
}
round-number = Reel { $number } of { $total }
round-turns = { $turns ->
    [one] 1 question
   *[other] { $turns } questions
}
match-round = Reel { $number } · { $name }
match-turn = { $number }/{ $total }
match-solo = { $streak ->
    [0] { $score } points · { $turn }
    [1] { $score } points · { $turn }
   *[other] { $score } points · ◉ streak { $streak } · { $turn }
}
match-difficulty = { $tier ->
    [1] Difficulty: very easy
    [2] Difficulty: easy
    [3] Difficulty: medium
    [4] Difficulty: hard
   *[5] Difficulty: very hard
}
match-score = { $points ->
    [one] { $points } point
   *[other] { $points } points
}
match-points = { $sign ->
    [plus] +{ $points }
    [minus] −{ $points }
   *[none] { $points }
}
answer-open = can still change
seat-ready = ready
seat-thinking = thinking
seat-staked = { $points } · set
seat-streak = { $points } · { $streak } in a row
seat-saved = { $points } · streak saved: { $streak }

## Passing the keyboard on

handover-turn = Question { $number } of { $total }
handover-ready = Ready, { $name }?
handover-others = Everyone else, look away.
handover-open = Open the curtain

## The stakes of the Final Cut

staking-subject = { $subject ->
    [director] directors
    [cast] actors and their parts
    [year] years
    [composer] composers
    [choreographer] choreographers
    [writer] writers
    [cinematographer] cinematographers
    [based-on] what films are based on
    [country] countries
    [language] languages
    [genre] genres
    [won] awards won
    [nominated] award nominations
    [studio] studios
    [setting] places
    [trivia] the stories behind films
   *[other] films
}
staking-stem = About { $subject }: your stake?
staking-stake = { $points }
staking-rule = A right answer wins the stake, a wrong one costs half. If you choose nothing, { $points } is staked.

## The reveal

reveal-source = Source: { $source }
source-of-base = { $source ->
    [film] The film itself
    [catalogues] Film catalogues
    [awards] The lists of winners and nominees
   *[credits] The credits of the film
}
reveal-how-many = { $right ->
    [0] Nobody was right
    [one] { $right } of { $seats } was right
   *[other] { $right } of { $seats } were right
}
reveal-alone = { $result ->
    [right] Right
    [wrong] Not this time
   *[late] Time ran out
}

## The standings

standings-header = After reel { $number } of { $total }
standings-next = Next: { $name }
standings-own = Your score so far
standings-run = Longest streak, { $streak } in a row: { $names }
standings-possible = Everyone can still win { $points } points.
standings-possible-own = You can still win { $points } points.
standings-worth = { $worth ->
    [melting] Right while the strip is light: { $most } points, then fewer, down to { $least }.
   *[same] A right answer: { $most } points.
}

## The end

winner-header = The end
winner-played = { $turns ->
    [one] 1 question
   *[other] { $turns } questions
}
winner-is = { $winners ->
    [1] And the winner is…
   *[other] A tie: they share the win
}
winner-own = Your score
winner-nobody = It ended before the first answer
winner-solo = { $right } of { $asked } right, longest streak { $streak }
winner-right = { $right } of { $asked } right
winner-stopped = The match was ended after { $turns } of { $total } questions.
winner-no-question-left = No question was left to ask: the match ended after { $turns } of { $total }.
winner-review = Review
winner-review-detail = { $missed ->
    [0] all right
    [one] 1 missed
   *[other] { $missed } missed
}
winner-again = Same seats again
winner-packs = New programme
winner-title = Main menu
award-name = { $award ->
    [photo-finish] Photo Finish
    [method-actor] Method Actor
    [scene-stealer] Scene Stealer
    [blooper] Blooper
    [long-take] Long Take
    [perfect-reel] Perfect Reel
    [reel-runner] Reel Runner
   *[high-roller] High Roller
}
award-many = { $seats } players
award-question = Question { $number }
award-why = { $award ->
    [photo-finish] { $number ->
        [0] both right, neck and neck
       *[other] both right, { $number } s apart
    }
    [method-actor] slow but right: { $number } s
    [scene-stealer] { $number ->
        [one] the only one to know
       *[other] the only one to know, { $number } times
    }
    [blooper] fooled { $number } of you
    [long-take] with { $number } s to spare
    [perfect-reel] { $number ->
        [one] a whole reel without a miss
       *[other] { $number } reels without a miss
    }
    [reel-runner] { $number } right in a row
   *[high-roller] { $number } won on stakes
}

## The review

review-header = Review
review-count = { $turns ->
    [one] 1 question
   *[other] { $turns } questions
}
review-player = Player
review-missed = Missed: { $turns }
review-all = All: { $turns }
review-none = Nothing missed.
review-previous = Previous
review-next = Next
review-nothing = no answer
review-right = right
review-wrong = wrong

## The pause

pause-title = Intermission
pause-under = The clock stands still.
pause-resume = Go on
pause-void = Skip this question
pause-void-detail = no points won or lost
pause-void-told = Strike this question out
pause-void-told-detail = its points are taken back
pause-settings = Settings
pause-stop = End now
pause-stop-sure = Really end it?
pause-stop-detail = keep the points so far
pause-leave = Save and leave
pause-leave-detail = pick it up again with Resume
pause-leave-lost = Leave without saving

## The settings

settings-header = Settings
settings-tab = { $tab ->
    [game] Game
    [sound] Sound
   *[access] Accessibility
}
settings-name = { $name ->
    [keypad] Player 3’s keys
    [full] Full screen
    [language] Language
    [text-size] Text size
    [plain] Plain reading
    [contrast] High contrast
    [reduced] Less motion
    [timer] Time to answer
    [loudness] Volume
    [music] Music
    [effects] Effects
    [buzzers] Buzzers
   *[captions] Captions
}
settings-detail = { $name ->
    [language] questions: from the next match on
    [keypad] letters on a keyboard without a keypad
    [full] F11 does the same
    [plain] simpler letters with more room
    [contrast] bright words on black
    [reduced] nothing travels, flickers or falls
    [timer] from the next match on
   *[captions] sounds that matter, in words
}
settings-percent = { $size } %
settings-timer-times = × { $times }
settings-timer-off = No clock
settings-switch = { $state ->
    [on] On
   *[off] Off
}
settings-reset = Reset this tab
settings-reset-sure = Really reset it?
settings-heard = What you hear
settings-heard-in = { $name ->
    [music] in the foyer and under the questions
    [effects] clapper, drum roll and fanfare
   *[buzzers] a note of their own for each player
}
settings-pressed = Who presses what
settings-sample = How it looks
settings-preview = Lights! Camera! Action!
settings-sample-answer = Seven Samurai

## What cannot be done

waiting-films = The films are being fetched from the vault. The first time takes some seconds.
notice-title = One moment
notice-too-few = { $packs } has { $supply ->
    [one] only one question
   *[other] only { $supply } questions
} in this language; a match of this length needs { $turns }.
notice-none = { $packs } has no question in this language that could be asked.
notice-packs-gone = The match was played with { $packs }, which is not among your programmes any more, so no new question can be asked.
notice-packs-closed = { $packs } cannot be opened any more. Pick a programme again.
notice-match-elsewhere = This match goes on in another window: what happens in this one is not saved.
notice-match-unfit = The match you left does not fit this version of the game and cannot go on.
notice-store-damaged = Your player file was damaged. It was put aside, and a new one begun.
notice-store-newer = Your player file was written by a newer version of the game: it is read, but nothing is saved.
notice-store-unreadable = Your player file cannot be read in full.
notice-store-unwritable = Nothing can be saved: your player file cannot be written.
notice-match-unreadable = A match you left cannot be read and is not offered.
way-shorter = Play a shorter match: { $length }
way-anyway = { $supply ->
    [one] Play the one question there is
   *[other] Play all { $supply } questions
}
way-packs = New programme
way-end = End the match
way-discard = Give the match up
way-title = Main menu

## The terminal

terminal-help = Type the letter or number of what you choose, and Enter. “back” goes back or pauses, “quit” leaves; the match is saved.
terminal-late = Time ran out before that line.
terminal-unknown = “{ $line }” is nothing that can be chosen here.

## The sounds, for those who do not hear them

cue-sting = [brass chord]
cue-clapper = [clapper]
cue-ready = [tick: can still change]
cue-lock = [click]
cue-roll = [drum roll]
cue-right = [bright brass]
cue-nobody = [muted trombone]
cue-all = [fanfare]
cue-wrong = [two low notes]
cue-reel = [rising chime]
cue-understudy = [gentle chime]
cue-final = [closing fanfare]
cue-no-answer = [low note: no answer there]
