"""A coordinator of Citus, or a server that stands in for one."""

import os
from pathlib import Path

from conftest import sql
from servers import Servers

BY_CHUNK = ["option_index", "edition_index", "wide_reply", "listed_record", "answer_value"]
STAND_IN = Path(__file__).with_name("stand_in.sql")


class Cluster:
    def __init__(self):
        self.conninfo = os.environ.get("RAPPORTEUR_TEST_CITUS")
        self.servers = None
        if self.conninfo is None:
            self.servers = Servers("citus")
            try:
                self.stand_in()
            except BaseException:
                self.servers.close()
                raise

    def stand_in(self):
        self.conninfo = self.servers.make("coordinator", 5450)
        sql(self.conninfo, STAND_IN.read_text(encoding="utf-8"))
        # Two nodes by name, one server: a socket's folder has more than one path.
        self.nodes = {1: str(self.servers.folder), 2: f"{self.servers.folder}/."}
        for node in self.nodes:
            sql(self.conninfo, f"insert into pg_dist_node values ({node}, {node}, '', 5450)")
        self.reach()

    def clear(self):
        sql(self.conninfo, "drop schema if exists analysis cascade; drop schema if exists rapporteur cascade")
        if self.servers:
            sql(self.conninfo, "truncate pg_dist_partition, pg_dist_object")

    @property
    def is_stand_in(self):
        return self.servers is not None

    def reach(self, **elsewhere):
        """Gives the nodes of the stand-in their names again, or others."""
        for node, host in self.nodes.items():
            sql(self.conninfo, f"update pg_dist_node set nodename = '{elsewhere.get(f'node{node}', host)}' where nodeid = {node}")

    def close(self):
        if self.servers:
            self.servers.close()


def distribution(conninfo):
    """Tables of the program that Citus knows: name, method, column, colocation."""
    return sql(conninfo, """
        select c.relname, case when p.partmethod = 'h' then 'distributed' else 'reference' end,
            case when p.partmethod = 'h' then column_to_column_name(p.logicalrelid, p.partkey::text) end, p.colocationid
        from pg_dist_partition as p inner join pg_class as c on c.oid = p.logicalrelid
        where c.relnamespace = 'rapporteur'::regnamespace order by c.relname
    """)
