"""Passes the delays of a plan on with networkx, on the graph that `contagion make` wrote: the longest path from a source
that leads to each line with its own delay, over dependencies that cost their slack. Holds the delay that reaches each
line against Pantau's, and prints the medians in milliseconds.

    contagion.py GRAPH.json RUNS
"""
import json
import statistics
import sys
import time

import networkx


def graph_of(lines):
    graph = networkx.DiGraph()
    for index, line in enumerate(lines):
        graph.add_edge("source", index, weight=max(0, line["own"]))
        # What reaches a finished line moves nothing any more.
        if not line["isFinished"]:
            graph.add_weighted_edges_from((earlier, index, -slack) for earlier, slack in line["after"])
    return graph


def delays(graph):
    """The longest path to each line, as networkx.dag_longest_path finds it, which returns the last alone."""
    found = {}
    for node in networkx.topological_sort(graph):
        found[node] = max((found[earlier] + edge["weight"] for earlier, edge in graph.pred[node].items()), default=0)
    return found


def reaching(lines, found):
    return [max([0, *(found[earlier] - slack for earlier, slack in line["after"])]) for line in lines]


def median(work, runs):
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times) * 1000


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        lines = json.load(file)
    runs = int(sys.argv[2])
    graph = graph_of(lines)
    found = delays(graph)
    theirs, ours = reaching(lines, found), [line["reaching"] for line in lines]
    if theirs != ours:
        worst = next(index for index, pair in enumerate(zip(theirs, ours)) if pair[0] != pair[1])
        sys.exit(f"line {worst}: networkx finds {theirs[worst]} days, Pantau {ours[worst]}")
    path = networkx.dag_longest_path(graph)
    length = networkx.path_weight(graph, path, "weight")
    if length != max(found.values()):
        sys.exit(f"the longest path has {length} days, the largest delay {max(found.values())}")
    print(f"longest path {median(lambda: networkx.dag_longest_path(graph), runs)} ms, "
          f"delay of each line {median(lambda: delays(graph), runs)} ms; "
          f"{sum(1 for days in ours if days)} of {len(ours)} lines are reached by a delay, all as Pantau has it")


if __name__ == "__main__":
    main()
