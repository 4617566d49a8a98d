-- It has one more parameter now; two functions of the name could not be told apart.
drop function if exists analysis.targets(text, text, date, text);
