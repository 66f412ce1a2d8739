extension Texts {
    /// The plan's goals and outcomes, and what it sorts action lines by.
    static let indonesianGoals: [String: String] = [
        "Promote Productivity, Technology and Innovation":
            "Mendorong Produktivitas, Teknologi, dan Inovasi",
        "Increase Access to Finance": "Meningkatkan Akses Pembiayaan",
        "Enhance Market Access and Internationalisation": "Memperluas Akses Pasar dan Internasionalisasi",
        "Enhance Policy and Regulatory Environment": "Memperbaiki Lingkungan Kebijakan dan Regulasi",
        "Promote Entrepreneurship and Human Capital Development":
            "Mendorong Kewirausahaan dan Pengembangan Sumber Daya Manusia",

        "Productivity will be enhanced": "Produktivitas ditingkatkan",
        "Industry clusters will be enhanced": "Klaster industri diperkuat",
        "Innovation will be promoted as a key competitive advantage":
            "Inovasi didorong sebagai keunggulan bersaing utama",
        "Institutional framework for access to finance will be developed and enhanced":
            "Kerangka kelembagaan untuk akses pembiayaan dikembangkan dan diperkuat",
        "Financial inclusion and literacy will be promoted, and the ability of MSMEs to engage in the financial system will be enhanced":
            "Inklusi dan literasi keuangan didorong, dan kemampuan UMKM memasuki sistem keuangan ditingkatkan",
        "Support schemes for market access and integration into the global supply chain will be further developed":
            "Skema dukungan untuk akses pasar dan integrasi ke rantai pasok global dikembangkan lebih lanjut",
        "Export capacity will be promoted": "Kapasitas ekspor didorong",
        "Inter and intra-governmental cooperation in terms of policy and regulation will be enhanced":
            "Kerja sama antar dan di dalam pemerintahan mengenai kebijakan dan regulasi ditingkatkan",
        "MSMEs' interests will be promoted and involvement in the decision-making processes will be enhanced":
            "Kepentingan UMKM dimajukan dan keterlibatannya dalam pengambilan keputusan ditingkatkan",
        "Obtaining of permits and business registration will be streamlined":
            "Perolehan izin dan pendaftaran usaha disederhanakan",
        "Entrepreneurial education and learning programmes will be instituted":
            "Program pendidikan dan pembelajaran kewirausahaan dilembagakan",
        "Human capital development for MSMEs will be enhanced especially for women and youth":
            "Pengembangan sumber daya manusia UMKM ditingkatkan, terutama bagi perempuan dan pemuda",

        "Post Integration Period": "Periode Pascaintegrasi",
        "Global Expansion Period": "Periode Perluasan Global",
        "Competitive Pathway": "Jalur Daya Saing",
        "Inclusive Pathway": "Jalur Inklusif",
        "Financial Scheme": "Skema Keuangan",
        "Human Capital": "Sumber Daya Manusia",
        "Regional-level Harmonization": "Harmonisasi Tingkat Kawasan",
        "Knowledge Sharing/Networking": "Berbagi Pengetahuan/Jejaring",
        "Information and Technology": "Informasi dan Teknologi",
        "Laws and Regulations": "Hukum dan Peraturan",
        "Infrastructure": "Infrastruktur",
        "Updating of the ASEAN SME Service Centre": "Pemutakhiran ASEAN SME Service Centre",
        "Tax and other financial incentive schemes": "Skema insentif pajak dan keuangan lainnya",
        "Strengthening for the Sustainability of Micro enterprises":
            "Penguatan Keberlanjutan Usaha Mikro",
    ]

    /// The plan's actions. Action lines stay as they are printed.
    static let indonesianActions: [String: String] = [
        "Develop enhanced understanding of relevant productivity measures":
            "Mengembangkan pemahaman yang lebih baik tentang ukuran produktivitas yang relevan",
        "Promote capital investment": "Mendorong penanaman modal",
        "Improve production management skills": "Meningkatkan keterampilan manajemen produksi",
        "Enhance industrial linkages among SMEs and between SMEs and large enterprises including MNCs":
            "Memperkuat keterkaitan industri antar-UKM dan antara UKM dan perusahaan besar, termasuk perusahaan multinasional",
        "Promote technology and build capabilities to foster industry clustering":
            "Mendorong teknologi dan membangun kemampuan untuk menumbuhkan klaster industri",
        "Promote key technology usage and its application to business for innovation":
            "Mendorong pemakaian teknologi kunci dan penerapannya pada usaha demi inovasi",
        "Enhance information on innovation support services":
            "Meningkatkan informasi tentang layanan pendukung inovasi",
        "Enhance business-academia collaboration":
            "Memperkuat kolaborasi dunia usaha dan perguruan tinggi",
        "Improve understanding and strengthen traditional financing infrastructure":
            "Meningkatkan pemahaman dan memperkuat infrastruktur pembiayaan tradisional",
        "Improve policy environment and measures to foster alternative and non-traditional financing through increasing availability of diversified sources of private financing":
            "Memperbaiki lingkungan kebijakan dan langkah untuk menumbuhkan pembiayaan alternatif dan nontradisional dengan memperbanyak sumber pembiayaan swasta yang beragam",
        "Strengthen export financing facilities": "Memperkuat fasilitas pembiayaan ekspor",
        "Enhance outreach to promote financial inclusion to increase access to both traditional and alternative financing":
            "Memperluas jangkauan inklusi keuangan untuk meningkatkan akses pembiayaan tradisional maupun alternatif",
        "Increase information on regional and global market access and opportunities":
            "Menambah informasi tentang akses dan peluang pasar kawasan dan global",
        "Promote partnership with MNCs/large enterprises to increase market access and opportunities":
            "Mendorong kemitraan dengan perusahaan multinasional/perusahaan besar untuk menambah akses dan peluang pasar",
        "Enhance the use of e-commerce": "Meningkatkan pemakaian perdagangan elektronik",
        "Promote adoption of international standards of quality to facilitate market access":
            "Mendorong penerapan standar mutu internasional untuk mempermudah akses pasar",
        "Establish mechanisms to assist in increasing exports":
            "Membentuk mekanisme yang membantu meningkatkan ekspor",
        "Strengthen the coordination mechanism between public agencies responsible for MSMEs":
            "Memperkuat mekanisme koordinasi antara lembaga publik yang bertanggung jawab atas UMKM",
        "Develop strategies to align national MSMEs development strategies with the regional strategies":
            "Menyusun strategi untuk menyelaraskan strategi nasional pengembangan UMKM dengan strategi kawasan",
        "Advocate and promote MSMEs participation in policy formulation":
            "Mengadvokasi dan mendorong peran serta UMKM dalam perumusan kebijakan",
        "Establish a sound system and streamline permit and registration to enable less costly and faster business formation":
            "Membangun sistem yang baik serta menyederhanakan perizinan dan pendaftaran agar pendirian usaha lebih murah dan lebih cepat",
        "Promote entrepreneurship education": "Mendorong pendidikan kewirausahaan",
        "Enhance management and/or technical skills of women and youth entering into the workforce":
            "Meningkatkan keterampilan manajemen dan/atau teknis perempuan dan pemuda yang memasuki dunia kerja",
        "Provide a platform to promote and facilitate women's participation in MSMEs":
            "Menyediakan wadah untuk mendorong dan memudahkan peran serta perempuan dalam UMKM",
    ]
}
