extension Texts {
    /// The plan's key policy indicators.
    static let indonesianKPIs: [String: String] = [
        "National labour productivity (GDP divided by number of labour)":
            "Produktivitas tenaga kerja nasional (PDB dibagi jumlah tenaga kerja)",
        "R&D expenditure (% of GDP)": "Pengeluaran litbang (% dari PDB)",
        "Percentage of business loans to SMEs": "Persentase kredit usaha untuk UKM",
        "Percentage share of SMEs' contribution to national exports":
            "Persentase kontribusi UKM terhadap ekspor nasional",
        "Percentage of SMEs with investment overseas": "Persentase UKM dengan investasi di luar negeri",
        "Percentage of SMEs with international activities": "Persentase UKM dengan kegiatan internasional",
        "Time required to start a business (days)": "Waktu yang diperlukan untuk memulai usaha (hari)",
        "Cost of business start-up procedures (% of GNI per capita)":
            "Biaya prosedur memulai usaha (% dari PNB per kapita)",
        "Contribution of SMEs to employment (% of national workforce employed by SMEs)":
            "Kontribusi UKM terhadap lapangan kerja (% tenaga kerja nasional yang bekerja di UKM)",
        "Labour force participation rate, female (% of female population ages 15+)":
            "Tingkat partisipasi angkatan kerja perempuan (% penduduk perempuan usia 15+)",
        "Labour force participation rate for ages 15-24 (youth), total (%)":
            "Tingkat partisipasi angkatan kerja usia 15-24 (pemuda), total (%)",
        "SMEs' contribution to GDP": "Kontribusi UKM terhadap PDB",
    ]

    /// Of the indicator registry, in the order of its file.
    static let indonesianIndicators: [String: String] = [
        "National labour productivity (GDP divided by employed persons)":
            "Produktivitas tenaga kerja nasional (PDB dibagi jumlah orang yang bekerja)",
        "Interest rate spread (lending rate minus deposit rate, %)":
            "Selisih suku bunga (bunga pinjaman dikurangi bunga simpanan, %)",
        "Research and development expenditure (% of GDP)":
            "Pengeluaran penelitian dan pengembangan (% dari PDB)",
        "New business density (new registrations per 1,000 people ages 15-64)":
            "Kepadatan usaha baru (pendaftaran baru per 1.000 penduduk usia 15-64)",
        "New businesses registered (number)": "Usaha baru terdaftar (jumlah)",
        "Average time to clear exports through customs (days)":
            "Waktu rata-rata penyelesaian kepabeanan ekspor (hari)",
        "Time to export, border compliance (hours)": "Waktu ekspor, kepatuhan di perbatasan (jam)",
        "Time to export, documentary compliance (hours)": "Waktu ekspor, kepatuhan dokumen (jam)",
        "Time to import, border compliance (hours)": "Waktu impor, kepatuhan di perbatasan (jam)",
        "Time to import, documentary compliance (hours)": "Waktu impor, kepatuhan dokumen (jam)",
        "Firms using banks to finance investment (% of firms)":
            "Perusahaan yang membiayai investasi melalui bank (% perusahaan)",
        "Firms competing against unregistered firms (% of firms)":
            "Perusahaan yang bersaing dengan perusahaan tidak terdaftar (% perusahaan)",
        "Informal payments to public officials (% of firms)":
            "Pembayaran tidak resmi kepada pejabat publik (% perusahaan)",
        "Losses due to theft, robbery, vandalism, and arson (% of sales)":
            "Kerugian akibat pencurian, perampokan, perusakan, dan pembakaran (% penjualan)",
        "Time required to obtain an operating license (days)":
            "Waktu yang diperlukan untuk memperoleh izin operasi (hari)",
        "Firms with female top manager (% of firms)":
            "Perusahaan dengan pemimpin puncak perempuan (% perusahaan)",
        "Firms with female participation in ownership (% of firms)":
            "Perusahaan dengan kepemilikan perempuan (% perusahaan)",
        "Firms formally registered when operations started (% of firms)":
            "Perusahaan yang terdaftar resmi saat mulai beroperasi (% perusahaan)",
        "Firms that do not report all sales for tax purposes (% of firms)":
            "Perusahaan yang tidak melaporkan semua penjualan untuk pajak (% perusahaan)",
        "Internationally-recognized quality certification (% of firms)":
            "Sertifikasi mutu yang diakui internasional (% perusahaan)",
        "Value lost due to electrical outages (% of sales)":
            "Nilai yang hilang akibat pemadaman listrik (% penjualan)",
        "Firms offering formal training (% of firms)":
            "Perusahaan yang memberikan pelatihan formal (% perusahaan)",
        "Cost of business start-up procedures, female (% of GNI per capita)":
            "Biaya prosedur memulai usaha, perempuan (% dari PNB per kapita)",
        "Cost of business start-up procedures, male (% of GNI per capita)":
            "Biaya prosedur memulai usaha, laki-laki (% dari PNB per kapita)",
        "Time required to start a business, female (days)":
            "Waktu yang diperlukan untuk memulai usaha, perempuan (hari)",
        "Time required to start a business, male (days)":
            "Waktu yang diperlukan untuk memulai usaha, laki-laki (hari)",
        "Start-up procedures to register a business (number)":
            "Prosedur untuk mendaftarkan usaha (jumlah)",
        "Output per worker (constant 2015 US$), ILO estimate":
            "Keluaran per pekerja (US$ konstan 2015), perkiraan ILO",
        "Logistics performance index: Overall (1=low to 5=high)":
            "Indeks kinerja logistik: keseluruhan (1=rendah sampai 5=tinggi)",
        "Exports of goods and services (current US$)": "Ekspor barang dan jasa (US$ berlaku)",
        "GDP deflator (base year varies by country)": "Deflator PDB (tahun dasar berbeda menurut negara)",
        "GDP (current US$)": "PDB (US$ berlaku)",
        "GDP (constant 2015 US$)": "PDB (US$ konstan 2015)",
        "GNI per capita, Atlas method (current US$)": "PNB per kapita, metode Atlas (US$ berlaku)",
        "Official exchange rate (LCU per US$, period average)":
            "Nilai tukar resmi (mata uang nasional per US$, rata-rata periode)",
        "PPP conversion factor, GDP (LCU per international $)":
            "Faktor konversi paritas daya beli, PDB (mata uang nasional per $ internasional)",
        "GDP per person employed (constant 1990 PPP $)":
            "PDB per orang yang bekerja ($ paritas daya beli konstan 1990)",
        "Labor force participation rate for ages 15-24, female (%) (national estimate)":
            "Tingkat partisipasi angkatan kerja usia 15-24, perempuan (%) (perkiraan nasional)",
        "Labor force participation rate for ages 15-24, male (%) (national estimate)":
            "Tingkat partisipasi angkatan kerja usia 15-24, laki-laki (%) (perkiraan nasional)",
        "Labor force participation rate for ages 15-24, total (%) (national estimate)":
            "Tingkat partisipasi angkatan kerja usia 15-24, total (%) (perkiraan nasional)",
        "Labor force participation rate for ages 15-24, total (%) (modeled ILO estimate)":
            "Tingkat partisipasi angkatan kerja usia 15-24, total (%) (perkiraan model ILO)",
        "Labor force participation rate, female (% of female population ages 15+) (modeled ILO estimate)":
            "Tingkat partisipasi angkatan kerja perempuan (% penduduk perempuan usia 15+) (perkiraan model ILO)",
        "Labor force, total": "Angkatan kerja, total",
        "Unemployment with advanced education, female (% of female labor force with advanced education)":
            "Pengangguran berpendidikan tinggi, perempuan (% angkatan kerja perempuan berpendidikan tinggi)",
        "Unemployment with advanced education, male (% of male labor force with advanced education)":
            "Pengangguran berpendidikan tinggi, laki-laki (% angkatan kerja laki-laki berpendidikan tinggi)",
        "Unemployment with advanced education (% of total labor force with advanced education)":
            "Pengangguran berpendidikan tinggi (% seluruh angkatan kerja berpendidikan tinggi)",
        "Unemployment with basic education, female (% of female labor force with basic education)":
            "Pengangguran berpendidikan dasar, perempuan (% angkatan kerja perempuan berpendidikan dasar)",
        "Unemployment with basic education, male (% of male labor force with basic education)":
            "Pengangguran berpendidikan dasar, laki-laki (% angkatan kerja laki-laki berpendidikan dasar)",
        "Unemployment with basic education (% of total labor force with basic education)":
            "Pengangguran berpendidikan dasar (% seluruh angkatan kerja berpendidikan dasar)",
        "Unemployment with intermediate education, female (% of female labor force with intermediate education)":
            "Pengangguran berpendidikan menengah, perempuan (% angkatan kerja perempuan berpendidikan menengah)",
        "Unemployment with intermediate education, male (% of male labor force with intermediate education)":
            "Pengangguran berpendidikan menengah, laki-laki (% angkatan kerja laki-laki berpendidikan menengah)",
        "Unemployment with intermediate education (% of total labor force with intermediate education)":
            "Pengangguran berpendidikan menengah (% seluruh angkatan kerja berpendidikan menengah)",
        "Unemployment, total (% of total labor force) (modeled ILO estimate)":
            "Pengangguran, total (% seluruh angkatan kerja) (perkiraan model ILO)",
        "Population, total": "Penduduk, total",
        "Enterprises": "Perusahaan",
        "Share of all enterprises": "Bagian dari semua perusahaan",
        "Share of all enterprises, lowest member state":
            "Bagian dari semua perusahaan, negara anggota terendah",
        "Share of all enterprises, highest member state":
            "Bagian dari semua perusahaan, negara anggota tertinggi",
        "Registered enterprises": "Perusahaan terdaftar",
        "Persons employed in enterprises": "Orang yang bekerja di perusahaan",
        "Contribution to employment": "Kontribusi terhadap lapangan kerja",
        "Contribution to employment, lowest member state":
            "Kontribusi terhadap lapangan kerja, negara anggota terendah",
        "Contribution to employment, highest member state":
            "Kontribusi terhadap lapangan kerja, negara anggota tertinggi",
        "Contribution to GDP": "Kontribusi terhadap PDB",
        "Contribution to GDP, value": "Kontribusi terhadap PDB, nilai",
        "Share of value added of all enterprises (not GDP)":
            "Bagian dari nilai tambah semua perusahaan (bukan PDB)",
        "Value added": "Nilai tambah",
        "Contribution to national exports": "Kontribusi terhadap ekspor nasional",
        "Contribution to national exports, lowest member state":
            "Kontribusi terhadap ekspor nasional, negara anggota terendah",
        "Contribution to national exports, highest member state":
            "Kontribusi terhadap ekspor nasional, negara anggota tertinggi",
        "Exports, value": "Ekspor, nilai",
        "Share of all exporters": "Bagian dari semua eksportir",
        "Share of all bank loans": "Bagian dari semua kredit bank",
        "Share of business loans": "Bagian dari kredit usaha",
        "Loans outstanding, value": "Kredit yang belum dilunasi, nilai",
        "All bank loans, value": "Semua kredit bank, nilai",
        "Business loans, value": "Kredit usaha, nilai",
        "Enterprises with a bank loan": "Perusahaan dengan kredit bank",
        "Borrowing enterprises": "Perusahaan peminjam",
        "Enterprises with investment overseas, number":
            "Perusahaan dengan investasi di luar negeri, jumlah",
        "Enterprises with investment overseas": "Perusahaan dengan investasi di luar negeri",
        "Enterprises with international activities, number":
            "Perusahaan dengan kegiatan internasional, jumlah",
        "Enterprises with international activities": "Perusahaan dengan kegiatan internasional",
    ]
}
