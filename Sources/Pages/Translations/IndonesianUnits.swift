extension Texts {
    /// Units of indicators, series and claims. Codes of currencies are the same
    /// in every language.
    static let indonesianUnits: [String: String] = [
        "percent": "persen",
        "percent of GDP": "persen dari PDB",
        "percent of business loans": "persen dari kredit usaha",
        "percent of national exports": "persen dari ekspor nasional",
        "percent of exports": "persen dari ekspor",
        "percent of total exports": "persen dari seluruh ekspor",
        "percent of SMEs": "persen dari UKM",
        "percent of all enterprises": "persen dari semua perusahaan",
        "percent of total establishments": "persen dari seluruh unit usaha",
        "percent of employment": "persen dari lapangan kerja",
        "percent of total employment": "persen dari seluruh lapangan kerja",
        "percent of domestic employment": "persen dari lapangan kerja dalam negeri",
        "percent of GNI per capita": "persen dari PNB per kapita",
        "percent of national workforce": "persen dari tenaga kerja nasional",
        "percent of female population 15+": "persen penduduk perempuan 15+",
        "percent of population 15-24": "persen penduduk 15-24",
        "percent of female population 15-24": "persen penduduk perempuan 15-24",
        "percent of male population 15-24": "persen penduduk laki-laki 15-24",
        "percent of firms": "persen perusahaan",
        "percent of sales": "persen penjualan",
        "percent of labour force": "persen angkatan kerja",
        "percent of labour force with advanced education": "persen angkatan kerja berpendidikan tinggi",
        "percent of female labour force with advanced education":
            "persen angkatan kerja perempuan berpendidikan tinggi",
        "percent of male labour force with advanced education":
            "persen angkatan kerja laki-laki berpendidikan tinggi",
        "percent of labour force with intermediate education":
            "persen angkatan kerja berpendidikan menengah",
        "percent of female labour force with intermediate education":
            "persen angkatan kerja perempuan berpendidikan menengah",
        "percent of male labour force with intermediate education":
            "persen angkatan kerja laki-laki berpendidikan menengah",
        "percent of labour force with basic education": "persen angkatan kerja berpendidikan dasar",
        "percent of female labour force with basic education":
            "persen angkatan kerja perempuan berpendidikan dasar",
        "percent of male labour force with basic education":
            "persen angkatan kerja laki-laki berpendidikan dasar",
        "percentage points": "poin persentase",
        "days": "hari",
        "hours": "jam",
        "persons": "orang",
        "enterprises": "perusahaan",
        "number": "jumlah",
        "index 1-5": "indeks 1-5",
        "index, base year 100": "indeks, tahun dasar 100",
        "new registrations per 1,000 people ages 15-64": "pendaftaran baru per 1.000 penduduk usia 15-64",
        "current US$": "US$ berlaku",
        "current US$ per person": "US$ berlaku per orang",
        "constant 2005 US$": "US$ konstan 2005",
        "constant 2015 US$": "US$ konstan 2015",
        "constant 2015 US$ per person": "US$ konstan 2015 per orang",
        "constant 2015 US$ per employed person": "US$ konstan 2015 per orang yang bekerja",
        "constant 1990 PPP $": "$ paritas daya beli konstan 1990",
        "constant 1990 PPP $ per person": "$ paritas daya beli konstan 1990 per orang",
        "national currency": "mata uang nasional",
        "national currency per US$": "mata uang nasional per US$",
        "national currency per international $": "mata uang nasional per $ internasional",
    ]
}
