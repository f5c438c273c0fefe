"""What a developer runs to make files of the project; the program itself imports nothing of it."""
