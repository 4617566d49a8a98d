"""A brute-force oracle: consultations made up at random, and a counter that reads the counting rules plainly.

Nothing here shares code with the program, and nothing here counts by SQL. `generator` makes a consultation from
a seed, `package` writes it as a folder, `counter` says what every figure of it must be, and `found` reads what
the program stored.
"""
