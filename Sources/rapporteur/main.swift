import SQLCatalog
print(SQLFile.all.count, EmbeddedTable.paths.count, SQLFile.aggregatesCount.name)
