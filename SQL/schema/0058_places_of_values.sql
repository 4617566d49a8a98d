-- What is wrong with a value of an expression is told with the value's place; the function takes it now.
drop function if exists rapporteur.refuse_term(integer, integer, text, text, text, text, integer);
