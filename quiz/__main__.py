"""`python -m quiz` does what `quiz` does."""

from quiz.cli import main

if __name__ == "__main__":
    main()
