"""What Citus 12.1 refuses of statements about tables that are distributed by chunk, and what we ask beyond that.

Whatever else there is stays on the coordinator. So a statement about such tables is one of two kinds:

- it is about one chunk of all of them (``alias.chunk = VALUE`` for each) and about nothing else: Citus sends it whole
  to the node of that chunk, whatever it does there;
- or it reads them so that each node can do its part: joined with each other on the chunk, joined with anything else
  from the inside alone, without a subquery that refers outwards; what it gathers so in a materialized CTE may be
  joined further in any way.

Functions that it calls exist on every node and read no table. Citus plans no function in SQL that reads such a table
and takes parameters, and none may be called from a statement that reads another.
"""

from pglast import ast
from pglast.enums import A_Expr_Kind, BoolExprType, CTEMaterialize, JoinType, OnConflictAction
from pglast.stream import RawStream
from pglast.visitors import Visitor

# Functions that init makes known to every node.
PURE = {"known", "chunk_size", "bitmap", "fit", "run_programs", "record_key", "answer_terms"}


class Rules:
    """Judges statements by what the catalogue says of tables, views and functions."""

    def __init__(self, by_chunk, views):
        # Views whose text reads such a table stand for it; those that gather stand for themselves.
        self.by_chunk = set(by_chunk)
        self.views = set(views)

    def faults(self, statement):
        return [f"{statement.place}: {fault}" for fault in self.found(statement)]

    def found(self, statement):
        tree = statement.tree
        target = getattr(tree, "relation", None) if not isinstance(tree, ast.SelectStmt) else None
        writes = target is not None and self.is_by_chunk(target)
        reads = [node for node in relations(tree, skip=target) if self.is_by_chunk(node)]
        if not reads and not writes:
            return
        if statement.kind == "sql" and (reads or writes):
            yield "a function in SQL is about a table by chunk"
        if statement.kind == "expression":
            yield "an expression reads a table by chunk: select it into a variable"
        yield from self.functions(tree)
        if writes:
            yield from self.writing(tree, reads)
        elif target is not None and reads and not isinstance(tree, ast.InsertStmt):
            yield "what stays on the coordinator is changed by a statement that reads a table by chunk"
        query = tree.selectStmt if isinstance(tree, ast.InsertStmt) else tree
        if isinstance(query, ast.SelectStmt) and reads and not self.is_of_one_chunk(query):
            yield from self.level(query, set(), set(tree.withClause.ctes if getattr(tree, "withClause", None) and tree is not query else ()))

    def is_by_chunk(self, relation):
        return relation.schemaname in ("rapporteur", "analysis") and (
            relation.relname in self.by_chunk or relation.relname in self.views)

    # One chunk

    def is_of_one_chunk(self, query):
        names = {cte.ctename for cte in nodes(query, ast.CommonTableExpr)}
        chunks = set()
        for relation in relations(query):
            if not self.is_by_chunk(relation):
                if relation.schemaname is None and relation.relname in names:
                    continue
                return False
            chunks.add(self.chunk_of(query, alias(relation)))
        return len(chunks) == 1 and None not in chunks

    def chunk_of(self, query, name):
        aliases = {alias(relation) for relation in relations(query)} | {
            item.alias.aliasname for item in nodes(query, (ast.RangeSubselect, ast.RangeFunction)) if item.alias}
        for one, other in equalities(query):
            for left, right in ((one, other), (other, one)):
                if column(left) == (name, "chunk") and not refers(right, aliases):
                    return RawStream()(right)
        return None

    # Many chunks

    def level(self, query, outer, gathered=frozenset()):
        """Faults of a query and of those within it; `outer` are the names that it may not refer to."""
        if query.withClause:
            for cte in query.withClause.ctes:
                if not isinstance(cte.ctequery, ast.SelectStmt):
                    if any(self.is_by_chunk(r) for r in relations(cte.ctequery)):
                        yield f"CTE {cte.ctename} changes rows"
                    continue
                if self.reads(cte.ctequery):
                    if cte.ctematerialized != CTEMaterialize.CTEMaterializeAlways:
                        yield f"CTE {cte.ctename} reads a table by chunk and is not materialized"
                    yield from self.level(cte.ctequery, outer)
        if query.larg:
            yield from self.level(query.larg, outer)
            yield from self.level(query.rarg, outer)
            return
        items, outside, conditions = [], [], []
        for item in query.fromClause or ():
            self.take(item, items, outside, conditions, False)
        names = {name for name, _ in items}
        direct = {name for name, node in items if isinstance(node, ast.RangeVar) and self.is_by_chunk(node)}
        if direct:
            yield from self.joined(query, direct, conditions)
            for name in outside:
                yield f"outer join of {name} at a level with tables by chunk"
            for name, node in items:
                if isinstance(node, ast.RangeFunction) and refers(node, names):
                    yield f"function {name} is called with columns of a table by chunk"
            if query.lockingClause:
                yield "rows are locked"
            if not query.targetList:
                yield "rows without columns are asked for"
        for name, node in items:
            if isinstance(node, ast.RangeSubselect):
                within = node.subquery
                is_dependent = refers_freely(within, names - {name})
                if is_dependent and (direct or self.reads(within)):
                    yield f"lateral subquery {name} depends on what is beside it"
                if self.reads(within):
                    yield from self.level(within, outer | names)
        for link in own_links(query):
            within = link.subselect
            if self.reads(within):
                if refers_freely(within, names | outer):
                    yield "a subquery that reads a table by chunk refers outwards"
                elif is_in_targets(query, link):
                    yield "a subquery among the results reads a table by chunk"
                yield from self.level(within, outer | names)
            elif direct and relations(within) and refers_freely(within, names | outer):
                yield "a subquery beside a table by chunk refers outwards"

    def take(self, item, items, outside, conditions, is_outer):
        if isinstance(item, ast.JoinExpr):
            left, right = {JoinType.JOIN_LEFT: (False, True), JoinType.JOIN_RIGHT: (True, False),
                           JoinType.JOIN_FULL: (True, True)}.get(item.jointype, (False, False))
            self.take(item.larg, items, outside, conditions, is_outer or left)
            self.take(item.rarg, items, outside, conditions, is_outer or right)
            if item.quals is not None:
                conditions.append(item.quals)
        else:
            name = alias(item)
            items.append((name, item))
            if is_outer:
                outside.append(name)

    def joined(self, query, direct, conditions):
        groups = {name: name for name in direct}

        def root(name):
            while groups[name] != name:
                name = groups[name]
            return name

        for one, other in equalities(query):
            a, b = column(one), column(other)
            if a and b and a[1] == b[1] == "chunk" and a[0] in direct and b[0] in direct:
                groups[root(a[0])] = root(b[0])
        if len({root(name) for name in direct}) > 1:
            yield f"{', '.join(sorted(direct))} are not joined on the chunk"

    def reads(self, query):
        return any(self.is_by_chunk(relation) for relation in relations(query))

    # Everything

    def functions(self, tree):
        """Functions of ours that are not on every node, but in a part of it that reads no table by chunk."""
        for call in calls_beside(tree, self.is_by_chunk, self.reads):
            names = [part.sval for part in call.funcname]
            if names[0] in ("rapporteur", "analysis") and names[-1] not in PURE:
                yield f"function {'.'.join(names)} is not on every node"
            if names[-1] in ("now", "random", "clock_timestamp", "nextval", "timeofday"):
                yield f"function {names[-1]} gives something else on every node"

    def writing(self, tree, reads):
        if isinstance(tree, ast.InsertStmt):
            columns = [target.name for target in tree.cols or ()]
            if "chunk" not in columns:
                yield "rows are inserted without their chunk"
            conflict = tree.onConflictClause
            if conflict is not None:
                within = [element.name for element in conflict.infer.indexElems] if conflict.infer else []
                if "chunk" not in within:
                    yield "a conflict is looked for without the chunk"
                if conflict.action == OnConflictAction.ONCONFLICT_UPDATE and any(
                        target.name == "chunk" for target in conflict.targetList):
                    yield "a conflict changes the chunk"
        else:
            if reads or getattr(tree, "fromClause", None) or getattr(tree, "usingClause", None):
                yield "rows are changed by what is beside them"
            if nodes(tree, ast.SubLink):
                yield "rows are changed by a subquery"
            if isinstance(tree, ast.UpdateStmt) and any(target.name == "chunk" for target in tree.targetList):
                yield "a row is moved to another chunk"


# Trees

class Collector(Visitor):
    def __init__(self, kinds):
        super().__init__()
        self.kinds, self.found = kinds, []

    def visit(self, ancestors, node):
        if isinstance(node, self.kinds):
            self.found.append(node)


def nodes(tree, kinds):
    collector = Collector(kinds)
    collector(tree)
    return collector.found


def relations(tree, skip=None):
    return [node for node in nodes(tree, ast.RangeVar) if node is not skip]


def alias(item):
    if getattr(item, "alias", None) is not None:
        return item.alias.aliasname
    return getattr(item, "relname", None)


def column(node):
    if isinstance(node, ast.ColumnRef) and len(node.fields) == 2 and isinstance(node.fields[1], ast.String):
        return node.fields[0].sval, node.fields[1].sval
    return None


def equalities(query):
    """Both sides of every `=` that must hold: those below OR, NOT or CASE say nothing."""
    class Equal(Visitor):
        def __init__(self):
            super().__init__()
            self.found = []

        def visit_A_Expr(self, ancestors, node):
            if node.kind != A_Expr_Kind.AEXPR_OP or node.name[-1].sval != "=":
                return
            for holder in holders(ancestors):
                if isinstance(holder, ast.CaseExpr) or (
                        isinstance(holder, ast.BoolExpr) and holder.boolop != BoolExprType.AND_EXPR):
                    return
            self.found.append((node.lexpr, node.rexpr))

    equal = Equal()
    equal(query)
    return equal.found


def holders(ancestors):
    while ancestors is not None:
        if getattr(ancestors, "node", None) is not None:
            yield ancestors.node
        ancestors = ancestors.parent


def refers(node, names):
    return any(
        isinstance(found.fields[0], ast.String) and len(found.fields) > 1 and found.fields[0].sval in names
        for found in nodes(node, ast.ColumnRef))


def refers_freely(query, names):
    """Whether a query refers to names that it does not bring itself."""
    own = {alias(item) for item in nodes(query, (ast.RangeVar, ast.RangeSubselect, ast.RangeFunction))}
    return refers(query, names - own)


def own_links(query):
    """Subqueries of a level that are not below another query of it."""
    class Links(Visitor):
        def __init__(self):
            super().__init__()
            self.found = []

        def visit_SubLink(self, ancestors, node):
            above = [holder for holder in holders(ancestors) if isinstance(holder, (ast.SelectStmt, ast.CommonTableExpr))]
            if above[:1] == [query]:
                self.found.append(node)

    links = Links()
    links(query)
    return links.found


def level_items(query):
    """What stands in FROM, joins taken apart."""
    pending, found = list(query.fromClause or ()), []
    while pending:
        item = pending.pop()
        if isinstance(item, ast.JoinExpr):
            pending += [item.larg, item.rarg]
        else:
            found.append(item)
    return found


def is_in_targets(query, link):
    return any(link in nodes(target, ast.SubLink) for target in query.targetList or ())


def calls_beside(tree, is_by_chunk, reads):
    """Calls in levels that may be done on a node.

    A query that reads nothing by chunk is done before, on the coordinator, and so is a level that has what nodes gave
    beside tables that stay there, unless it reads a table by chunk itself.
    """
    def is_here(level):
        beside = [item for item in level_items(level) if isinstance(item, ast.RangeVar)]
        return not any(map(is_by_chunk, beside)) and any(item.schemaname is not None for item in beside)

    class Calls(Visitor):
        def __init__(self):
            super().__init__()
            self.found = []

        def visit_FuncCall(self, ancestors, node):
            level = next((holder for holder in holders(ancestors) if isinstance(holder, ast.SelectStmt)), None)
            if level is None or (reads(level) and not is_here(level)):
                self.found.append(node)

    calls = Calls()
    calls(tree)
    return calls.found
