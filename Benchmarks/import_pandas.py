"""The peer of `pantau import`: pandas reads the same file and melts it to one row a value, for the ten states."""
import sys

import pandas

states = ["BRN", "KHM", "IDN", "LAO", "MYS", "MMR", "PHL", "SGP", "THA", "VNM"]
table = pandas.read_csv(sys.argv[1], skiprows=4)
table = table.loc[:, ~table.columns.str.startswith("Unnamed")]
long = table.melt(
    id_vars=["Country Name", "Country Code", "Indicator Name", "Indicator Code"], var_name="year", value_name="value")
long = long[long["Country Code"].isin(states)].dropna(subset=["value"])
print(len(long))
