-- Of who was asked what everybody is asked no bitmaps are kept any more; nothing else looked them up by this.
drop function if exists rapporteur.question_program(integer, text[], text);
