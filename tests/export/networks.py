"""Reads networks with networkx and says, as JSON, what it counted."""
import json
import sys
import networkx

READERS = {"graphml": networkx.read_graphml, "gexf": networkx.read_gexf}

counted = {}
for path in sys.argv[1:]:
    graph = READERS[path.rsplit(".", 1)[1]](path)
    edges = list(graph.edges(data=True))
    counted[path.rsplit("/", 1)[1]] = {
        "directed": graph.is_directed(),
        "multi": graph.is_multigraph(),
        "nodes": sorted(graph.nodes),
        "edges": sorted([a, b, int(data["weight"])] for a, b, data in edges),
        "isolates": sorted(networkx.isolates(graph)),
        "attributes": {node: {k: v for k, v in data.items()} for node, data in graph.nodes(data=True)},
    }
print(json.dumps(counted))
